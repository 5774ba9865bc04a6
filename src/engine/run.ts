import type { ChangeFacts, DocumentFacts, Setting, TreeFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { comparePlaces } from '../model/place.ts'
import type { Place } from '../model/place.ts'
import type { ChangeRule, DocumentRule, Rule, TreeRule } from '../model/rule.ts'
import { literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { makeReporter } from './reporter.ts'
import type { Draft } from './reporter.ts'
import { settleSeverity } from './severity.ts'

/** A rule that threw. It names no cause, since a foreign message may repeat what was read. */
export interface Crash {
  readonly ruleId: Safe
  /** The document that the rule was reading; `null` for a rule that reads the whole tree. */
  readonly path: Safe | null
}

/** A rule that could not be asked, and why: that is no pass. */
export interface NotRun {
  readonly ruleId: Safe
  /** Words that go on after `because`. */
  readonly reason: Safe
}

/** What the rules said of one tree: `findings` are ordered by path, place and rule, and frozen. */
export interface RunOutcome {
  readonly findings: readonly Finding[]
  readonly crashes: readonly Crash[]
  readonly notRun: readonly NotRun[]
}

const noOlderVersion = literal('there is no older version to compare with')

/** What the rules are asked about. */
interface Subject {
  readonly tree: TreeFacts
  /** Absent where there is no older version. */
  readonly change?: ChangeFacts | undefined
  readonly setting: Setting
  /**
   * What the older version was found to have, by `identify`. With it, findings in documents that are not reported count where
   * they are new, or where a reported document takes part.
   */
  readonly known?: ReadonlySet<string> | undefined
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

function draftsOf(rule: Rule, { tree, change, setting }: Subject, crashes: Crash[]): readonly Draft[] {
  const drafts: Draft[] = []
  const report = makeReporter(rule, drafts)
  if ('checkChange' in rule) {
    const changeRule: ChangeRule = rule
    if (change) attempt(rule, null, crashes, () => changeRule.checkChange(change, report, setting))
    return drafts
  }
  const documents = documentsFor(tree, rule)
  if ('checkTree' in rule) {
    const treeRule: TreeRule = rule
    attempt(rule, null, crashes, () => treeRule.checkTree(Object.freeze({ documents }), report, setting))
    return drafts
  }
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

/** One fact, one finding: of several messages on one place that say the same, those that yield stay unsaid. */
function withoutYielding(drafts: readonly Draft[]): readonly Draft[] {
  const key = (messageId: string, { path, start, end }: Place) => JSON.stringify([messageId, path, start, end])
  const said = new Set(drafts.map(({ finding }) => key(finding.messageId, finding.place)))
  return drafts.filter(({ finding, yieldsTo }) => !yieldsTo.some((id) => said.has(key(id, finding.place))))
}

/** Where findings may stand, and whether only those of `always` rules: reported documents, those that are gone among them. */
function placesOf({ tree, change }: Subject): ReadonlyMap<Safe, boolean> {
  const placed = new Map<Safe, boolean>()
  for (const { path, reported } of change?.before.documents ?? []) if (reported) placed.set(path, false)
  for (const { path, kind, reported } of tree.documents) {
    if (reported) placed.set(path, kind === 'text')
    else placed.delete(path)
  }
  return placed
}

/** What makes a finding the same in two versions of a document that was not changed. */
function identify({ ruleId, messageId, place, data }: Finding): string {
  return JSON.stringify([ruleId, messageId, place.path, place.start, place.end, data])
}

/** True for a finding in a document that is not reported, if what is reported has to do with it. */
function isAffected(finding: Finding, { tree, known }: Subject, placed: ReadonlyMap<Safe, boolean>): boolean {
  if (known === undefined || !tree.documents.some(({ path }) => path === finding.place.path)) return false
  return !known.has(identify(finding)) || finding.related.some(({ place }) => placed.has(place.path))
}

/**
 * Runs every rule over the tree, and those that compare over the change, if there is one. Findings in documents that are
 * not reported are dropped; where a message masks its document, what else was said there is dropped too, save what
 * `always` rules say.
 */
export function runRules(tree: TreeFacts, rules: readonly Rule[], setting: Setting, change?: ChangeFacts, known?: ReadonlySet<string>): RunOutcome {
  const subject: Subject = { tree, change, setting, known }
  const crashes: Crash[] = []
  const placed = placesOf(subject)
  const kept: Draft[] = []
  for (const rule of rules) {
    for (const draft of draftsOf(rule, subject, crashes)) {
      const onlyScanned = placed.get(draft.finding.place.path)
      if (onlyScanned === undefined && !isAffected(draft.finding, subject, placed)) continue
      if (onlyScanned && !rule.always) continue
      const settled = settleSeverity(draft, setting.policy)
      if (settled) kept.push(settled)
    }
  }
  const masked = new Set(kept.filter((draft) => draft.masks).map((draft) => draft.finding.place.path))
  const shown = kept.filter((draft) => draft.masks || draft.always || !masked.has(draft.finding.place.path))
  const idle = change ? [] : rules.filter((rule) => 'checkChange' in rule)
  return {
    findings: Object.freeze(withoutYielding(shown).map((draft) => draft.finding).sort(compareFindings)),
    crashes: Object.freeze(crashes),
    notRun: Object.freeze(idle.map((rule) => Object.freeze({ ruleId: ownText(rule.id), reason: noOlderVersion }))),
  }
}

/** What was wrong with the older version. */
interface Judged extends Pick<RunOutcome, 'crashes'> {
  /** Where it had errors. */
  readonly places: readonly Place[]
  /** All that was found, by `identify`. */
  readonly known: ReadonlySet<string>
}

/** Judges an older version, documents that are masked or not reported included. */
export function findErrors(tree: TreeFacts, rules: readonly Rule[], setting: Setting): Judged {
  const crashes: Crash[] = []
  const whole: TreeFacts = { documents: tree.documents.map((facts) => Object.freeze({ ...facts, reported: true })) }
  const drafts = rules.flatMap((rule) => draftsOf(rule, { tree: whole, setting }, crashes))
  const errors = drafts.filter((draft) => settleSeverity(draft, setting.policy)?.finding.severity === 'error')
  return {
    places: Object.freeze(errors.map(({ finding }) => finding.place)),
    known: new Set(drafts.map(({ finding }) => identify(finding))),
    crashes: Object.freeze(crashes),
  }
}
