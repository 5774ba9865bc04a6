import baselineSchema from '../../schemas/baseline.schema.json' with { type: 'json' }
import { CannotCheck } from '../model/cannot-check.ts'
import type { BaselineEntry, BaselineRecord } from '../model/exceptions.ts'
import { indexLines, placeOf } from '../model/place.ts'
import type { Rule } from '../model/rule.ts'
import { fill, literal, safeHex } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { findRule } from './rule-reference.ts'
import { compileSchema } from './schema-check.ts'
import type { JsonObject } from './schema-check.ts'

const FORM = 'sotlint-baseline/1'

const checkSchema = compileSchema(baselineSchema as unknown as JsonObject)

function invalid(what: Safe): CannotCheck {
  return new CannotCheck('CONFIG_INVALID', fill(literal('In the baseline: {what}'), { what }), literal('Write it again with `--update-baseline`, or restore the file.'))
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
  const lines = indexLines(text)
  let from = 0
  return (data as { readonly entries: readonly BaselineRecord[] }).entries.map((entry) => {
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
  const lines = [...new Map(records.map((record) => [`${record.fingerprint}:${record.path}`, record])).values()]
    .sort((a, b) => compareText(a.path, b.path) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint))
    .map(({ path, rule, fingerprint }) => `    ${JSON.stringify({ path, rule, fingerprint })}`)
  return `{\n  "schema": "${FORM}",\n  "entries": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}
