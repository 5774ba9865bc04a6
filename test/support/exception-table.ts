import { describe, expect, test } from 'vitest'
import { defaultPolicy, lintCorpus, lintExceptions, readBaseline, readWaivers, rules } from '../../src/index.ts'
import type { BaselineEntry, ExceptionResult, Finding, LintResult, Policy, Waiver } from '../../src/index.ts'
import { isChangeExample } from '../../src/model/rule.ts'
import type { Example, Rule } from '../../src/model/rule.ts'
import { ownText } from '../../src/model/safe.ts'

/** Files by path as seen from a project: documents below `.sot/`, and the files that silence findings beside it. */
export type Project = Readonly<Record<string, string>>

interface ProjectOptions {
  readonly policy?: Policy
  readonly rules?: readonly Rule[]
  readonly today?: string
  /** Only these documents are reported on. */
  readonly only?: readonly string[]
}

export const WAIVERS = 'sotlint.waivers.yaml'
export const BASELINE = '.sotlint-baseline.json'
const BASE = '.sot/'
const TODAY = '2026-06-30'

interface LintedProject {
  readonly tree: LintResult
  readonly files: ExceptionResult
  readonly waivers: readonly Waiver[]
  readonly baseline: readonly BaselineEntry[]
  /** Of the documents and of the files beside them. */
  readonly findings: readonly Finding[]
}

/** Lints a project the way the command does, but for the files being text. */
function lintProject(project: Project, { only, ...given }: ProjectOptions = {}): LintedProject {
  const options = { today: TODAY, policy: defaultPolicy, ...given }
  const waivers = project[WAIVERS] === undefined ? [] : readWaivers(project[WAIVERS], ownText(WAIVERS), options)
  const baseline = project[BASELINE] === undefined ? [] : readBaseline(project[BASELINE], ownText(BASELINE), options)
  const documents = Object.entries(project)
    .filter(([path]) => path !== WAIVERS && path !== BASELINE)
    .map(([path, text]) => ({ path: path.replace(/^\.sot\//, ''), text, reported: only?.includes(path) ?? true }))
  const tree = lintCorpus(documents, { ...options, waivers, baseline, base: BASE })
  const files = lintExceptions([tree], { ...options, waivers, baseline })
  return { tree, files, waivers, baseline, findings: [...tree.findings, ...files.findings] }
}

interface Input extends ProjectOptions {
  readonly project: Project
}

interface Hit extends Input {
  /** `path:line:column message-id`; the path without `.sot/03-PROTOCOLS/`. */
  readonly want: readonly string[]
}

interface ExceptionTable {
  readonly rule: Rule
  readonly valid: Readonly<Record<string, Project | Input>>
  readonly invalid: Readonly<Record<string, Hit>>
}

/** Declares the tests of a rule about exceptions, which says nothing without other rules beside it. */
export function exceptionTable({ rule, valid, invalid }: ExceptionTable): void {
  describe(rule.id, () => {
    for (const [name, entry] of Object.entries(valid)) {
      test(`accepts ${name}`, () => expectFindings(rule, inputOf(entry), []))
    }
    for (const [name, hit] of Object.entries(invalid)) {
      test(`reports ${name}`, () => expectFindings(rule, hit, hit.want))
    }
    test('reports its bad example', () => expect(said(rule, { project: projectOf(rule.bad) })).not.toEqual([]))
    test('accepts its good example', () => expectFindings(rule, { project: projectOf(rule.good) }, []))
    test('has a case for every message', () => {
      const wanted = Object.values(invalid).flatMap(({ want }) => want.map((line) => line.split(' ')[1] ?? ''))
      expect([...new Set(wanted)].sort()).toEqual(Object.keys(rule.messages).sort())
    })
  })
}

function inputOf(entry: Project | Input): Input {
  return isInput(entry) ? entry : { project: entry }
}

function isInput(entry: Project | Input): entry is Input {
  return typeof entry['project'] === 'object'
}

function projectOf(example: Example): Project {
  if (isChangeExample(example)) throw new Error('A rule about exceptions reads one version.')
  return typeof example === 'string' ? { '.sot/03-PROTOCOLS/CTO-WIDGET-ISSUES.md': example } : example
}

function said(rule: Rule, { project, ...options }: Input, change = (text: string) => text): readonly string[] {
  const changed = Object.fromEntries(Object.entries(project).map(([path, text]) => [path, change(text)]))
  const { files, findings, tree } = lintProject(changed, options)
  expect([...tree.crashes, ...files.crashes]).toEqual([])
  return findings.filter(({ ruleId }) => ruleId === rule.id).map((finding) => {
    for (const sentence of [finding.message, finding.fix]) {
      expect(sentence).not.toMatch(/\{\w+\}|undefined|null|\[object/)
      expect(sentence).toMatch(/^\S.*[.?`]$/s)
    }
    return `${finding.place.path.replace('03-PROTOCOLS/', '')}:${finding.place.line}:${finding.place.column} ${finding.messageId}`
  })
}

/** As written, with CRLF and with a byte order mark. */
const FORMS: readonly ((text: string) => string)[] = [(text) => text, (text) => text.replace(/\r?\n/g, '\r\n'), (text) => `\uFEFF${text}`]

function expectFindings(rule: Rule, input: Input, want: readonly string[]): void {
  const given = { ...input, rules: input.rules ?? rules }
  for (const form of FORMS) expect(said(rule, given, form)).toEqual(want)
}
