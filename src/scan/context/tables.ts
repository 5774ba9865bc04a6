import type { Span } from '../../model/place.ts'

/** A cell's text without its markup, and where it stands. */
export interface Cell extends Span {
  readonly text: string
}

export interface Row extends Span {
  readonly cells: readonly Cell[]
}

/** Lines with bars that follow one another; the delimiter line is left out. */
export interface Table extends Span {
  readonly rows: readonly Row[]
}

const MOST_CELLS = 64
const DELIMITER = /^[ \t>+-]{0,12}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t\r]*$/

/** What a reader sees of a cell: no emphasis, code ticks or tags. */
export function plainText(text: string): string {
  return text.replace(/<\/?[a-z][^<>]{0,80}>/gi, '').trim().replace(/^["'`*_]+|["'`*_]+$/g, '').trim()
}

/** The cells between the bars of a line; `\|` is a bar inside a cell. */
function rowOf(text: string, start: number, end: number): Row {
  const line = text.slice(start, end)
  const cells: Cell[] = []
  let from = /^[ \t>+-]{0,12}\|/.exec(line)?.[0].length ?? 0
  while (cells.length < MOST_CELLS) {
    let bar = line.indexOf('|', from)
    while (bar > 0 && line[bar - 1] === '\\') bar = line.indexOf('|', bar + 1)
    const to = bar < 0 ? line.length : bar
    const raw = line.slice(from, to)
    if (bar >= 0 || raw.trim() !== '') cells.push({ start: start + from, end: start + to, text: plainText(raw) })
    if (bar < 0) break
    from = bar + 1
  }
  return { start, end, cells }
}

/** The tables of a text, in order. */
export function tablesOf(text: string): readonly Table[] {
  const tables: Table[] = []
  let rows: Row[] = []
  let past = -1
  const shut = (): void => {
    if (rows.length > 0) tables.push({ start: rows[0]?.start ?? 0, end: rows.at(-1)?.end ?? 0, rows })
    rows = []
  }
  for (let bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', past)) {
    const start = text.lastIndexOf('\n', bar) + 1
    const newline = text.indexOf('\n', bar)
    const end = newline < 0 ? text.length : newline
    if (start !== past) shut()
    past = end + 1
    if (!DELIMITER.test(text.slice(start, Math.min(end, start + 2000)))) rows.push(rowOf(text, start, end))
    if (newline < 0) break
  }
  shut()
  return tables
}

/** The table in which an offset lies. */
export function tableAt(tables: readonly Table[], at: number): Table | null {
  let [low, high] = [0, tables.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const table = tables[middle]
    if (!table) return null
    if (at < table.start) high = middle - 1
    else if (at > table.end) low = middle + 1
    else return table
  }
  return null
}

/** The row at or before an offset. */
export function rowAt(rows: readonly Row[], at: number): number {
  let [low, high] = [0, rows.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((rows[middle]?.start ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** A cell with its heads: the title of its column, the cell before it and the first of its row; empty where there is none. */
export interface HeadedCell extends Span {
  readonly column: string
  readonly before: string
  readonly first: string
}

/** The cell that holds an offset. */
export function cellAt(table: Table, at: number): HeadedCell | null {
  const number = rowAt(table.rows, at)
  const row = table.rows[number]
  const index = row?.cells.findIndex(({ start, end }) => at >= start && at <= end) ?? -1
  const cell = row?.cells[index]
  if (!row || !cell) return null
  const column = number === 0 ? '' : (table.rows[0]?.cells[index]?.text ?? '')
  const first = index === 0 ? '' : (row.cells[0]?.text ?? '')
  return { start: cell.start, end: cell.end, column, before: row.cells[index - 1]?.text ?? '', first }
}
