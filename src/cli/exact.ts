import { createExactMatcher, defaultPolicy } from '../index.ts'
import type { ExactMatcher, Policy, Span } from '../index.ts'
import type { Environment } from '../io/environment.ts'
import type { Guard } from '../io/output.ts'
import { readRuntimeValues } from '../io/runtime-values.ts'
import { literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { ownWords } from './own-words.ts'

/** What a run knows of the values that its policies protect. */
export interface Exact {
  /** Finds the values of the variables that a policy names; `null` when there is nothing to seek. From then on the guard knows them. */
  matcherFor(policy: Policy): ExactMatcher | null
  /** What the scope says of the search under these policies. */
  stateOf(policies: readonly Policy[]): Safe
  /** True when any value is known so far, be it one that cannot be sought. */
  knowsValues(): boolean
  /** Finds no value that is known so far. */
  readonly clears: Clears
  readonly guard: Guard
  /** The text, which is about to go into a file of ours; one that holds a protected value is a bug, and nothing is written then. */
  kept(text: string): string
}

const STATES = {
  searched: literal('searched'),
  vain: literal('skipped (nothing to seek)'),
  missing: literal('skipped (missing)'),
} as const

/** The same stretches, those that overlap as one. */
function apart(spans: readonly Span[]): readonly Span[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Reads the variables of the built-in policy now, and those of other policies when they are asked for. */
export function createExact(environment: Environment): Exact {
  const valueOf = readRuntimeValues(environment)
  const known = new Map<string, { readonly matcher: ExactMatcher | null; readonly state: Safe }>()
  const matchers = new Set<ExactMatcher>()
  let words: ReadonlySet<string> | null = null

  function entryFor({ endpoints }: Policy) {
    const key = JSON.stringify(endpoints)
    const entry = known.get(key)
    if (entry) return entry
    const values = endpoints.variables.flatMap((variable) => valueOf(variable) ?? [])
    const matcher = values.length === 0 ? null : createExactMatcher(values, endpoints)
    const made = { matcher, state: matcher !== null ? STATES.searched : values.length > 0 ? STATES.vain : STATES.missing }
    known.set(key, made)
    if (matcher !== null) matchers.add(matcher)
    return made
  }

  const isOwn = (word: string): boolean => {
    words ??= ownWords()
    return words.has(word.toLowerCase())
  }
  const hitsIn = (text: string) => [...matchers].flatMap((matcher) => matcher.find(text))
  const find: Guard['find'] = (text) => apart(hitsIn(text).filter(({ start, end }) => !isOwn(text.slice(start, end))))
  const exact: Exact = {
    matcherFor: (policy) => entryFor(policy).matcher,
    stateOf(policies) {
      const states = (policies.length === 0 ? [defaultPolicy] : policies).map((policy) => entryFor(policy).state)
      return Object.values(STATES).find((state) => states.includes(state)) ?? STATES.missing
    },
    knowsValues: () => [...known.values()].some(({ state }) => state !== STATES.missing),
    clears: (text) => hitsIn(text).length === 0,
    guard: {
      find,
      reach: () => Math.max(0, ...[...matchers].map((matcher) => matcher.reach())),
    },
    kept(text) {
      if (find(text).length > 0) throw new Error('A protected value was about to be written to a file.')
      return text
    },
  }
  exact.matcherFor(defaultPolicy)
  return exact
}
