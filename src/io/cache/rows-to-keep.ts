import type { EntryRow } from './columns.ts'

/** How many rows that a run did not ask for are kept besides those it did, and for how many writings: for other branches. */
const mostUnasked = (asked: number): number => Math.max(asked, 100)
const mostAge = 20

/** A row of the last file. */
export interface OldRow {
  readonly index: number
  readonly row: EntryRow
}

/**
 * Says which rows of the last file are written again: those that were asked for as if they were new, then the youngest of the others.
 * @param news how many rows are new.
 */
export function rowsToKeep(old: readonly OldRow[], isAsked: (index: number) => boolean, news: number): readonly OldRow[] {
  const asked = old.filter(({ index }) => isAsked(index))
  const others = old
    .filter(({ index, row }) => !isAsked(index) && row.age < mostAge)
    .sort((a, b) => a.row.age - b.row.age)
    .slice(0, mostUnasked(asked.length + news))
  return [...asked.map(({ index, row }) => ({ index, row: { ...row, age: 0 } })), ...others.map(({ index, row }) => ({ index, row: { ...row, age: row.age + 1 } }))]
}
