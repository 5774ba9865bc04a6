import type { Suppressed } from '../model/exceptions.ts'
import type { ChangeFacts, Setting, TreeFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { ChangeRule, DocumentRule, Report, Rule, TreeRule } from '../model/rule.ts'
import { factsWith } from '../model/remembered-facts.ts'
import { ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { attempt } from './attempt.ts'
import { fingerprints } from './fingerprint.ts'
import type { Coverage } from './judge-exceptions.ts'
import { askDocument, watched } from './local.ts'
import type { LocalMemory } from './local.ts'
import { makeReporter } from './reporter.ts'
import type { Draft } from './reporter.ts'
import { settleSeverity } from './severity.ts'
import { coveredBy, idleWithout, sumUp } from './sum-up.ts'
import { NO_EXCEPTIONS, waive } from './waive.ts'
import type { Exceptions, Silenced } from './waive.ts'
import { withoutYielding } from './yield.ts'

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

/** What the rules said of one tree. */
export interface RunOutcome {
  /** In order of path, place and rule. */
  readonly findings: readonly Finding[]
  /** Rules that threw: a result with crashes is incomplete. */
  readonly crashes: readonly Crash[]
  /** Rules that could not be asked: of what they look for nothing is known. */
  readonly notRun: readonly NotRun[]
  /** Findings that an exception keeps from being shown. */
  readonly suppressed: readonly Suppressed[]
  /** What stays the same of each finding while lines move, suppressed ones included. */
  readonly fingerprints: ReadonlyMap<Finding, Safe>
  /** What was looked at, by which exceptions are judged. */
  readonly coverage: Coverage
}

/** A part of a tree that holds more than is to be judged. */
export interface JudgedPart {
  /** True for what a rule about more than one document says where all is there on which that depends. */
  isWithin(draft: Draft): boolean
  /** True for a document of which it is to be known what is wrong with it by itself. */
  isJudged(path: Safe): boolean
}

/** What the rules are asked about. */
interface Subject {
  readonly tree: TreeFacts
  /** The same without files that are only scanned: they concern confidentiality alone. */
  readonly read: TreeFacts
  /** Absent where there is no older version. */
  readonly change?: ChangeFacts | undefined
  readonly setting: Setting
  /** What rules have said of single documents, here or in an earlier run. */
  readonly memory?: LocalMemory | undefined
  /**
   * What the older version was found to have, by `identify`; asked only where there is something to compare. With it, findings
   * in documents that are not reported count where they are new, or where a reported document takes part.
   */
  readonly known?: (() => ReadonlySet<string>) | undefined
  /** Where the tree is a part of one: what is judged of it. */
  readonly part?: JudgedPart | undefined
}

/** What decides which findings count. */
type Judging = Omit<Subject, 'read' | 'part'>

/** What a run is given besides the tree: the older version, and what may keep findings from being shown. */
export interface RunOptions extends Pick<Subject, 'change' | 'known' | 'memory' | 'part'> {
  readonly exceptions?: Exceptions
  /** Rules that cannot judge all that they look at. */
  readonly unasked?: readonly NotRun[]
}

/** One tree for all rules that do not want the rest, so that what one has read of it holds for the next. */
export function readTree(tree: TreeFacts): TreeFacts {
  return Object.freeze({ documents: tree.documents.filter((facts) => facts.kind !== 'text') })
}

/** A rule with what it has said so far. */
interface Asked {
  readonly rule: Rule
  readonly report: Report
  readonly drafts: Draft[]
  readonly crashes: Crash[]
}

function ask(rule: Rule): Asked {
  const drafts: Draft[] = []
  return { rule, report: makeReporter(rule, drafts), drafts, crashes: [] }
}

/** Asks a rule that reads more than one document at a time. */
function askWhole({ crashes, drafts, report, rule }: Asked, { tree, read, change, part, setting }: Omit<Subject, 'known'>): void {
  if ('checkChange' in rule) {
    const changeRule: ChangeRule = rule
    if (change) attempt(rule, null, crashes, () => changeRule.checkChange(change, report, setting))
  } else if ('checkTree' in rule) {
    const treeRule: TreeRule = rule
    const { documents } = rule.always ? tree : read
    attempt(rule, null, crashes, () => treeRule.checkTree(Object.freeze({ documents }), report, setting))
  }
  if (part !== undefined) drafts.splice(0, drafts.length, ...drafts.filter(part.isWithin))
}

/** Asks the rules that read one document at a time; all of them about one before the next, whose facts then are near at hand. */
function askAboutEach(asked: readonly Asked[], { tree, setting, memory, part }: Pick<Subject, 'tree' | 'setting' | 'memory' | 'part'>): void {
  const seen = watched(setting)
  const documentRules = asked.flatMap((one) => ('check' in one.rule ? [{ ...one, check: one.rule as DocumentRule }] : []))
  for (const facts of tree.documents) {
    if (!facts.reported || part?.isJudged(facts.path) === false) continue
    for (const rule of askDocument(documentRules, facts, seen, memory)) {
      documentRules.find(({ check }) => check === rule)?.crashes.push(Object.freeze({ ruleId: ownText(rule.id), path: facts.path }))
    }
  }
}

/** What the rules say, in the order of the rules. */
export function draftsOf(rules: readonly Rule[], subject: Omit<Subject, 'known'>, crashes: Crash[]): readonly Draft[] {
  const asked = rules.map(ask)
  for (const one of asked) askWhole(one, subject)
  askAboutEach(asked, subject)
  for (const one of asked) for (const crash of one.crashes) crashes.push(crash)
  return asked.flatMap(({ drafts }) => drafts)
}

/** Where findings may stand, and whether only those of `always` rules: reported documents, those that are gone among them. */
function placesOf({ tree, change }: Judging): ReadonlyMap<Safe, boolean> {
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
function isAffected(finding: Finding, { tree, known }: Judging, placed: ReadonlyMap<Safe, boolean>): boolean {
  if (known === undefined || !tree.documents.some(({ path }) => path === finding.place.path)) return false
  return finding.related.some(({ place }) => placed.has(place.path)) || !known().has(identify(finding))
}

/** The drafts that count: in documents that are reported or affected, at the severity that the policy gives them. */
function settled(drafts: readonly Draft[], subject: Judging): readonly Draft[] {
  const placed = placesOf(subject)
  return drafts.flatMap((draft) => {
    const onlyScanned = placed.get(draft.finding.place.path)
    if (onlyScanned === undefined && !isAffected(draft.finding, subject, placed)) return []
    if (onlyScanned && !draft.always) return []
    return settleSeverity(draft, subject.setting.policy) ?? []
  })
}

/** What rules said, when severities, exceptions and masks have had their say. */
export interface Concluded {
  readonly shown: readonly Finding[]
  readonly silenced: readonly Silenced[]
  readonly fingerprints: ReadonlyMap<Finding, Safe>
  /** The documents of which a message that is left hides what else was said. */
  readonly masked: ReadonlySet<Safe>
}

/**
 * Drops what stands in documents that are not reported, and what an exception silences; where a message that is left masks its
 * document, also what else was said there, save what `always` rules say. No document has a part in what is left of another,
 * unless their paths differ in case alone.
 */
export function conclude(said: readonly Draft[], subject: Judging, exceptions: Exceptions): Concluded {
  const { setting, tree } = subject
  const drafts = settled(said, subject)
  const prints = fingerprints(drafts.map(({ finding }) => finding), tree)
  const { left, silenced } = waive(drafts, prints, tree, setting, exceptions)
  const masked = new Set(left.filter((draft) => draft.masks).map((draft) => draft.finding.place.path))
  const shown = left.filter((draft) => draft.masks || draft.always || !masked.has(draft.finding.place.path))
  return { shown: withoutYielding(shown, silenced, setting).map(({ finding }) => finding), silenced, fingerprints: prints, masked }
}

/** Runs every rule over the tree, and those that compare over the change, if there is one. */
export function runRules(tree: TreeFacts, rules: readonly Rule[], setting: Setting, options: RunOptions = {}): RunOutcome {
  const { change, known, memory, part, exceptions = NO_EXCEPTIONS, unasked = [] } = options
  const subject: Subject = { tree, read: readTree(tree), change, setting, known, memory, part }
  const crashes: Crash[] = []
  const drafts = draftsOf(rules, subject, crashes)
  const concluded = conclude(drafts, subject, exceptions)
  const looked = { covered: coveredBy(tree, concluded.masked, exceptions), tree }
  return sumUp(concluded, looked, rules, { crashes, unasked, idle: idleWithout(change, rules) }, setting, exceptions)
}

/** What was wrong with the older version. */
interface Judged extends Pick<RunOutcome, 'crashes'> {
  /** Where it had errors. */
  readonly places: readonly Place[]
  /** All that was found, by `identify`. */
  readonly known: ReadonlySet<string>
}

/** What the rules about a tree as a whole find in a version, by `identify`: all that can be found in documents that are not reported. */
export function findInTree(tree: TreeFacts, rules: readonly Rule[], setting: Setting, part?: JudgedPart): ReadonlySet<string> {
  const drafts = draftsOf(rules.filter((rule) => 'checkTree' in rule), { tree, read: readTree(tree), setting, part }, [])
  return new Set(drafts.map(({ finding }) => identify(finding)))
}

/** Judges an older version, documents that are masked or not reported included. */
export function findErrors(tree: TreeFacts, rules: readonly Rule[], setting: Setting, { memory, part }: Pick<Subject, 'memory' | 'part'> = {}): Judged {
  const crashes: Crash[] = []
  const whole: TreeFacts = { documents: tree.documents.map((facts) => memory?.asReported(facts) ?? factsWith(facts, { reported: true })) }
  const read = readTree(whole)
  const drafts = draftsOf(rules, { tree: whole, read, setting, memory, part }, crashes)
  const errors = drafts.filter((draft) => settleSeverity(draft, setting.policy)?.finding.severity === 'error')
  return {
    places: Object.freeze(errors.map(({ finding }) => finding.place)),
    known: new Set(drafts.map(({ finding }) => identify(finding))),
    crashes: Object.freeze(crashes),
  }
}
