import { blockersClearedFirst } from '../../rules/blockers-cleared-first.ts'
import { claimNamesNoBlocker } from '../../rules/claim-names-no-blocker.ts'
import { lintCorpus } from '../../src/index.ts'
import { expect, test } from 'vitest'
import { ruleTable } from '../support/rule-table.ts'

/** An item of eight lines with one blocker in the seventh. */
const item = (id: string, status: string, blocker = 'None.') =>
  `## CTO-WORK-${id} - Widget ${id}\n\nStatus: ${status}.\n\nBlocked by:\n\n- ${blocker}\n\n`
const [a, b] = ['03-PROTOCOLS/CTO-A-ISSUES.md', '03-PROTOCOLS/CTO-B-ISSUES.md'] as const

ruleTable({
  rule: blockersClearedFirst,
  valid: {
    'items that wait': ['blocked', 'deferred', 'planned'].map((word, i) => item(`10${i}`, word, 'CTO-WORK-110.')).join('') + item('110', 'planned'),
    'items that are closed': item('101', 'cancelled', 'CTO-WORK-103.') + item('102', 'superseded', 'CTO-WORK-103.') + item('103', 'blocked'),
    'a blocker that claims to be done': item('101', 'ready', 'CTO-WORK-102.') + item('102', 'done'),
    'a blocker that was dropped': item('101', 'ready', 'CTO-WORK-102.') + item('102', 'cancelled', 'CTO-WORK-103.') + item('103', 'blocked'),
    'a blocker that is not defined': item('101', 'done', 'CTO-WORK-102.'),
    'a blocker whose status another rule rejects': item('101', 'done', 'CTO-WORK-102.') + item('102', 'someday'),
    'a reason that is no id': item('101', 'done', 'Parts.'),
    'an open item that it only mentions': `${item('101', 'done')}See CTO-WORK-102.\n\n${item('102', 'planned')}`,
    'an item that names itself, which is a cycle': item('101', 'ready', 'CTO-WORK-101.'),
  },
  invalid: {
    'each status that goes on or claims': {
      text: ['ready', 'in-progress', 'unblocked', 'validated', 'passed', 'done'].map((word, i) => item(`10${i}`, word, 'CTO-WORK-110.')).join('') + item('110', 'planned'),
      want: ['3:1 open-blocker', '11:1 open-blocker', '19:1 open-blocker', '27:1 open-blocker', '35:1 open-blocker', '43:1 open-blocker'],
    },
    'each status under which a blocker is open': {
      text: ['planned', 'ready', 'in-progress', 'blocked', 'deferred'].map((word, i) => item(`10${i}`, 'done', `CTO-WORK-11${i}.`) + item(`11${i}`, word)).join(''),
      want: ['3:1 open-blocker', '19:1 open-blocker', '35:1 open-blocker', '51:1 open-blocker', '67:1 open-blocker'],
    },
    'an open blocker behind one that claims to be done': {
      text: item('101', 'done', 'CTO-WORK-102.') + item('102', 'validated', 'CTO-WORK-103.') + item('103', 'blocked'),
      want: ['3:1 open-blocker', '11:1 open-blocker'],
      related: ['7', '15', '19', '15', '19'],
    },
    'the nearest of several, once': {
      text: item('101', 'done', 'CTO-WORK-102, CTO-WORK-104.') + item('102', 'done', 'CTO-WORK-103.') + item('103', 'blocked') + item('104', 'planned'),
      want: ['3:1 open-blocker', '11:1 open-blocker'],
      related: ['7', '27', '15', '19'],
    },
    'a nested entry, and one with more words': {
      text: item('101', 'ready', 'Parts:\n  - made by CTO-WORK-102 in time.') + item('102', 'planned'),
      want: ['3:1 open-blocker'],
      related: ['8', '12'],
    },
    'an open blocker in another document': {
      tree: { [a]: item('101', 'done', 'CTO-WORK-102.'), [b]: { text: item('102', 'blocked'), reported: false } },
      want: [`${a}:3:1 open-blocker`],
      related: [`${a}:7`, `${b}:3`],
    },
    'items that go on though they wait for each other': {
      text: item('101', 'ready', 'CTO-WORK-102.') + item('102', 'ready', 'CTO-WORK-101.'),
      want: ['3:1 open-blocker', '11:1 open-blocker'],
    },
  },
})

const lint = (text: string) => lintCorpus([{ path: a, text }], { rules: [blockersClearedFirst, claimNamesNoBlocker], today: '2026-06-30' }).findings

test('names the way to the blocker', () => {
  const text = item('101', 'done', 'CTO-WORK-102.') + item('102', 'done', 'CTO-WORK-103.') + item('103', 'deferred')
  expect(lint(text)[0]?.message).toBe(
    'CTO-WORK-101 is `done`, but CTO-WORK-103 is still `deferred` and blocks it (CTO-WORK-101 -> CTO-WORK-102 -> CTO-WORK-103).',
  )
})

test('says it alone: that the list is left over is the same fact', () => {
  const ids = (text: string) => lint(text).map(({ messageId }) => messageId)
  expect(ids(item('101', 'done', 'CTO-WORK-102.') + item('102', 'planned'))).toEqual(['open-blocker'])
  expect(ids(item('101', 'done', 'CTO-WORK-102.') + item('102', 'cancelled'))).toEqual(['blocked-by-left'])
})

test('walks a long row of claims in one go', () => {
  const ids = Array.from({ length: 3000 }, (_, i) => String(10_000 + i))
  const text = ids.map((id, i) => item(id, i === ids.length - 1 ? 'planned' : 'done', `CTO-WORK-${ids[i + 1] ?? '1'}.`)).join('')
  const findings = lint(text)
  expect(findings).toHaveLength(2999)
  expect(findings[0]?.message).toContain('CTO-WORK-12999 is still `planned`')
})
