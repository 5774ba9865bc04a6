import { documentReadable } from '../../rules/document-readable.ts'
import { ruleTable } from '../support/rule-table.ts'

const words = 'The widget turns and the gadget waits until the widget has turned far enough. '.repeat(8)
const wide = '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'

ruleTable({
  rule: documentReadable,
  valid: {
    'a document with its line breaks': '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n',
    'a long paragraph without marks': `# CTO Widget Issues\n\n${words}\n`,
    'a long paragraph that names C# and a number sign': `# CTO Widget Issues\n\n${words} in C# or #5\n`,
    'a thematic break with words around it': '# CTO Widget Issues\n\n---\n\ntitle: of nothing\n\n---\n',
    'quotes in quotes': '> > > > The widget turns.\n',
  },
  invalid: {
    'a document on one line': {
      text: '--- title: CTO Widget Issues status: draft owner: jp --- # CTO Widget Issues ## CTO-WORK-101 - Widget Status: blocked.\n',
      want: ['1:1 collapsed'],
    },
    'a document on one line without a line end': {
      text: '--- title: CTO Gadget Issues status: draft owner: jp --- # CTO Gadget Issues',
      want: ['1:1 collapsed'],
    },
    'a body on one line below its frontmatter': {
      text: `---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues ${words} ## CTO-WORK-101 - Widget Status: blocked. ## Notes ${words}\n`,
      want: ['5:1 collapsed'],
    },
    'bytes that are no text': {
      tree: { [wide]: { text: null, problem: 'encoding' } },
      want: [`${wide}:1:1 encoding`],
    },
    'a file that is too large': {
      tree: { [wide]: { text: null, problem: 'too-large' } },
      want: [`${wide}:1:1 too-large`],
    },
    'quotes nested beyond the limit': { text: `${'> '.repeat(150)}The widget turns.\n`, want: ['1:1 too-deep'] },
    'a run of brackets that no reader untangles': { text: `${'['.repeat(60_000)}\n`, want: ['1:1 too-complex'] },
  },
})
