import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { grounds, isReleased, standingNotes, standings, standingTies } from '../src/model/standing.ts'

/** A later section that denies the item takes back what an earlier pass has shown. */
export const notValidatedUntilEvidence: Rule = defineTreeRule({
  id: 'not-validated-until-evidence',
  summary: 'A work item of which it is said that something does not validate it claims nothing before later evidence does.',
  why: 'Whoever wrote "does not validate" knew why; a status that claims the opposite needs newer proof.',
  fix: 'Set the status back, or add pass evidence of a later run.',
  messages: {
    'not-validated': {
      severity: 'error',
      text: '{item} is `{status}`, but it is said not to be validated, and no later evidence validates it.',
      source: 'INV-02',
      yieldsTo: ['unproven-transition', 'no-pass', 'not-harness', 'not-admitted', 'no-baseline', 'fallback', 'run-failed', 'run-unreachable', 'not-eligible', 'superseded', 'remains-blocked'],
    },
  },
  notes: standingNotes,
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: validated.

A configured part alone does not validate \`CTO-WORK-101\`.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: in-progress.

A configured part alone does not validate \`CTO-WORK-101\`.
`,
  ties: standingTies,
  checkTree(facts, report, { policy }) {
    for (const standing of standings(facts, policy)) {
      const { denying, item, proof, status } = standing
      if (status.class !== 'claim' || isReleased(standing)) continue
      if (denying.length === 0 && proof.denials.length === 0) continue
      report('not-validated', status.place, { item: item.id, status: status.word }, { related: grounds(standing) })
    }
  },
})
