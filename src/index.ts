import { rules as ownRules } from '../rules/index.ts'
import { ctoChild } from '../rules/policies/cto-child.generated.ts'
import { compareDocuments } from './document/compare.ts'
import type { ReadVersion } from './document/compare.ts'
import { createReadContext } from './document/context.ts'
import type { ReadContext } from './document/context.ts'
import { insertEvidence } from './document/insert-evidence.ts'
import type { NewSection, NotInserted } from './document/insert-evidence.ts'
import { mendDocuments, stretchShower } from './document/mend.ts'
import type { MendedDocument } from './document/mend.ts'
import { readDocument } from './document/read.ts'
import { versionReader } from './document/read-version.ts'
import type { SourceDocument } from './document/read-version.ts'
import { showPaths } from './document/show-paths.ts'
import { answersFor, unreachable } from './engine/citations.ts'
import type { LookUpCommits } from './engine/citations.ts'
import { unexaminedBy } from './engine/credentials.ts'
import { judgeFiles, newBaseline, sharedBy } from './engine/judge-exceptions.ts'
import { findErrors, judgeBy, runRules } from './engine/run.ts'
import type { Crash, RunOutcome } from './engine/run.ts'
import { exceptionsFrom } from './engine/waive.ts'
import type { ExceptionChoice } from './engine/waive.ts'
import { isCalendarDate } from './model/calendar.ts'
import { CannotCheck } from './model/cannot-check.ts'
import type { BaselineEntry, ExceptionFacts, Waiver } from './model/exceptions.ts'
import type { ChangeFacts, DocumentFacts, Setting, TreeFacts } from './model/facts.ts'
import { freezeDeep } from './model/freeze.ts'
import type { Policy } from './model/policy.ts'
import type { Rule } from './model/rule.ts'
import { literal } from './model/safe.ts'
import type { Safe } from './model/safe.ts'
import { readBaselineFile, renderBaseline } from './policy/baseline.ts'
import { compileFrontmatterCheck } from './policy/frontmatter-schema.ts'
import { loadPolicy } from './policy/load.ts'
import type { LoadOptions } from './policy/load.ts'
import { policyFrom } from './policy/own-policy.ts'
import { compilePhrases } from './policy/phrase.ts'
import { readWaiverFile } from './policy/waivers.ts'
import { unifiedDiff } from './report/unified-diff.ts'
import { isUnexamined } from './scan/credentials/find.ts'
import type { ExactMatcher } from './scan/exact/matcher.ts'
import { createScanner } from './scan/scanner.ts'

export type { NewSection, NotInserted } from './document/insert-evidence.ts'
export type { SourceDocument } from './document/read-version.ts'
export type { LookUpCommits } from './engine/citations.ts'
export type { Crash, NotRun } from './engine/run.ts'
export type { Citation, CommitAnswer, CommitAnswers, Unreachable } from './model/citation.ts'
export { CannotCheck } from './model/cannot-check.ts'
export type { CannotCheckCode } from './model/cannot-check.ts'
export type { Coverage } from './engine/judge-exceptions.ts'
export type * from './model/exceptions.ts'
export type * from './model/facts.ts'
export type { Data, Finding, Related, Severity } from './model/finding.ts'
export type { Place, Position, Span } from './model/place.ts'
export type * from './model/policy.ts'
export { defineChangeRule, defineRule, defineTreeRule } from './model/rule.ts'
export type { ChangeRule, DocumentRule, Message, Report, Rule, TreeRule } from './model/rule.ts'
export { findCredentials } from './scan/credentials/find.ts'
export type { CredentialHit } from './scan/credentials/forms.ts'
export { fill, literal } from './model/safe.ts'
export type { FactText, Safe } from './model/safe.ts'
export { createExactMatcher } from './scan/exact/matcher.ts'
export type { ExactHit, ExactMatcher, ExactStream, ExactStreamHit } from './scan/exact/matcher.ts'

export interface LintOptions extends ExceptionChoice {
  /** The built-in policy `cto-child`, unless another is given. */
  readonly policy?: Policy
  /** Finds the values that are protected at this run, as `createExactMatcher` makes it; nothing is read from the environment here. */
  readonly exact?: ExactMatcher | null
  /** All of sotlint's own rules, unless others are given. */
  readonly rules?: readonly Rule[]
  /** A UTC date, `YYYY-MM-DD`; the day of the clock, unless another is given. */
  readonly today?: string
  /** Answers for each commit that the documents cite, in the order given; without it none of them is looked up. */
  readonly lookUpCommits?: LookUpCommits
}

