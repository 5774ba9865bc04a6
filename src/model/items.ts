import type { Block, Entry, StatusLine, WorkItem } from './facts.ts'
import type { BlockRole, StatusClass } from './policy.ts'
import type { Safe } from './safe.ts'

/** A status line that says one known word and nothing more. */
export interface KnownStatus extends StatusLine {
  readonly word: Safe
  readonly class: StatusClass
}

/** The item's status, or `null` where the line is missing or was rejected; only the first line counts. */
export function statusOf(item: WorkItem): KnownStatus | null {
  const line = item.statusLines[0]
  if (line === undefined || line.more || line.word === null || line.class === null) return null
  return { ...line, word: line.word, class: line.class }
}

/** The item's blocks of one role; more than one label may say the same. */
export function blocksOf(item: WorkItem, role: BlockRole): readonly Block[] {
  return item.blocks.filter((block) => block.role === role)
}

/** The entries that say something: an empty bullet is none, a withheld text is one. */
export function filledEntries(blocks: readonly Block[]): readonly Entry[] {
  return blocks.flatMap((block) => block.entries).filter((entry) => entry.text !== '')
}

/** The entries that name something: `None.` and its like do not. */
export function namedEntries(blocks: readonly Block[]): readonly Entry[] {
  return filledEntries(blocks).filter((entry) => !entry.none)
}
