import { wordsBefore } from '../context/before.ts'
import { sortByHeads } from '../context/heads.ts'
import { isPlainHeading, isSection } from '../context/section.ts'
import { tablesOf, type Table } from '../context/tables.ts'
import { isVersion } from '../context/version.ts'
import { bordersRegisteredRange, kindOfIPv4, kindOfNetwork, parseIPv4 } from '../hosts/ipv4.ts'
import { isReservedName } from '../hosts/names.ts'
import { isIPv6Subnet, isRegisteredIPv6, kindOfIPv6, parseIPv6 } from '../hosts/ipv6.ts'
import { kindOfMasked } from '../hosts/host-kind.ts'
import type { AddressKind } from '../hosts/address-kind.ts'
import { lineBefore, type Found, type Search } from './tier.ts'

const IPV4 = /(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d|\.\d)/g
const MASKED = /(?<![\w.*])\d{1,3}(?:\.(?:\d{1,3}|\d{0,2}x{1,3}|\d{0,2}\*{1,3}|[a-dnyz]|\u2026)){3}(?![\w*]|\.\w)/gi
const DASHED = /(?<![a-z0-9])ip-(\d{1,3})-(\d{1,3})-(\d{1,3})-(\d{1,3})(?![\w-])/gi
/** A packet's end as tcpdump writes it, the port as a fifth number. */
const CAPTURED = /(?<=\bIP |> )((?:\d{1,3}\.){3}\d{1,3})\.\d{1,5}(?= > |: )/g
const IPV6 = /(?<![\w:.])(?:[0-9a-f]{1,4}:|::)[0-9a-f:]{0,44}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]|::)(?![\w:])|(?<=\[)::(?=\]:\d)/gi
/** Longest stretch of a line that is looked at for what a number means. */
const WINDOW = 160
const AFTER = 200
/** A `v` or an operator makes a version even under the head "Host". */
const OPERATED = /(?:==|>=|<=|~=|~>|(?<![\w.])v)\s{0,2}$/i

function levelOf(kind: AddressKind): Found['level'] | null {
  if (kind === 'private' || kind === 'public') return 'error'
  return kind === 'resolver' ? 'warning' : null
}

function prefixLength(after: string): number | null {
  const match = /^\/(\d{1,3})(?![\w/]|\.\d)/.exec(after)
  return match ? Number(match[1]) : null
}

/** True for a number that the words, the heads or the markup around it make one of a version or of a section. */
export function isNumbering(text: string, start: number, end: number, tables: readonly Table[]): boolean {
  const after = text.slice(end, end + AFTER)
  if (/^(?::\d{2,5}(?!\d)|\/v\d)/.test(after)) return false
  const sort = sortByHeads(text, start, tables)
  if (sort === 'version' || sort === 'section') return true
  const before = wordsBefore(text, start, WINDOW)
  if (sort === 'machine') return OPERATED.test(before)
  return isVersion(before, after) || isSection(before, after) || isPlainHeading(lineBefore(text, start, WINDOW), after)
}

function levelOfIPv4(text: string, start: number, end: number, tables: readonly Table[]): Found['level'] | null {
  const value = parseIPv4(text.slice(start, end))
  if (value === null) return null
  const previous = text[start - 1] ?? ' '
  // A name goes on behind it: `192.0.2.1.example.com`.
  const rest = /^(?:\.[a-z][a-z0-9-]{0,62}){1,8}/i.exec(text.slice(end, end + 80))?.[0]
  if (/^[A-Za-z]/.test(text.slice(end, end + 1)) || (rest !== undefined && isReservedName(rest.toLowerCase()))) return null
  const after = text.slice(end, end + 40)
  if (/[A-Za-z]/.test(previous)) return null
  const bits = prefixLength(after)
  if (bits !== null && bits <= 32) {
    const network = kindOfNetwork(value, bits)
    if (network === 'registered') return null
    if (network === 'subnet') return levelOf(kindOfIPv4(value)) === null ? null : 'warning'
  }
  const hasPort = /^:\d{2,5}(?!\d)/.test(after)
  if (kindOfIPv4(value) === 'wildcard') return hasPort ? 'warning' : null
  if (kindOfIPv4(value) === 'loopback') return /^:\d{2,5}\/(?:\w+\/)?v1\b/.test(after) ? 'error' : hasPort ? 'warning' : null
  if (bordersRegisteredRange(value) && !hasPort) return null
  const level = levelOf(kindOfIPv4(value))
  return level === null || isNumbering(text, start, end, tables) ? null : level
}

