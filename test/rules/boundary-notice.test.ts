import { boundaryNotice } from '../../rules/boundary-notice.ts'
import { documentWith } from '../support/document.ts'
import { ruleTable } from '../support/rule-table.ts'

const notice = 'Local planning SOT only. Not a Core Protocol. Not active Core authority.'
const title = '# CTO Widget Issues\n'
const rest = '\n## Notes\n\nOne.\n'

ruleTable({
  rule: boundaryNotice,
  valid: {
    'the notice below the title': documentWith({}, `${title}\n${notice}\n${rest}`),
    'the notice right below the title': documentWith({}, `${title}${notice}\n## Notes\n`),
    'a wrapped notice': documentWith({}, `${title}\n${notice.replaceAll('. ', '.\n')}\n${rest}`),
    'a notice with emphasis': documentWith({}, `${title}\n**Local planning SOT only.** *Not a Core Protocol.* Not active Core authority.\n${rest}`),
    'a notice in a block quote': documentWith({}, `${title}\n> ${notice}\n${rest}`),
    'a notice in the second paragraph': documentWith({}, `${title}\nFor the team.\n\n${notice}\n${rest}`),
    'a second H1 before the notice, which another rule reports': documentWith({}, `${title}\n# Widget\n\n${notice}\n${rest}`),
    'a notice below an H3': documentWith({}, `${title}\n### Boundary\n\n${notice}\n${rest}`),
    'a candidate with the notice': documentWith({ core_promotion_status: 'candidate' }, `${title}\n${notice}\n${rest}`),
    'a promoted document without the notice': documentWith({ core_promotion_status: 'promoted' }, `${title}${rest}`),
    'a document without an H1, which another rule reports': documentWith({}, rest),
    'a promotion status that is none, which another rule reports': documentWith({ core_promotion_status: 'soon' }, `${title}${rest}`),
  },
  invalid: {
    'no notice': { text: documentWith({}, `${title}${rest}`), want: ['12:1 boundary-notice'], related: ['8'] },
    'a candidate without the notice': {
      text: documentWith({ core_promotion_status: 'candidate' }, `${title}${rest}`),
      want: ['12:1 boundary-notice'],
    },
    'a notice that lacks a sentence': {
      text: documentWith({}, `${title}\nLocal planning SOT only. Not active Core authority.\n${rest}`),
      want: ['12:1 boundary-notice'],
    },
    'a notice in another order': {
      text: documentWith({}, `${title}\nNot a Core Protocol. Local planning SOT only. Not active Core authority.\n${rest}`),
      want: ['12:1 boundary-notice'],
    },
    'a notice that says the opposite': {
      text: documentWith({}, `${title}\n${notice.replace('Not a Core', 'Now a Core')}\n${rest}`),
      want: ['12:1 boundary-notice'],
    },
    'a notice below the first section': {
      text: documentWith({}, `${title}${rest}\n${notice}\n`),
      want: ['12:1 boundary-notice'],
    },
    'a notice before the title': {
      text: documentWith({}, `${notice}\n\n${title}${rest}`),
      want: ['14:1 boundary-notice'],
    },
    'a notice in a comment': { text: documentWith({}, `${title}\n<!-- ${notice} -->\n${rest}`), want: ['12:1 boundary-notice'] },
    'a notice in a code fence': {
      text: documentWith({}, `${title}\n\`\`\`\n${notice}\n\`\`\`\n${rest}`),
      want: ['12:1 boundary-notice'],
    },
    'a promoted document with the notice': {
      text: documentWith({ core_promotion_status: 'promoted' }, `${title}\n${notice}\n${rest}`),
      want: ['14:1 notice-promoted'],
      related: ['8'],
    },
  },
})
