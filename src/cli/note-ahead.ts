import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { CorpusOptions, SourceDocument } from '../index.ts'
import { shareWork } from '../io/share-work.ts'
import { once } from '../model/once.ts'
import { notesApart, takeNotesTogether } from './notes-together.ts'
import type { NoteSetup } from './notes-together.ts'

export interface NoteOptions<T> {
  /** How many threads there are to be in all; `null` for as many as are worth it. */
  readonly threads: number | null
  /** Told once when threads have come to work. */
  readonly onShared: () => void
  /** Told how many documents were read. */
  readonly onRead: (documents: number) => void
  /** Takes each note for the next run. */
  readonly keep?: CorpusOptions['keep'] | undefined
  /** Makes of a document one that has the note. */
  readonly withNote: (document: T, note: Uint8Array) => T
}

/** Lies beside the bundled programs; run from the source, one thread does everything. */
const script = once(() => new URL('./note-helper.cjs', import.meta.url))

/** Units of text below which this thread is done before another has come to speed. */
const WORTH = 4_000_000
/** Units of text that go to a thread at once: many documents, and few enough that none waits long for the last. */
const PART = 100_000
const MOST_HELPERS = 7

/** How many threads help this one, unless it is said how many there shall be in all. */
function helpersFor(threads: number | null): number {
  return Math.min((threads ?? availableParallelism()) - 1, MOST_HELPERS)
}

const isUnread = (document: SourceDocument): boolean => !('note' in document) && document.text !== null

const unitsOf = (document: SourceDocument): number => (isUnread(document) ? (document.text?.length ?? 0) : 0)

/**
 * Has all processors read the documents that nothing is known of, where that is worth it: what comes back has notes, which take
 * less room than facts. Documents are asked for as there is somebody to read them, and each is replaced when its note is there; so
 * of a large tree few texts need be held at a time.
 */
export async function noteAhead<T extends SourceDocument>(documents: Iterable<T>, given: Omit<NoteSetup, 'forLater'>, { keep, onRead, onShared, threads, withNote }: NoteOptions<T>): Promise<readonly T[]> {
  const more = documents[Symbol.iterator]()
  const isAsked = threads !== null && threads > 1
  const { all, isEnd, units } = takeFirst(more)
  if (!isAsked && isEnd && (units < WORTH || all.filter(isUnread).length < 2)) return all
  const setup: NoteSetup = { ...given, forLater: keep !== undefined }
  const helpers = existsSync(fileURLToPath(script())) ? helpersFor(threads) : 0
  let count = 0
  await shareWork(inParts(all, more), {
    script: script(),
    setup,
    helpers: isEnd ? Math.min(helpers, Math.ceil(units / PART) - 1) : helpers,
    here: (part) => takeNotesTogether(part.map((index) => all[index] as T), setup),
    send: (part) => part.map((index) => plain(all[index] as T)),
    onDone(taken, part) {
      for (const [place, note] of notesApart(taken).entries()) {
        const index = part[place] as number
        const document = all[index] as T
        if (note === null) continue
        if (document.version !== undefined) keep?.(document, note)
        all[index] = withNote(document, note)
      }
      if (count === 0) onShared()
      onRead((count += part.length))
    },
  })
  return all
}

/** Takes as many documents as show whether threads are worth it. */
function takeFirst<T extends SourceDocument>(documents: Iterator<T>): { readonly all: T[]; readonly isEnd: boolean; readonly units: number } {
  const all: T[] = []
  let units = 0
  while (units < WORTH) {
    const { done, value } = documents.next()
    if (done === true) return { all, isEnd: true, units }
    all.push(value)
    units += unitsOf(value)
  }
  return { all, isEnd: false, units }
}

/** Only plain data gets to another thread. */
function plain({ credentials, path, problem, reported, scanOnly, text }: SourceDocument): SourceDocument {
  return { path, text, ...(credentials && { credentials }), ...(problem && { problem }), ...(reported !== undefined && { reported }), ...(scanOnly !== undefined && { scanOnly }) }
}

/** The numbers of the unread documents in parts; more documents are taken in when those that are there have been gone over. */
function* inParts<T extends SourceDocument>(all: T[], more: Iterator<T>): Generator<readonly number[]> {
  let part: number[] = []
  let room = PART
  for (let index = 0; ; index++) {
    if (index === all.length) {
      const { done, value } = more.next()
      if (done === true) break
      all.push(value)
    }
    const document = all[index] as T
    if (!isUnread(document)) continue
    part.push(index)
    room -= unitsOf(document)
    if (room > 0) continue
    yield part
    part = []
    room = PART
  }
  if (part.length > 0) yield part
}
