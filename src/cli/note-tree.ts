import { layAside } from '../io/laid-aside.ts'
import type { TreeDocument } from '../io/read-tree.ts'
import { literal } from '../model/safe.ts'
import { noteAhead } from './note-ahead.ts'
import type { NoteOptions } from './note-ahead.ts'
import type { NoteSetup } from './notes-together.ts'
import type { World } from './world.ts'

/** From so many documents on, what is known of them takes more room than reading does. */
const MOST = 30_000

/** Says how far the reading is. */
export function tellers({ expectMost, expectMuch, step }: World): Pick<NoteOptions<never>, 'onRead' | 'onShared'> {
  let isTold = false
  return {
    onShared: () => expectMuch?.(),
    onRead(count) {
      step(literal('documents read'), count)
      if (isTold || count < MOST) return
      isTold = true
      expectMost?.()
    },
  }
}

/** Takes notes of the documents of a tree while they are read; where that is worth it, texts go as soon as they are noted. */
export function noteTree(documents: Iterable<TreeDocument>, setup: NoteSetup, options: Pick<NoteOptions<TreeDocument>, 'keep' | 'threads'>, world: World): Promise<readonly TreeDocument[]> {
  return noteAhead(documents, setup, { ...options, ...tellers(world), withNote: layAside })
}
