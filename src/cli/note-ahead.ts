import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { takeNotes } from '../index.ts'
import type { LintOptions, SourceDocument } from '../index.ts'
import { shareWork } from '../io/share-work.ts'

/** What the notes depend on, besides the documents. */
export type NoteSetup = Pick<LintOptions, 'parser' | 'policy' | 'today'>

/** Lies beside the bundled programs; run from the source, one thread does everything. */
const script = new URL('./note-helper.cjs', import.meta.url)

/** Units of text below which this thread is done before another has begun. */
const WORTH = 1_500_000
/** Units of text that go to a thread at once: many documents, and few enough that none waits long for the last. */
const PART = 150_000
const MOST_HELPERS = 7

/** How many threads help this one: as many as there are processors left, unless it is said how many there shall be in all. */
function helpersFor(units: number, threads: number | null): number {
  if (units < WORTH && threads === null) return 0
  return Math.min((threads ?? availableParallelism()) - 1, MOST_HELPERS)
}

/** Has all processors read the documents that nothing is known of, where that is worth it: what comes back has notes. */
export async function noteAhead(documents: readonly SourceDocument[], setup: NoteSetup, threads: number | null): Promise<readonly SourceDocument[]> {
  const unread = documents.filter((document) => !('note' in document) && document.text !== null)
  const helpers = helpersFor(unread.reduce((units, { text }) => units + (text?.length ?? 0), 0), threads)
  if (helpers < 1 || !existsSync(fileURLToPath(script))) return documents
  const parts = inParts(unread)
  const notes = new Map<SourceDocument, Uint8Array>()
  for (const [part, taken] of (await shareWork(parts, { script, setup, helpers, here: (part) => takeNotes(part, setup) })).entries()) {
    for (const [index, note] of taken.entries()) {
      const document = parts[part]?.[index]
      if (document !== undefined && note !== null) notes.set(document, note)
    }
  }
  return documents.map((document) => {
    const note = notes.get(document)
    return note === undefined ? document : { ...document, note }
  })
}

function inParts(documents: readonly SourceDocument[]): readonly (readonly SourceDocument[])[] {
  const parts: SourceDocument[][] = []
  let room = 0
  for (const document of documents) {
    const units = document.text?.length ?? 0
    if (parts.length === 0 || room < units) {
      parts.push([])
      room = PART
    }
    parts.at(-1)?.push(document)
    room -= units
  }
  return parts
}
