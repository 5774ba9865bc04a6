import type { EvidenceSection } from '../src/model/evidence-facts.ts'
import { reportsPass } from '../src/model/proof.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import type { Policy } from '../src/model/policy.ts'
import { literal } from '../src/model/safe.ts'

/** What one section says of an item is one verdict: the report is a pass, and no other sentence takes it back. */
export const validationConsistent: Rule = defineRule({
  id: 'validation-consistent',
  summary: 'An evidence section validates a work item only with a pass, and does not deny it too.',
  why: 'Of a section that says both, everybody reads what suits them.',
  fix: 'Take out the sentence that the run does not bear out.',
  messages: {
    contradiction: { severity: 'error', text: 'This section says that it validates {item}, but {flaw}.', source: 'INV-03' },
  },
  notes: { denies: 'Here it says that it does not validate {item}.', report: 'This is the report status of the section.' },
  bad: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`fail\`.
- Failure reason: \`the widget does not turn\`.
- This validates \`CTO-WORK-101\`.
`,
  good: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`pass\`.
- This validates \`CTO-WORK-101\`.
- This does not validate \`CTO-WORK-102\`.
`,
  check({ evidence, statements }, report, { policy }) {
    if (!statements.some(({ kind }) => kind === 'validates')) return
    for (const [index, section] of evidence.entries()) {
      const own = statements.filter((statement) => statement.section === index)
      const rejected = isRejected(section, policy)
      const status = section.facts.find(({ key }) => key === 'reportStatus')
      for (const { ids, kind, place } of own) {
        if (kind !== 'validates') continue
        for (const item of ids) {
          const denial = own.find((other) => other.kind === 'does-not-validate' && other.ids.includes(item))
          if (denial !== undefined) {
            report('contradiction', place, { item, flaw: FLAWS.denied }, { related: [{ place: denial.place, note: 'denies', data: { item } }] })
          } else if (!rejected && !reportsPass(section, policy)) {
            const related = status === undefined ? [] : [{ place: status.place, note: 'report' as const }]
            report('contradiction', place, { item, flaw: FLAWS.noPass }, { related })
          }
        }
      }
    }
  },
})

const FLAWS = {
  denied: literal('also that it does not'),
  noPass: literal('it does not report a pass'),
}

/** A report status that is no word, was withheld or stands there twice is another rule's matter. */
function isRejected({ facts }: EvidenceSection, policy: Policy): boolean {
  const statuses = facts.filter(({ key }) => key === 'reportStatus')
  return statuses.length > 1 || statuses.some(({ value }) => value === null || !policy.evidence.reportStatuses.includes(value))
}
