import type { AddressKind } from './address-kind.ts'
import { kindOfIPv4, parseIPv4 } from './ipv4.ts'

/** Eight groups of sixteen bits. */
export type IPv6 = readonly number[]

function groupsOf(text: string): number[] | null {
  if (text === '') return []
  const groups: number[] = []
  for (const part of text.split(':')) {
    if (!/^[0-9a-f]{1,4}$/i.test(part)) return null
    groups.push(Number.parseInt(part, 16))
  }
  return groups
}

/** Writes a dotted tail such as `::ffff:192.0.2.1` as two groups. */
function withoutDottedTail(text: string): string | null {
  const colon = text.lastIndexOf(':')
  const tail = text.slice(colon + 1)
  if (!tail.includes('.')) return text
  const value = parseIPv4(tail)
  if (value === null) return null
  return `${text.slice(0, colon + 1)}${Math.floor(value / 65536).toString(16)}:${(value % 65536).toString(16)}`
}

/** Reads any spelling of an IPv6 address, without brackets, zone or prefix length. */
export function parseIPv6(text: string): IPv6 | null {
  if (text.length > 45 || !text.includes(':')) return null
  const plain = withoutDottedTail(text)
  if (plain === null) return null
  const halves = plain.split('::')
  if (halves.length > 2) return null
  const head = groupsOf(halves[0] ?? '')
  if (!head) return null
  if (halves.length === 1) return head.length === 8 ? head : null
  const tail = groupsOf(halves[1] ?? '')
  if (!tail || head.length + tail.length > 7) return null
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]
}

const RESOLVERS = ['2606:4700:4700::1111', '2606:4700:4700::1001', '2001:4860:4860::8888', '2001:4860:4860::8844', '2620:fe::fe']
  .map((text) => String(parseIPv6(text)))

/** The IPv4 address that a mapped, compatible or NAT64 address holds. */
function embeddedIPv4(groups: IPv6): number | null {
  const [a = 0, b = 0] = groups
  const low = (groups[6] ?? 0) * 65536 + (groups[7] ?? 0)
  const zeros = (from: number, to: number): boolean => groups.slice(from, to).every((group) => group === 0)
  if (a === 0x64 && b === 0xff9b && zeros(2, 6)) return low
  if (!zeros(0, 5)) return null
  if (groups[5] === 0xffff) return low
  return groups[5] === 0 && low >= 2 ** 24 ? low : null
}

/** Says what an IPv6 address gives away; addresses outside assigned space, such as `add::add` in code, are `none`. */
export function kindOfIPv6(groups: IPv6): AddressKind {
  const [first = 0, second = 0] = groups
  if (groups.every((group) => group === 0)) return 'wildcard'
  if (groups.slice(0, 7).every((group) => group === 0) && groups[7] === 1) return 'loopback'
  const inner = embeddedIPv4(groups)
  if (inner !== null) return kindOfIPv4(inner)
  if (first === 0x2001 && second === 0xdb8) return 'reserved'
  if (first === 0x3fff && second < 0x1000) return 'reserved'
  if ((first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80) return 'private'
  if ((first & 0xe000) !== 0x2000) return 'none'
  return RESOLVERS.includes(String(groups)) ? 'resolver' : 'public'
}

const REGISTERED = ['::1/128', 'fe80::/10', 'fc00::/7', 'fd00::/8', 'fd7a:115c:a1e0::/48', '64:ff9b::/96', '::ffff:0:0/96', '2000::/3', 'ff00::/8']

/** True where address and prefix length name a registered range. */
export function isRegisteredIPv6(groups: IPv6, bits: number): boolean {
  return REGISTERED.some((name) => {
    const [address = '', length = ''] = name.split('/')
    return Number(length) === bits && String(parseIPv6(address)) === String(groups)
  })
}

/** True where all bits behind the prefix are zero. */
export function isIPv6Subnet(groups: IPv6, bits: number): boolean {
  return groups.every((group, index) => {
    const open = Math.min(16, Math.max(0, (index + 1) * 16 - bits))
    return (group & (2 ** open - 1)) === 0
  })
}