export interface CorpusOptions extends LintOptions {
  /**
   * The same tree in an older version, whole. Without it the rules that compare two versions are not run. A document of it
   * that is gone is reported on, unless `reported` is false for it.
   */
  readonly before?: readonly SourceDocument[] | undefined
  /** Why there is no older version, where one was looked for: `notRun` repeats it. */
  readonly beforeMissing?: Safe | undefined
  /**
   * True when, in documents that are not reported on, that is reported which the older version did not have, and that in which
   * a document takes part that is reported on.
   */
  readonly affected?: boolean
}

export interface LintResult extends RunOutcome {
  readonly documents: number
  /** How many of them could not be read (collapsed, too large, no UTF-8), so that no rule saw what they say. */
  readonly unread: number
  /** Rules that were run. */
  readonly rules: number
  /** The given path by the shown one, where the given one holds an endpoint value: for opening the file, never for output. */
  readonly hiddenPaths: ReadonlyMap<Safe, string>
}

/** Every rule of sotlint, in order of id. */
export const rules: readonly Rule[] = ownRules

/** The policy that applies where no other is named. */
export const defaultPolicy: Policy = policyFrom(ctoChild)

const builtInPolicies: ReadonlyMap<string, Policy> = new Map([[defaultPolicy.name, defaultPolicy]])

/** A policy that comes with sotlint, by its name. */
export function builtInPolicy(name: string): Policy | undefined {
  return builtInPolicies.get(name)
}

const NO_VALUES = {}
const contexts = new WeakMap<object, WeakMap<Policy, ReadContext>>()

/** Compiling a policy takes longer than reading a document, so it is done once for a policy and the values that are protected. */
function contextFor({ policy = defaultPolicy, exact = null }: Pick<LintOptions, 'policy' | 'exact'>): ReadContext {
  const byPolicy = contexts.get(exact ?? NO_VALUES) ?? new WeakMap<Policy, ReadContext>()
  contexts.set(exact ?? NO_VALUES, byPolicy)
  const known = byPolicy.get(policy)
  if (known) return known
  const made = createReadContext(policy, createScanner(policy.endpoints, exact), compilePhrases(policy.statements), compileFrontmatterCheck(policy), ownRules)
  byPolicy.set(policy, made)
  return made
}

/**
 * Reads the text of a `sotlint.config.yaml`; `resolve` gives the text of a file that it extends. `locked` is how
 * `validate-cto-child` reads it: it may add to `cto-child` and fill what that leaves open, and replace nothing.
 * @throws CannotCheck `CONFIG_INVALID` that names the key and its line and column.
 */
export function readPolicy(text: string, options: Pick<LoadOptions, 'resolve' | 'locked'> & Pick<LintOptions, 'exact'> = {}): Policy {
  const { exact = null, ...others } = options
  const { clears } = contextFor({ exact }).scanner
  return loadPolicy(text, { ...others, builtIn: builtInPolicy, rules, clears })
}

/** Today's date where the clock stands in UTC: documents carry UTC dates. */
function todayFrom(given: string | undefined): string {
  const today = given ?? new Date().toISOString().slice(0, 10)
  if (isCalendarDate(today)) return today
  throw new CannotCheck('USAGE', literal('The date given for today is no day of the calendar.'), literal('Write it as YYYY-MM-DD.'))
}

/** What reading needs: the policy, and every rule that a directive may name. */
function contextOf(options: LintOptions): ReadContext {
  return { ...contextFor(options), rules: known(options.rules ?? ownRules) }
}

function known(chosen: readonly Rule[]): readonly Rule[] {
  return chosen === ownRules ? ownRules : [...new Map([...ownRules, ...chosen].map((rule) => [rule.id, rule])).values()]
}

/** A tree that was read. */
interface ReadCorpus {
  readonly facts: readonly DocumentFacts[]
  readonly hiddenPaths: ReadonlyMap<Safe, string>
  readonly setting: Setting
  readonly change?: Comparison | undefined
  /** True when a text may hold a credential that only the detector library could tell, and was not asked about. */
  readonly unexamined: boolean
}

