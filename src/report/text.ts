import type { Finding, Severity } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { SurfaceState } from '../model/surface.ts'
import { printable } from '../model/printable.ts'
import { groupByPath } from './by-path.ts'
import { count, joinCounts } from './counts.ts'
import type { CrashReport, RunReport, Scope, TreeReport, WaiverReport } from './run-report.ts'

export interface TextOptions {
  /** Findings of severity `info` are left out unless this is set. */
  readonly info?: boolean
  /** Severities, paths and ids are coloured. */
  readonly color?: boolean
}

const STYLES = { error: 31, warning: 33, info: 34, path: 4, id: 2 } as const

/** Marks a piece of a line; on a plain terminal it leaves it as it is. */
type Paint = (style: keyof typeof STYLES, text: string) => string

const plain: Paint = (_, text) => text
const colored: Paint = (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m`

/** One line of output. */
function line(text: string): string {
  return `${printable(text)}\n`
}

function position({ line: row, column }: Place): string {
  return `${row}:${column}`
}

function renderFinding(finding: Finding, prefix: string, widths: readonly [number, number], paint: Paint): string {
  const [placeWidth, severityWidth] = widths
  const at = position(finding.place).padEnd(placeWidth)
  const severity = paint(finding.severity, finding.severity.padEnd(severityWidth))
  const indent = ' '.repeat(placeWidth + 4)
  const related = finding.related.map(({ place, message }) => line(`${indent}${prefix}${place.path}:${position(place)}  ${message}`))
  return [
    `  ${at}  ${severity}  ${paint('id', `${finding.ruleId}/${finding.messageId}`)}  ${line(finding.message)}`,
    line(`${indent}fix: ${finding.fix}`),
    ...related,
  ].join('')
}

function renderTree({ prefix, findings }: TreeReport, paint: Paint): readonly string[] {
  const byPath = groupByPath(findings)
  return [...byPath].map(([path, inFile]) => {
    const widths = [
      Math.max(...inFile.map(({ place }) => position(place).length)),
      Math.max(...inFile.map(({ severity }) => severity.length)),
    ] as const
    return `${paint('path', printable(`${prefix}${path}`))}\n${inFile.map((finding) => renderFinding(finding, prefix, widths, paint)).join('')}`
  })
}

function renderCrash({ ruleId, path }: CrashReport): string {
  const where = path === null ? '' : ` on ${path}`
  return line(`The rule ${ruleId} failed${where}, so the result is incomplete. This is a bug of sotlint.`)
}

function summarise(trees: readonly TreeReport[], info: boolean): string {
  const findings = trees.flatMap((tree) => tree.findings)
  const counted = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  const [errors, warnings, infos] = [counted('error'), counted('warning'), info ? counted('info') : 0]
  const files = trees.reduce((sum, tree) => sum + tree.files.length, 0)
  const touched = trees.reduce((sum, tree) => sum + new Set(tree.findings.map(({ place }) => place.path)).size, 0)
  const counts = [
    count(errors, 'error'),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(infos > 0 ? [count(infos, 'note')] : []),
  ]
  return line(`${joinCounts(counts)} in ${touched === 0 ? '' : `${touched} of `}${count(files, 'file')}.`)
}

/** An endpoint finding that is called a false alarm is named in every run, and by whom. */
function renderWaiver({ waiver }: WaiverReport): string {
  const { expires, heading, item, line: row, owner, path, reason, ruleId, tier } = waiver
  const place = item ?? (heading === null ? `line ${row}` : `below “${heading}”`)
  return line(`Waived until ${expires}: ${ruleId} (${tier}) in ${path}, ${place}. ${owner}: ${reason}`)
}

function renderSuppressed({ suppressed }: Scope): string {
  const kinds = Object.entries(suppressed).filter(([, findings]) => findings > 0)
  const sum = kinds.reduce((total, [, findings]) => total + findings, 0)
  return `${sum} suppressed${sum === 0 ? '' : ` (${kinds.map(([kind, findings]) => `${kind}: ${findings}`).join(', ')})`}`
}

function renderScope(scope: Scope): string {
  const { seen, linted, unread, scannedOnly, exceptionFiles, skipped, rules } = scope
  const passedOver = skipped.reduce((sum, { files }) => sum + files, 0)
  const reasons = skipped.map(({ reason, files }) => `${reason}: ${files}`).join(', ')
  return [
    `${count(seen, 'file')} seen`,
    `${linted} linted`,
    ...(unread > 0 ? [`${unread} not readable`] : []),
    `${scannedOnly} scanned only`,
    `${passedOver} skipped${reasons === '' ? '' : ` (${reasons})`}`,
    ...(exceptionFiles > 0 ? [`${count(exceptionFiles, 'exception file')} read`] : []),
    `${count(rules, 'rule')} run`,
    renderSuppressed(scope),
    `exact: ${scope.exact}`,
  ].join(', ')
}

/** Each reason once, with the rules that it kept from judging. */
function renderNotRun({ notRun }: Scope): readonly string[] {
  const byReason = new Map<string, string[]>()
  for (const { ruleId, reason } of notRun) byReason.set(reason, [...(byReason.get(reason) ?? []), ruleId])
  return [...byReason].map(([reason, rules]) => `not checked by ${joinCounts(rules)}: ${reason}`)
}

/** What became of a place in which values are sought. */
function renderSurface({ name, reason, state, texts }: SurfaceState): string {
  const why = reason === null ? '' : `: ${reason}`
  switch (state) {
    case 'scanned':
      return `${name}: scanned (${count(texts, 'text')})${why}`
    case 'absent':
      return `${name}: absent${why}`
    case 'not-scanned':
      return `${name}: not scanned${texts > 0 ? ' in full' : ''} (${count(texts, 'text')})${why}`
  }
}

/** What a person reads: findings by file, then how many there are, then what was looked at. */
export function renderText(run: RunReport, { info = false, color = false }: TextOptions = {}): string {
  const trees = info ? run.trees : run.trees.map((tree) => ({ ...tree, findings: tree.findings.filter(({ severity }) => severity !== 'info') }))
  const blocks = trees.flatMap((tree) => renderTree(tree, color ? colored : plain))
  const crashes = run.crashes.map(renderCrash).join('')
  const waived = run.scope.waivers.filter(({ waiver }) => waiver.tier !== null).map(renderWaiver).join('')
  const scope = [...(run.surfaces ?? []).map(renderSurface), renderScope(run.scope), ...renderNotRun(run.scope)].map((text) => line(`${run.command}: ${text}.`)).join('')
  const ending = `${crashes}${waived}${summarise(trees, info)}${scope}`
  return [...blocks, ending].join('\n')
}
