import { once } from '../../model/once.ts'
import type { AddressKind } from './address-kind.ts'

/** Reads strict dotted decimal: four octets of at most 255 and without leading zeros. */
export function parseIPv4(text: string): number | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)
  if (!match) return null
  let value = 0
  for (let i = 1; i <= 4; i++) {
    const part = match[i] ?? ''
    const octet = Number(part)
    if (octet > 255 || (part.length > 1 && part.startsWith('0'))) return null
    value = value * 256 + octet
  }
  return value
}

interface Range {
  readonly first: number
  readonly bits: number
}

function range(text: string): Range {
  const [address = '', bits = '32'] = text.split('/')
  return { first: parseIPv4(address) ?? 0, bits: Number(bits) }
}

function within(value: number, { first, bits }: Range): boolean {
  return Math.floor(value / 2 ** (32 - bits)) === Math.floor(first / 2 ** (32 - bits))
}

/** Ranges that are known to everybody, so that their name says nothing of a machine. */
const REGISTERED = [
  '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '169.254.0.0/16', '127.0.0.0/8',
].map(range)

const DOCUMENTATION = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24'].map(range)
const LOOPBACK = range('127.0.0.0/8')

/** Resolvers that anybody may ask; most texts name no public address. */
const resolvers = once(() => new Set(
  [
    '1.1.1.1', '1.0.0.1', '1.1.1.2', '1.1.1.3', '8.8.8.8', '8.8.4.4', '9.9.9.9', '149.112.112.112',
    '208.67.222.222', '208.67.220.220', '94.140.14.14', '94.140.15.15', '77.88.8.8', '223.5.5.5', '114.114.114.114',
  ].map(parseIPv4),
))

/** Says what an IPv4 address gives away. */
export function kindOfIPv4(value: number): AddressKind {
  if (value === 0) return 'wildcard'
  if (within(value, LOOPBACK)) return 'loopback'
  if (DOCUMENTATION.some((known) => within(value, known))) return 'reserved'
  // 0/8 is "this network", 224/3 holds multicast, masks and the broadcast address: nobody serves there.
  if (value < 2 ** 24 || value >= 224 * 2 ** 24) return 'none'
  if (REGISTERED.some((known) => within(value, known))) return 'private'
  return resolvers().has(value) ? 'resolver' : 'public'
}

/** What a network such as `10.0.0.0/8` names: a registered range, some subnet, or an address with its mask length. */
export type NetworkKind = 'registered' | 'subnet' | 'address'

/** Tells apart the three by the bits behind the prefix. */
export function kindOfNetwork(value: number, bits: number): NetworkKind {
  if (bits === 0 && value === 0) return 'registered'
  if (value % 2 ** (32 - bits) !== 0 || bits === 32) return 'address'
  const known = REGISTERED.some(({ first, bits: length }) => first === value && length === bits)
  return known ? 'registered' : 'subnet'
}

/** True for the first and the last address of a registered range: they stand for the range. */
export function bordersRegisteredRange(value: number): boolean {
  return REGISTERED.some(({ first, bits }) => value === first || value === first + 2 ** (32 - bits) - 1)
}
