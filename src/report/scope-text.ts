import type { Finding, Severity } from '../model/finding.ts'
import type { SurfaceState } from '../model/surface.ts'
import { count, joinCounts } from './counts.ts'
import type { RunReport, Scope, TreeReport, WaiverReport } from './run-report.ts'

/** How many errors, warnings and notes there are, in words, and in how many files. */
export function summarise(trees: readonly TreeReport[], info: boolean): string {
  const findings = trees.flatMap((tree) => tree.findings)
  const counted = (severity: Severity): number => findings.filter((finding: Finding) => finding.severity === severity).length
  const [errors, warnings, infos] = [counted('error'), counted('warning'), info ? counted('info') : 0]
  const files = trees.reduce((sum, tree) => sum + tree.files.length, 0)
  const touched = trees.reduce((sum, tree) => sum + new Set(tree.findings.map(({ place }) => place.path)).size, 0)
  const counts = [
    count(errors, 'error'),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
    ...(infos > 0 ? [count(infos, 'note')] : []),
  ]
  return `${joinCounts(counts)} in ${touched === 0 ? '' : `${touched} of `}${count(files, 'file')}`
}

/** The same trees without findings that are only notes. */
export function withoutNotes(trees: readonly TreeReport[]): readonly TreeReport[] {
  return trees.map((tree) => ({ ...tree, findings: tree.findings.filter(({ severity }) => severity !== 'info') }))
}

/** An endpoint finding that is called a false alarm is named in every run, and by whom. */
function renderWaiver({ waiver }: WaiverReport): string {
  const { expires, heading, item, line: row, owner, path, reason, ruleId, tier } = waiver
  const place = item ?? (heading === null ? `line ${row}` : `below “${heading}”`)
  return `Waived until ${expires}: ${ruleId} (${tier}) in ${path}, ${place}. ${owner}: ${reason}`
}

/** The false alarms that are waived, a line each. */
export function waivedLines({ scope }: RunReport): readonly string[] {
  return scope.waivers.filter(({ waiver }) => waiver.tier !== null).map(renderWaiver)
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

/** A text from outside says nothing of the rest of its tree. */
function renderStdin({ stdin }: Scope): readonly string[] {
  if (stdin === undefined) return []
  const { elsewhere, path } = stdin
  const rest = elsewhere === 0 ? 'nothing in other documents has to do with it' : `${count(elsewhere, 'finding')} in other documents ${elsewhere === 1 ? 'has' : 'have'} to do with it`
  return [`the standard input was checked in place of ${path}, and nothing else; ${rest}`]
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

/** What was looked at and what was not, a line each; without the full stop at their ends. */
export function scopeLines({ scope, surfaces }: RunReport): readonly string[] {
  return [...(surfaces ?? []).map(renderSurface), renderScope(scope), ...renderStdin(scope), ...renderNotRun(scope)]
}
