import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { CorpusOptions, SourceDocument } from '../index.ts'
import { shareWork } from '../io/share-work.ts'
import { notesApart, takeNotesTogether } from './notes-together.ts'
import type { NoteSetup } from './notes-together.ts'

export interface NoteOptions {
  /** How many threads there are to be in all; `null` for as many as are worth it. */
  readonly threads: number | null
  /** Told once when threads have come to work. */
  readonly onShared: () => void
  /** Told how many documents were read. */
  readonly onRead: (documents: number) => void
  /** Takes each note for the next run. */
  readonly keep?: CorpusOptions['keep']
}

/** Lies beside the bundled programs; run from the source, one thread does everything. */
const script = new URL('./note-helper.cjs', import.meta.url)

/** Units of text below which this thread is done before another has come to speed. */
const WORTH = 4_000_000
/** Units of text that go to a thread at once: many documents, and few enough that none waits long for the last. */
const PART = 100_000
const MOST_HELPERS = 7

/** How many threads help this one, unless it is said how many there shall be in all. */
function helpersFor(threads: number | null): number {
  return Math.min((threads ?? availableParallelism()) - 1, MOST_HELPERS)
}

/**
 * Has all processors read the documents that nothing is known of, where that is worth it: what comes back has notes, which take
 * less room than facts.
 */
export async function noteAhead(documents: readonly SourceDocument[], given: Omit<NoteSetup, 'forLater'>, { keep, onRead, onShared, threads }: NoteOptions): Promise<readonly SourceDocument[]> {
  const unread = documents.filter((document) => !('note' in document) && document.text !== null)
  const isAsked = threads !== null && threads > 1
  if (!isAsked && unread.reduce((units, { text }) => units + (text?.length ?? 0), 0) < WORTH) return documents
  const setup: NoteSetup = { ...given, forLater: keep !== undefined }
  let count = 0
  const taken = await shareWork(inParts(unread), {
    script,
    setup,
    helpers: existsSync(fileURLToPath(script)) ? helpersFor(threads) : 0,
    here: (part) => takeNotesTogether(part, setup),
    send: (part) => part.map(plain),
    onDone({ lengths }) {
      if (count === 0) onShared()
      onRead((count += lengths.length))
    },
  })
  const notes = new Map(taken.flatMap(notesApart).map((note, index) => [unread[index], note]))
  return documents.map((document) => {
    const note = notes.get(document) ?? null
    if (note === null) return document
    if (document.version !== undefined) keep?.(document, note)
    // Of what may be a credential nothing is noted.
    return { ...document, note, credentials: [] }
  })
}

/** Only plain data gets to another thread. */
function plain({ credentials, path, problem, reported, scanOnly, text }: SourceDocument): SourceDocument {
  return { path, text, ...(credentials && { credentials }), ...(problem && { problem }), ...(reported !== undefined && { reported }), ...(scanOnly !== undefined && { scanOnly }) }
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
