import { parseIPv4 } from '../hosts/ipv4.ts'
import { parseIPv6, type IPv6 } from '../hosts/ipv6.ts'

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/** Every way in which a client, a log or a name writes an IPv4 address. */
function spellingsOfIPv4(value: number): string[] {
  const octets = Array.from({ length: 4 }, (_, i) => Math.floor(value / 256 ** (3 - i)) % 256)
  const [high, low] = [Math.floor(value / 65536), value % 65536]
  const pair = `${high.toString(16)}:${low.toString(16)}`
  return [
    octets.join('.'),
    octets.join('-'),
    String(value),
    `0x${hex(value, 8)}`,
    `0x${value.toString(16)}`,
    hex(value, 8),
    `0${value.toString(8)}`,
    octets.map((octet) => `0x${octet.toString(16)}`).join('.'),
    octets.map((octet) => `0x${hex(octet, 2)}`).join('.'),
    octets.map((octet) => `0${octet.toString(8)}`).join('.'),
    octets.map((octet) => octet.toString(8).padStart(4, '0')).join('.'),
    octets.map((octet) => String(octet).padStart(3, '0')).join('.'),
    `::ffff:${pair}`,
    `::ffff:${hex(high, 4)}:${hex(low, 4)}`,
    `64:ff9b::${pair}`,
    `${octets.toReversed().join('.')}.in-addr.arpa`,
  ]
}

/** The groups with the longest run of zeros left out, as RFC 5952 writes them. */
function compressed(groups: IPv6): string {
  let best = { start: 0, length: 1 }
  for (let start = 0; start < 8; start++) {
    let end = start
    while (end < 8 && groups[end] === 0) end++
    if (end - start > best.length) best = { start, length: end - start }
  }
  const words = groups.map((group) => group.toString(16))
  if (best.length < 2) return words.join(':')
  return `${words.slice(0, best.start).join(':')}::${words.slice(best.start + best.length).join(':')}`
}

/** The IPv4 address in the low bits of a mapped or translated one. */
function innerIPv4(groups: IPv6): number | null {
  const head = compressed([...groups.slice(0, 6), 1, 1])
  if (head !== '::ffff:1:1' && head !== '64:ff9b::1:1') return null
  return (groups[6] ?? 0) * 65536 + (groups[7] ?? 0)
}

function spellingsOfIPv6(groups: IPv6): string[] {
  const full = groups.map((group) => hex(group, 4))
  const inner = innerIPv4(groups)
  const short = compressed(groups)
  return [
    short,
    groups.map((group) => group.toString(16)).join(':'),
    full.join(':'),
    full.join(''),
    short.replaceAll(':', '-'),
    `${[...full.join('')].toReversed().join('.')}.ip6.arpa`,
    ...(inner === null ? [] : spellingsOfIPv4(inner)),
  ]
}

/** Every spelling of an address; none for a name. */
export function spellingsOfAddress(host: string): readonly string[] {
  const value = parseIPv4(host)
  if (value !== null) return spellingsOfIPv4(value)
  const groups = parseIPv6(host)
  return groups === null ? [] : spellingsOfIPv6(groups)
}
