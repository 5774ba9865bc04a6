import { noTrailingBlanks } from '../../rules/no-trailing-blanks.ts'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { ruleTable } from '../support/rule-table.ts'

ruleTable({
  rule: noTrailingBlanks,
  valid: {
    'lines without any': '# Notes\n\nText.\n\n- One\n- Two\n',
    'a hard line break': 'One  \ntwo.\n',
    'a hard line break of many blanks in a bullet': '- One     \n  two.\n',
    'blanks in a code fence': '```\none  \n\t\n```\n',
    'blanks in indented code': 'Text.\n\n    one  \n    two\n',
    'blanks in HTML': '<div>  \n</div>\n',
    'blanks in a comment': '<!-- one  \ntwo -->\n',
    'blanks in a code span over lines': 'See `one \ntwo`.\n',
    'blanks in the title of a link': 'See [a](b "one \ntwo").\n',
    'a backslash before the blank, which would become a line break': 'One\\ \ntwo.\n',
    'evidence, which stays as it was written': '## Run Evidence - 2026-06-01 \n\n- It turned. \n',
    'current evidence': '## CTO-WORK-101 - Widget\n\nCurrent evidence: \n\n- None. \n',
    'a folded value in the frontmatter': '---\ntitle: >\n  one  \n  two\n---\n\n# One\n',
    'a line that holds an endpoint value': `It runs on http://model-host.invalid:8000/v1 and ${FORWARDED} \n`,
  },
  invalid: {
    'one blank in a paragraph': { text: 'One \ntwo.\n', want: ['1:4 trailing-blank'] },
    'two blanks at the end of a paragraph': { text: 'One.  \n\nTwo.  ', want: ['1:5 trailing-blank', '3:5 trailing-blank'] },
    'a tab': { text: 'One\t\ntwo.\n', want: ['1:4 trailing-blank'] },
    'a line of blanks': { text: 'One.\n   \nTwo.\n', want: ['2:1 trailing-blank'] },
    'a heading and a bullet': { text: '# One  \n\n- two  \n', want: ['1:6 trailing-blank', '3:6 trailing-blank'] },
    'a field and the fences of the frontmatter': {
      text: '--- \ntitle: One \n---  \n\n# One\n',
      want: ['1:4 trailing-blank', '2:11 trailing-blank', '3:4 trailing-blank'],
    },
    'what stands below evidence': { text: '## Run Evidence - 2026-06-01\n\n- It turned. \n\n## Plan \n', want: ['5:8 trailing-blank'] },
  },
})
