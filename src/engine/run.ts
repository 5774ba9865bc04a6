import type { DirectiveUse, ExceptionFacts, Suppressed } from '../model/exceptions.ts'
import type { DocumentFacts, Setting, TreeFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { comparePlaces } from '../model/place.ts'
import type { Place } from '../model/place.ts'
import type { DocumentRule, ExceptionRule, Rule, TreeRule } from '../model/rule.ts'
import { ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { fingerprints } from './fingerprint.ts'
import { judgeDirective } from './judge-exceptions.ts'
import type { Coverage } from './judge-exceptions.ts'
import { makeReporter } from './reporter.ts'
import type { Draft } from './reporter.ts'
import { settleSeverity } from './severity.ts'
import { isWaivable } from './waivable.ts'
import { NO_EXCEPTIONS, waive } from './waive.ts'
import type { Exceptions, Silenced } from './waive.ts'

/** A rule that threw. It names no cause, since a foreign message may repeat what was read. */
export interface Crash {
  readonly ruleId: Safe
  /** The document that the rule was reading; `null` for a rule that reads the whole tree. */
  readonly path: Safe | null
}

/** What the rules said of one tree: `findings` are ordered by path, place and rule, and frozen. */
export interface RunOutcome {
  readonly findings: readonly Finding[]
  readonly crashes: readonly Crash[]
  /** What exceptions keep from being shown, in the same order. */
  readonly suppressed: readonly Suppressed[]
  /** Of all findings, the suppressed ones included. */
  readonly fingerprints: ReadonlyMap<Finding, Safe>
  readonly coverage: Coverage
}

/** Files that are only scanned concern confidentiality alone. */
function documentsFor(tree: TreeFacts, rule: Rule): readonly DocumentFacts[] {
  return rule.always ? tree.documents : tree.documents.filter((facts) => facts.kind !== 'text')
}

/** Keeps what a rule had reported when it threw, and names the rule. */
function attempt(rule: Rule, path: Safe | null, crashes: Crash[], run: () => void): void {
  try {
    run()
  } catch {
    crashes.push(Object.freeze({ ruleId: ownText(rule.id), path }))
  }
}

function draftsOf(rule: Rule, tree: TreeFacts, setting: Setting, crashes: Crash[]): readonly Draft[] {
  const drafts: Draft[] = []
  const report = makeReporter(rule, drafts)
  const documents = documentsFor(tree, rule)
  if ('checkTree' in rule) {
    const treeRule: TreeRule = rule
    attempt(rule, null, crashes, () => treeRule.checkTree(Object.freeze({ documents }), report, setting))
    return drafts
  }
  if ('checkExceptions' in rule) return drafts
  const documentRule: DocumentRule = rule
  for (const facts of documents) {
    if (!facts.reported) continue
    attempt(rule, facts.path, crashes, () => documentRule.check(facts, report, setting))
  }
  return drafts
}

function compareFindings(a: Finding, b: Finding): number {
  const byPlace = comparePlaces(a.place, b.place)
  if (byPlace !== 0) return byPlace
  if (a.ruleId !== b.ruleId) return a.ruleId < b.ruleId ? -1 : 1
  if (a.messageId === b.messageId) return 0
  return a.messageId < b.messageId ? -1 : 1
}

/**
 * One fact, one finding: of several messages on one place that say the same, those that yield stay unsaid. They yield to
 * a silenced one, too, unless they cannot be silenced themselves.
 */
function withoutYielding(drafts: readonly Draft[], silenced: readonly Silenced[], { policy }: Setting): readonly Draft[] {
  const key = (messageId: string, { path, start, end }: Place) => JSON.stringify([messageId, path, start, end])
  const keysOf = (list: readonly Draft[]) => list.map(({ finding }) => key(finding.messageId, finding.place))
  const said = new Set(keysOf(drafts))
  const all = new Set([...said, ...keysOf(silenced.map(({ draft }) => draft))])
  return drafts.filter(({ finding, rule, yieldsTo }) => {
    const others = isWaivable(rule, policy) ? all : said
    return !yieldsTo.some((id) => others.has(key(id, finding.place)))
  })
}

/** The drafts that count: in documents that are reported, at the severity that the policy gives them. */
function settled(drafts: readonly Draft[], tree: TreeFacts, { policy }: Setting): readonly Draft[] {
  const placed = new Map<Safe, boolean>()
  for (const facts of tree.documents) if (facts.reported) placed.set(facts.path, facts.kind === 'text')
  return drafts.flatMap((draft) => {
    const onlyScanned = placed.get(draft.finding.place.path)
    if (onlyScanned === undefined || (onlyScanned && !draft.always)) return []
    return settleSeverity(draft, policy) ?? []
  })
}

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

function coverageOf(tree: TreeFacts, rules: readonly Rule[], crashes: readonly Crash[], masked: ReadonlySet<Safe>, base: string): Coverage {
  const crashed = new Set(crashes.map(({ ruleId }) => ruleId))
  return {
    base,
    whole: tree.documents.every(({ reported }) => reported),
    documents: new Map(tree.documents.map(({ path, reported }) => [path, reported && !masked.has(path)])),
    rules: new Set(rules.map(({ id }) => ownText(id)).filter((id) => !crashed.has(id))),
  }
}

/**
 * Runs every rule over the tree. Findings in documents that are not reported are dropped, and those that an exception
 * silences; where a message that is left masks its document, what else was said there is dropped too, save what `always`
 * rules say.
 */
export function runRules(tree: TreeFacts, rules: readonly Rule[], setting: Setting, exceptions: Exceptions = NO_EXCEPTIONS): RunOutcome {
  const crashes: Crash[] = []
  const drafts = settled(rules.flatMap((rule) => draftsOf(rule, tree, setting, crashes)), tree, setting)
  const prints = fingerprints(drafts.map(({ finding }) => finding), tree)
  const { left, silenced } = waive(drafts, prints, tree, setting, exceptions)
  const masked = new Set(left.filter((draft) => draft.masks).map((draft) => draft.finding.place.path))
  const shown = left.filter((draft) => draft.masks || draft.always || !masked.has(draft.finding.place.path))
  const coverage = coverageOf(tree, rules, crashes, masked, exceptions.base)
  const used = new Set(silenced.map(({ cause }) => cause))
  const directives = (exceptions.directives ? tree.documents : [])
    .filter(({ path, reported }) => reported && !masked.has(path))
    .flatMap((facts): readonly DirectiveUse[] => facts.directives.map((directive) => judgeDirective(directive, used, coverage, rules, setting)))
  const judged = judgeBy(rules, { directives, waivers: [], baseline: [] }, setting, crashes)
  const findings = [...withoutYielding(shown, silenced, setting).map(({ finding }) => finding), ...judged]
  return {
    findings: Object.freeze(findings.sort(compareFindings)),
    crashes: Object.freeze(crashes),
    suppressed: Object.freeze(silenced.map(({ draft, by, cause }) => ({ finding: draft.finding, by, cause })).sort((a, b) => compareFindings(a.finding, b.finding))),
    fingerprints: new Map([...prints, ...fingerprints(judged, tree)]),
    coverage,
  }
}
