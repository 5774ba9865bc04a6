const MOST_ROWS = 40
const REACH = 2000
/** How far into its line a number may stand. */
const LONGEST_LEAD = 500
/** A head without such a word says nothing that is not assumed anyway. */
const TELLING_HEAD = /ver|driver|build|release|firmware|revision|bios|tag|section|clause|chapter|oid/i
const SEPARATORS = [',', '\t', ';'] as const

function fieldsOf(line: string, separator: string): readonly string[] {
  return line.split(separator).map((field) => field.trim().replace(/^["']|["']$/g, ''))
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
    if (fieldsOf(candidate, separator).length !== count) break
    head = candidate
    row = above
  }
  const titles = fieldsOf(head, separator)
  // Titles are words; the first row of a list without a head has numbers.
  return head !== line && titles.every((title) => /^[a-z][\w .#/()-]{0,40}$/i.test(title)) ? (titles[index] ?? null) : null
}