function lint({ facts, hiddenPaths, setting, change, unexamined }: ReadCorpus, options: CorpusOptions): LintResult {
  const { rules: chosen = ownRules, beforeMissing, affected } = options
  const unasked = [...unreachable(facts, chosen, setting.commits), ...(unexamined ? unexaminedBy(chosen) : [])]
  const known = affected ? change?.known : undefined
  const outcome = runRules({ documents: facts }, chosen, setting, { change: change?.facts, known, exceptions: exceptionsFrom(options), unasked })
  const idle = outcome.notRun.map(({ ruleId, reason }) => ({ ruleId, reason: beforeMissing ?? reason }))
  const reported = facts.filter((document) => document.reported)
  return {
    ...outcome,
    crashes: [...outcome.crashes, ...(change?.crashes ?? []).filter(({ ruleId }) => !outcome.crashes.some((crash) => crash.ruleId === ruleId))],
    notRun: [...idle, ...unasked],
    documents: reported.length,
    unread: reported.filter((document) => document.unread !== null && document.kind !== 'text').length,
    rules: chosen.length - idle.length,
    hiddenPaths,
  }
}

function settingOf(options: LintOptions, facts: readonly DocumentFacts[] = []): Setting {
  const { policy = defaultPolicy, lookUpCommits } = options
  return { policy, today: todayFrom(options.today), ...(lookUpCommits && { commits: answersFor(facts, lookUpCommits) }) }
}

/** Two versions as the rules see them, with what crashed while the older one was judged. */
interface Comparison {
  readonly facts: ChangeFacts
  readonly crashes: readonly Crash[]
  readonly known: ReadonlySet<string>
}

/** What was an error in the older version is judged by all rules of ours, also where only some were chosen. */
function compareVersions(before: readonly ReadVersion[], after: readonly ReadVersion[], setting: Setting, chosen: readonly Rule[]): Comparison {
  const treeOf = (versions: readonly ReadVersion[]) => ({
    documents: versions.map(({ facts }) => facts).filter(({ kind }) => kind !== 'text'),
  })
  const errors = findErrors({ documents: before.map(({ facts }) => facts) }, [...new Set([...ownRules, ...chosen])], setting)
  const facts = { before: treeOf(before), after: treeOf(after), documents: compareDocuments(before, after), errorsBefore: errors.places }
  return { facts: freezeDeep(facts), crashes: errors.crashes, known: errors.known }
}

/**
 * Checks the documents of one tree: ids, pairs and statements are resolved among them, and nowhere else. With an older
 * version also what became of it is checked.
 * @throws CannotCheck `USAGE` when two documents of a version share a path or `today` is no date.
 */
export function lintCorpus(documents: readonly SourceDocument[], options: CorpusOptions = {}): LintResult {
  const context = contextOf(options)
  const { shownAs, hidden } = showPaths([documents, options.before ?? []], context.scanner.clears)
  const read = versionReader(shownAs, context)
  const after = read(documents)
  const before = options.before && read(options.before)
  const setting = settingOf(options, [...after, ...(before ?? [])].map((version) => version.facts))
  const change = before && compareVersions(before, after, setting, options.rules ?? [])
  const unexamined = documents.some((document) => document.reported !== false && isUnexamined(document))
  return lint({ facts: after.map((version) => version.facts), hiddenPaths: hidden, setting, change, unexamined }, options)
}

/**
 * Reads the documents of one tree into facts, without asking any rule.
 * @throws CannotCheck `USAGE` when two documents share a path.
 */
export function readFacts(documents: readonly SourceDocument[], options: Pick<LintOptions, 'policy' | 'exact'> = {}): TreeFacts {
  const context = contextFor(options)
  const { shownAs } = showPaths([documents], context.scanner.clears)
  return Object.freeze({ documents: Object.freeze(versionReader(shownAs, context)(documents).map(({ facts }) => facts)) })
}

/** A document that has changed, or would. */
export interface FixedDocument extends Pick<MendedDocument, 'path' | 'shownPath' | 'text' | 'count'> {
  /** The change as a unified diff under a name; no line of it holds anything that the scanner marks. */
  diff(name: Safe): Safe
}

export interface FixResult {
  /** The documents that differ from what was given. */
  readonly fixed: readonly FixedDocument[]
  /** Shown paths of documents that keep a change unmade, because they would have said something else. */
  readonly left: readonly Safe[]
}

/**
 * Puts right what carries its own change, in the documents that are reported: a finding that is switched off or silenced
 * stays. Nothing is written, and a second run finds nothing more to change.
 * @throws CannotCheck as `lintCorpus` does.
 */
export function fixCorpus(documents: readonly SourceDocument[], options: LintOptions = {}): FixResult {
  const context = contextOf(options)
  const { mended, left } = mendDocuments(documents, (current) => lintCorpus(current, options), context)
  const clears = context.showable
  const fixed = mended.map(({ path, shownPath, text, count, before, changes, show }): FixedDocument => {
    const diff = (name: Safe) => unifiedDiff({ name, text: before, changes, show: show(), clears })
    return { path, shownPath, text, count, diff }
  })
  return { fixed, left }
}

