import { rules as ownRules } from '../rules/index.ts'
import { ctoChild } from '../rules/policies/cto-child.generated.ts'
import { createReadContext } from './document/context.ts'
import type { ReadContext } from './document/context.ts'
import { readDocument } from './document/read.ts'
import { showPaths } from './document/show-paths.ts'
import { runRules } from './engine/run.ts'
import type { Crash } from './engine/run.ts'
import { isCalendarDate } from './model/calendar.ts'
import { CannotCheck } from './model/cannot-check.ts'
import type { DocumentFacts } from './model/facts.ts'
import type { Finding } from './model/finding.ts'
import type { Policy } from './model/policy.ts'
import type { Rule } from './model/rule.ts'
import { literal } from './model/safe.ts'
import type { Safe } from './model/safe.ts'
import { compileFrontmatterCheck } from './policy/frontmatter-schema.ts'
import { loadPolicy } from './policy/load.ts'
import type { LoadOptions } from './policy/load.ts'
import { policyFrom } from './policy/own-policy.ts'
import { compilePhrases } from './policy/phrase.ts'
import type { Credentials } from './scan/credentials/find.ts'
import { isSuspicious } from './scan/credentials/suspect.ts'
import { createScanner } from './scan/scanner.ts'

export type { Crash } from './engine/run.ts'
export { CannotCheck } from './model/cannot-check.ts'
export type { CannotCheckCode } from './model/cannot-check.ts'
export type * from './model/facts.ts'
export type { Data, Finding, Related, Severity } from './model/finding.ts'
export type { Place, Position, Span } from './model/place.ts'
export type * from './model/policy.ts'
export { defineRule, defineTreeRule } from './model/rule.ts'
export type { DocumentRule, Message, Report, Rule, TreeRule } from './model/rule.ts'
export { findCredentials } from './scan/credentials/find.ts'
export type { Credentials } from './scan/credentials/find.ts'
export type { CredentialHit } from './scan/credentials/forms.ts'
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
  /** What `findCredentials` has found: without it, suspicious texts count as not examined. */
  readonly credentials?: Credentials
}

/** A check that was not done. */
export interface NotRun {
  readonly check: Safe
  /** The document that was not checked; `null` for all. */
  readonly path: Safe | null
  readonly reason: Safe
}

export interface LintResult {
  /** In order of path, place and rule. */
  readonly findings: readonly Finding[]
  /** Rules that threw: a result with crashes is incomplete. */
  readonly crashes: readonly Crash[]
  readonly documents: number
  /** How many of them could not be read (collapsed, too large, no UTF-8), so that no rule saw what they say. */
  readonly unread: number
  readonly rules: number
  /** Checks that were needed and not done: what they would have said is unknown. */
  readonly notRun: readonly NotRun[]
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
  const made = createReadContext(policy, createScanner(policy.endpoints), compilePhrases(policy.statements), compileFrontmatterCheck(policy))
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

function lint(facts: readonly DocumentFacts[], hiddenPaths: ReadonlyMap<Safe, string>, notRun: readonly NotRun[], options: LintOptions): LintResult {
  const { policy = defaultPolicy, rules: chosen = ownRules } = options
  const outcome = runRules({ documents: facts }, chosen, { policy, today: todayFrom(options.today) })
  const reported = facts.filter((document) => document.reported)
  const unread = reported.filter((document) => document.unread !== null && document.kind !== 'text').length
  return { ...outcome, documents: reported.length, unread, rules: chosen.length, notRun, hiddenPaths }
}

/** A text that the detector library should have looked at, and has not. */
function notExamined({ path, text }: SourceDocument, shown: Safe | null, { credentials }: LintOptions): readonly NotRun[] {
  if (text === null || !isSuspicious(text) || credentials?.has(path)) return []
  return [{ check: literal('no-secret'), path: shown, reason: literal('the credential detector was not asked') }]
}

/**
 * Checks the documents of one tree: ids, pairs and statements are resolved among them, and nowhere else.
 * @throws CannotCheck `USAGE` when two documents share a path or `today` is no date.
 */
export function lintCorpus(documents: readonly SourceDocument[], options: LintOptions = {}): LintResult {
  const context = contextFor(options.policy ?? defaultPolicy)
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
        credentials: options.credentials?.get(document.path) ?? [],
      },
      context,
    ),
  )
  facts.sort((a, b) => (a.path < b.path ? -1 : 1))
  const unexamined = documents.flatMap((document, index) => notExamined(document, shown[index] ?? null, options))
  return lint(facts, hidden, unexamined, options)
}

const UNNAMED: DocumentFacts['name'] = Object.freeze({ wellFormed: true, prefix: null, stem: null, word: null })

/**
 * Checks one text as a tree of its own, so that an id it does not define is undefined. Its path says of what kind it is;
 * without one it is a document of no listed kind, and nothing is said of its name.
 */
export function lintText(text: string, options: LintOptions & { readonly path?: string } = {}): LintResult {
  if (options.path !== undefined) return lintCorpus([{ path: options.path, text }], options)
  const context = contextFor(options.policy ?? defaultPolicy)
  const path = literal('document')
  const credentials = options.credentials?.get(path) ?? []
  const facts = readDocument({ path, givenPath: path, text, problem: null, reported: true, scanOnly: false, credentials }, context)
  return lint([Object.freeze({ ...facts, name: UNNAMED })], new Map(), notExamined({ path, text }, path, options), options)
}
