import { portNumber } from '../address.ts'
import { isImageName, isPlainWord } from '../context/plain-words.ts'
import { plainText } from '../context/tables.ts'
import type { Found, Search } from './tier.ts'

const HOST_TITLE = /^(?:[\w ]*(?:\b|_))?(?:host(?:[ _]?name)?|address|addr|ip|peer)$/i
const MACHINE_TITLE = /^(?:[\w ]*\b)?(?:machine|node|server|name|box)$/i
const PORT_TITLE = /^(?:[\w ]*(?:\b|_))?port(?:[ _]number)?$/i

interface Row {
  readonly start: number
  readonly end: number
  readonly cells: readonly string[]
}

/** Cells of a line by the first separator that it holds. */
function rowOf(text: string, start: number, end: number): Row {
  const line = text.slice(start, end).replace(/^[ \t+-]*\|/, '').replace(/\|?[ \t\r]*$/, '')
  const separator = line.includes('|') ? '|' : line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  const parts = separator === ',' && !line.includes(',') ? line.trim().split(/ {2,}/, 40) : line.split(separator, 40)
  return { start, end, cells: parts.map(plainText) }
}

function verdictOf(search: Search, host: string, title: string): Found['level'] | null {
  if (isPlainWord(host) && host.toLowerCase() !== 'localhost' || isImageName(host)) return null
  if (search.states.says(host) || search.nicknames.has(host.toLowerCase())) return null
  const kind = search.hosts.kind(host)
  if (kind === 'wildcard') return 'warning'
  if (kind === 'single') return (/^name$/i.test(title) && !/[\d-]/.test(host)) || (/^server$/i.test(title) && !/^[a-z][\w-]*$/.test(host)) ? null : 'error'
  return kind === 'ip' || kind === 'private' || kind === 'public' || kind === 'provider' || kind === 'unknown' ? 'error' : null
}

const INSERT = /\binto\s{1,4}[\w."'`]{1,80}\s{0,4}\(([^()]{0,300}\bport\b[^()]{0,300})\)\s{0,8}values\s{0,8}/gi
const TUPLE = /\(([^()]{1,400})\)\s{0,8}(?:,\s{0,8})?/y

/** Rows that SQL puts into columns which it names first. */
function* inserted(search: Search): Generator<Found> {
  const { text } = search
  for (const match of text.matchAll(INSERT)) {
    const titles = (match[1] ?? '').split(',').map(plainText)
    const port = titles.findIndex((title) => PORT_TITLE.test(title))
    const host = titles.findIndex((title) => HOST_TITLE.test(title))
    if (port < 0 || host < 0) continue
    TUPLE.lastIndex = match.index + match[0].length
    for (let row = TUPLE.exec(text); row; row = TUPLE.exec(text)) {
      const values = (row[1] ?? '').split(',').map(plainText)
      const level = portNumber(values[port] ?? null) === null ? null : verdictOf(search, values[host] ?? '', titles[host] ?? '')
      if (level !== null) yield { start: row.index, end: row.index + row[0].trimEnd().length, tier: 'host-port', level }
    }
  }
}

/** Host and port in two columns of a table or of comma-separated values. */
export function* columnTier(search: Search): Generator<Found> {
  const { text } = search
  if (!/port/i.test(text)) return
  yield* inserted(search)
  let past = 0
  for (const match of text.matchAll(/^.{0,400}(?:\b|_)port(?:\b|_).{0,400}$/gim)) {
    if (match.index < past) continue
    const header = rowOf(text, match.index, match.index + match[0].length)
    const portColumn = header.cells.findIndex((cell) => PORT_TITLE.test(cell))
    const named = header.cells.findIndex((cell) => HOST_TITLE.test(cell))
    const hostColumn = named >= 0 ? named : header.cells.findIndex((cell) => MACHINE_TITLE.test(cell))
    if (portColumn < 0 || hostColumn < 0) continue
    const title = header.cells[hostColumn] ?? ''
    for (let start = header.end + 1; start < text.length; ) {
      const lineEnd = text.indexOf('\n', start)
      const end = lineEnd < 0 ? text.length : lineEnd
      const { cells } = rowOf(text, start, end)
      if (cells.length < 2) break
      const level = portNumber(cells[portColumn] ?? null) === null ? null : verdictOf(search, cells[hostColumn] ?? '', title)
      if (level !== null) yield { start, end, tier: 'host-port', level }
      start = end + 1
      past = start
    }
  }
}
