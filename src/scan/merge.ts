import { literal } from '../model/safe.ts'
import type { EndpointHit } from './scanner.ts'
import type { EndpointTier, Found } from './tiers/tier.ts'

/** Most specific first: of several that see one value the first names it. */
const ORDER = ['exact', 'assigned', 'userinfo', 'loopback', 'url', 'target', 'host-port', 'name', 'ip', 'encoded'] as const satisfies readonly EndpointTier[]
const LABELS = {
  exact: literal('exact'),
  assigned: literal('assigned'),
  userinfo: literal('userinfo'),
  loopback: literal('loopback'),
  url: literal('url'),
  target: literal('target'),
  'host-port': literal('host-port'),
  name: literal('name'),
  ip: literal('ip'),
  encoded: literal('encoded'),
} satisfies Record<EndpointTier, unknown>

function outranks(a: Found, b: Found): boolean {
  if (a.level !== b.level) return a.level === 'error'
  if (a.tier === 'exact' && b.tier === 'exact') return b.decoded === true && a.decoded !== true
  return ORDER.indexOf(a.tier) < ORDER.indexOf(b.tier)
}

/** One hit a value: overlapping ones become one with the outermost span, an error rather than a warning. */
export function mergeHits(found: readonly Found[]): EndpointHit[] {
  const merged: Found[] = []
  for (const hit of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (!last || hit.start >= last.end) {
      merged.push(hit)
      continue
    }
    const first = outranks(hit, last) ? hit : last
    merged[merged.length - 1] = { ...first, start: last.start, end: Math.max(last.end, hit.end) }
  }
  return merged.map(({ start, end, tier, level, form }) => ({ start, end, tier: LABELS[tier], level, ...(form && { form }) }))
}
