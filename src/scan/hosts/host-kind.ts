import type { EndpointPolicy } from '../../model/policy.ts'
import type { AddressKind } from './address-kind.ts'
import { bareHost, withDefaults, withoutPlaceholders } from '../allow/placeholders.ts'
import { bordersRegisteredRange, kindOfIPv4, parseIPv4 } from './ipv4.ts'
import { kindOfIPv6, parseIPv6 } from './ipv6.ts'
import { canonicalName, isLoopbackName, isReservedName, kindOfCarriedAddress, privateSuffix } from './names.ts'
import { documentationHosts, domainSet, forgeHosts, providers } from './public-hosts.ts'
import { isTopLevelDomain } from './top-level-domains.ts'

/**
 * What a host is: an address or private name gives a machine away, a `single` label does so where the words around it
 * address it, a `public` name where it serves inference, an `unknown` dotted word perhaps, the others never.
 */
export type HostKind =
  | 'ip'
  | 'private'
  | 'single'
  | 'public'
  | 'unknown'
  | 'provider'
  | 'listed'
  | 'resolver'
  | 'wildcard'
  | 'loopback'
  | 'reserved'
  | 'placeholder'
  | 'masked'
  | 'none'

/** Sorts hosts into kinds. */
export interface HostJudge {
  /** `inUrl` lets decimal, octal, hexadecimal and shortened numbers count as addresses, as only the URL parser reads them. */
  kind(host: string, inUrl?: boolean): HostKind
}

function ofAddress(kind: AddressKind): HostKind {
  return kind === 'private' || kind === 'public' ? 'ip' : kind
}

/** An IPv4 address with stars or letters for some octets: two known octets beyond a registered range say where to look. */
export function kindOfMasked(host: string): HostKind | null {
  const parts = host.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(?:\d{1,3}|\d{0,2}(?:x{1,3}|\*{1,3})|[a-dnyz]{1,3}|…)$/i.test(part))) return null
  const open = parts.filter((part) => !/^\d+$/.test(part)).length
  if (open === 0) return null
  const known = parts.findIndex((part) => !/^\d+$/.test(part))
  const wide = /^(?:192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254|127\.\d+)\./.test(host) || known < 2
  return known > 2 || !wide ? 'masked' : 'placeholder'
}

function kindOfName(name: string, listed: (name: string) => boolean): HostKind {
  if (isReservedName(name)) return 'reserved'
  if (isLoopbackName(name)) return 'loopback'
  const suffix = privateSuffix(name)
  if (suffix !== null) return suffix.length === name.length ? 'placeholder' : 'private'
  const carried = kindOfCarriedAddress(name)
  if (carried !== null) return carried === 'reserved' || carried === 'loopback' ? carried : 'private'
  if (providers.has(name)) return 'provider'
  if (listed(name)) return 'listed'
  const labels = name.split('.')
  if (labels.length === 1) return /^(?=.*[a-z\u0080-\uffff])[\w\u0080-\uffff](?:[\w\u0080-\uffff-]*[\w\u0080-\uffff])?$/i.test(name) ? 'single' : 'none'
  if (!labels.every((label) => /^[\w\u0080-\uffff-]+$/.test(label))) return 'none'
  // The URL standard takes a host whose last label is a number for an IPv4 address, and this is none.
  if (/^(?:\d+|0x[\da-f]*)$/i.test(labels.at(-1) ?? '')) return 'none'
  return isTopLevelDomain(labels.at(-1) ?? '', labels.length > 2) ? 'public' : 'unknown'
}

/** Lets the URL parser read decimal, octal, hexadecimal and shortened addresses, as a client would. */
function numericHost(host: string): string | null {
  if (!/^(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}\.?$/i.test(host)) return null
  try {
    return new URL(`http://${host}/`).hostname
  } catch {
    return null
  }
}

/** Makes the judge; hosts of the policy count as listed. */
export function createHostJudge(policy: EndpointPolicy): HostJudge {
  const listed = domainSet([...documentationHosts, ...forgeHosts, ...policy.publicHosts.map(canonicalName)])

  function literalKind(host: string, inUrl: boolean): HostKind {
    const address = parseIPv4(host)
    if (address !== null) return bordersRegisteredRange(address) && address !== 0 ? 'none' : ofAddress(kindOfIPv4(address))
    if (host.includes(':')) {
      const groups = parseIPv6(host.replace(/%.*$/, ''))
      return groups ? ofAddress(kindOfIPv6(groups)) : 'none'
    }
    const numeric = numericHost(host)
    if (numeric !== null) return inUrl ? ofAddress(kindOfIPv4(parseIPv4(numeric) ?? 1)) : 'none'
    return kindOfName(canonicalName(host), (name) => listed.has(name))
  }

  return {
    kind(host, inUrl = false) {
      const bare = bareHost(withDefaults(host))
      if (bare === '') return 'placeholder'
      const masked = kindOfMasked(bare)
      if (masked !== null) return masked
      const rest = withoutPlaceholders(bare)
      if (rest === bare) return literalKind(bare, inUrl)
      const literal = rest.replace(/^[.\-_:]+|[.\-_:]+$/g, '')
      if (literal === '') return 'placeholder'
      const kind = literalKind(literal, inUrl)
      return kind === 'single' || kind === 'unknown' || kind === 'none' || kind === 'listed' ? 'placeholder' : kind
    },
  }
}
