import type { Severity } from '../model/finding.ts'
import type { Json } from '../model/policy.ts'
import { noticesOf } from './notices.ts'
import type { ByteRange, RunReport } from './run-report.ts'
import { hasEnd, nameOf, shownIn } from './shown.ts'
import type { Shown } from './shown.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' }

function positionJson({ column, line }: ByteRange['start']): Json {
  return { line, column }
}

/** A line alone where the columns are not known in bytes. */
function rangeOf(line: number, bytes: ByteRange | null, ends: boolean): Json {
  if (bytes === null) return { start: { line } }
  return ends ? { start: positionJson(bytes.start), end: positionJson(bytes.end) } : { start: positionJson(bytes.start) }
}

/** The change that puts a finding right, where all of what is put in is a text of ours. */
function suggestionsOf({ finding: { edit }, mark }: Shown): { readonly [key: string]: Json } {
  const texts = edit?.parts.filter((part) => typeof part === 'string') ?? []
  if (!edit || mark.edit === null || texts.length < edit.parts.length) return {}
  return { suggestions: [{ range: rangeOf(0, mark.edit, true), text: texts.join('') }] }
}

function diagnosticOf(one: Shown): Json {
  const { finding, mark, path, prefix } = one
  const { fix, message, place, related, severity } = finding
  return {
    message: `${message} ${fix}`,
    location: { path, range: rangeOf(place.line, mark.bytes, hasEnd(finding)) },
    severity: SEVERITIES[severity],
    code: { value: nameOf(finding) },
    ...suggestionsOf(one),
    ...(related.length > 0 && {
      related_locations: related.map((other, index) => ({
        message: other.message,
        location: { path: `${prefix}${other.place.path}`, range: rangeOf(other.place.line, mark.related[index] ?? null, hasEnd(other)) },
      })),
    }),
  }
}

/** What could not be checked is about the folder as a whole, unless it is about one document. */
function noticesAsDiagnostics(run: RunReport): readonly Json[] {
  return noticesOf(run).map(({ code, fix, message, path, severity }) => ({
    message: fix === null ? message : `${message} ${fix}`,
    location: { path: path ?? '.' },
    severity: SEVERITIES[severity],
    code: { value: code },
  }))
}

/** The diagnostic format of reviewdog, whose columns count UTF-8 bytes. */
export function renderRdjson(run: RunReport): string {
  return `${JSON.stringify({ source: { name: 'sotlint' }, diagnostics: [...noticesAsDiagnostics(run), ...shownIn(run).map(diagnosticOf)] }, null, 2)}\n`
}
