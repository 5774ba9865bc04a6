import type { Severity } from '../model/finding.ts'
import { printable } from '../model/printable.ts'
import { fromRoot } from './format.ts'
import type { RenderContext } from './format.ts'
import { noticesOf } from './notices.ts'
import type { RunReport } from './run-report.ts'
import { scopeLines, summarise } from './scope-text.ts'
import { compareSeverities, hasEnd, nameOf, shownIn } from './shown.ts'
import type { Shown } from './shown.ts'

/** As many annotations of one kind as are shown of a step. */
const SHOWN = 10

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** One annotation, and the line that stands for it where there are too many. */
interface Annotation {
  readonly severity: Severity
  readonly properties: Readonly<Record<string, string | number>>
  readonly message: string
  readonly line: string
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** An ordinary line: the runner also looks for commands in the old form `##[`, wherever in a line they stand. */
function plain(text: string): string {
  return `${printable(text).replaceAll('##[', '#\\u0023[')}\n`
}

/** Columns are told only of what ends on the line on which it begins. */
function columnsOf({ finding }: Shown): Annotation['properties'] {
  const { column, endColumn, endLine, line } = finding.place
  if (!hasEnd(finding)) return { line, col: column }
  return endLine === line ? { line, endLine, col: column, endColumn } : { line, endLine }
}

function annotate(one: Shown, context: Pick<RenderContext, 'base'>): Annotation {
  const { finding, path } = one
  const { fix, message, place, severity } = finding
  const name = nameOf(finding)
  return {
    severity,
    properties: { file: fromRoot(path, context), ...columnsOf(one), title: `sotlint ${name}` },
    message: `${message} ${fix}`,
    line: `${severity} ${path}:${place.line}:${place.column} ${name} ${message}`,
  }
}

function noticesAsAnnotations(run: RunReport): readonly Annotation[] {
  return noticesOf(run).map(({ code, fix, message, severity }) => {
    const text = fix === null ? message : `${message} ${fix}`
    return { severity, properties: { title: `${run.command} ${code}` }, message: text, line: `${severity} ${code} ${text}` }
  })
}

function command({ message, properties, severity }: Annotation): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${COMMANDS[severity]} ${given.join(',')}::${escapeData(printable(message))}\n`
}

/** Workflow commands, errors first; what is more than a step may annotate follows as plain lines and is counted. */
export function renderGithub(run: RunReport, context: Pick<RenderContext, 'base'>): string {
  const all = [...noticesAsAnnotations(run), ...shownIn(run).map((one) => annotate(one, context))].sort((a, b) => compareSeverities(a.severity, b.severity))
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  const [shown, rest]: [Annotation[], Annotation[]] = [[], []]
  for (const one of all) (++counts[one.severity] <= SHOWN ? shown : rest).push(one)
  const cut = rest.length === 0 ? [] : [`${run.command}: ${rest.length} more above without annotation: GitHub shows ${SHOWN} errors, ${SHOWN} warnings and ${SHOWN} notices a step.`]
  const ending = [...cut, `${run.command}: ${summarise(run.trees, true)}.`, ...scopeLines(run).map((text) => `${run.command}: ${text}.`)]
  return [...shown.map(command), ...rest.map(({ line }) => plain(line)), ...ending.map(plain)].join('')
}
