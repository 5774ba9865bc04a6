import { transitionProven } from '../../rules/transition-proven.ts'
import { evidence, workItem } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const [issues, other] = ['03-PROTOCOLS/CTO-WIDGET-ISSUES.md', '03-PROTOCOLS/CTO-LEVER-ISSUES.md'] as const
const waitsFor = (reason: string) => `Blocked by:\n\n- ${reason}\n\n`
const blocked = `${workItem('blocked')}${waitsFor('A run that passes.')}`
const held = 'CTO-WORK-101 remains blocked until a run has passed.\n\n'
const pass = evidence('02T10')
const forOther = evidence('03T10', { more: ['This validates CTO-WORK-102.'] })
const proven = `${workItem('validated', '102')}${forOther}`
const line3 = ['3:1 unproven-transition']

/** The item 101 waits for 102 alone. */
const waiting = (status: string, reason = 'CTO-WORK-102') => `${workItem(status)}${waitsFor(reason)}`

ruleTable({
  rule: transitionProven,
  valid: {
    'a block that stays': { before: blocked, text: `${blocked}Words.\n` },
    'a blocked item that is put aside': { before: blocked, text: workItem('deferred') },
    'a blocked item that is superseded': { before: blocked, text: workItem('superseded') },
    'a blocked item that is cancelled': { before: blocked, text: workItem('cancelled') },
    'a claim with new full evidence': { before: blocked, text: workItem('validated') + pass },
    'an open status with new full evidence': { before: blocked, text: workItem('ready') + pass },
    'new evidence that names the item from elsewhere': {
      before: { [issues]: blocked },
      tree: { [issues]: workItem('validated'), [other]: evidence('02T10', { more: ['This validates CTO-WORK-101.'] }) },
    },
    'new evidence after an old fail': {
      before: blocked + evidence('01T10', { report: 'fail' }),
      text: workItem('validated') + evidence('01T10', { report: 'fail' }) + pass,
    },
    'a correcting section that completes an old run': {
      before: blocked + evidence('02T10', { baseline: null }),
      text: workItem('validated') + evidence('02T10', { baseline: null }) + evidence('02T10', { heading: 'Widget Run Correction - 2026-06-03' }),
    },
    'a new item that claims': { before: blocked, text: `${blocked}${workItem('validated', '102')}` },
    'an item that was open': { before: workItem('planned'), text: workItem('validated') },
    'an item that was put aside and waited for nothing': { before: workItem('deferred'), text: workItem('planned') },
    'an item that was put aside with a list that names nothing': { before: `${workItem('deferred')}${waitsFor('None.')}`, text: workItem('planned') },
    'a status line that another rule rejects': { before: blocked, text: workItem('validated at last') },
    'a status line that is gone': { before: blocked, text: '## CTO-WORK-101 - Widget\n' },
    'an open item whose only blocker is proven by now': { before: `${waiting('blocked')}${workItem('blocked', '102')}`, text: `${waiting('ready')}${proven}` },
    'an open item whose blocker had been proven before': { before: `${waiting('blocked')}${proven}`, text: `${workItem('planned')}${proven}` },
    'an open item whose blocker was cancelled': {
      before: `${waiting('blocked')}${workItem('planned', '102')}`,
      text: `${workItem('in-progress')}${workItem('cancelled', '102')}`,
    },
    'an open item whose blockers are all done': {
      before: `${workItem('blocked')}${waitsFor('CTO-WORK-102 and CTO-WORK-103.')}${proven}${workItem('superseded', '103')}`,
      text: `${workItem('ready')}${proven}${workItem('superseded', '103')}`,
    },
    'an open item whose blocker is proven, and whose own old evidence has outlived its statement': {
      before: `${waiting('blocked')}${held}${pass}${proven}`,
      text: `${workItem('ready')}${held}${pass}${proven}`,
    },
    'nothing older': workItem('validated'),
  },
  invalid: {
    'an open status out of a block': { before: blocked, text: workItem('ready'), want: line3 },
    'work that begins under a block': { before: blocked, text: `${workItem('in-progress')}${waitsFor('A run that passes.')}`, want: line3 },
    'a claim out of a block': { before: blocked, text: workItem('validated'), want: line3 },
    'the word that only says that the block is gone': { before: blocked, text: workItem('unblocked'), want: line3 },
    'a claim that old evidence would prove': { before: blocked + pass, text: workItem('validated') + pass, want: line3 },
    'old evidence moved from another document': {
      before: { [issues]: blocked, [other]: evidence('02T10') },
      tree: { [issues]: workItem('validated') + pass },
      want: [`${issues}:3:1 unproven-transition`],
    },
    'a copy of old evidence': {
      before: { [issues]: blocked, [other]: evidence('02T10') },
      tree: { [issues]: workItem('validated') + pass, [other]: evidence('02T10') },
      want: [`${issues}:3:1 unproven-transition`],
    },
    'old evidence with a new line': {
      before: blocked + evidence('02T10', { baseline: null }),
      text: workItem('validated') + pass,
      want: line3,
    },
    'old evidence under a new heading': {
      before: blocked + pass,
      text: workItem('validated') + evidence('02T10', { heading: 'Widget Run Second Evidence - 2026-06-02' }),
      want: line3,
    },
    'new evidence that is not full': { before: blocked, text: workItem('validated') + evidence('02T10', { baseline: null }), want: line3, related: ['5'] },
    'new evidence of a fail': { before: blocked, text: workItem('ready') + evidence('02T10', { report: 'fail' }), want: line3, related: ['5'] },
    'new evidence that an old fail overtakes': {
      before: blocked + evidence('05T10', { report: 'fail' }),
      text: workItem('ready') + evidence('05T10', { report: 'fail' }) + pass,
      want: line3,
      related: ['12'],
    },
    'new evidence that a newer section denies': {
      before: blocked,
      text: workItem('ready') + pass + evidence('03T10', { report: null, more: ['This does not validate CTO-WORK-101.'] }),
      want: line3,
      related: ['5', '12'],
    },
    'new evidence of another item': { before: blocked, text: workItem('validated') + forOther, want: line3 },
    'a flip with a statement that still holds the item': { before: blocked + held, text: workItem('ready') + held, want: line3, related: ['5'] },
    'a flip together with the statement that held the item': { before: blocked + held, text: workItem('ready'), want: line3 },
    'an item that moves on its way': {
      before: { [issues]: blocked },
      tree: { [issues]: '# CTO Widget Issues\n', [other]: workItem('ready') },
      want: [`${other}:3:1 unproven-transition`],
    },
    'an item whose document is renamed on its way': { before: { [issues]: blocked }, tree: { [other]: workItem('ready') }, want: [`${other}:3:1 unproven-transition`] },
    'each definition of an item': { before: blocked, text: workItem('ready') + workItem('done'), want: [...line3, '7:1 unproven-transition'] },
    'a block that gave its reason on the status line': { before: workItem('blocked on supply'), text: workItem('ready'), want: line3 },
    'a block beside a second status line': { before: '## CTO-WORK-101 - A\n\nStatus: ready.\n\nStatus: blocked.\n', text: workItem('ready'), want: line3 },
    'a block of which one definition is left': { before: workItem('ready') + workItem('blocked'), text: workItem('ready'), want: line3 },
    'an item that was put aside with its blockers': { before: waiting('deferred', 'A run that passes.'), text: workItem('ready'), want: line3 },
    'an item that was put aside while a statement held it': { before: workItem('deferred') + held, text: workItem('ready'), want: line3 },
    'a cancelled item that comes back with what blocked it': { before: waiting('cancelled', 'A run that passes.'), text: workItem('planned'), want: line3 },
    'an item that had lost its status and kept its blockers': {
      before: `## CTO-WORK-101 - Widget\n\n${waitsFor('A run that passes.')}`,
      text: workItem('ready'),
      want: line3,
    },
    'a claim whose blocker is proven': { before: `${waiting('blocked')}${proven}`, text: `${workItem('validated')}${proven}`, want: line3 },
    'an open item whose blocker claims without proof': {
      before: `${waiting('blocked')}${workItem('blocked', '102')}`,
      text: `${workItem('ready')}${workItem('superseded', '103')}${workItem('validated', '102')}`,
      want: [...line3, '11:1 unproven-transition'],
    },
    'an open item one of whose blockers is open': {
      before: `${workItem('blocked')}${waitsFor('CTO-WORK-102 and CTO-WORK-103.')}${proven}${workItem('planned', '103')}`,
      text: `${workItem('ready')}${proven}${workItem('planned', '103')}`,
      want: line3,
    },
    'an open item whose blocker is nowhere defined': { before: waiting('blocked'), text: workItem('ready'), want: line3 },
    'an open item whose blocker is proven and whose other reason is not an id': {
      before: `${workItem('blocked')}${waitsFor('CTO-WORK-102.\n- A word of the owner.')}${proven}`,
      text: `${workItem('ready')}${proven}`,
      want: line3,
    },
    'an open item whose reason says more than the id': {
      before: `${waiting('blocked', 'CTO-WORK-102 on the slow lane.')}${proven}`,
      text: `${workItem('ready')}${proven}`,
      want: line3,
    },
    'an open item that swaps its reason for one that is proven': {
      before: `${blocked}${proven}`,
      text: `${waiting('ready')}${proven}`,
      want: line3,
    },
    'an open item whose blocker is proven, out of a statement that was removed': {
      before: `${waiting('blocked')}${held}${proven}`,
      text: `${workItem('ready')}${proven}`,
      want: line3,
    },
  },
})
