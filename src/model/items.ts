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
  return line !== undefined && isKnown(line) ? line : null
}

function isKnown(line: StatusLine): line is KnownStatus {
  return !line.more && line.word !== null && line.class !== null
}

/** The item's blocks of one role; more than one label may say the same. */
export function blocksOf(item: WorkItem, role: BlockRole): readonly Block[] {
  return item.blocks.filter((block) => block.role === role)
}

/** True for an entry that says something: an empty bullet does not, a withheld text does. */
export function isFilled({ text }: Entry): boolean {
  return text !== ''
}

/** True for an entry that names something: `None.` and its like do not. */
export function isNamed(entry: Entry): boolean {
  return isFilled(entry) && !entry.none
}

/** The entries that name what the item waits for. */
export function blockersOf({ blocks }: WorkItem): readonly Entry[] {
  const found: Entry[] = []
  // Asked of every item of a tree, so without a list of all entries between.
  for (const { entries, role } of blocks) {
    if (role !== 'blockers') continue
    for (const entry of entries) if (isNamed(entry)) found.push(entry)
  }
  return found
}
