import type { SkipReason } from '../io/read-tree.ts'
import type { CannotCheck } from '../model/cannot-check.ts'
import type { Severity } from '../model/finding.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { RunReport, Scope } from '../report/run-report.ts'
import type { CheckedTree } from './check-tree.ts'
import type { Exact } from './exact.ts'
import { problemReport } from './problem.ts'

const reasons: Readonly<Record<SkipReason, Safe>> = {
  link: literal('link'),
  repository: literal('inner repository'),
  deleted: literal('deleted'),
  excluded: literal('excluded'),
  other: literal('not a document'),
}

interface SummaryOptions {
  readonly quiet?: boolean
  readonly exact: Exact
}

/** What the reporters are told of all trees together. */
export function runReport(command: Safe, trees: readonly CheckedTree[], problems: readonly CannotCheck[], { quiet = false, exact }: SummaryOptions): RunReport {
  return {
    command,
    trees: trees.map(({ report }) => (quiet ? { ...report, findings: report.findings.filter((one) => one.severity === 'error') } : report)),
    scope: scopeOf(trees, exact),
    crashes: trees.flatMap(({ report, result }) => result.crashes.map(({ ruleId, path }) => ({ ruleId, path: path === null ? null : below(report.prefix, path) }))),
    problems: problems.map(problemReport),
  }
}

function below(prefix: Safe, path: Safe): Safe {
  return fill(literal('{prefix}{path}'), { prefix, path })
}

export function countSeverity(trees: readonly CheckedTree[], severity: Severity): number {
  let count = 0
  for (const tree of trees) count += tree.result.findings.filter((finding) => finding.severity === severity).length
  return count
}

function scopeOf(trees: readonly CheckedTree[], exact: Exact): Scope {
  const asked = trees.flatMap((tree) => tree.files.documents.filter((document) => document.reported))
  const scannedOnly = asked.filter((document) => document.scanOnly).length
  const unread = trees.reduce((sum, tree) => sum + tree.result.unread, 0)
  return {
    seen: trees.reduce((sum, tree) => sum + tree.files.seen, 0),
    linted: asked.length - scannedOnly - unread,
    unread: unread + trees.reduce((sum, tree) => sum + tree.files.unreadable, 0),
    scannedOnly,
    skipped: Object.entries(reasons).flatMap(([reason, words]) => {
      const files = trees.reduce((sum, tree) => sum + (tree.files.skipped.get(reason as SkipReason) ?? 0), 0)
      return files === 0 ? [] : [{ reason: words, files }]
    }),
    rules: Math.max(0, ...trees.map((tree) => tree.result.rules)),
    exact: exact.stateOf(trees.map((tree) => tree.policy)),
    notRun: [...new Map(trees.flatMap((tree) => tree.result.notRun).map((one) => [`${one.ruleId}: ${one.reason}`, one])).values()],
  }
}
