import { sectionsFilled } from '../../rules/sections-filled.ts'
import { ruleTable } from '../support/rule-table.ts'

const prd = (body: string) => ({ path: '03-PROTOCOLS/CTO-WIDGET-PRD.md', text: `# CTO Widget PRD\n\n${body}` })
const item = (rest: string) => `# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: planned.\n\n${rest}`

ruleTable({
  rule: sectionsFilled,
  valid: {
    'a paragraph': prd('## Validation\n\nTurn it.\n'),
    'a paragraph right below': prd('## Validation\nTurn it.\n'),
    'a subsection with words': prd('## Validation\n\n### How\n\nTurn it.\n'),
    'a list of any mark': prd('## Scope\n\n* The widget.\n\n## Non-Goals\n\n1. The gadget.\n\n## Acceptance Criteria\n+ It turns.\n'),
    'a list below a paragraph': prd('## Scope\n\nThis much:\n\n- The widget.\n'),
    'an empty section that the policy does not demand': prd('## Notes\n\n## Validation\n\nTurn it.\n'),
    'a section that is empty once and filled once, which another rule reports': prd('## Scope\n\n## Scope\n\n- The widget.\n'),
    'an empty section in another kind of document': '# CTO Widget Issues\n\n## Scope\n\n## Notes\n',
    'blocks with entries': item('Acceptance:\n\n- It turns.\n\nCurrent evidence:\n\n- None yet.\n'),
    'blocks in the tight form': item('Acceptance:\n- It turns.\nCurrent evidence:\n- None yet.\n'),
    'a one-line block': item('Acceptance: it turns.\n\nCurrent evidence: none yet.\n'),
    'an empty list of blockers, which another rule judges': item('Blocked by:\n\nAcceptance:\n\n- It turns.\n'),
    'a label with a paragraph': item('Acceptance:\n\nIt turns.\n'),
    'a label that only stands in code': item('```\nAcceptance:\n```\n'),
  },
  invalid: {
    'a section with nothing in it': { ...prd('## Validation\n\n## Notes\n\nOne.\n'), want: ['3:1 section-empty'] },
    'a last section with nothing in it': { ...prd('## Notes\n\nOne.\n\n## Validation\n'), want: ['7:1 section-empty'] },
    'a section that stands twice and is empty twice, once': {
      ...prd('## Validation\n\n## Validation\n'),
      want: ['3:1 section-empty'],
    },
    'a section with a comment only': { ...prd('## Validation\n\n<!-- later -->\n'), want: ['3:1 section-empty'] },
    'an empty section that must hold a list, once': { ...prd('## Scope\n\n## Notes\n'), want: ['3:1 section-empty'] },
    'a section without its list': { ...prd('## Scope\n\nThe widget.\n'), want: ['3:1 criteria-list'] },
    'a list that is code': { ...prd('## Non-Goals\n\n```\n- The gadget.\n```\n'), want: ['3:1 criteria-list'] },
    'a list in a comment': { ...prd('## Non-Goals\n\nWords.\n\n<!--\n- The gadget.\n-->\n'), want: ['3:1 criteria-list'] },
    'a label with nothing under it': {
      text: item('Acceptance:\n\nCurrent evidence:\n\n- None yet.\n'),
      want: ['7:1 section-empty'],
    },
    'labels with nothing under them in the tight form': {
      text: item('Acceptance:\nCurrent evidence:\n'),
      want: ['7:1 section-empty', '8:1 section-empty'],
    },
    'a label with a comment only': { text: item('Acceptance:\n\n<!-- - It turns. -->\n'), want: ['7:1 section-empty'] },
    'an H3 label with nothing under it': {
      text: item('### Acceptance\n\n### Current evidence\n\n- None yet.\n'),
      want: ['7:1 section-empty'],
    },
    'an emphasised label with nothing under it': { text: item('**Acceptance:**\n\nBlocked by:\n'), want: ['7:1 section-empty'] },
  },
})
