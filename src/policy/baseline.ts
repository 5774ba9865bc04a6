import { CannotCheck } from '../model/cannot-check.ts'
import type { BaselineEntry, BaselineRecord } from '../model/exceptions.ts'
import { indexLines, placeOf } from '../model/place.ts'
import type { Rule } from '../model/rule.ts'
import { fill, literal, safeHex } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { findRule } from './rule-reference.ts'
import { checkWith } from './schema-check.ts'
import { validateBaseline } from './standalone/baseline.ts'
import { validateScanBaseline } from './standalone/scan-baseline.ts'

const FORM = 'sotlint-baseline/1'

const SCAN_FORM = 'sotlint-scan-baseline/1'

const checkSchema = checkWith(validateBaseline)
const checkScanSchema = checkWith(validateScanBaseline)

/** The baseline of a scan, whose fingerprints mean nothing under another key. */
export interface ScanBaseline {
  readonly kind: 'keyed' | 'position'
  /** Tells one key from another; `null` without one. */
  readonly key: Safe | null
  readonly entries: readonly BaselineEntry[]
}

function invalid(what: Safe): CannotCheck {
  return new CannotCheck('CONFIG_INVALID', fill(literal('In the baseline: {what}'), { what }), literal('Restore it, or remove it and write it anew with `--update-baseline`.'))
}

/** The parser's own message repeats the text, so that it is not JSON is all that is said. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid(literal('this is no JSON.'))
  }
}

/** The rule as it is called now; `null` for one that is gone. */
function ruleOf(text: string, rules: readonly Rule[]): Safe | null {
  const { messageId, ruleId } = findRule(text, rules)
  if (ruleId === null) return null
  return messageId === null ? ruleId : fill(literal('{ruleId}/{messageId}'), { ruleId, messageId })
}

/**
 * Reads a baseline; `path` is the file as it is shown.
 * @throws CannotCheck `CONFIG_INVALID` when it is none.
 */
export function readBaselineFile(given: string, path: Safe, rules: readonly Rule[]): readonly BaselineEntry[] {
  const text = given.replace(/^\uFEFF/, '')
  const data = parse(text)
  if (checkSchema(data).length > 0) throw invalid(literal('this is not of the form of `schemas/baseline.schema.json`.'))
  return entriesOf((data as { readonly entries: readonly BaselineRecord[] }).entries, text, path, rules)
}

/**
 * Reads the baseline of a scan.
 * @throws CannotCheck `CONFIG_INVALID` when it is none.
 */
export function readScanBaselineFile(given: string, path: Safe, rules: readonly Rule[]): ScanBaseline {
  const text = given.replace(/^\uFEFF/, '')
  const data = parse(text)
  if (checkScanSchema(data).length > 0) throw invalid(literal('this is not of the form of `schemas/scan-baseline.schema.json`.'))
  const { entries, fingerprints, key } = data as { readonly entries: readonly BaselineRecord[]; readonly fingerprints: ScanBaseline['kind']; readonly key?: string }
  return { kind: fingerprints, key: key === undefined ? null : safeHex(key), entries: entriesOf(entries, text, path, rules) }
}

function entriesOf(records: readonly BaselineRecord[], text: string, path: Safe, rules: readonly Rule[]): readonly BaselineEntry[] {
  const lines = indexLines(text)
  let from = 0
  return records.map((entry) => {
    // Entries stand in the text in their own order, so each is sought behind the one before.
    const start = Math.max(from, text.indexOf(`"${entry.fingerprint}"`, from))
    from = start + 1
    return {
      place: placeOf(path, { start, end: start }, lines),
      rule: ruleOf(entry.rule, rules),
      path: entry.path,
      fingerprint: safeHex(entry.fingerprint) ?? literal(''),
    }
  })
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The text of a baseline: equal entries give equal bytes, and one entry a line, so that a merge keeps both sides' entries apart. */
export function renderBaseline(records: readonly BaselineRecord[]): string {
  return render({ schema: FORM }, records)
}

export function renderScanBaseline({ entries, key, kind }: Omit<ScanBaseline, 'entries'> & { readonly entries: readonly BaselineRecord[] }): string {
  return render({ schema: SCAN_FORM, fingerprints: kind, ...(key !== null && { key }) }, entries)
}

function render(head: Readonly<Record<string, string>>, records: readonly BaselineRecord[]): string {
  const lines = [...new Map(records.map((record) => [`${record.fingerprint}:${record.path}`, record])).values()]
    .sort((a, b) => compareText(a.path, b.path) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint))
    .map(({ path, rule, fingerprint }) => `    ${JSON.stringify({ path, rule, fingerprint })}`)
  const fields = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`)
  return `{\n${fields.join('')}  "entries": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}
