import { takeNotes } from '../index.ts'
import type { SourceDocument } from '../index.ts'

/** What the notes depend on, besides the documents. */
export type NoteSetup = Parameters<typeof takeNotes>[1]

/** Notes behind each other, so that they are handed from one thread to another as they are. */
export interface NotesTogether {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** `null` where there is no note. */
  readonly lengths: readonly (number | null)[]
}

export function takeNotesTogether(documents: readonly SourceDocument[], setup: NoteSetup): NotesTogether {
  const notes = takeNotes(documents, setup)
  const bytes = new Uint8Array(notes.reduce((sum, note) => sum + (note?.length ?? 0), 0))
  let at = 0
  for (const note of notes) {
    if (note === null) continue
    bytes.set(note, at)
    at += note.length
  }
  return { bytes, lengths: notes.map((note) => note && note.length) }
}

export function notesApart({ bytes, lengths }: NotesTogether): readonly (Uint8Array | null)[] {
  let at = 0
  return lengths.map((length) => (length === null ? null : bytes.subarray(at, (at += length))))
}
