import { sectionsUnique } from '../../rules/sections-unique.ts'
import { ruleTable } from '../support/rule-table.ts'

ruleTable({
  rule: sectionsUnique,
  valid: {
    'headings that differ': '# CTO Widget Issues\n\n## Notes\n\nOne.\n\n## More Notes\n\nTwo.\n',
    'evidence of two days': '## Run Evidence - 2026-06-01\n\n- One.\n\n## Run Evidence - 2026-06-02\n\n- Two.\n',
    'H3s of one text': '## One\n\n### Notes\n\nOne.\n\n## Two\n\n### Notes\n\nTwo.\n',
    'a heading that stands again in a code fence': '## Notes\n\n```md\n## Notes\n```\n',
    'a heading that stands again in a comment': '## Notes\n\n<!--\n## Notes\n-->\n',
    'a work item that is defined twice, which another rule reports':
      '## CTO-WORK-101 - Widget\n\nStatus: planned.\n\n## CTO-WORK-101 - Widget\n\nStatus: planned.\n',
    'a malformed work item that stands twice, which another rule reports':
      '## CTO-WORK-101 – Widget\n\nStatus: planned.\n\n## CTO-WORK-101 – Widget\n\nStatus: planned.\n',
    'two trees of headings': {
      tree: { '03-PROTOCOLS/CTO-A-NOTES.md': '## Notes\n\nOne.\n', '03-PROTOCOLS/CTO-B-NOTES.md': '## Notes\n\nOne.\n' },
    },
  },
  invalid: {
    'one heading twice': { text: '## Notes\n\nOne.\n\n## Notes\n\nTwo.\n', want: ['5:1 section-duplicate'], related: ['1'] },
    'one heading twice in the tight form': { text: '## Notes\nOne.\n## Notes\nTwo.\n', want: ['3:1 section-duplicate'] },
    'one heading three times': {
      text: '## Notes\n\nOne.\n\n## Notes\n\nTwo.\n\n## Notes\n\nThree.\n',
      want: ['5:1 section-duplicate', '9:1 section-duplicate'],
      related: ['1', '1'],
    },
    'ATX and setext': { text: '## Notes\n\nOne.\n\nNotes\n-----\n\nTwo.\n', want: ['5:1 section-duplicate'] },
    'capitals, blanks and emphasis that differ': {
      text: '## Risks And  Dependencies\n\nOne.\n\n## *risks* & dependencies\n\nTwo.\n',
      want: ['5:1 section-duplicate'],
    },
    'evidence of one name on one day': {
      text: '## Run Evidence - 2026-06-01\n\n- One.\n\n## Run Evidence - 2026-06-01\n\n- Two.\n',
      want: ['5:1 section-duplicate'],
    },
  },
})
