import { frontmatterIsValidYaml } from '../../rules/frontmatter-is-valid-yaml.ts'
import { ruleTable } from '../support/rule-table.ts'

const after = '\n\n# CTO Widget Issues\n'

ruleTable({
  rule: frontmatterIsValidYaml,
  valid: {
    'quotes, comments and folded texts': `---\n# who\ntitle: "CTO: Widget Issues"\nowner: 'jp' # for now\nnote: >-\n  folded\n  text\n---${after}`,
    'a colon without a blank after it': `---\ntitle: CTO:Widget\n---${after}`,
    'keys that differ in capitals': `---\ntitle: CTO Widget Issues\nTitle: CTO Widget Issues\n---${after}`,
    'a tab between words of a value': `---\ntitle: CTO\tWidget\n---${after}`,
    'a document without a block, which another rule reports': '# CTO Widget Issues\n',
  },
  invalid: {
    'a key that stands twice': {
      text: `---\ntitle: CTO Widget Issues\ntitle: CTO Gadget Issues\n---${after}`,
      want: ['3:1 frontmatter-yaml'],
    },
    'an unquoted colon in a value': {
      text: `---\ntitle: CTO: Widget Issues\n---${after}`,
      want: ['2:8 frontmatter-yaml'],
    },
    'a tab as indentation': {
      text: `---\ntitle:\n\tname: CTO Widget Issues\n---${after}`,
      want: ['3:1 frontmatter-yaml'],
    },
    'a block that is never closed': {
      text: `---\ntitle: CTO Widget Issues\n${after}`,
      want: ['1:1 frontmatter-yaml'],
    },
    'a list instead of a mapping': {
      text: `---\n- title\n- owner\n---${after}`,
      want: ['1:1 frontmatter-yaml'],
    },
    'a block that holds nothing': { text: `---\n---${after}`, want: ['1:1 frontmatter-yaml'] },
    'a quote that is never closed': {
      text: `---\ntitle: "CTO Widget Issues\n---${after}`,
      want: ['2:8 frontmatter-yaml'],
    },
  },
})
