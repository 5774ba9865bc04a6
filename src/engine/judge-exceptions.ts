import type { BaselineEntry, BaselineRecord, BaselineUse, DirectiveUse, ExceptionFacts, ExceptionState, Suppressed, Waiver, WaiverUse } from '../model/exceptions.ts'
import type { Directive, DirectiveTarget, Setting } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { matchGlobs } from '../model/match-globs.ts'
import type { Rule } from '../model/rule.ts'
import { ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { isWaivable, mayWaive } from './waivable.ts'
import { isExpired } from './waive.ts'

/** What was looked at in a run over one tree: an exception for anything else may be unused for want of looking. */
export interface Coverage {
  /** What stands before the documents' paths in those of waivers and baseline. */
  readonly base: string
  /** True when the tree was given as a whole. */
  readonly whole: boolean
  /** Paths of the tree's documents; true for those that were reported on in full. */
  readonly documents: ReadonlyMap<Safe, boolean>
  /** The rules that ran to their end. */
  readonly rules: ReadonlySet<Safe>
}

/** What became of each rule that a directive names. */
export function judgeDirective(directive: Directive, used: ReadonlySet<Suppressed['cause']>, coverage: Coverage, rules: readonly Rule[], { policy }: Setting): DirectiveUse {
  const stateOf = (target: DirectiveTarget): ExceptionState => {
    const { ruleId } = target
    if (ruleId === null) return 'not-judged'
    const rule = rules.find(({ id }) => id === ruleId)
    if (policy.notWaivable.includes(ruleId) || (rule && !isWaivable(rule, policy))) return 'not-allowed'
    if (used.has(target)) return 'in-force'
    return directive.justified && coverage.rules.has(ruleId) ? 'unused' : 'not-judged'
  }
  return { directive, targets: directive.targets.map((target) => ({ target, state: stateOf(target) })) }
}

/** The trees that share a waiver file or baseline, and what was silenced in them. */
export interface Shared {
  readonly coverages: readonly Coverage[]
  /** True when no other tree shares it. */
  readonly complete: boolean
  readonly used: ReadonlySet<Suppressed['cause']>
  readonly rules: readonly Rule[]
  readonly setting: Setting
}

/** True when whatever a path or glob can lead to was looked at in full. */
function isCovered(path: string, { complete, coverages }: Pick<Shared, 'complete' | 'coverages'>): boolean {
  const fixed = path.replace(/[*?].*$/s, '').toLowerCase()
  const inside = coverages.filter(({ base }) => fixed.startsWith(base.toLowerCase()))
  const trees = complete || inside.length === 0 ? coverages : inside
  if (trees.some(({ whole }) => !whole) || (!complete && inside.length === 0)) return false
  const matches = matchGlobs([path])
  return trees.every(({ base, documents }) => [...documents].every(([below, judged]) => judged || !matches(`${base}${below}`)))
}

/** True when the rule ran wherever the file applies; a name that no rule bears leads to nothing. */
function ran(ruleId: Safe, { coverages }: Shared): boolean {
  return coverages.every(({ rules }) => rules.has(ruleId))
}

/** True for a false alarm in a file that lies in no tree: only a scan can tell whether it is used. */
function isForScan({ path, tier }: Waiver, { coverages }: Shared): boolean {
  return tier !== null && coverages.every(({ base }) => !path.toLowerCase().startsWith(base.toLowerCase()))
}

/** What became of a waiver. */
function judgeWaiver(waiver: Waiver, shared: Shared): WaiverUse {
  const rule = shared.rules.find(({ id }) => id === waiver.ruleId)
  const { policy, today } = shared.setting
  const state = (): ExceptionState => {
    if (rule && !mayWaive(waiver, rule, policy)) return 'not-allowed'
    if (isExpired(waiver, today)) return 'expired'
    if (shared.used.has(waiver)) return 'in-force'
    return !isForScan(waiver, shared) && ran(waiver.ruleId, shared) && isCovered(waiver.path, shared) ? 'unused' : 'not-judged'
  }
  return { waiver, state: state() }
}

/** What became of a baseline's entry. */
function judgeEntry(entry: BaselineEntry, shared: Shared): BaselineUse {
  if (shared.used.has(entry)) return { entry, state: 'in-force' }
  const ruleId = entry.rule === null ? null : ownText(entry.rule.split('/')[0] ?? '')
  const looked = (ruleId === null || ran(ruleId, shared)) && isCovered(entry.path, shared)
  return { entry, state: looked ? 'unused' : 'not-judged' }
}

/** The files beside a configuration that silence findings. */
export interface ExceptionFiles {
  readonly waivers: readonly Waiver[]
  readonly baseline: readonly BaselineEntry[]
}

/** What became of the entries of the files that trees share. */
export function judgeFiles({ baseline, waivers }: ExceptionFiles, shared: Shared): ExceptionFacts {
  return {
    directives: [],
    waivers: waivers.map((waiver) => judgeWaiver(waiver, shared)),
    baseline: baseline.map((entry) => judgeEntry(entry, shared)),
  }
}

/** What a run over one tree tells those who judge exceptions. */
interface Told {
  readonly suppressed: readonly Suppressed[]
  readonly fingerprints: ReadonlyMap<Finding, Safe>
  readonly coverage: Coverage
}

/** What several trees have in common for the files that they share. */
export function sharedBy(runs: readonly Told[], complete: boolean, rules: readonly Rule[], setting: Setting): Shared {
  const used = new Set(runs.flatMap(({ suppressed }) => suppressed.map(({ cause }) => cause)))
  return { coverages: runs.map(({ coverage }) => coverage), complete, used, rules, setting }
}

/** What a new baseline lists: all that the runs silenced by it, and of the old entries those on which they say nothing. */
export function newBaseline(old: readonly BaselineEntry[], runs: readonly Told[], shared: Shared): readonly BaselineRecord[] {
  const kept = old.map((entry) => judgeEntry(entry, shared)).flatMap(({ entry: { fingerprint, path, rule }, state }) => (state === 'not-judged' && rule !== null ? [{ fingerprint, path, rule }] : []))
  const found = runs.flatMap(({ coverage, fingerprints, suppressed }) =>
    suppressed
      .filter(({ by }) => by === 'baseline')
      .map(({ finding }) => ({
        path: `${coverage.base}${finding.place.path}`,
        rule: `${finding.ruleId}/${finding.messageId}`,
        fingerprint: fingerprints.get(finding) ?? '',
      })),
  )
  return [...kept, ...found]
}
