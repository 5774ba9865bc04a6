import { currentEvidenceListed } from '../../rules/current-evidence-listed.ts'
import { ruleTable } from '../support/rule-table.ts'

const item = (rest: string) => `## CTO-WORK-101 - Widget\n\nStatus: planned.\n${rest}`

ruleTable({
  rule: currentEvidenceListed,
  valid: {
    'a list': item('\nCurrent evidence:\n\n- It turned once.\n'),
    'none yet': item('\nCurrent evidence:\n\n- None yet.\n'),
    'the tight form behind other lists': item('Acceptance:\n- It turns.\nBlocked by:\n- Parts.\nCurrent evidence:\n- None.\n'),
    'one line': item('\nCurrent evidence: none.\n'),
    'an H3 as label': item('\n### Current evidence\n\n1. It turned once.\n'),
    'a label in capitals, with emphasis': item('\n*CURRENT EVIDENCE:*\n\n* It turned once.\n'),
    'a label with nothing at all, which another rule reports': item('\nCurrent evidence:\n'),
    'a malformed heading without one, which another rule reports': '### CTO-WORK-101 - Details\n\nWords.\n',
  },
  invalid: {
    'no label': { text: item('\n- It turned once.\n'), want: ['1:1 current-evidence-missing'] },
    'a label with a paragraph': {
      text: item('\nCurrent evidence:\n\nIt turned once.\n'),
      want: ['5:1 current-evidence-missing'],
    },
    'another label': { text: item('\nEvidence:\n\n- It turned once.\n'), want: ['1:1 current-evidence-missing'] },
    'a label in a code fence': {
      text: item('\n~~~\nCurrent evidence:\n\n- None.\n~~~\n'),
      want: ['1:1 current-evidence-missing'],
    },
    'an evidence section below the item': {
      text: item('\n## Run Evidence - 2026-06-01\n\n- It turned once.\n'),
      want: ['1:1 current-evidence-missing'],
    },
  },
})
