import type { Change } from '../model/edit.ts'
import type { Span } from '../model/place.ts'
import { printable } from '../model/printable.ts'
import { cleared, ownText } from '../model/safe.ts'
import type { Clears, FactText, Safe } from '../model/safe.ts'

/** A text with its changes, and what says which of its lines may be shown. */
export interface ChangedText {
  /** The path for the header. */
  readonly name: Safe
  /** The text before. */
  readonly text: string
  /** In order, and apart from each other. */
  readonly changes: readonly Change[]
  /** A stretch of the text, or `null` where it is withheld. */
  show(span: Span): FactText
  readonly clears: Clears
}

/** Whole lines that are replaced: from `first` up to before `last`. */
interface Block {
  readonly first: number
  readonly last: number
  readonly removed: readonly Safe[]
  readonly added: readonly Safe[]
}

const CONTEXT = 3

/** Only a line feed ends a line here, as for the programs that apply a patch. */
function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) + 1 || text.length
    lines.push({ start, end })
    start = end
  }
  return lines
}

/** The line that holds an offset; the last one where it stands behind all. */
function lineAt(offset: number, lines: readonly Span[]): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] as Span).start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function replaced(text: string, span: Span, changes: readonly Change[]): string {
  let made = ''
  let at = span.start
  for (const change of changes) {
    made += text.slice(at, change.start) + change.text
    at = change.end
  }
  return made + text.slice(at, span.end)
}

/** The block of changes that share lines, without the lines that stay at either end; `null` when none changes, or one is withheld. */
function blockOf(changes: readonly Change[], range: readonly [number, number], lines: readonly Span[], { text, show, clears }: ChangedText): Block | null {
  let [first, last] = range
  const span = { start: lines[first]?.start ?? 0, end: lines[last - 1]?.end ?? text.length }
  const made = replaced(text, span, changes)
  const added = linesOf(made).map(({ start, end }) => made.slice(start, end))
  const old = (index: number) => text.slice(lines[index]?.start, lines[index]?.end)
  while (first < last && added.length > 0 && old(first) === added[0]) [first] = [first + 1, added.shift()]
  while (first < last && added.length > 0 && old(last - 1) === added.at(-1)) [last] = [last - 1, added.pop()]
  if (first === last && added.length === 0) return null
  const removed = lines.slice(first, last).map(show)
  const shown = added.map((line) => cleared(line, clears))
  if ([...removed, ...shown].includes(null)) return null
  return { first, last, removed: removed.flatMap((line) => line ?? []), added: shown.flatMap((line) => line ?? []) }
}

function blocksOf(changed: ChangedText, lines: readonly Span[]): readonly Block[] {
  const groups: { changes: Change[]; range: [number, number] }[] = []
  for (const change of changed.changes) {
    const range: [number, number] = [lineAt(change.start, lines), lineAt(Math.max(change.start, change.end - 1), lines) + 1]
    const group = groups.at(-1)
    if (group && range[0] < group.range[1]) {
      group.changes.push(change)
      group.range[1] = Math.max(group.range[1], range[1])
    } else {
      groups.push({ changes: [change], range })
    }
  }
  return groups.flatMap(({ changes, range }) => blockOf(changes, range, lines, changed) ?? [])
}

/** Gives a line for showing; `undefined` where there is none. */
type ShowLine = (line: number) => FactText | undefined

/** One line of a diff, behind the sign that says whose it is. */
type Row = readonly [sign: ' ' | '-' | '+', line: Safe]

/** Lines that stay, from one on and no more than `most`; one that is withheld ends them. */
function staying(from: number, step: 1 | -1, most: number, show: ShowLine): readonly Row[] {
  const found: Row[] = []
  for (let line = from; found.length < most; line += step) {
    const shown = show(line)
    if (shown === undefined || shown === null) break
    found.push([' ', shown])
  }
  return step === 1 ? found : found.toReversed()
}

/** Blocks that are near to each other, with nothing withheld between them, make one hunk. */
function hunksOf(blocks: readonly Block[], show: ShowLine): readonly (readonly Block[])[] {
  const hunks: Block[][] = []
  for (const block of blocks) {
    const hunk = hunks.at(-1)
    const last = hunk?.at(-1)
    const gap = last ? block.first - last.last : Infinity
    if (hunk && last && gap <= 2 * CONTEXT && staying(last.last, 1, gap, show).length === gap) hunk.push(block)
    else hunks.push([block])
  }
  return hunks
}

function rowsOf(hunk: readonly Block[], show: ShowLine): readonly Row[] {
  const rows: Row[] = []
  for (const [i, { first, last, removed, added }] of hunk.entries()) {
    const before = hunk[i - 1]
    rows.push(...(before ? staying(before.last, 1, first - before.last, show) : staying(first - 1, -1, CONTEXT, show)))
    rows.push(...removed.map((line): Row => ['-', line]), ...added.map((line): Row => ['+', line]))
    if (i === hunk.length - 1) rows.push(...staying(last, 1, CONTEXT, show))
  }
  return rows
}

/** Controls are spelled out, save for tabs and the end of the line. */
function renderRow([sign, line]: Row): string {
  const [end = ''] = /\r?\n$/.exec(line) ?? []
  const text = line.slice(0, line.length - end.length).split('\t').map(printable).join('\t')
  return end === '' ? `${sign}${text}\n\\ No newline at end of file\n` : `${sign}${text}${end}`
}

function range(start: number, count: number): string {
  return count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`
}

/**
 * The changes as a unified diff, for reading and for programs that apply one. A line on which something is marked is in none
 * of it: context ends there, and a change of such a line is left out.
 */
export function unifiedDiff(changed: ChangedText): Safe {
  const lines = linesOf(changed.text)
  const show: ShowLine = (line) => lines[line] && changed.show(lines[line])
  let hunks = ''
  let moved = 0
  for (const hunk of hunksOf(blocksOf(changed, lines), show)) {
    const rows = rowsOf(hunk, show)
    const [before, after] = ['+', '-'].map((other) => rows.filter(([sign]) => sign !== other).length) as [number, number]
    const from = (hunk[0]?.first ?? 0) - rows.findIndex(([sign]) => sign !== ' ')
    hunks += `@@ -${range(from, before)} +${range(from + moved, after)} @@\n${rows.map(renderRow).join('')}`
    moved += after - before
  }
  // Programs take a path with blanks in it as a whole only where a tab ends it.
  const name = /\s/.test(changed.name) ? `${changed.name}\t` : changed.name
  return ownText(hunks === '' ? '' : `--- a/${name}\n+++ b/${name}\n${hunks}`)
}
