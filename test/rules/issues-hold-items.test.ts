import { issuesHoldItems } from '../../rules/issues-hold-items.ts'
import { ruleTable } from '../support/rule-table.ts'

ruleTable({
  rule: issuesHoldItems,
  valid: {
    'one work item': '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n',
    'a setext work item': 'CTO Widget Issues\n===\n\nCTO-WORK-101 - Widget\n---\n\nStatus: planned.\n',
    'a malformed work item, which another rule reports': '# CTO Widget Issues\n\n## CTO-WORK-101 – Widget\n',
    'another kind of document': { path: '03-PROTOCOLS/CTO-WIDGET-PRD.md', text: '# CTO Widget PRD\n\n## Notes\n' },
  },
  invalid: {
    'no work item': { text: '# CTO Widget Issues\n\n## Notes\n\nNothing yet.\n', want: ['1:1 issues-empty'] },
    'a work item that is only mentioned': {
      text: '\n# CTO Widget Issues\n\nSee CTO-WORK-101 - Widget.\n',
      want: ['2:1 issues-empty'],
    },
    'a work item in a code fence': {
      text: '```md\n## CTO-WORK-101 - Widget\n```\n',
      want: ['1:1 issues-empty'],
    },
    'a work item in a comment': {
      text: '# CTO Widget Issues\n\n<!--\n## CTO-WORK-101 - Widget\n-->\n',
      want: ['1:1 issues-empty'],
    },
  },
})
