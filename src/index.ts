import { rules as ownRules } from '../rules/index.ts'
import { ctoChild } from '../rules/policies/cto-child.generated.ts'
import { createReadContext } from './document/context.ts'
import type { ReadContext } from './document/context.ts'
import { mendText, stretchShower } from './document/mend.ts'
import { readDocument } from './document/read.ts'
import type { DocumentSource } from './document/read.ts'
import { showPaths } from './document/show-paths.ts'
import { judgeFiles } from './engine/judge-exceptions.ts'
import type { Coverage, ExceptionFiles, Shared } from './engine/judge-exceptions.ts'
import { judgeBy, runRules } from './engine/run.ts'
import type { Crash } from './engine/run.ts'
import { isCalendarDate } from './model/calendar.ts'
import { CannotCheck } from './model/cannot-check.ts'
import type { BaselineEntry, ExceptionFacts, Suppressed, Waiver } from './model/exceptions.ts'
import type { DocumentFacts, Setting } from './model/facts.ts'
import type { Finding } from './model/finding.ts'
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
import { createScanner } from './scan/scanner.ts'

export type { Crash } from './engine/run.ts'
export { CannotCheck } from './model/cannot-check.ts'
export type { CannotCheckCode } from './model/cannot-check.ts'
export type { Coverage } from './engine/judge-exceptions.ts'
export type * from './model/exceptions.ts'
export type * from './model/facts.ts'
export type { Data, Finding, Related, Severity } from './model/finding.ts'
export type { Place, Position, Span } from './model/place.ts'
export type * from './model/policy.ts'
export { defineRule, defineTreeRule } from './model/rule.ts'
export type { DocumentRule, Message, Report, Rule, TreeRule } from './model/rule.ts'
export { fill, literal } from './model/safe.ts'
export type { FactText, Safe } from './model/safe.ts'

/** A document as it is handed in. */
export interface SourceDocument {
  /** Path below the root, with `/`; no two documents share one. */
  readonly path: string
  /** `null` when the bytes are no valid UTF-8 or too many. */
  readonly text: string | null
  /** Why there is no text, or none to be parsed. */
  readonly problem?: 'encoding' | 'too-large'
  /** False for a document that only helps to resolve what the others refer to. */
  readonly reported?: boolean
  /** True for text that only the confidentiality rules read. */
  readonly scanOnly?: boolean
}

export interface LintOptions {
  /** The built-in policy `cto-child`, unless another is given. */
  readonly policy?: Policy
  /** All of sotlint's own rules, unless others are given. */
  readonly rules?: readonly Rule[]
  /** A UTC date, `YYYY-MM-DD`; the day of the clock, unless another is given. */
  readonly today?: string
  /** False where comments in the documents are to silence nothing. */
  readonly directives?: boolean
  /** From `readWaivers`. */
  readonly waivers?: readonly Waiver[]
  /** From `readBaseline`; `adopt` silences what a new baseline would list. */
  readonly baseline?: readonly BaselineEntry[] | 'adopt'
  /** What stands before the documents' paths in those of waivers and baseline, such as `.sot/`. */
  readonly base?: string
  /** True where more belongs to the tree than is given. */
  readonly partial?: boolean
}

