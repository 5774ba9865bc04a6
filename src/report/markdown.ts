import type { Severity } from '../model/finding.ts'
import type { RenderContext } from './format.ts'
import { plainMarkdown } from './markdown-cell.ts'
import { noticesOf, outcomeOf } from './notices.ts'
import type { RunReport } from './run-report.ts'
import { scopeLines, summarise, waivedLines, withoutNotes } from './scope-text.ts'
import { compareSeverities, nameOf, shownIn } from './shown.ts'
import type { Shown } from './shown.ts'

/** Rows of the table: a step summary holds 1 MiB. */
const ROWS = 500

const HEADINGS = { pass: 'passed', fail: 'failed', incomplete: 'could not check all of it' } as const

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

function findingRow({ finding, path }: Shown): string {
  const { fix, message, place, severity } = finding
  return row([severity, `${path}:${place.line}:${place.column}`, nameOf(finding), message, fix].map(plainMarkdown))
}

function countsOf(found: readonly Shown[]): string {
  const kinds: readonly (readonly [Severity, string])[] = [['error', 'errors'], ['warning', 'warnings']]
  const counted = kinds.map(([severity, words]) => [words, found.filter(({ finding }) => finding.severity === severity).length] as const)
  return `${row(counted.map(([words]) => words))}${row(counted.map(() => '---:'))}${row(counted.map(([, number]) => String(number)))}`
}

function findingTable(found: readonly Shown[]): readonly string[] {
  if (found.length === 0) return []
  const rows = found.toSorted((a, b) => compareSeverities(a.finding.severity, b.finding.severity)).slice(0, ROWS)
  const table = `${row(['Severity', 'Place', 'Rule', 'What is wrong', 'What to do'])}${row(Array<string>(5).fill('---'))}${rows.map(findingRow).join('')}`
  return rows.length === found.length ? [table] : [table, `${found.length - rows.length} more are not listed here.\n`]
}

/** A page for people, such as the summary of a step: the counts, the findings, and what was looked at. */
export function renderMarkdown(run: RunReport, { exitCode }: Pick<RenderContext, 'exitCode'>): string {
  const trees = withoutNotes(run.trees)
  const found = shownIn({ trees })
  const notices = noticesOf(run).map(({ code, fix, message }) => `- **${plainMarkdown(code)}** ${plainMarkdown(fix === null ? message : `${message} ${fix}`)}\n`)
  const scope = [...waivedLines(run), ...scopeLines(run).map((text) => `${text}.`)].map((text) => `- ${plainMarkdown(text)}\n`)
  return [
    `## ${plainMarkdown(run.command)}: ${HEADINGS[outcomeOf(run, exitCode)]}\n`,
    ...(notices.length === 0 ? [] : [notices.join('')]),
    `${plainMarkdown(summarise(trees, false))}.\n`,
    countsOf(found),
    ...findingTable(found),
    scope.join(''),
  ].join('\n')
}
