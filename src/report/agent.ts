import { printable } from '../model/printable.ts'
import { noticesOf, outcomeOf } from './notices.ts'
import type { RenderContext } from './format.ts'
import type { RunReport } from './run-report.ts'
import { scopeLines, summarise, withoutNotes } from './scope-text.ts'
import { nameOf, shownIn } from './shown.ts'
import type { Shown } from './shown.ts'

function findingLine({ finding, path }: Shown): string {
  const { fix, message, place, severity } = finding
  return `${path}:${place.line}:${place.column} ${severity} ${nameOf(finding)} ${message} Fix: ${fix}`
}

/** A line for each finding that counts, with what to do, and a last one with the verdict: nothing that an agent would have to read for naught. */
export function renderAgent(run: RunReport, { exitCode }: Pick<RenderContext, 'exitCode'>): string {
  const trees = withoutNotes(run.trees)
  const notices = noticesOf(run).map(({ code, fix, message }) => `${run.command} ${code} ${message}${fix === null ? '' : ` Fix: ${fix}`}`)
  const verdict = `verdict: ${outcomeOf(run, exitCode)} (${[summarise(trees, false), ...scopeLines(run)].join('; ')})`
  return [...shownIn({ trees }).map(findingLine), ...notices, verdict].map((text) => `${printable(text)}\n`).join('')
}
