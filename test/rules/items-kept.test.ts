import { itemsKept } from '../../rules/items-kept.ts'
import { workItem } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const [issues, other, third] = ['03-PROTOCOLS/CTO-WIDGET-ISSUES.md', '03-PROTOCOLS/CTO-LEVER-ISSUES.md', '03-PROTOCOLS/CTO-CRANK-ISSUES.md'] as const
const head = '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n\n'
const two = `${head}${workItem('blocked')}${workItem('planned', '102')}`
const one = `${head}${workItem('planned', '102')}`

ruleTable({
  rule: itemsKept,
  valid: {
    'items that stay': { before: two, text: two },
    'items that change places': { before: two, text: `${one}${workItem('blocked')}` },
    'a status that closes an item': { before: two, text: `${head}${workItem('cancelled')}${workItem('planned', '102')}` },
    'a title that changes': { before: two, text: two.replace('Widget 101', 'Better Widget') },
    'an item that is new': { before: one, text: two },
    'an item that moves to another document': { before: { [issues]: two }, tree: { [issues]: one, [other]: head + workItem('blocked') } },
    'a document that is renamed': { before: { [issues]: two }, tree: { [other]: two } },
    'items of a document that is divided': {
      before: { [issues]: two },
      tree: { [other]: head + workItem('blocked'), [third]: one },
    },
    'an item whose heading loses its form and not its id': { before: two, text: two.replace('101 - Widget', '101 – Widget') },
    'one of two definitions that goes': { before: `${two}${workItem('ready')}`, text: two },
    'items of a document that lost its line breaks': { before: two, text: two.replaceAll('\n', ' ') },
    'items of a document that is not text any more': { before: two, tree: { [issues]: { text: null } } },
    'items of a document whose fields have no end any more': { before: two, text: `${two.replace('\n---', '')}\n---\n` },
    'an item that may have moved into a document that cannot be read': { before: { [issues]: two }, tree: { [issues]: one, [other]: { text: null } } },
    'an item in a file that is only scanned': { before: { 'notes.md': { text: two, scanOnly: true } }, tree: { 'notes.md': { text: one, scanOnly: true } } },
    'an item of a document on which nothing is reported': { before: { [issues]: { text: two, reported: false } }, tree: { [other]: head } },
    'nothing older': two,
  },
  invalid: {
    'an item that is gone': { before: two, text: one, want: ['1:1 item-removed'] },
    'an item that changes its id': { before: two, text: two.replace('WORK-101', 'WORK-103'), want: ['7:1 item-removed'] },
    'an item that changes its id while it moves': {
      before: { [issues]: two },
      tree: { [issues]: one, [other]: `${head}${workItem('blocked', '103').replace('Widget 103', 'Widget 101')}` },
      want: [`${other}:7:1 item-removed`],
    },
    'an item that is gone beside a new one of another title': { before: two, text: `${one}${workItem('planned', '103')}`, want: ['1:1 item-removed'] },
    'an item whose heading becomes a comment': { before: two, text: two.replace(/^(## CTO-WORK-101.*)$/m, '<!-- $1 -->'), want: ['1:1 item-removed'] },
    'an item that lives on as a mention only': { before: two, text: `${one}See CTO-WORK-101.\n`, want: ['1:1 item-removed'] },
    'an item that was defined twice and is gone': { before: `${two}${workItem('ready')}`, text: one, want: ['1:1 item-removed'] },
    'the items of a document that is gone': {
      before: { [issues]: two, [other]: head },
      tree: { [other]: head },
      want: [`${issues}:1:1 item-removed`, `${issues}:1:1 item-removed`],
    },
    'an item whose document is only scanned from now on': {
      before: { [issues]: two },
      tree: { [other]: one, 'notes.md': { text: two, scanOnly: true } },
      want: [`${other}:1:1 item-removed`],
    },
    'an item that is gone while a document stays unreadable': {
      before: { [issues]: two, [other]: { text: null } },
      tree: { [issues]: one, [other]: { text: null } },
      want: [`${issues}:1:1 item-removed`],
    },
  },
})
