import { fingerprints } from '../engine/fingerprint.ts'
import { reportedPaths } from '../io/read-tree.ts'
import type { SkipReason } from '../io/read-tree.ts'
import type { ExceptionResult, Finding, Suppressed } from '../index.ts'
import type { CannotCheck } from '../model/cannot-check.ts'
import type { Severity } from '../model/finding.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { RunReport, Scope, TreeReport, WaiverReport } from '../report/run-report.ts'
import type { CheckedTree } from './check-tree.ts'
import type { Exact } from './exact.ts'
import type { Shared } from './exceptions.ts'
import { marksOf } from './marks.ts'
import { problemReport } from './problem.ts'

const reasons: Readonly<Record<SkipReason, Safe>> = {
  link: literal('link'),
  repository: literal('inner repository'),
  deleted: literal('deleted'),
  excluded: literal('excluded'),
  other: literal('not a document'),
}

/** The files that silence findings in some trees, with what was found wrong in themselves. */
export interface JudgedFiles extends Shared {
  readonly result: ExceptionResult
}

interface SummaryOptions {
  readonly quiet?: boolean
  readonly exact: Exact
}

/** What the reporters are told of all trees together. */
export function runReport(command: Safe, trees: readonly CheckedTree[], judged: readonly JudgedFiles[], problems: readonly CannotCheck[], { quiet = false, exact }: SummaryOptions): RunReport {
  const reports = [...trees.map(({ report }) => report), ...judged.flatMap(fileReport)]
  return {
    command,
    trees: reports.map((report) => (quiet ? { ...report, findings: report.findings.filter((one) => one.severity === 'error') } : report)),
    scope: scopeOf(trees, judged, exact),
    crashes: [
      ...trees.flatMap(({ report, result }) => result.crashes.map(({ ruleId, path }) => ({ ruleId, path: path === null ? null : below(report.prefix, path) }))),
      ...judged.flatMap(({ result }) => result.crashes),
    ],
    problems: problems.map(problemReport),
  }
}

/** The files themselves as something that was checked: their entries can be wrong. */
function fileReport(judged: JudgedFiles): readonly TreeReport[] {
  const files = exceptionFilesOf(judged)
  if (files.length === 0) return []
  const { findings } = judged.result
  const prefix = ownText('')
  return [{ prefix, files, findings, suppressed: [], marks: marksOf(findings, { prefix, fingerprints: fingerprints(findings, { documents: [] }), textsAt: () => [] }) }]
}

function exceptionFilesOf({ baseline, waivers }: JudgedFiles): readonly Safe[] {
  return [waivers, baseline].flatMap((file) => (file?.isThere ? [file.shown] : []))
}

/** The waivers that silenced something, with how much. */
function waiversOf(judged: readonly JudgedFiles[]): readonly WaiverReport[] {
  return judged.flatMap(({ result, trees }) => {
    const causes = trees.flatMap((tree) => tree.result.suppressed.map(({ cause }) => cause))
    return result.uses.waivers.flatMap(({ state, waiver }) =>
      state === 'in-force' ? [{ waiver, findings: causes.filter((cause) => cause === waiver).length }] : [],
    )
  })
}

function below(prefix: Safe, path: Safe): Safe {
  return fill(literal('{prefix}{path}'), { prefix, path })
}

export function countSeverity(results: readonly { readonly findings: readonly Finding[] }[], severity: Severity): number {
  let count = 0
  for (const { findings } of results) count += findings.filter((finding) => finding.severity === severity).length
  return count
}

function stdinOf(trees: readonly CheckedTree[]): Pick<Scope, 'stdin'> {
  const tree = trees.find(({ standsFor }) => standsFor !== undefined)
  const [path] = tree?.report.files ?? []
  return tree === undefined || path === undefined ? {} : { stdin: { path: below(tree.report.prefix, path), elsewhere: tree.elsewhere } }
}

function scopeOf(trees: readonly CheckedTree[], judged: readonly JudgedFiles[], exact: Exact): Scope {
  const countBy = (by: Suppressed['by']): number => trees.reduce((sum, tree) => sum + tree.result.suppressed.filter((one) => one.by === by).length, 0)
  const asked = trees.reduce((sum, tree) => sum + reportedPaths(tree.files).length, 0)
  const scannedOnly = trees.reduce((sum, { files }) => sum + (files.known?.scanOnly ?? files.documents.filter(({ reported, scanOnly }) => reported && scanOnly).length), 0)
  const unread = trees.reduce((sum, tree) => sum + tree.result.unread, 0)
  return {
    seen: trees.reduce((sum, tree) => sum + tree.files.seen, 0),
    linted: asked - scannedOnly - unread,
    unread: unread + trees.reduce((sum, tree) => sum + tree.files.unreadable, 0),
    scannedOnly,
    exceptionFiles: judged.reduce((sum, one) => sum + exceptionFilesOf(one).length, 0),
    skipped: Object.entries(reasons).flatMap(([reason, words]) => {
      const files = trees.reduce((sum, tree) => sum + (tree.files.skipped.get(reason as SkipReason) ?? 0), 0)
      return files === 0 ? [] : [{ reason: words, files }]
    }),
    rules: Math.max(0, ...trees.map((tree) => tree.result.rules)),
    exact: exact.stateOf(trees.map((tree) => tree.policy)),
    notRun: [...new Map(trees.flatMap((tree) => tree.result.notRun).map((one) => [`${one.ruleId}: ${one.reason}`, one])).values()],
    suppressed: { directive: countBy('directive'), waiver: countBy('waiver'), baseline: countBy('baseline') },
    waivers: waiversOf(judged),
    ...stdinOf(trees),
  }
}
