import type { Suppressed } from '../model/exceptions.ts'
import type { Finding, Related, Severity } from '../model/finding.ts'
import type { Place } from '../model/place.ts'
import type { Json } from '../model/policy.ts'
import { groupByPath } from './by-path.ts'
import type { RunReport, TreeReport, WaiverReport } from './run-report.ts'

/** The form of the output; `schemas/result.schema.json` describes it. */
export const FORM = 'sotlint/1'

const SEVERITIES: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }

/** An endpoint's place has no end, since a length tells something of the value. */
function ending(place: Place): { readonly [key: string]: Json } {
  return place.end === place.start ? {} : { endLine: place.endLine, endColumn: place.endColumn }
}

function relatedOf({ place, message }: Related, prefix: string): Json {
  return { filePath: `${prefix}${place.path}`, line: place.line, column: place.column, message }
}

/** ESLint's `fix`, where all of what is put in is a text of ours: a stretch of the document that moves is none. */
function fixOf({ edit }: Finding): { readonly [key: string]: Json } {
  const texts = edit?.parts.filter((part) => typeof part === 'string') ?? []
  if (!edit || texts.length < edit.parts.length) return {}
  return { fix: { range: [edit.start, edit.end], text: texts.join('') } }
}

/** A finding with ESLint's names. */
export function messageOf(finding: Finding, prefix: string): { readonly [key: string]: Json } {
  const { ruleId, messageId, severity, message, fix, place, data, related } = finding
  return {
    ruleId,
    messageId,
    severity: SEVERITIES[severity],
    message,
    hint: fix,
    line: place.line,
    column: place.column,
    ...ending(place),
    ...fixOf(finding),
    data,
    related: related.map((other) => relatedOf(other, prefix)),
  }
}

/** Where the comment or the entry stands that silences a finding; an entry that is only being written stands nowhere yet. */
export function suppressionOf({ by, cause, finding }: Suppressed, prefix: string): { readonly [key: string]: Json } {
  const message = messageOf(finding, prefix)
  if (cause === null) return { ...message, suppressions: [{ kind: by }] }
  const { line, path } = cause.place
  return { ...message, suppressions: [{ kind: by, filePath: by === 'directive' ? `${prefix}${path}` : path, line }] }
}

function waiverOf({ findings, waiver }: WaiverReport): Json {
  const { expires, heading, item, line, messageId, owner, path, place, reason, ruleId, tier } = waiver
  const narrowed = Object.entries({ item, heading, line, tier }).filter(([, value]) => value !== null)
  return { ruleId, messageId, path, ...Object.fromEntries(narrowed), owner, reason, expires, findings, filePath: place.path, entryLine: place.line }
}

function resultsOf({ prefix, files, findings, suppressed }: TreeReport): readonly Json[] {
  const byPath = groupByPath(findings)
  return [...new Set([...files, ...byPath.keys()])].sort().map((path) => {
    const inFile = byPath.get(path) ?? []
    const counted = (severity: Severity): number => inFile.filter((finding) => finding.severity === severity).length
    return {
      filePath: `${prefix}${path}`,
      messages: inFile.map((finding) => messageOf(finding, prefix)),
      suppressedMessages: suppressed.filter(({ finding }) => finding.place.path === path).map((one) => suppressionOf(one, prefix)),
      errorCount: counted('error'),
      warningCount: counted('warning'),
      infoCount: counted('info'),
    }
  })
}

/** What was looked at, and what could not be. */
export function scopeOf({ command, crashes, problems, scope, surfaces }: RunReport): { readonly [key: string]: Json } {
  return {
    scope: {
      command,
      seen: scope.seen,
      linted: scope.linted,
      unread: scope.unread,
      scannedOnly: scope.scannedOnly,
      exceptionFiles: scope.exceptionFiles,
      skipped: scope.skipped.map(({ reason, files }) => ({ reason, files })),
      rules: scope.rules,
      exact: scope.exact,
      notRun: scope.notRun.map(({ ruleId, reason }) => ({ ruleId, reason })),
      suppressed: scope.suppressed,
      waivers: scope.waivers.map(waiverOf),
      ...(scope.stdin && { stdin: { filePath: scope.stdin.path, elsewhere: scope.stdin.elsewhere } }),
    },
    ...(surfaces && { surfaces: surfaces.map(({ name, reason, state, texts }) => ({ name, state, reason, texts })) }),
    crashes: crashes.map(({ ruleId, path }) => ({ ruleId, filePath: path })),
    problems: problems.map(({ code, message, hint }) => ({ code, message, hint })),
  }
}

/** What a program reads, with ESLint's names where the meaning is ESLint's; equal runs give equal bytes. */
export function renderJson(run: RunReport): string {
  return `${JSON.stringify({ schema: FORM, results: run.trees.flatMap(resultsOf), ...scopeOf(run) }, null, 2)}\n`
}
