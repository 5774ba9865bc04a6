import { titleIsH1 } from '../../rules/title-is-h1.ts'
import { documentWith } from '../support/document.ts'
import { ruleTable } from '../support/rule-table.ts'

ruleTable({
  rule: titleIsH1,
  valid: {
    'the title as H1': documentWith({}),
    'the title without a blank line before it': documentWith({}).replace('---\n\n#', '---\n#'),
    'a setext H1': documentWith({}, 'CTO Widget Issues\n=================\n'),
    'a closed ATX H1': documentWith({}, '# CTO Widget Issues #\n'),
    'emphasis and code in the H1': documentWith({}, '# CTO **Widget** `Issues`\n'),
    'white space that Markdown folds': documentWith({}, '#   CTO  Widget\tIssues  \n'),
    'a quoted title': documentWith({ title: "'CTO Widget Issues'" }, '# CTO Widget Issues\n'),
    'composed and decomposed letters': documentWith({ title: 'CTO Caf\u00E9 Issues' }, '# CTO Cafe\u0301 Issues\n'),
    'a number sign in a code fence': documentWith({}, '# CTO Widget Issues\n\n```sh\n# a comment\n```\n'),
    'a number sign without a blank': documentWith({}, '# CTO Widget Issues\n\n#widget\n'),
    'a title that is missing, which another rule reports': documentWith({ title: null }, '# CTO Gadget Issues\n'),
  },
  invalid: {
    'another H1': { text: documentWith({}, '# CTO Gadget Issues\n'), want: ['12:1 title-h1'], related: ['2'] },
    'other capitals': { text: documentWith({}, '# CTO widget Issues\n'), want: ['12:1 title-h1'] },
    'another setext H1': { text: documentWith({}, 'CTO Gadget Issues\n===\n'), want: ['12:1 title-h1'] },
    'an empty H1': { text: documentWith({}, '#\n'), want: ['12:1 title-h1'] },
    'a second H1': {
      text: documentWith({}, '# CTO Widget Issues\n\n# CTO Widget Issues\n'),
      want: ['14:1 h1-count'],
      related: ['12'],
    },
    'a third H1 too, and the first by its words': {
      text: documentWith({}, '# CTO Gadget Issues\n\nOther\n=====\n\n# Further\n'),
      want: ['12:1 title-h1', '14:1 h1-count', '17:1 h1-count'],
    },
    'a document without an H1': { text: documentWith({}, '## CTO Widget Issues\n'), want: ['1:1 h1-count'] },
    'an H1 that only stands in a code fence': {
      text: documentWith({}, '```md\n# CTO Widget Issues\n```\n'),
      want: ['1:1 h1-count'],
    },
    'an H1 that only stands in a comment': {
      text: documentWith({}, '<!--\n# CTO Widget Issues\n-->\n'),
      want: ['1:1 h1-count'],
    },
  },
})
