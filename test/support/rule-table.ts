import { describe, expect, test } from 'vitest'
import { lintCorpus, readPolicy } from '../../src/index.ts'
import type { SourceDocument } from '../../src/index.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { ChangeFacts, DocumentFacts, TreeFacts } from '../../src/model/facts.ts'
import type { Policy } from '../../src/model/policy.ts'
import { isChangeExample } from '../../src/model/rule.ts'
import type { Example, Rule, VersionExample } from '../../src/model/rule.ts'
import { lookUpMadeCommits } from './made-commits.ts'
import { lookUpMadeRuns } from './made-runs.ts'

/** A document of a tree: its text, or what the reader of files would say of it. */
type TreeEntry = string | Omit<SourceDocument, 'path'>

/** What one case gives the rule to read. */
interface Input {
  /** One document, at `path`. */
  readonly text?: string
  readonly path?: string
  /** Several documents by path; the wanted places then begin with the path. */
  readonly tree?: Readonly<Record<string, TreeEntry>>
  /** The older version, given in the same way; nothing is older unless it is set. */
  readonly before?: string | Readonly<Record<string, TreeEntry>>
  readonly policy?: Policy
  readonly today?: string
}

/** What is expected: `line:column message-id`, with ` (warning)` behind it where the severity is not the message's own. */
interface Hit extends Input {
  readonly want: readonly string[]
  /** Lines of the related places of all findings, in order; with the path in front for a tree. */
  readonly related?: readonly string[]
}

interface RuleTable {
  readonly rule: Rule
  readonly valid: Readonly<Record<string, string | Input>>
  readonly invalid: Readonly<Record<string, Hit>>
}

type Facts = DocumentFacts | TreeFacts | ChangeFacts

const PATH = '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'
const TODAY = '2026-06-30'
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
  'with a BOM': (text) => `\uFEFF${text}`,
}

/**
 * Declares the tests of one rule: its cases in three forms each, its own examples, and what the table itself must hold. Of two
 * versions the older one keeps its form, since the form of a text is no change.
 */
export function ruleTable({ rule, valid, invalid }: RuleTable): void {
  describe(rule.id, () => {
    for (const [name, entry] of Object.entries(valid)) {
      test(`accepts ${name}`, () => expectFindings(rule, inputOf(entry), []))
    }
    for (const [name, hit] of Object.entries(invalid)) {
      test(`reports ${name}`, () => expectFindings(rule, hit, hit.want, hit.related))
    }
    test('reports its bad example', () => expect(lint(rule, inputOfExample(rule.bad, rule)).findings).not.toEqual([]))
    test('accepts its good example', () => expectFindings(rule, inputOfExample(rule.good, rule), []))
    test('has a case for every message', () => expect(wantedIds(invalid)).toEqual(Object.keys(rule.messages).filter((id) => !rule.messages[id]?.byScanOnly).sort()))
    test('has no text twice', () => {
      const texts = [...Object.values(valid).map(inputOf), ...Object.values(invalid)].map(fingerprint)
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
    })
  })
}

function inputOf(entry: string | Input): Input {
  return typeof entry === 'string' ? { text: entry } : entry
}

function inputOfExample(example: Example, { config }: Rule): Input {
  const policy = config === undefined ? {} : { policy: readPolicy(config) }
  const version = (given: VersionExample): Input => (typeof given === 'string' ? { text: given } : { tree: given })
  return isChangeExample(example) ? { ...policy, ...version(example.after), before: example.before } : { ...policy, ...version(example) }
}

function wantedIds(invalid: RuleTable['invalid']): readonly string[] {
  const wanted = Object.values(invalid).flatMap((hit) => hit.want)
  return [...new Set(wanted.map((line) => line.split(' ')[1] ?? ''))].sort()
}

function fingerprint({ before, path, policy, text, today, tree }: Input): string {
  return JSON.stringify([before, path, policy, text, today, tree])
}

function expectFindings(rule: Rule, input: Input, want: readonly string[], related?: readonly string[]): void {
  for (const [form, change] of Object.entries(FORMS)) {
    const { findings, crashes, facts } = lint(rule, input, change)
    expect(crashes, form).toEqual([])
    expect(findings.map((finding) => line(finding, rule, input)).sort(), form).toEqual([...want].sort())
    expect(new Set(findings.map((finding) => JSON.stringify(finding))).size, 'one fact, one finding').toBe(findings.length)
    for (const finding of findings) expectWhole(finding)
    if (related !== undefined) {
      const places = findings.flatMap((finding) => finding.related.map(({ place }) => `${place.path}:${place.line}`))
      expect(places.map((place) => (input.tree ? place : place.slice(place.lastIndexOf(':') + 1))), form).toEqual(related)
    }
    for (const each of facts) expect(JSON.parse(JSON.stringify(each)), form).toEqual(each)
  }
}

/** Lints the input with one rule, which is handed a frozen copy of what JSON keeps of the facts: no two parts of it are one object. */
function lint(rule: Rule, input: Input, change = (text: string): string => text) {
  const facts: Facts[] = []
  const spied = spy(rule, facts)
  const { path = PATH, text = '', tree = { [path]: text }, before = {}, policy, today = TODAY } = input
  const older = documentsOf(typeof before === 'string' ? { [path]: before } : before, (same) => same)
  const options = { rules: [spied], today, lookUpCommits: lookUpMadeCommits, lookUpRuns: lookUpMadeRuns, ...(policy && { policy }), ...('checkChange' in rule && { before: older }) }
  return { ...lintCorpus(documentsOf(tree, change), options), facts }
}

function documentsOf(tree: Readonly<Record<string, TreeEntry>>, change: (text: string) => string) {
  return Object.entries(tree).map(([name, entry]): SourceDocument => {
    const source = typeof entry === 'string' ? { text: entry } : entry
    return { ...source, path: name, text: source.text === null ? null : change(source.text) }
  })
}

function spy(rule: Rule, seen: Facts[]): Rule {
  const copyOf = <T extends Facts>(facts: T): T => {
    seen.push(facts)
    return freeze(JSON.parse(JSON.stringify(facts)))
  }
  if ('checkExceptions' in rule) return rule
  if ('checkChange' in rule) return { ...rule, checkChange: (facts, report, setting) => rule.checkChange(copyOf(facts), report, setting) }
  return 'checkTree' in rule
    ? { ...rule, checkTree: (facts, report, setting) => rule.checkTree(copyOf(facts), report, setting) }
    : { ...rule, check: (facts, report, setting) => rule.check(copyOf(facts), report, setting) }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) freeze(part)
  return Object.freeze(value)
}

function line(finding: Finding, rule: Rule, input: Input): string {
  const { messageId, place, severity } = finding
  const usual = rule.messages[messageId]?.severity
  const where = `${input.tree ? `${place.path}:` : ''}${place.line}:${place.column}`
  return `${where} ${messageId}${severity === usual ? '' : ` (${severity})`}`
}

/** Every sentence is complete: no slot is left open, and each ends as a sentence does. */
function expectWhole({ fix, message, related }: Finding): void {
  for (const sentence of [message, fix, ...related.map((place) => place.message)]) {
    expect(sentence).not.toMatch(/\{\w+\}|undefined|null|\[object/)
    expect(sentence).toMatch(/^\S.*[.?`]$/s)
  }
}
