import type { Waiver } from '../../src/model/exceptions.ts'
import type { Finding } from '../../src/model/finding.ts'
import type { Place } from '../../src/model/place.ts'
import { literal, ownText } from '../../src/model/safe.ts'
import type { RenderContext } from '../../src/report/format.ts'
import type { Mark, RunReport, Scope, TreeReport } from '../../src/report/run-report.ts'
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

/** A waiver of a false alarm, on a line of its file. */
export function madeWaiver(line: number): Waiver {
  return {
    place: placeIn('sotlint.waivers.yaml', line),
    ruleId: literal('no-endpoint-value'),
    messageId: null,
    path: literal('.sot/a.md'),
    item: literal('CTO-WORK-101'),
    heading: null,
    line: null,
    tier: literal('url'),
    owner: literal('platform team'),
    reason: literal('A drawing has these numbers.'),
    expires: literal('2026-12-31'),
  }
}

/** Marks of findings in a text of which every unit is one byte. */
export function marksFor(findings: readonly Finding[]): ReadonlyMap<Finding, Mark> {
  return new Map(findings.map((finding, index): [Finding, Mark] => {
    const rangeOf = ({ column, endColumn, endLine, line }: Place) => ({ start: { line, column }, end: { line: endLine, column: endColumn } })
    return [finding, { fingerprint: ownText(index.toString(16).padStart(32, '0')), bytes: rangeOf(finding.place), related: finding.related.map(({ place }) => rangeOf(place)), edit: null }]
  }))
}

/** A tree with the files of its findings and those that are named. */
export function madeTree(prefix: string, files: readonly string[], findings: readonly Finding[] = []): TreeReport {
  return { prefix: ownText(prefix), files: files.map(ownText), findings, suppressed: [], marks: marksFor(findings) }
}

/** The part of a scope that says that nothing is silenced, and no protected value known. */
export const UNSILENCED: Pick<Scope, 'exact' | 'suppressed' | 'waivers'> = { exact: literal('skipped (missing)'), suppressed: { directive: 0, waiver: 0, baseline: 0 }, waivers: [] }

/** A run over trees; what else is in a report, unless it is given, is plain. */
export function madeRun(trees: readonly TreeReport[], changes: Partial<RunReport> = {}): RunReport {
  const linted = trees.reduce((sum, tree) => sum + tree.files.length, 0)
  return {
    command: literal('validate-cto-child'),
    trees,
    scope: { seen: linted, linted, unread: 0, scannedOnly: 0, exceptionFiles: 0, skipped: [], rules: 30, notRun: [], ...UNSILENCED },
    crashes: [],
    problems: [],
    ...changes,
  }
}

/** What a format is told besides the run. */
export function contextWith(changes: Partial<RenderContext> = {}): RenderContext {
  return { version: literal('1.2.3'), rules: [], exitCode: 0, base: literal(''), color: false, alone: false, ...changes }
}
