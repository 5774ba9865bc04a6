import type { Finding } from '../../src/model/finding.ts'
import { literal, ownText } from '../../src/model/safe.ts'
import type { RunReport, TreeReport } from '../../src/report/run-report.ts'
import { placeIn } from './made-facts.ts'

/** A finding of the rule `blocked-names-blocker` on a line of a document. */
export function madeFinding(path: string, line: number, changes: Partial<Finding> = {}): Finding {
  return {
    ruleId: literal('blocked-names-blocker'),
    messageId: literal('blocked-reason'),
    severity: 'error',
    place: placeIn(path, line),
    message: literal('CTO-WORK-101 is blocked but names no reason.'),
    fix: literal('Add a `Blocked by:` list, or change the status.'),
    data: { item: literal('CTO-WORK-101') },
    related: [],
    ...changes,
  }
}

/** A tree with the files of its findings and those that are named. */
export function madeTree(prefix: string, files: readonly string[], findings: readonly Finding[] = []): TreeReport {
  return { prefix: ownText(prefix), files: files.map(ownText), findings }
}

/** A run over trees; what else is in a report, unless it is given, is plain. */
export function madeRun(trees: readonly TreeReport[], changes: Partial<RunReport> = {}): RunReport {
  const linted = trees.reduce((sum, tree) => sum + tree.files.length, 0)
  return {
    command: literal('validate-cto-child'),
    trees,
    scope: { seen: linted, linted, unread: 0, scannedOnly: 0, skipped: [], rules: 30, exact: literal('skipped (missing)'), notRun: [] },
    crashes: [],
    problems: [],
    ...changes,
  }
}
