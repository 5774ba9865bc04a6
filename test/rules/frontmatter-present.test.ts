import { frontmatterPresent } from '../../rules/frontmatter-present.ts'
import { ruleTable } from '../support/rule-table.ts'

ruleTable({
  rule: frontmatterPresent,
  valid: {
    'a block at the very start': '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n',
    'a block without a blank line after it': '---\ntitle: CTO Widget Issues\n---\n# CTO Widget Issues\n',
    'a block with blanks after its marks': '---  \ntitle: CTO Widget Issues\n--- \n\n# CTO Widget Issues\n',
    'a block that other rules find broken': '---\n- a list\n---\n\n# CTO Widget Issues\n',
  },
  invalid: {
    'a document that begins with its title': {
      text: '# CTO Widget Issues\n',
      want: ['1:1 frontmatter-missing'],
    },
    'a blank line before the block': {
      text: '\n---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n',
      want: ['1:1 frontmatter-missing'],
    },
    'a comment before the block': {
      text: '<!-- generated -->\n---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n',
      want: ['1:1 frontmatter-missing'],
    },
    'a block in a code fence': {
      text: '```yaml\n---\ntitle: CTO Widget Issues\n---\n```\n\n# CTO Widget Issues\n',
      want: ['1:1 frontmatter-missing'],
    },
    'a TOML block': {
      text: '+++\ntitle = "CTO Widget Issues"\n+++\n\n# CTO Widget Issues\n',
      want: ['1:1 frontmatter-missing'],
    },
    'an empty document': { text: '', want: ['1:1 frontmatter-missing'] },
  },
})
