import { rules as ownRules } from '../rules/index.ts'
import { ctoChild } from '../rules/policies/cto-child.generated.ts'
import { createReadContext } from './document/context.ts'
import type { ReadContext } from './document/context.ts'
import { readDocument } from './document/read.ts'
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
  return { ...outcome, coverage, documents: facts.filter((document) => document.reported).length, rules: chosen.length, hiddenPaths }
}

/**
 * Checks the documents of one tree: ids, pairs and statements are resolved among them, and nowhere else.
 * @throws CannotCheck `USAGE` when two documents share a path or `today` is no date.
 */
export function lintCorpus(documents: readonly SourceDocument[], options: LintOptions = {}): LintResult {
  const context = contextOf(options)
  const { shown, hidden } = showPaths(documents.map(({ path }) => path), context.scanner.clears)
  const facts = documents.map((document, index) =>
    readDocument(
      {
        path: shown[index] ?? literal('[endpoint]'),
        givenPath: document.path,
        text: document.text ?? '',
        problem: document.problem ?? (document.text === null ? 'encoding' : null),
        reported: document.reported ?? true,
        scanOnly: document.scanOnly ?? false,
      },
      context,
    ),
  )
  facts.sort((a, b) => (a.path < b.path ? -1 : 1))
  return lint(facts, hidden, options)
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
