import { referencesResolve } from '../../rules/references-resolve.ts'
import { defaultPolicy } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'
import { ruleTable } from '../support/rule-table.ts'

const [a, b] = ['03-PROTOCOLS/CTO-A-NOTES.md', '03-PROTOCOLS/CTO-B-NOTES.md'] as const
const complete = {
  ...defaultPolicy,
  tree: { ...defaultPolicy.tree, complete: true, external: [literal('CTO-WORK-016')] },
}
const item = '## CTO-WORK-101 - Widget\n\nStatus: planned.\n'

ruleTable({
  rule: referencesResolve,
  valid: {
    'an item of the same document': `${item}\nSee CTO-WORK-101.\n`,
    'an item that is defined further down': `See CTO-WORK-101.\n\n${item}`,
    'an item of another document of any kind': { tree: { [a]: 'See CTO-WORK-101.\n', [b]: item } },
    'an item of a document that is only looked up': {
      tree: { [a]: 'See CTO-WORK-101.\n', [b]: { text: item, reported: false } },
    },
    'an item with a malformed heading, which another rule reports': '## CTO-WORK-101 – Widget\n\nSee CTO-WORK-101.\n',
    'an id that the policy lists as external': {
      text: 'See CTO-WORK-016.\n',
      policy: complete,
    },
    'an id in a code fence': '```\nCTO-WORK-999\n```\n',
    'an id in a comment': '<!-- CTO-WORK-999 -->\n',
    'an id in another form, which another rule reports': 'See cto-work-999 and CTO-WORK 999.\n',
  },
  invalid: {
    'an id that nothing defines': { text: 'See CTO-WORK-016.\n', want: ['1:5 ref-undefined'] },
    'an id in a code span': { text: 'See `CTO-WORK-016`.\n', want: ['1:6 ref-undefined'] },
    'an id once, at its first mention': {
      text: 'Words.\n\n- CTO-WORK-016 waits.\n\nSee CTO-WORK-016 and CTO-WORK-022.\n',
      want: ['3:3 ref-undefined', '5:22 ref-undefined'],
    },
    'an id once in the tree': {
      tree: { [b]: 'See CTO-WORK-016.\n', [a]: 'Words.\n\nSee CTO-WORK-016.\n' },
      want: [`${a}:3:5 ref-undefined`],
    },
    'an id at its first mention among the documents checked': {
      tree: { [a]: { text: 'See CTO-WORK-016.\n', reported: false }, [b]: 'See CTO-WORK-016.\n' },
      want: [`${b}:1:5 ref-undefined`],
    },
    'an id that is off by one': { text: `${item}\nSee CTO-WORK-102.\n`, want: ['5:5 ref-undefined'] },
    'a blocker': { text: `${item}\nBlocked by:\n\n- \`CTO-WORK-102\`\n`, want: ['7:4 ref-undefined'] },
    'an item that stands in a code fence only': {
      text: `\`\`\`\n${item}\`\`\`\n\nSee CTO-WORK-101.\n`,
      want: ['7:5 ref-undefined'],
    },
    'an id in a tree that the policy calls complete, as an error': {
      text: 'See CTO-WORK-999.\n',
      policy: complete,
      want: ['1:5 ref-undefined (error)'],
    },
  },
})
