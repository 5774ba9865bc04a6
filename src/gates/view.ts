import type { GateEvidence } from '../model/gate.ts'
import type { HarnessPolicy, LayoutKey, ReportField, StopKind } from '../model/harness.ts'
import { matchGlobs } from '../model/match-globs.ts'
import type { Json, Policy } from '../model/policy.ts'
import { printable } from '../model/printable.ts'
import type { RunFacts, RunFile, SurfaceFacts } from '../model/run.ts'
import { cleared, fill, literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import type { JsonObject } from '../policy/schema-check.ts'
import { linesOf, parseJson } from './json-text.ts'
import type { TextLine } from './json-text.ts'
import { isMap, viewReport } from './report-view.ts'
import type { ReportView } from './report-view.ts'

/** A line of a log with what it is as a JSON object; `undefined` for a line that is none. */
export interface LogLine extends TextLine {
  readonly value: Json | undefined
}

/** Why there is no report to speak of. */
export type NoReport = 'missing' | 'unreadable' | 'not-json' | 'not-object'

/** A run as the gates read it: its files by what they hold, and its report. */
export interface RunView {
  readonly facts: RunFacts
  readonly harness: HarnessPolicy
  /** Names and paths of repositories that no run may touch. */
  readonly targets: readonly Safe[]
  readonly surfaces: readonly SurfaceFacts[]
  /** The files of a kind that the first glob with any finds; links are none. */
  files(key: LayoutKey): readonly RunFile[]
  /** The first of them, of which those farther up come before others. */
  file(key: LayoutKey): RunFile | null
  marker(kind: StopKind): RunFile | null
  /** Where files of a kind are sought first, to be told where there are none. */
  sought(...keys: readonly LayoutKey[]): readonly GateEvidence[]
  readonly reportFile: RunFile | null
  readonly noReport: NoReport | null
  /** Of a run without one that can be read, a report with nothing in it. */
  readonly report: ReportView
  readonly isStarted: boolean
  /** Where a field of the report stands. */
  at(...fields: readonly ReportField[]): readonly GateEvidence[]
  lines(file: RunFile): readonly LogLine[]
  json(file: RunFile): Json | undefined
  /** A value of the run between backticks, or words that stand in for it. */
  show(text: string | null): Safe
}

/** Most characters of a value that are told. */
const LONGEST = 80

function byDepth(a: RunFile, b: RunFile): number {
  return a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1)
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function readReport(file: RunFile | null): { readonly raw: JsonObject; readonly noReport: NoReport | null } {
  if (file === null) return { raw: {}, noReport: 'missing' }
  if (file.text === null || file.problem !== null) return { raw: {}, noReport: 'unreadable' }
  const value = parseJson(file.text)
  if (value === undefined) return { raw: {}, noReport: 'not-json' }
  return isMap(value) ? { raw: value, noReport: null } : { raw: {}, noReport: 'not-object' }
}

/** Remembers what was made of a file. */
function remembered<T>(make: (file: RunFile) => T): (file: RunFile) => T {
  const known = new Map<RunFile, T>()
  return (file) => {
    const value = known.has(file) ? (known.get(file) as T) : make(file)
    known.set(file, value)
    return value
  }
}

/** Makes the view; each file is parsed when a gate first asks for it. */
export function viewRun(facts: RunFacts, { confidential, harness }: Policy, surfaces: readonly SurfaceFacts[], clears: Clears): RunView {
  const regular = facts.files.filter(({ kind }) => kind === 'file').toSorted(byDepth)
  const files = (key: LayoutKey): readonly RunFile[] => {
    for (const glob of harness.layout[key]) {
      const matches = matchGlobs([glob])
      const found = regular.filter(({ path }) => matches(path))
      if (found.length > 0) return found
    }
    return []
  }
  const reportFile = files('report')[0] ?? null
  const { raw, noReport } = readReport(reportFile)
  const report = viewReport(raw, harness)
  const where = reportFile?.shown ?? literal('.')
  return {
    facts,
    harness,
    targets: [...new Set([...harness.targetRepositories, ...confidential.targetPaths])],
    surfaces,
    files,
    file: (key) => files(key)[0] ?? null,
    marker: (kind) => files('markers').find(({ path }) => baseName(path) === baseName(harness.stops[kind].marker)) ?? null,
    sought: (...keys) => keys.flatMap((key) => harness.layout[key].slice(0, 1).map((glob) => ({ file: glob }))),
    reportFile,
    noReport,
    report,
    isStarted: report.value('case_process_started') === true,
    at: (...fields) => fields.map((field) => ({ file: where, pointer: report.pointer(field) })),
    lines: remembered(({ text }) => linesOf(text ?? '').map((line) => ({ ...line, value: /^\s*\{/.test(line.text) ? parseJson(line.text) : undefined }))),
    json: remembered(({ text, problem }) => (text === null || problem !== null ? undefined : parseJson(text))),
    show(text) {
      const shown = text === null || text.trim() === '' || text.length > LONGEST ? null : cleared(printable(text), clears)
      return shown === null ? literal('another value') : fill(literal('`{shown}`'), { shown })
    },
  }
}
