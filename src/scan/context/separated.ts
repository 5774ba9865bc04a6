/** How far up the head of a column may stand. */
export const MOST_ROWS = 40
export const REACH = 2000
/** How far into its line a number may stand. */
const LONGEST_LEAD = 500
/** A head without such a word says nothing that is not assumed anyway. */
export const TELLING_HEAD = /ver|driver|build|release|firmware|revision|bios|tag|section|clause|chapter|oid/i
const SEPARATORS = [',', '\t', ';'] as const

function fieldsOf(line: string, separator: string): readonly string[] {
  return line.split(separator).map((field) => field.trim().replace(/^["']|["']$/g, ''))
}

/** The title in the first line of a block that begins where a number under it does, as commands print their lists. */
export function alignedTitle(text: string, at: number): string | null {
  const floor = Math.max(0, at - LONGEST_LEAD)
  const start = text.slice(floor, at).lastIndexOf('\n') + 1 + floor
  const column = at - start
  if (column < 2 || column > 200 || !/\s$/.test(text.slice(start, at)) || !TELLING_HEAD.test(text.slice(Math.max(0, start - REACH), start))) return null
  let head = ''
  for (let row = start, rows = 0; row > 0 && rows < MOST_ROWS && at - row < REACH; rows++) {
    const above = row < 2 ? 0 : text.lastIndexOf('\n', row - 2) + 1
    const candidate = text.slice(above, Math.min(row - 1, above + 400))
    if (candidate.trim() === '') break
    head = candidate
    row = above
  }
  if (!/\s/.test(head[column - 1] ?? '')) return null
  return /^[A-Z][\w.]{0,40}(?: [A-Za-z][\w.]{0,40}){0,3}(?=\s{2}|\s*$)/.exec(head.slice(column))?.[0] ?? null
}

/** The title of the column of an HTML table in which a number begins a cell. */
export function htmlTitle(text: string, at: number): string | null {
  if (!/>\s{0,8}v?$/i.test(text.slice(Math.max(0, at - 10), at))) return null
  const before = text.slice(Math.max(0, at - REACH), at)
  const [table, row] = [before.lastIndexOf('<table'), before.lastIndexOf('<tr')]
  if (table < 0 || row < table || !/<td(?:\s[^<>]{0,80})?>\s{0,8}v?$/i.test(before)) return null
  const index = (before.slice(row).match(/<td\b/g)?.length ?? 0) - 1
  const heads = [...(before.slice(table, row).split('<tr')[1] ?? '').matchAll(/<th\b[^<>]{0,80}>([^<>]{0,60})</g)]
  return heads[index]?.[1]?.trim() ?? null
}

/** The title of the column of comma-separated values in which a number stands alone, or `null` where there is none. */
export function columnTitle(text: string, at: number): string | null {
  const floor = Math.max(0, at - LONGEST_LEAD)
  const start = text.slice(floor, at).lastIndexOf('\n') + 1 + floor
  if (start === floor && floor > 0) return null
  const line = /^[^\n]*/.exec(text.slice(start, start + 1000))?.[0].trimEnd() ?? ''
  const lead = text.slice(start, at)
  if (!TELLING_HEAD.test(text.slice(Math.max(0, start - REACH), start))) return null
  const separator = SEPARATORS.find((sign) => line.includes(sign))
  if (separator === undefined || !/(?:^|[,;\t])\s{0,2}["']?v?$/i.test(lead)) return null
  const index = lead.split(separator).length - 1
  const count = fieldsOf(line, separator).length
  let head = line
  for (let row = start, rows = 0; row > 0 && rows < MOST_ROWS && at - row < REACH; rows++) {
    const above = row < 2 ? 0 : text.lastIndexOf('\n', row - 2) + 1
    const candidate = text.slice(above, Math.min(row - 1, above + 1000)).trimEnd()
    if (/^@@ -/.test(candidate) || fieldsOf(candidate, separator).length !== count) break
    head = candidate
    row = above
  }
  // A row of a patch or of a quotation begins with its sign.
  const titles = fieldsOf(head.replace(/^(?:[+-]|(?:[ \t]{0,3}>[ \t]?){1,3})/, ''), separator)
  // Titles are words; the first row of a list without a head has numbers.
  return head !== line && titles.every((title) => /^[a-z][\w .#/()-]{0,40}$/i.test(title)) ? (titles[index] ?? null) : null
}
