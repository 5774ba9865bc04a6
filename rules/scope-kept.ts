import type { ScopeFact } from '../src/model/facts.ts'
import { partnersIn } from '../src/model/pairs.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { pairTies } from '../src/model/ties.ts'

/** A non-goal binds its document and the one it is paired with; prose is hard to read, so this is a hint. */
export const scopeKept: Rule = defineTreeRule({
  id: 'scope-kept',
  summary: 'What a non-goal rules out is not said to have been done.',
  why: 'A scope that is left in words only is left.',
  fix: 'Take the claim back, or change the non-goal with its owner.',
  messages: {
    'keep-scope': {
      severity: 'info',
      text: 'This says that something was done which a non-goal rules out.',
      source: 'INV-07',
      yieldsTo: ['forbidden-claim'],
    },
  },
  notes: { goal: 'This is the non-goal.' },
  bad: `# CTO Widget PRD

## Non-Goals

- Do not promote Widget to owned repo or default candidate.

## Success Definition

Widget was promoted to owned repo.
`,
  good: `# CTO Widget PRD

## Non-Goals

- Do not promote Widget to owned repo or default candidate.

## Success Definition

Widget was not promoted to owned repo.
`,
  ties: pairTies,
  checkTree(facts, report, { policy }) {
    const partners = partnersIn(facts, policy)
    for (const document of facts.documents) {
      const claims = document.scopeClaims
      if (claims.length === 0) continue
      const goals = [document, ...(partners.get(document) ?? [])].flatMap(({ nonGoals }) => nonGoals)
      for (const claim of claims) {
        const broken = goals.filter((goal) => contradicts(claim, goal))
        if (broken.length > 0) report('keep-scope', claim.place, {}, { related: broken.map(({ place }) => ({ place, note: 'goal' })) })
      }
    }
  },
})

/** The same thing, by the same verb, to one of the places that are ruled out. */
function contradicts(claim: ScopeFact, goal: ScopeFact): boolean {
  if (claim.verb !== goal.verb || claim.subject === null || claim.subject === '' || claim.subject !== goal.subject) return false
  const [to = null] = claim.targets
  return to !== null && goal.targets.some((target) => target !== null && ` ${to} `.startsWith(` ${target} `))
}
