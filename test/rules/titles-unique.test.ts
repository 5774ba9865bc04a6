import { titlesUnique } from '../../rules/titles-unique.ts'
import { documentWith } from '../support/document.ts'
import { ruleTable } from '../support/rule-table.ts'

const [a, b, c] = ['03-PROTOCOLS/CTO-A-NOTES.md', '03-PROTOCOLS/CTO-B-NOTES.md', '03-PROTOCOLS/CTO-C-NOTES.md'] as const
const titled = (title: string | null) => documentWith({ title }, '# Notes\n')

ruleTable({
  rule: titlesUnique,
  valid: {
    'two titles': { tree: { [a]: titled('CTO A Notes'), [b]: titled('CTO B Notes') } },
    'two titles that differ in capitals': { tree: { [a]: titled('CTO A Notes'), [b]: titled('CTO a Notes') } },
    'two documents without a title': { tree: { [a]: titled(null), [b]: titled(null) } },
    'one document': titled('CTO A Notes'),
  },
  invalid: {
    'one title on two documents': {
      tree: { [a]: titled('CTO A Notes'), [b]: titled('CTO A Notes') },
      want: [`${b}:2:8 title-unique`],
      related: [`${a}:2`],
    },
    'one title, quoted and with more blanks': {
      tree: { [a]: titled('CTO A Notes'), [b]: titled('"CTO  A Notes "') },
      want: [`${b}:2:8 title-unique`],
    },
    'three of one title, each after the first': {
      tree: { [a]: titled('CTO A Notes'), [b]: titled('CTO A Notes'), [c]: titled('CTO A Notes') },
      want: [`${b}:2:8 title-unique`, `${c}:2:8 title-unique`],
      related: [`${a}:2`, `${a}:2`],
    },
    'a document that is checked against one that is not': {
      tree: { [a]: titled('CTO A Notes'), [b]: { text: titled('CTO A Notes'), reported: false } },
      want: [`${a}:2:8 title-unique`],
      related: [`${b}:2`],
    },
  },
})
