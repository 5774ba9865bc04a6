import { parentPort, workerData } from 'node:worker_threads'
import type { SourceDocument } from '../index.ts'
import type { Answer, Task } from '../io/share-work.ts'
import { takeNotesTogether } from './notes-together.ts'
import type { NoteSetup, NotesTogether } from './notes-together.ts'

/** Takes notes for the thread that has started this one. */
export function serveNotes(): void {
  const setup: NoteSetup = workerData
  parentPort?.on('message', ({ index, part }: Task<readonly SourceDocument[]>) => {
    const answer: Answer<NotesTogether> = { index, done: takeNotesTogether(part, setup) }
    parentPort?.postMessage(answer, [answer.done.bytes.buffer])
  })
}
