import { noAuthorityClaim } from '../../rules/no-authority-claim.ts'
import { scopeKept } from '../../rules/scope-kept.ts'
import { lintText } from '../../src/index.ts'
import { expect, test } from 'vitest'
import { ruleTable } from '../support/rule-table.ts'

const [prd, issues] = ['03-PROTOCOLS/CTO-WIDGET-PRD.md', '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'] as const
const GOAL = '## Non-Goals\n\n- Do not promote Widget to copied repo, owned repo, or default candidate.\n\n## Solution\n\n'

ruleTable({
  rule: scopeKept,
  valid: {
    'no claim': `${GOAL}Widget turns.\n`,
    'a denial': `${GOAL}Widget is not promoted to owned repo. Widget was never promoted to owned repo.\n`,
    'a condition': `${GOAL}Once Widget is promoted to owned repo, this ends.\n`,
    'another thing': `${GOAL}Gadget is promoted to owned repo.\n`,
    'another place': `${GOAL}Widget is promoted to the attic.\n`,
    'no such non-goal': '## Solution\n\nWidget is promoted to owned repo.\n',
    'a claim of a document that is not paired': { tree: { [prd]: GOAL, '03-PROTOCOLS/CTO-OTHER-ISSUES.md': 'Widget is promoted to owned repo.\n' } },
  },
  invalid: {
    'a claim in the present': { text: `${GOAL}The Widget is now promoted to the owned repo.\n`, want: ['7:12 keep-scope'] },
    'a claim of another time': { text: `${GOAL}Widget was promoted to default candidate last week.\n`, want: ['7:8 keep-scope'], related: ['3'] },
    'a claim of the paired document': {
      tree: { [prd]: GOAL, [issues]: '- Widget has been promoted to a copied repo.\n' },
      want: [`${issues}:1:10 keep-scope`],
      related: [`${prd}:3`],
    },
  },
})

test('yields to the rule on claims of promotion', () => {
  const text = `${GOAL}Widget is promoted to owned repo.\n`
  const ids = lintText(text, { rules: [noAuthorityClaim, scopeKept] }).findings.map(({ messageId }) => messageId)
  expect(ids).toEqual(['forbidden-claim'])
})
