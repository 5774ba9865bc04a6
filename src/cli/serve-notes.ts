import { parentPort, workerData } from 'node:worker_threads'
import type { SourceDocument } from '../index.ts'
import { takeNotes } from '../index.ts'
import type { Answer, Task } from '../io/share-work.ts'
import type { NoteSetup } from './note-ahead.ts'

/** Takes notes for the thread that has started this one. */
export function serveNotes(): void {
  const setup: NoteSetup = workerData
  parentPort?.on('message', ({ index, part }: Task<readonly SourceDocument[]>) => {
    const answer: Answer<ReturnType<typeof takeNotes>> = { index, done: takeNotes(part, setup) }
    parentPort?.postMessage(answer)
  })
}
