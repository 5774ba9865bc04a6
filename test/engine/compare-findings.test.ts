import { expect, test } from 'vitest'
import { compareFindings } from '../../src/engine/compare-findings.ts'
import type { Finding } from '../../src/model/finding.ts'
import { ownText } from '../../src/model/safe.ts'

const place = (path: string, start: number) => ({ path: ownText(path), start, end: start + 1, line: 1, column: start + 1, endLine: 1, endColumn: start + 2 })
const finding = (more: Partial<Finding>): Finding => ({
  ruleId: ownText('b'),
  messageId: ownText('b'),
  severity: 'error',
  place: place('b.md', 5),
  message: ownText('Both.'),
  fix: ownText('Mend it.'),
  data: {},
  related: [{ place: place('b.md', 5), message: ownText('Here.') }],
  ...more,
})

const earlier: Readonly<Record<string, Partial<Finding>>> = {
  'an earlier path': { place: place('a.md', 9) },
  'an earlier place': { place: place('b.md', 4), ruleId: ownText('c') },
  'an earlier rule': { ruleId: ownText('a'), messageId: ownText('c') },
  'an earlier message id': { messageId: ownText('a'), message: ownText('C.') },
  'an earlier message': { message: ownText('A.') },
  'no related place': { related: [] },
  'an earlier related place': { related: [{ place: place('b.md', 4), message: ownText('Here.') }] },
  'an earlier related message': { related: [{ place: place('b.md', 5), message: ownText('At.') }] },
}

test.each(Object.entries(earlier))('a finding with %s comes first, whichever was said first', (_, more) => {
  expect(compareFindings(finding(more), finding({}))).toBeLessThan(0)
  expect(compareFindings(finding({}), finding(more))).toBeGreaterThan(0)
})

test('findings that look the same are of one rank', () => {
  expect(compareFindings(finding({}), finding({}))).toBe(0)
})
