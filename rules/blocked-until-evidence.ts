import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { grounds, isReleased, standingNotes, standings, standingTies } from '../src/model/standing.ts'
import type { Standing } from '../src/model/standing.ts'
import type { Safe } from '../src/model/safe.ts'

/** Only full pass evidence ends a "remains blocked until": what the condition says in words is not judged. */
export const blockedUntilEvidence: Rule = defineTreeRule({
  id: 'blocked-until-evidence',
  summary: 'A work item that a statement keeps blocked stays held until there is full pass evidence for it.',
  why: 'A word on the status line is quickly changed; whoever wrote the statement asked for proof.',
  fix: 'Set the status back, or add the pass evidence of a run that the statement waits for.',
  messages: {
    'remains-blocked': {
      severity: 'error',
      text: '{item} is `{status}`, but it is to remain blocked until there is evidence, and there is no full pass evidence.',
      source: 'INV-01',
      yieldsTo: ['unproven-transition', 'no-pass', 'not-harness', 'not-admitted', 'no-baseline', 'fallback', 'run-failed', 'run-unreachable', 'not-eligible', 'superseded'],
    },
    'statement-outlived': {
      severity: 'warning',
      text: 'This statement keeps {item} blocked, but the item is `{status}` with full pass evidence.',
      fix: 'Take the statement out, or say what it still waits for.',
      source: 'INV-01',
    },
  },
  notes: standingNotes,
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: ready.

\`CTO-WORK-101\` remains blocked until a run has passed.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

\`CTO-WORK-101\` remains blocked until a run has passed.
`,
  ties: standingTies,
  checkTree(facts, report, { policy }) {
    const judged = new Set<Safe>()
    for (const standing of standings(facts, policy)) {
      const { item, status } = standing
      if (status.class !== 'open' && status.class !== 'claim') continue
      const data = { item: item.id, status: status.word }
      if (standing.holding.length > 0 && standing.proof.lacks.length > 0) {
        report('remains-blocked', status.place, data, { related: grounds(standing) })
      }
      // An item that is defined twice still outlives a statement once.
      if (judged.has(item.id)) continue
      judged.add(item.id)
      for (const place of outlived(standing)) report('statement-outlived', place, data)
    }
  },
})

/** What stands in an evidence section is a record of its day and stays as written. */
function outlived(standing: Standing) {
  if (standing.holding.length === 0 || !isReleased(standing)) return []
  return standing.holding.filter(({ section }) => section === null).map(({ statement }) => statement.place)
}
