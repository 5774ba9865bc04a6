import { criteriaCovered } from '../../rules/criteria-covered.ts'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { workItem } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const [prd, issues] = ['03-PROTOCOLS/CTO-WIDGET-PRD.md', '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'] as const
const criteria = (...texts: readonly string[]) => `## Acceptance Criteria\n\n${texts.map((text) => `- ${text}\n`).join('')}`
const accepts = (...texts: readonly string[]) => `${workItem('planned')}Acceptance:\n\n${texts.map((text) => `- ${text}\n`).join('')}`
const pair = (wanted: string, accepted: string) => ({ tree: { [prd]: wanted, [issues]: accepted } })

ruleTable({
  rule: criteriaCovered,
  valid: {
    'spans that occur': pair(criteria('It writes `turns.txt` and `log.txt`.'), accepts('`log.txt` is there.', 'So is `turns.txt`.')),
    'a span that occurs in words': pair(criteria('`CTO-WORK-101` turns.'), accepts('CTO-WORK-101 turns.')),
    'a span inside a longer one, at its edges': pair(criteria('It sets `SPEED`.'), accepts('`SPEED=fast` is set.')),
    'words without code': pair(criteria('It turns.'), accepts('It spins.')),
    'spans of other sections': pair('## Validation\n\n- Run `widget.sh`.\n', accepts('It turns.')),
    'a document without a pair': criteria('It writes `turns.txt`.'),
    'a pair whose acceptance is missing, which is another rule\'s matter': pair(criteria('`turns.txt`'), workItem('planned')),
    'a pair that could not be read': { tree: { [prd]: criteria('`turns.txt`'), [issues]: { text: '--- title: CTO Widget Issues status: draft --- # X' } } },
    'a pair of another stem': { tree: { [prd]: criteria('`turns.txt`'), '03-PROTOCOLS/CTO-GADGET-ISSUES.md': accepts('It turns.') } },
    'a span that is withheld': pair(criteria(`It asks \`${FORWARDED}\`.`), accepts('It asks.')),
  },
  invalid: {
    'a span that occurs nowhere': {
      ...pair(criteria('It turns.', 'It writes `turns.txt` and `log.txt`.'), accepts('`log.txt` is there.')),
      want: [`${prd}:4:14 criteria-coverage`],
      related: [`${issues}:1`],
    },
    'a span that occurs outside acceptance only': {
      ...pair(criteria('It writes `turns.txt`.'), `${accepts('It turns.')}\nCurrent evidence:\n\n- \`turns.txt\`\n`),
      want: [`${prd}:3:14 criteria-coverage`],
    },
    'a span that is part of a longer word': { ...pair(criteria('It sets `SPEED`.'), accepts('`SPEED_LIMIT` is set.')), want: [`${prd}:3:12 criteria-coverage`] },
    'a span in other capitals': { ...pair(criteria('It sets `Speed`.'), accepts('`SPEED` is set.')), want: [`${prd}:3:12 criteria-coverage`] },
    'a span that stands twice, once': { ...pair(criteria('`a.txt`', '`a.txt`'), accepts('It turns.')), want: [`${prd}:3:4 criteria-coverage`] },
  },
})
