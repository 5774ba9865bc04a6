import type { Edit } from '../layer.ts'
import { kindOfIPv4, parseIPv4 } from '../hosts/ipv4.ts'

const ARRAY =
  /[[({]\s{0,8}["']?(\d{1,3})["']?\s{0,8},\s{0,8}["']?(\d{1,3})["']?\s{0,8},\s{0,8}["']?(\d{1,3})["']?\s{0,8},\s{0,8}["']?(\d{1,3})["']?\s{0,8}(?:,\s{0,8}(\d{2,5})\s{0,8})?,?\s{0,8}[\])}]/g

const FORMATTED =
  /["'`]((?:[a-z+]{2,12}:\/\/)?)(?:%[sdiu]|\{\d?\})\.(?:%[sdiu]|\{\d?\})\.(?:%[sdiu]|\{\d?\})\.(?:%[sdiu]|\{\d?\})[^"'`\n]{0,40}["'`]\s{0,4}(?:,|%|\.format|-f(?=[ (]))?\s{0,4}\(?\s{0,4}["']?(\d{1,3})["']?[,\s]{1,4}["']?(\d{1,3})["']?[,\s]{1,4}["']?(\d{1,3})["']?[,\s]{1,4}["']?(\d{1,3})["']?(?:[,\s]{1,4}["']?(\d{2,5}))?/g

/** Words and calls in front of four numbers that make them an address. */
const NAMED = /(?:\b|_)(?:ip|ipv4|ipv4addr(?:::new|\.new)?|ip_?addr(?:ess)?|addr(?:ess)?|octets?|host|peer|endpoint|inet\w*|socketaddr\w*)(?:\b|_)[^\n[({]{0,16}$/i
const PORT_NEAR = /\bport\w*["'`]?\s{0,4}[:=,]?\s{0,4}["'`]?\d{2,5}\b/i

function addressOf(match: RegExpExecArray, first: number): string | null {
  const octets = [0, 1, 2, 3].map((index) => match[first + index] ?? '')
  const value = parseIPv4(octets.map(Number).join('.'))
  if (value === null) return null
  const kind = kindOfIPv4(value)
  if (kind !== 'private' && kind !== 'public') return null
  const port = match[first + 4]
  return octets.map(Number).join('.') + (port === undefined ? '' : `:${port}`)
}

/** Addresses written as four numbers, next to a port or to a word that says what they are. */
export function octetEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(ARRAY)) {
    const end = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 100), match.index)
    const after = text.slice(end, end + 100)
    const told =
      // A fifth number is a port only where it can be no octet; else this is a list of bytes.
      Number(match[5] ?? 0) > 255 ||
      NAMED.test(before) ||
      PORT_NEAR.test(before) ||
      PORT_NEAR.test(after) ||
      /^\s{0,4}(?:[,:]\s{0,4}\d{2,5}\b|(?:\.map\([\w.]{1,20}\))?\.join\(\s{0,4}["'`]\.["'`])/.test(after)
    const address = told ? addressOf(match, 1) : null
    if (address !== null) edits.push({ start: match.index, end, text: ` ${address} ` })
  }
  for (const match of text.matchAll(FORMATTED)) {
    const address = addressOf(match, 2)
    if (address !== null) edits.push({ start: match.index, end: match.index + match[0].length, text: ` ${match[1] ?? ''}${address} ` })
  }
  return edits
}
