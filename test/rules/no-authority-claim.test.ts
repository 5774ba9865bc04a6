import { noAuthorityClaim } from '../../rules/no-authority-claim.ts'
import { ruleTable } from '../support/rule-table.ts'

const promoted = (status: string, text: string) => `---\ncore_promotion_status: ${status}\n---\n\n${text}\n`

ruleTable({
  rule: noAuthorityClaim,
  valid: {
    'the boundary notice': 'Local planning SOT only. Not a Core Protocol. Not active Core authority.\n',
    'a denial': 'This is not a Core Protocol, has no active Core authority and is not now promoted to Core.\n',
    'a subject that denies': 'No document, route, or issue is promoted to Core. Nothing here is a Core Protocol.\n',
    'a denial around it': 'This does not mean that it is a Core Protocol. Never claim that this has active Core authority.\n',
    'a condition': 'If it is promoted to Core, the notice goes. Until this is a Core Protocol, it binds nobody. When it has passed, it is promoted to Core.\n',
    'a quotation': 'The phrase "this is a Core Protocol" is a claim; so is “has active Core authority”, and `is promoted to Core`.\n',
    'a description of others': 'A document that is promoted to Core loses the notice.\n',
    'other words': 'This is a core part of the protocol. It promotes reading. A Core Protocol is needed.\n',
    'a document that was promoted': promoted('promoted', 'This is a Core Protocol.'),
    'a file that is only scanned': { tree: { 'README.md': { text: 'This is a Core Protocol.\n', scanOnly: true } } },
  },
  invalid: {
    'a claim to be one': { text: 'This is a Core Protocol.\n', want: ['1:6 forbidden-claim'] },
    'each form of the claim': {
      text: 'It is now an active Core Protocol. It has active Core authority. It is promoted to Core. They are Core Protocols. It has been promoted to Core.\n',
      want: ['1:4 forbidden-claim', '1:39 forbidden-claim', '1:69 forbidden-claim', '1:95 forbidden-claim', '1:118 forbidden-claim'],
    },
    'emphasis and line breaks inside': { text: 'This is **now** a\n*Core* Protocol.\n', want: ['1:6 forbidden-claim'] },
    'a claim after a denial of something else': { text: 'This is not a draft, it is a Core Protocol.\n', want: ['1:25 forbidden-claim'] },
    'a claim after a quotation': { text: 'It was "local", and it is a Core Protocol.\n', want: ['1:24 forbidden-claim'] },
    'a candidate': { text: promoted('candidate', 'This is a Core Protocol.'), want: ['5:6 forbidden-claim'] },
    'frontmatter, code and comments': {
      text: '---\ntitle: it is a Core Protocol\n---\n\n```\n# it is a Core Protocol\n```\n\n<!-- it is a Core Protocol -->\n',
      want: ['2:11 forbidden-claim', '6:6 forbidden-claim', '9:9 forbidden-claim'],
    },
    'a document that has lost its line breaks': { text: '--- title: CTO Widget Issues status: draft --- # X This is a Core Protocol.\n', want: ['1:57 forbidden-claim'] },
  },
})