function* ipv4(text: string): Generator<Found> {
  if (!/ip-\d|\d\.\d{1,3}\.|\d\.[\dx*a-z\u2026]{1,3}\./i.test(text)) return
  const tables = tablesOf(text)
  for (const match of text.matchAll(IPV4)) {
    const start = match.index
    let end = start + match[0].length
    const level = levelOfIPv4(text, start, end, tables)
    if (level === null) continue
    const kind = kindOfIPv4(parseIPv4(match[0]) ?? 0)
    end += /^:\d{1,5}(?!\d)/.exec(text.slice(end, end + 8))?.[0].length ?? 0
    yield { start, end, tier: kind === 'loopback' ? 'loopback' : kind === 'wildcard' ? 'host-port' : 'ip', level }
  }
  for (const match of text.matchAll(CAPTURED)) {
    const value = parseIPv4(match[1] ?? '')
    if (value !== null && levelOf(kindOfIPv4(value)) !== null) {
      yield { start: match.index, end: match.index + match[0].length, tier: 'ip', level: 'error' }
    }
  }
  for (const match of text.matchAll(DASHED)) {
    const value = parseIPv4(match.slice(1).join('.'))
    if (value !== null && levelOf(kindOfIPv4(value)) !== null) {
      yield { start: match.index, end: match.index + match[0].length, tier: 'ip', level: 'error' }
    }
  }
  for (const match of text.matchAll(MASKED)) {
    if (kindOfMasked(match[0]) !== 'masked') continue
    const end = match.index + match[0].length
    if (isVersion(lineBefore(text, match.index, WINDOW), text.slice(end, end + 40))) continue
    yield { start: match.index, end, tier: 'ip', level: 'warning' }
  }
}

function* ipv6(text: string): Generator<Found> {
  if (!/[0-9a-f]:[0-9a-f]{1,4}:|::/i.test(text)) return
  for (const match of text.matchAll(IPV6)) {
    const written = match[0].replace(/(?<!:):$/, '')
    const groups = parseIPv6(written)
    if (!groups) continue
    const end = match.index + written.length
    const after = text.slice(end, end + 40)
    const bracketPort = /^(?:%[\w.-]{1,20})?\]:\d{2,5}(?!\d)/.exec(after)
    const kind = kindOfIPv6(groups)
    // Eight groups of exactly two digits are a hardware address or a digest.
    if (/^(?:[0-9a-f]{2}:){7}[0-9a-f]{2}$/i.test(written)) continue
    const bits = prefixLength(after)
    if (bits !== null && bits <= 128) {
      if (isRegisteredIPv6(groups, bits)) continue
      if (bits < 128 && isIPv6Subnet(groups, bits)) {
        if (levelOf(kind) !== null) yield { start: match.index, end, tier: 'ip', level: 'warning' }
        continue
      }
    }
    const isOpen = (kind === 'wildcard' || kind === 'loopback') && bracketPort !== null && text[match.index - 1] === '['
    const level = isOpen ? (kind === 'loopback' && /^\]:\d+\/v1\b/.test(after) ? 'error' : 'warning') : levelOf(kind)
    if (level === null) continue
    const tier = kind === 'loopback' ? 'loopback' : kind === 'wildcard' ? 'host-port' : 'ip'
    const zone = /^(?:%(?:25)?[\w.-]{1,20})?/.exec(after)?.[0].length ?? 0
    yield { start: match.index, end: end + (bracketPort?.[0].length ?? zone), tier, level }
  }
}

/** Addresses that stand alone. */
export function* ipTier({ text }: Search): Generator<Found> {
  yield* ipv4(text)
  yield* ipv6(text)
}
