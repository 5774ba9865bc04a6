import { rules } from '../../index.ts'
import { makeReporter } from '../../engine/reporter.ts'
import type { Draft } from '../../engine/reporter.ts'
import { settleSeverity } from '../../engine/severity.ts'
import type { Material } from '../../io/material.ts'
import type { Finding } from '../../model/finding.ts'
import type { Policy } from '../../model/policy.ts'
import type { Rule } from '../../model/rule.ts'
import { fill, literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { TextHit } from '../../scan/stream/text-scan.ts'
import type { LookedThrough } from './materials.ts'

/** A finding of a scan with what it is told by in a baseline. */
export interface ScanFinding {
  readonly finding: Finding
  /** The kind of value, such as `url`; `null` for what is no value. */
  readonly tier: Safe | null
  readonly print: Safe
  readonly policy: Policy
}

const RULE = 'no-endpoint-value'

/** The rule that a scan speaks for. */
export function scanRule(): Rule {
  const rule = rules.find(({ id }) => id === RULE)
  if (rule === undefined) throw new Error('The rule about endpoint values is gone.')
  return rule
}

/** True where the hit touches one of the stretches of lines that count. */
function counts({ lines }: Material, { line, endLine }: TextHit): boolean {
  return lines === undefined || lines.some(([first, last]) => line <= last && endLine >= first)
}

/** What a finding of a text is called; of what is gone from the newest version only errors are told. */
function messageOf(hit: TextHit, isHistory: boolean): string | null {
  if (isHistory) return hit.level === 'error' ? 'still-in-history' : null
  return hit.level === 'error' ? 'endpoint-value' : 'endpoint-suspect'
}

/** The path of a text as it is shown: what stands in an archive follows a `!`. */
export function pathOf(material: Material, inner: Safe | null): Safe {
  return inner === null ? material.path : fill(literal('{path}!{inner}'), { path: material.path, inner })
}

/** What is to be said of a text that was looked through. */
export function findingsOf(material: Material, { hits, inner, unread }: LookedThrough, policy: Policy): readonly ScanFinding[] {
  const rule = scanRule()
  const path = pathOf(material, inner)
  const found: ScanFinding[] = []
  const report = (id: string, at: Pick<TextHit, 'start' | 'line' | 'column'>, data: Finding['data'], told: Pick<ScanFinding, 'tier' | 'print'>): void => {
    const drafts: Draft[] = []
    // A mark has a beginning only, since a length tells something of the value.
    const place = { path, start: at.start, end: at.start, line: at.line, column: at.column, endLine: at.line, endColumn: at.column }
    makeReporter(rule, drafts)(id, place, data)
    for (const draft of drafts) {
      const settled = settleSeverity(draft, policy)
      if (settled) found.push({ finding: settled.finding, policy, ...told })
    }
  }
  for (const hit of hits) {
    const id = counts(material, hit) ? messageOf(hit, material.isHistory === true) : null
    if (id === null) continue
    const { form, print, tier } = hit
    const data = form === undefined ? { tier, kind: tier } : { tier, form, kind: fill(literal('{tier}: {form}'), { tier, form }) }
    report(id, hit, data, { tier, print })
  }
  if (unread !== null) report('not-scanned', { start: 0, line: 1, column: 1 }, { reason: unread }, { tier: null, print: literal('') })
  return found
}
