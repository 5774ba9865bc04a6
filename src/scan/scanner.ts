import type { Span } from '../model/place.ts'
import type { EndpointPolicy } from '../model/policy.ts'
import { fill, literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { createStateWords } from './allow/states.ts'
import { createHostJudge } from './hosts/host-kind.ts'
import { derivedLayers } from './derive.ts'
import type { ExactMatcher } from './exact/matcher.ts'
import { regionsOf } from './interest/regions.ts'
import { variableFinder, type FindVariable } from './interest/variables.ts'
import { mergeHits } from './merge.ts'
import { slicedLayer, sourceLayer, viewLayer, type Layer, type ScanView } from './layer.ts'
import { withLines } from './strings.ts'
import { tiers } from './tiers/all.ts'
import type { Found, Search } from './tiers/tier.ts'

export type { ScanView }

/** A stretch of the source that holds an endpoint value, in UTF-16 units. */
export interface EndpointHit extends Span {
  /** One of `EndpointTier`. */
  readonly tier: Safe
  readonly level: 'error' | 'warning'
  /** Of tier `exact`: which part of the protected value stands there and how it is written, such as `host, base64`. */
  readonly form?: Safe
}

export interface Scanner {
  /**
   * Finds endpoint values in the source and in the views of it; hits are in order and do not overlap.
   * @param suspects is told the views that are worth reading: of all others `clears` would say that they are clear.
   */
  scan(source: string, views?: readonly ScanView[], suspects?: Set<ScanView>): readonly EndpointHit[]
  readonly clears: Clears
}

const NONE: readonly EndpointHit[] = []

/** The stretches of a text that are worth reading. */
type Prefilter = (text: string, variables: FindVariable | null) => readonly Span[]

/**
 * Makes the scanner for one policy, and for the values that are protected at this run if it is handed what finds them. The
 * pre-filter saves time and decides nothing.
 */
export function createScanner(policy: EndpointPolicy, exact: ExactMatcher | null = null, prefilter: Prefilter = regionsOf): Scanner {
  const knowledge: Omit<Search, 'text' | 'context'> = {
    hosts: createHostJudge(policy),
    states: createStateWords(policy),
    variables: policy.variables,
    nicknames: new Set(policy.nicknames.map((name) => name.toLowerCase())),
  }
  const findVariable = variableFinder(policy.variables)
  const regionsOfText = (text: string) => prefilter(text, findVariable)

  function exactHits(layer: Layer): Found[] {
    return (exact?.find(layer.text) ?? []).map(({ start, end, form }): Found => {
      const found = { ...layer.toSource(start, end), tier: 'exact', level: 'error' } as const
      return layer.decodedIn(start, end) ? { ...found, form: fill(literal('{form}, decoded'), { form }), decoded: true } : { ...found, form }
    })
  }

  function hitsOf(layer: Layer, regions: readonly Span[]): readonly Found[] {
    const hits = exactHits(layer)
    const regionsIn = (whole: Layer): Layer[] => regionsOfText(whole.text).map((region) => slicedLayer(whole, region))
    const waiting = regions.map((region) => slicedLayer(layer, region))
    for (let read = waiting.pop(); read; read = waiting.pop()) {
      const next = withLines(read)
      for (const tier of tiers) {
        for (const found of tier({ ...knowledge, text: next.text, context: next.context })) {
          if (!next.changedIn(found.start, found.end)) continue
          const place = next.toSource(found.start, found.end)
          hits.push({ ...place, tier: next.decodedIn(found.start, found.end) ? 'encoded' : found.tier, level: found.level })
        }
      }
      const { layers, unreadable } = derivedLayers(next)
      for (const derived of layers) {
        hits.push(...exactHits(derived))
        waiting.push(...regionsIn(derived))
      }
      for (const span of unreadable) hits.push({ ...next.toSource(span.start, span.end), tier: 'encoded', level: 'warning' })
    }
    return hits
  }

  /** Most texts hold nothing, and no layer is made of them. */
  const isQuiet = (regions: readonly Span[]) => regions.length === 0 && exact === null

  function scan(source: string, views: readonly ScanView[] = [], suspects?: Set<ScanView>): readonly EndpointHit[] {
    const regions = regionsOfText(source)
    const hits = isQuiet(regions) ? [] : [...hitsOf(sourceLayer(source), regions)]
    for (const view of views) {
      const inView = regionsOfText(view.lead ? view.lead + view.text : view.text)
      if (isQuiet(inView)) continue
      suspects?.add(view)
      for (const hit of hitsOf(viewLayer(view), inView)) hits.push(hit)
    }
    return hits.length === 0 ? NONE : mergeHits(hits)
  }

  function clears(text: string): boolean {
    const regions = regionsOfText(text)
    return isQuiet(regions) || hitsOf(sourceLayer(text), regions).length === 0
  }

  return { scan, clears }
}
