import type { DirectiveUse, ExceptionFacts } from '../model/exceptions.ts'
import type { ChangeFacts, Setting, TreeFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import type { ExceptionRule, Rule } from '../model/rule.ts'
import { literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { attempt } from './attempt.ts'
import { compareFindings } from './compare-findings.ts'
import { fingerprints } from './fingerprint.ts'
import { judgeDirective } from './judge-exceptions.ts'
import type { Coverage } from './judge-exceptions.ts'
import { makeReporter } from './reporter.ts'
import type { Draft } from './reporter.ts'
import type { Concluded, Crash, NotRun, RunOutcome } from './run.ts'
import { settleSeverity } from './severity.ts'
import type { Exceptions } from './waive.ts'

const noOlderVersion = literal('there is no older version to compare with')

/** What the rules about exceptions say of them, in order; what they say cannot be silenced. */
export function judgeBy(rules: readonly Rule[], facts: ExceptionFacts, setting: Setting, crashes: Crash[]): readonly Finding[] {
  const drafts: Draft[] = []
  for (const rule of rules) {
    if (!('checkExceptions' in rule)) continue
    const exceptionRule: ExceptionRule = rule
    attempt(rule, null, crashes, () => exceptionRule.checkExceptions(Object.freeze(facts), makeReporter(rule, drafts), setting))
  }
  return drafts.flatMap((draft) => settleSeverity(draft, setting.policy)?.finding ?? []).sort(compareFindings)
}

/** The part of the coverage that no rule has to do with. */
export function coveredBy({ documents }: TreeFacts, masked: ReadonlySet<Safe>, { base, partial }: Exceptions): Omit<Coverage, 'rules'> {
  return {
    base,
    whole: !partial && documents.every(({ reported }) => reported),
    documents: new Map(documents.map(({ path, reported }) => [path, reported && !masked.has(path)])),
  }
}

function ranToTheirEnd(rules: readonly Rule[], unasked: readonly Pick<Crash, 'ruleId'>[]): ReadonlySet<Safe> {
  const silent = new Set(unasked.map(({ ruleId }) => ruleId))
  return new Set(rules.map(({ id }) => ownText(id)).filter((id) => !silent.has(id)))
}

/** What the rules could not do. */
export interface Undone {
  readonly crashes: readonly Crash[]
  readonly unasked: readonly NotRun[]
  readonly idle: readonly NotRun[]
}

/** What exceptions are judged by. */
interface Looked {
  readonly covered: Omit<Coverage, 'rules'>
  /** A tree that has all documents with directives. */
  readonly tree: TreeFacts
}

/** Judges the exceptions by what they did, and puts the outcome together. */
export function sumUp(concluded: Concluded, { covered, tree }: Looked, rules: readonly Rule[], undone: Undone, setting: Setting, exceptions: Exceptions): RunOutcome {
  const { shown, silenced, fingerprints: prints, masked } = concluded
  const crashes = [...undone.crashes]
  const coverage = { ...covered, rules: ranToTheirEnd(rules, [...crashes, ...undone.idle, ...undone.unasked]) }
  const used = new Set(silenced.map(({ cause }) => cause))
  const directives = (exceptions.directives ? tree.documents : [])
    .filter(({ directives: some, path, reported }) => some.length > 0 && reported && !masked.has(path))
    .flatMap((facts): readonly DirectiveUse[] => facts.directives.map((directive) => judgeDirective(directive, used, coverage, rules, setting)))
  const judged = judgeBy(rules, { directives, waivers: [], baseline: [] }, setting, crashes)
  return {
    findings: Object.freeze([...shown, ...judged].sort(compareFindings)),
    crashes: Object.freeze(crashes),
    notRun: Object.freeze(undone.idle),
    suppressed: Object.freeze(silenced.map(({ draft, by, cause }) => ({ finding: draft.finding, by, cause })).sort((a, b) => compareFindings(a.finding, b.finding))),
    fingerprints: judged.length === 0 ? prints : new Map([...prints, ...fingerprints(judged, tree)]),
    coverage,
  }
}

/** The rules that compare, where there is nothing to compare with. */
export function idleWithout(change: ChangeFacts | undefined, rules: readonly Rule[]): readonly NotRun[] {
  return change ? [] : rules.filter((rule) => 'checkChange' in rule).map((rule) => Object.freeze({ ruleId: ownText(rule.id), reason: noOlderVersion }))
}
