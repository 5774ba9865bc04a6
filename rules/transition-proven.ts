import { defineChangeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { standingTies } from '../src/model/standing.ts'
import { blockingTies, contentTies } from '../src/model/ties.ts'
import { unprovenReleases } from '../src/model/transitions.ts'

/** Two versions show a step that neither shows alone; the more commits lie between them, the fewer detours escape. */
export const transitionProven: Rule = defineChangeRule({
  id: 'transition-proven',
  summary: 'A work item leaves its block only in a change that brings new full pass evidence of it.',
  why: 'The change of a word is no progress; whoever takes a block away shows in the same change what took it away.',
  fix: 'Set the status back, or add the evidence section of a passed run in the same change.',
  limits:
    'Only what stands in one of the two versions: an item that one change puts aside without its blockers and a later one opens was never blocked for the later one. Checked against the branch that the changes go to, both are one step.',
  messages: {
    'unproven-transition': {
      severity: 'error',
      text: '{item} was `{from}` and is `{status}` now, but the change adds no evidence section that proves it in full.',
      source: 'TIME-01',
    },
  },
  notes: {
    holds: 'This statement keeps {item} blocked until there is evidence.',
    'no-pass': 'This new section of {item} does not report a pass.',
    'not-harness': 'This new section of {item} does not come from a run of the harness.',
    'not-admitted': 'This new section of {item} does not state that its model is admitted.',
    'no-baseline': 'This new section of {item} states no passed baseline of the same run.',
    fallback: 'The provider or model of this new section is not what the acceptance of {item} demands.',
    'run-failed': 'The gate does not pass the run of this new section.',
    'run-unreachable': 'The run directory of this new section cannot be reached.',
    'not-eligible': 'By the policy a run as that of this new section does not free {item}.',
    superseded: 'After the run of this new section {item} failed or was blocked.',
    denied: 'After the run of this new section another one says that {item} is not validated.',
  },
  bad: {
    before: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: blocked.\n\nBlocked by:\n\n- A run that passes.\n',
    after: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: ready.\n',
  },
  good: {
    before: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: blocked.\n\nBlocked by:\n\n- A run that passes.\n',
    after: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: ready.

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`pass\`.
- Case model admission status: \`admitted\`.
- Same-run fake baseline: \`pass\`.
`,
  },
  ties: [blockingTies, ...standingTies, contentTies],
  checkChange(change, report, { policy }) {
    for (const { item, status, from, added, holding } of unprovenReleases(change, policy)) {
      const data = { item: item.id }
      const statements = holding.map(({ place }) => ({ place, note: 'holds' as const, data }))
      const sections = added.map(({ section, lack }) => ({ place: section.heading.place, note: lack, data }))
      report('unproven-transition', status.place, { ...data, from, status: status.word }, { related: [...statements, ...sections] })
    }
  },
})
