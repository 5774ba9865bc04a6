import type { Finding } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import { printable } from '../model/printable.ts'
import { groupByPath } from './by-path.ts'
import { noticesOf } from './notices.ts'
import type { RunReport, TreeReport } from './run-report.ts'
import { ruleCounts } from './rule-counts.ts'
import { scopeLines, summarise, waivedLines, withoutNotes } from './scope-text.ts'

export interface TextOptions {
  /** Findings of severity `info` are left out unless this is set. */
  readonly info?: boolean
  /** Severities, paths and ids are coloured. */
  readonly color?: boolean
  /** What could not be checked is said here, since nobody reads it beside. */
  readonly problems?: boolean
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

/** What a person reads: findings by file, then how many there are, then what was looked at. */
export function renderText(run: RunReport, { info = false, color = false, problems = false }: TextOptions = {}): string {
  const trees = info ? run.trees : withoutNotes(run.trees)
  const blocks = trees.flatMap((tree) => renderTree(tree, color ? colored : plain))
  const unchecked = noticesOf(run).filter(({ kind }) => kind === 'crash' || (problems && kind === 'problem')).map(({ message, fix }) => line(fix === null ? message : `${message} ${fix}`))
  const waived = waivedLines(run).map(line)
  const scope = scopeLines(run).map((text) => line(`${run.command}: ${text}.`))
  const counts = ruleCounts(trees.flatMap(({ findings }) => findings)).map((text) => line(`  ${text}`))
  const ending = [...unchecked, ...waived, line(`${summarise(trees, info)}.`), ...counts, ...scope].join('')
  return [...blocks, ending].join('\n')
}
