import { alignedTitle, columnTitle, htmlTitle } from './separated.ts'
import { cellAt, tableAt, type Table } from './tables.ts'

/** Last words that make a title one of versions, whatever stands before them. */
const VERSION_TITLE = /(?:^|[^a-z])(?:versions?|ver|drivers?|builds?|releases?|firmware|revisions?|rev|bios|tags?)$|version$/i
const VERSION_WITHIN = /(?:^|[^a-z])versions?(?![a-z])/i
const SECTION_TITLE = /^(?:§|(?:sub)?sections?|clauses?|chapters?|annex|appendix|articles?|paragraphs?|oids?|rfc|(?:section|clause) (?:no\.?|number))$/i
/** A title or key that says of its values that they are machines. */
const MACHINE_TITLE = /(?:^|[^a-z])(?:hosts?|host ?names?|address(?:es)?|addr|ips?|ipv[46]|nodes?|servers?|endpoints?|urls?|peers?|machines?|targets?|box(?:es)?)(?![a-z])/i
const MACHINES = /(?:^|[^a-z])(?:hosts|addresses|ips|nodes|servers|endpoints|peers|machines|targets|boxes)$/i

type Sort = 'version' | 'section' | 'machine' | null

function sortOf(title: string): Sort {
  if (title.length > 60) return null
  if (VERSION_TITLE.test(title)) return 'version'
  if (SECTION_TITLE.test(title)) return 'section'
  if (MACHINE_TITLE.test(title)) return 'machine'
  return VERSION_WITHIN.test(title) ? 'version' : null
}

const PARENT_LINES = 40
const PARENT_REACH = 2000
const KEY_LINE = /^([ \t]*)(-[ \t]+)?["']?([\w.-]{1,80})["']?[ \t]{0,4}[:=]/

/** Keys that a line of YAML or JSON stands under, the nearest first. */
function parentKeys(text: string, at: number): readonly string[] {
  const found: string[] = []
  const floor = Math.max(0, at - PARENT_REACH)
  // On a line that is longer than the reach nothing stands above.
  const newline = text.slice(floor, at).lastIndexOf('\n')
  if (newline < 0 && floor > 0) return found
  let start = floor + newline + 1
  const own = /^([ \t]*)(-)?/.exec(text.slice(start, Math.min(at, start + 200)))
  let depth = (own?.[1]?.length ?? 0) + (own?.[2] === undefined ? 0 : 0.5)
  for (let i = 0; i < PARENT_LINES && start > floor && depth > 0; i++) {
    const end = start - 1
    start = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, Math.min(end, start + 200))
    if (/^[ \t]*\r?$/.test(line)) return found
    const match = KEY_LINE.exec(line)
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
    if (indent >= depth) continue
    depth = indent
    if (!match) continue
    if (!/[:=][ \t]*[[{|>]?[+-]?[ \t]*(?:#.*)?\r?$/.test(line)) return found
    found.push(match[3] ?? '')
  }
  return found
}

const OWN_KEY = /(?:^|[\s{,"'-])["']?([\w.-]{1,80})["']?[ \t]{0,4}[:=][ \t]{0,4}(?:\[[ \t]{0,4})?["']?$/

function sortOfKeys(text: string, at: number): Sort {
  const words = (key: string): string => key.replace(/[_.-]/g, ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
  const own = OWN_KEY.exec(text.slice(Math.max(0, at - 100), at))?.[1]
  const byKey = own === undefined ? null : sortOf(words(own))
  if (byKey !== null && /version/i.test(own ?? '')) return byKey
  for (const key of parentKeys(text, at)) {
    // `server:` holds facts about one machine, `servers:` holds machines.
    if (MACHINES.test(words(key))) return 'machine'
    // `rails (<version>)` under `specs:` of a lock file
    if (key === 'specs' && text[at - 1] === '(') return 'version'
    if (byKey === null && sortOf(words(key)) === 'version') return 'version'
  }
  return byKey
}

/** Words that may stand in a cell before its number. */
const CELL_LEAD = /^[\s"'`*_(]*(?:[\w.-]{1,20}\s)?[\s"'`*_(]*v?$/i

function sortOfCell(table: Table, text: string, at: number): Sort {
  const cell = cellAt(table, at)
  if (!cell || !CELL_LEAD.test(text.slice(Math.max(cell.start, at - 80), at))) return null
  return sortOf(cell.column) ?? sortOf(cell.before) ?? sortOf(cell.first)
}

/** What the head of a table's column or row, or the key of a nested value, says of a number that stands under it. */
export function sortByHeads(text: string, at: number, tables: readonly Table[]): Sort {
  const table = tableAt(tables, at)
  if (table) return sortOfCell(table, text, at)
  const title = columnTitle(text, at) ?? alignedTitle(text, at) ?? htmlTitle(text, at)
  return (title === null ? null : sortOf(title)) ?? sortOfKeys(text, at)
}
