import { blockingWithoutCycle } from '../../rules/blocking-without-cycle.ts'
import { lintCorpus } from '../../src/index.ts'
import { expect, test } from 'vitest'
import { ruleTable } from '../support/rule-table.ts'

/** An item of nine lines whose blockers stand from the seventh on. */
const item = (id: string, ...blockers: readonly string[]) =>
  `## CTO-WORK-${id} - Widget ${id}\n\nStatus: blocked.\n\nBlocked by:\n\n${blockers.map((one) => `- ${one}\n`).join('')}\n`
const [a, b] = ['03-PROTOCOLS/CTO-A-ISSUES.md', '03-PROTOCOLS/CTO-B-ISSUES.md'] as const

ruleTable({
  rule: blockingWithoutCycle,
  valid: {
    'a row of items': item('101', 'CTO-WORK-102.') + item('102', 'CTO-WORK-103.') + item('103', 'Parts.'),
    'two ways to one item': item('101', 'CTO-WORK-102, CTO-WORK-103.') + item('102', 'CTO-WORK-104.') + item('103', 'CTO-WORK-104.') + item('104', 'Parts.'),
    'an id that is not defined': item('101', 'CTO-WORK-999.'),
    'an item that is named in prose only': `${item('101', 'CTO-WORK-102.')}${item('102', 'Parts.')}This waits for CTO-WORK-101.\n`,
    'a list in code': '## CTO-WORK-101 - Widget\n\nStatus: blocked.\n\n```\nBlocked by:\n\n- CTO-WORK-101.\n```\n',
    'an id in another form': item('101', 'CTO-WORK-102.') + item('102', 'cto_work 1.'),
  },
  invalid: {
    'two items that wait for each other, at the first': {
      text: item('102', 'CTO-WORK-101.') + item('101', 'CTO-WORK-102.'),
      want: ['15:3 cycle'],
      related: ['7'],
    },
    'an item that waits for itself': { text: item('101', 'Parts.', '`CTO-WORK-101`.'), want: ['8:3 cycle'], related: [] },
    'a cycle of three, through text and nested lists': {
      text: item('101', 'Parts of CTO-WORK-102.') + item('102', 'Parts:\n  - CTO-WORK-103.') + item('103', 'CTO-WORK-101 and more.'),
      want: ['7:3 cycle'],
      related: ['16', '24'],
    },
    'a label with the id on its own line': {
      text: '## CTO-WORK-101 - Widget\n\nStatus: blocked.\n\nBlocked by: CTO-WORK-101.\n',
      want: ['5:13 cycle'],
    },
    'two cycles that share an item': {
      text: item('101', 'CTO-WORK-102.') + item('102', 'CTO-WORK-101.', 'CTO-WORK-103.') + item('103', 'CTO-WORK-102.'),
      want: ['7:3 cycle', '16:3 cycle'],
      related: ['15', '24'],
    },
    'two cycles apart': {
      text: item('101', 'CTO-WORK-101.') + item('102', 'CTO-WORK-102.'),
      want: ['7:3 cycle', '15:3 cycle'],
    },
    'a cycle whatever the statuses are': {
      text: item('101', 'CTO-WORK-102.').replace('blocked.', 'planned.') + item('102', 'CTO-WORK-101.').replace('blocked.', 'deferred.'),
      want: ['7:3 cycle'],
    },
    'a cycle through two documents': {
      tree: { [a]: item('102', 'CTO-WORK-101.'), [b]: item('101', 'CTO-WORK-102.') },
      want: [`${b}:7:3 cycle`],
      related: [`${a}:7`],
    },
    'a cycle that closes in a document that is only looked up, where it can be seen': {
      tree: { [a]: item('102', 'CTO-WORK-101.'), [b]: { text: item('101', 'CTO-WORK-102.'), reported: false } },
      want: [`${a}:7:3 cycle`],
    },
  },
})

const messages = (text: string) => {
  const { findings } = lintCorpus([{ path: a, text }], { rules: [blockingWithoutCycle], today: '2026-06-30' })
  return findings.map(({ message }) => message)
}

test('prints the way round from the smallest id', () => {
  const text = item('103', 'CTO-WORK-101.') + item('102', 'CTO-WORK-103.') + item('101', 'CTO-WORK-102.')
  expect(messages(text)).toEqual(['This entry closes a cycle of blockers: CTO-WORK-101 -> CTO-WORK-102 -> CTO-WORK-103 -> CTO-WORK-101.'])
})

test('prints the ends of a long way, and needs no stack for it', () => {
  const ids = Array.from({ length: 3000 }, (_, i) => String(10_000 + i))
  const text = ids.map((id, i) => item(id, `CTO-WORK-${ids[(i + 1) % ids.length]}.`)).join('')
  const [message, ...others] = messages(text)
  expect(others).toEqual([])
  expect(message).toMatch(/CTO-WORK-10000 -> CTO-WORK-10001 -> .* -> … -> CTO-WORK-12998 -> CTO-WORK-12999 -> CTO-WORK-10000\.$/)
})