export interface LintResult {
  /** In order of path, place and rule. */
  readonly findings: readonly Finding[]
  /** Rules that threw: a result with crashes is incomplete. */
  readonly crashes: readonly Crash[]
  /** Findings that an exception keeps from being shown. */
  readonly suppressed: readonly Suppressed[]
  /** What stays the same of each finding while lines move, suppressed ones included. */
  readonly fingerprints: ReadonlyMap<Finding, Safe>
  /** What was looked at, by which exceptions are judged. */
  readonly coverage: Coverage
  readonly documents: number
  /** How many of them could not be read (collapsed, too large, no UTF-8), so that no rule saw what they say. */
  readonly unread: number
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

const contexts = new WeakMap<Policy, ReadContext>()

/** Compiling a policy takes longer than reading a document, so it is done once a policy. */
function contextFor(policy: Policy): ReadContext {
  const known = contexts.get(policy)
  if (known) return known
  const made = createReadContext(policy, createScanner(policy.endpoints), compilePhrases(policy.statements), compileFrontmatterCheck(policy), ownRules)
  contexts.set(policy, made)
  return made
}

/**
 * Reads the text of a `sotlint.config.yaml`; `resolve` gives the text of a file that it extends. `locked` is how
 * `validate-cto-child` reads it: it may add to `cto-child` and fill what that leaves open, and replace nothing.
 * @throws CannotCheck `CONFIG_INVALID` that names the key and its line and column.
 */
export function readPolicy(text: string, options: Pick<LoadOptions, 'resolve' | 'locked'> = {}): Policy {
  const { clears } = contextFor(defaultPolicy).scanner
  return loadPolicy(text, { ...options, builtIn: builtInPolicy, rules, clears })
}

/** Today's date where the clock stands in UTC: documents carry UTC dates. */
function todayFrom(given: string | undefined): string {
  const today = given ?? new Date().toISOString().slice(0, 10)
  if (isCalendarDate(today)) return today
  throw new CannotCheck('USAGE', literal('The date given for today is no day of the calendar.'), literal('Write it as YYYY-MM-DD.'))
}

function settingOf({ policy = defaultPolicy, today }: LintOptions): Setting {
  return { policy, today: todayFrom(today) }
}

/** What reading needs: the policy, and every rule that a directive may name. */
function contextOf({ policy = defaultPolicy, rules: chosen = ownRules }: LintOptions): ReadContext {
  return { ...contextFor(policy), rules: known(chosen) }
}

function known(chosen: readonly Rule[]): readonly Rule[] {
  return chosen === ownRules ? ownRules : [...new Map([...ownRules, ...chosen].map((rule) => [rule.id, rule])).values()]
}

function lint(facts: readonly DocumentFacts[], hiddenPaths: ReadonlyMap<Safe, string>, options: LintOptions): LintResult {
  const { rules: chosen = ownRules, directives = true, waivers = [], baseline = [], base = '' } = options
  const outcome = runRules({ documents: facts }, chosen, settingOf(options), { directives, waivers, baseline, base })
  const coverage = { ...outcome.coverage, whole: outcome.coverage.whole && options.partial !== true }
  const reported = facts.filter((document) => document.reported)
  const unread = reported.filter((document) => document.unread !== null && document.kind !== 'text').length
  return { ...outcome, coverage, documents: reported.length, unread, rules: chosen.length, hiddenPaths }
}

/** The documents of one tree as they are read, in order of the path that is shown. */
interface ReadCorpus {
  readonly context: ReadContext
  readonly sources: readonly DocumentSource[]
  readonly facts: readonly DocumentFacts[]
  readonly hidden: ReadonlyMap<Safe, string>
}

function readCorpus(documents: readonly SourceDocument[], options: LintOptions): ReadCorpus {
  const context = contextOf(options)
  const { shown, hidden } = showPaths(documents.map(({ path }) => path), context.scanner.clears)
  const sources = documents.map((document, index): DocumentSource => ({
    path: shown[index] ?? literal('[endpoint]'),
    givenPath: document.path,
    text: document.text ?? '',
    problem: document.problem ?? (document.text === null ? 'encoding' : null),
    reported: document.reported ?? true,
    scanOnly: document.scanOnly ?? false,
  }))
  sources.sort((a, b) => (a.path < b.path ? -1 : 1))
  return { context, sources, facts: sources.map((source) => readDocument(source, context)), hidden }
}

/**
 * Checks the documents of one tree: ids, pairs and statements are resolved among them, and nowhere else.
 * @throws CannotCheck `USAGE` when two documents share a path or `today` is no date.
 */
export function lintCorpus(documents: readonly SourceDocument[], options: LintOptions = {}): LintResult {
  const { facts, hidden } = readCorpus(documents, options)
  return lint(facts, hidden, options)
}

/** A document that has changed, or would. */
export interface FixedDocument {
  /** The path as it was given. */
  readonly path: string
  readonly shownPath: Safe
  readonly text: string
  /** How many findings were put right. */
  readonly count: number
  /** The change as a unified diff under a name; it is made when it is asked for. */
  diff(name: Safe): Safe
}

export interface FixResult {
  /** Those documents that differ from what was given. */
  readonly fixed: readonly FixedDocument[]
  /** Shown paths of documents that were left as they were, because they would have said something else. */
  readonly left: readonly Safe[]
}

/**
 * Puts right what carries its own change, in the documents that are reported: a finding that is switched off or waived
 * stays. Nothing is written; a second run finds nothing more to change.
 * @throws CannotCheck as `lintCorpus` does.
 */
export function fixCorpus(documents: readonly SourceDocument[], options: LintOptions = {}): FixResult {
  const { context, sources, facts, hidden } = readCorpus(documents, options)
  const { findings } = lint(facts, hidden, options)
  const fixed: FixedDocument[] = []
  const left: Safe[] = []
  for (const [index, source] of sources.entries()) {
    const edits = findings.flatMap(({ edit, place }) => (edit && place.path === source.path ? edit : []))
    const read = facts[index]
    if (edits.length === 0 || !read || read.unread || source.problem) continue
    const mended = mendText(source, read, edits, context)
    if (mended === null) {
      left.push(source.path)
      continue
    }
    const { text, changes, count } = mended
    const diff = (name: Safe) =>
      unifiedDiff({ name, text: source.text, changes, show: stretchShower(source.text, source.path, context), clears: context.scanner.clears })
    fixed.push({ path: source.givenPath, shownPath: source.path, text, count, diff })
  }
  return { fixed, left }
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
  const facts = readDocument({ path, givenPath: path, text, problem: null, reported: true, scanOnly: false }, context)
  return lint([Object.freeze({ ...facts, name: UNNAMED })], new Map(), options)
}

/**
 * Reads the text of a `sotlint.waivers.yaml`, whose path is shown as `path`.
 * @throws CannotCheck `CONFIG_INVALID` that names the key and its line and column.
 */
export function readWaivers(text: string, path: Safe, { policy = defaultPolicy, rules: chosen = ownRules }: LintOptions = {}): readonly Waiver[] {
  return readWaiverFile(text, { path, policy, rules: known(chosen), clears: contextFor(policy).scanner.clears })
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

export interface ExceptionResult {
  /** What is wrong with the entries; their places are in the files themselves. */
  readonly findings: readonly Finding[]
  readonly crashes: readonly Crash[]
  /** What became of each entry. */
  readonly uses: ExceptionFacts
}

function sharedBy(results: readonly LintResult[], { complete = true, ...options }: ExceptionOptions): Shared {
  const used = new Set(results.flatMap(({ suppressed }) => suppressed.map(({ cause }) => cause)))
  return { coverages: results.map(({ coverage }) => coverage), complete, used, rules: options.rules ?? ownRules, setting: settingOf(options) }
}

/** Judges waivers and baseline by what they silenced in the trees that share them: entries that expired, match nothing or are not allowed. */
export function lintExceptions(results: readonly LintResult[], options: ExceptionOptions): ExceptionResult {
  const { waivers = [], baseline = [] } = options
  const files: ExceptionFiles = { waivers, baseline }
  const shared = sharedBy(results, options)
  const uses = judgeFiles(files, shared)
  const crashes: Crash[] = []
  return { findings: judgeBy(shared.rules, uses, shared.setting, crashes), crashes, uses }
}

/**
 * The text of a new baseline from results with the baseline `adopt`: what they silenced by it, and of the old entries
 * (`baseline`) those on which the results say nothing.
 */
export function writeBaseline(results: readonly LintResult[], options: ExceptionOptions): string {
  const { baseline } = judgeFiles({ waivers: [], baseline: options.baseline ?? [] }, sharedBy(results, options))
  const kept = baseline.flatMap(({ entry: { fingerprint, path, rule }, state }) => (state === 'not-judged' && rule !== null ? [{ fingerprint, path, rule }] : []))
  const adopted = results.flatMap(({ coverage, fingerprints, suppressed }) =>
    suppressed
      .filter(({ by }) => by === 'baseline')
      .map(({ finding }) => ({
        path: `${coverage.base}${finding.place.path}`,
        rule: `${finding.ruleId}/${finding.messageId}`,
        fingerprint: fingerprints.get(finding) ?? '',
      })),
  )
  return renderBaseline([...kept, ...adopted])
}