/** A document with a new evidence section in it. */
export type InsertedDocument = Pick<FixedDocument, 'text' | 'diff'>

/**
 * Puts an evidence section below a work item of a document: behind the last one that belongs to
 * the item, else at the item's end. Nothing is written.
 */
export function insertSection(document: SourceDocument & { readonly text: string }, section: NewSection, options: Pick<LintOptions, 'policy' | 'exact'> = {}): InsertedDocument | NotInserted {
  const context = contextFor(options)
  const { credentials = [], path, text: before } = document
  const shown = showPaths([[document]], context.scanner.clears).shownAs.get(path) ?? literal('[endpoint]')
  const read = (text: string) => readDocument({ path: shown, givenPath: path, text, problem: null, reported: true, scanOnly: false, credentials: [] }, context)
  const inserted = insertEvidence(before, section, read)
  if (typeof inserted === 'string') return inserted
  const { change, text } = inserted
  const show = stretchShower(before, credentials, shown, context)
  return { text, diff: (name) => unifiedDiff({ name, text: before, changes: [change], show, clears: context.showable }) }
}

const UNNAMED: DocumentFacts['name'] = Object.freeze({ wellFormed: true, prefix: null, stem: null, word: null })

/**
 * Checks one text as a tree of its own, so that an id it does not define is undefined. Its path says of what kind it is;
 * without one it is a document of no listed kind, and nothing is said of its name.
 */
export function lintText(text: string, options: LintOptions & { readonly path?: string } = {}): LintResult {
  if (options.path !== undefined) return lintCorpus([{ path: options.path, text }], options)
  const context = contextOf(options)
  const path = literal('document')
  const facts = readDocument({ path, givenPath: path, text, problem: null, reported: true, scanOnly: false, credentials: [] }, context)
  const unnamed = [Object.freeze({ ...facts, name: UNNAMED })]
  return lint({ facts: unnamed, hiddenPaths: new Map(), setting: settingOf(options, unnamed), unexamined: isUnexamined({ text }) }, options)
}

/**
 * Reads the text of a `sotlint.waivers.yaml`, whose path is shown as `path`.
 * @throws CannotCheck `CONFIG_INVALID` that names the key and its line and column.
 */
export function readWaivers(text: string, path: Safe, options: LintOptions = {}): readonly Waiver[] {
  const { policy, rules: chosen, showable } = contextOf(options)
  return readWaiverFile(text, { path, policy, rules: chosen, clears: showable })
}

/**
 * Reads the text of a `.sotlint-baseline.json`, whose path is shown as `path`.
 * @throws CannotCheck `CONFIG_INVALID` when it is none.
 */
export function readBaseline(text: string, path: Safe, { rules: chosen = ownRules }: LintOptions = {}): readonly BaselineEntry[] {
  return readBaselineFile(text, path, known(chosen))
}

export interface ExceptionOptions extends Pick<LintOptions, 'policy' | 'rules' | 'today'> {
  readonly waivers?: readonly Waiver[]
  readonly baseline?: readonly BaselineEntry[]
  /** False where trees that share these files are not among the results. */
  readonly complete?: boolean
}

/** What is wrong with the entries, at their places in the files themselves, and what became of each. */
export interface ExceptionResult extends Pick<RunOutcome, 'findings' | 'crashes'> {
  readonly uses: ExceptionFacts
}

/** Judges waivers and baseline by what they silenced in the trees that share them: entries that expired, match nothing or are not allowed. */
export function lintExceptions(results: readonly LintResult[], options: ExceptionOptions): ExceptionResult {
  const { waivers = [], baseline = [], complete = true, rules: chosen = ownRules } = options
  const shared = sharedBy(results, complete, chosen, settingOf(options))
  const uses = judgeFiles({ waivers, baseline }, shared)
  const crashes: Crash[] = []
  return { findings: judgeBy(chosen, uses, shared.setting, crashes), crashes, uses }
}

/**
 * The text of a new baseline from results with the baseline `adopt`: what they silenced by it, and of the old entries
 * (`baseline`) those on which the results say nothing.
 */
export function writeBaseline(results: readonly LintResult[], options: ExceptionOptions): string {
  const { baseline = [], complete = true, rules: chosen = ownRules } = options
  return renderBaseline(newBaseline(baseline, results, sharedBy(results, complete, chosen, settingOf(options))))
}
