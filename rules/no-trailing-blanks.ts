import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** Two blanks before a further line of the same paragraph are a line break and stay; so does what is in code. */
export const noTrailingBlanks: Rule = defineRule({
  id: 'no-trailing-blanks',
  summary: 'No line ends in blanks, save for a line break that Markdown asks two of them for.',
  why: 'Nobody sees such blanks, and each one makes two versions of a document differ that say the same.',
  fix: 'Take the blanks out.',
  messages: {
    'trailing-blank': { severity: 'info', text: 'This line ends in blanks that nobody sees.', source: 'FRM-04', fixable: true },
  },
  bad: '# CTO Widget Notes\n\nThe widget turns. \n',
  good: '# CTO Widget Notes\n\nThe widget turns:  \nit is round.\n',
  check(facts, report) {
    for (const slip of facts.slips) {
      if (slip.kind === 'trailing-blank') report('trailing-blank', slip.place, {}, { edit: slip.edit })
    }
  },
})
