import type { EvidenceSection } from '../src/model/evidence-facts.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal, safeDate } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'

/** Run directories are stamped in UTC, so headings are dated in UTC: near midnight the local date is another. */
export const evidenceDated: Rule = defineRule({
  id: 'evidence-dated',
  summary: 'An evidence section ends its heading with the UTC date of its latest run.',
  why: 'Which evidence is the newest decides whether a claim still holds.',
  fix: 'End the heading with ` - ` and the UTC date of the latest run, YYYY-MM-DD.',
  messages: {
    'heading-date': {
      severity: 'error',
      text: 'The heading of this evidence section does not end in a day of the calendar, as in ` - 2026-06-01`.',
      source: 'EVD-01',
    },
    'run-date': {
      severity: 'error',
      text: 'The heading is dated {date}, but {flaw}; both are UTC dates.',
      source: 'EVD-02',
    },
  },
  notes: { run: 'This run is of {day} in UTC.' },
  bad: `# CTO Widget Issues

## Widget Run Evidence - 2026-05-31

- Run artifact directory: \`harness-runs/20260601T021747Z-widget-1\`.
- Report status: \`pass\`.

## Widget Probe Evidence

- The widget turns.
`,
  good: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T021747Z-widget-1\`.
- Report status: \`pass\`.
`,
  check(facts, report) {
    for (const section of facts.evidence) {
      const { date, heading } = section
      if (date === null) {
        report('heading-date', heading.place)
        continue
      }
      const runs = datedRuns(section)
      const flaw = flawOf(date, runs)
      if (flaw === null) continue
      const related = runs.filter(({ day }) => day !== date).map(({ day, place }) => ({ place, note: 'run' as const, data: { day } }))
      report('run-date', heading.place, { date, flaw }, { related })
    }
  },
})

function datedRuns({ runs }: EvidenceSection) {
  return runs.flatMap(({ baseline, inRunFolder, isRun, place, stamp }) => {
    // What is no path of a run is another rule's matter.
    const day = stamp === null || (isRun && !inRunFolder) ? null : safeDate(stamp.slice(0, 10))
    return day === null ? [] : [{ baseline, day, place }]
  })
}

/** A baseline may have run just before midnight, so it alone does not make the date. */
function flawOf(date: Safe, runs: readonly { readonly baseline: boolean; readonly day: Safe }[]): Safe | null {
  const later = runs.find(({ day }) => day > date)
  if (later !== undefined) return fill(literal('a run in the section is of {day}'), { day: later.day })
  const own = runs.filter(({ baseline }) => !baseline)
  const judged = own.length > 0 ? own : runs
  if (judged.length === 0 || judged.some(({ day }) => day === date)) return null
  return literal('no run in the section is of that day')
}
