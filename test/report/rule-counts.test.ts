import { expect, test } from 'vitest'
import { literal } from '../../src/model/safe.ts'
import { ruleCounts } from '../../src/report/rule-counts.ts'
import { madeFinding } from '../support/made-run.ts'

const findings = (titles: number, statuses: number) => [
  ...Array.from({ length: titles }, (_, i) => madeFinding('a.md', i + 1, { ruleId: literal('title-is-h1') })),
  ...Array.from({ length: statuses }, (_, i) => madeFinding('b.md', i + 1, { ruleId: literal('status-line') })),
]

test('many findings are counted by rule, most first', () => {
  expect(ruleCounts(findings(3, 18))).toEqual(['18  status-line', ' 3  title-is-h1'])
})

test.each([[0, 0], [2, 18], [0, 40]])('%d and %d are not', (titles, statuses) => {
  expect(ruleCounts(findings(titles, statuses))).toEqual([])
})
