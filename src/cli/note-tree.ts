import { layAside } from '../io/laid-aside.ts'
import type { TreeDocument } from '../io/read-tree.ts'
import { literal } from '../model/safe.ts'
import { noteAhead } from './note-ahead.ts'
import type { NoteOptions } from './note-ahead.ts'
import type { NoteSetup } from './notes-together.ts'
import type { World } from './world.ts'

/** Says how far the reading is. */
export function tellers({ expectMuch, step }: World): Pick<NoteOptions<never>, 'onRead' | 'onShared'> {
  return { onRead: (count) => step(literal('documents read'), count), onShared: () => expectMuch?.() }
}

/** Takes notes of the documents of a tree while they are read; where that is worth it, texts go as soon as they are noted. */
export function noteTree(documents: Iterable<TreeDocument>, setup: NoteSetup, options: Pick<NoteOptions<TreeDocument>, 'keep' | 'threads'>, world: World): Promise<readonly TreeDocument[]> {
  return noteAhead(documents, setup, { ...options, ...tellers(world), withNote: layAside })
}
