import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** Readers take the last section for the latest; the rules do not, so this is a hint. */
export const evidenceInOrder: Rule = defineRule({
  id: 'evidence-in-order',
  summary: 'Evidence sections stand in the order of their runs.',
  why: 'Who reads from top to bottom takes the last section for how things are.',
  fix: 'Add new sections below older ones; sections that are there already stay as they are.',
  messages: {
    order: { severity: 'info', text: 'This section is older than one that stands above it.', source: 'EVD-13' },
  },
  notes: { later: 'This section is later.' },
  bad: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-02

- Run artifact directory: \`harness-runs/20260602T100000Z-widget-1\`.

## Widget Probe Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
`,
  good: `# CTO Widget Issues

## Widget Probe Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.

## Widget Run Evidence - 2026-06-02

- Run artifact directory: \`harness-runs/20260602T100000Z-widget-1\`.
`,
  check({ evidence }, report) {
    let latest = evidence[0]
    for (const section of evidence) {
      if (section.time === null) continue
      if (latest?.time && section.time < latest.time) {
        report('order', section.heading.place, {}, { related: [{ place: latest.heading.place, note: 'later' }] })
      } else latest = section
    }
  },
})
