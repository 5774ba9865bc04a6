import { describe, expect, test } from 'vitest'
import { CannotCheck, readBaseline } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'
import { renderBaseline } from '../../src/policy/baseline.ts'
import { LAN_ADDRESS } from '../scan/corpus/hosts.ts'

const PATH = literal('.sotlint-baseline.json')
const record = (path: string, rule: string, digit: string) => ({ path, rule, fingerprint: digit.repeat(32) })
const RULE = 'reference-form/ref-form'

describe('a baseline', () => {
  test('has one entry a line, in one order whatever the order given, and none twice', () => {
    const records = [record('b.md', RULE, '1'), record('a.md', RULE, '2'), record('a.md', 'pair-complete/pair-missing', '3'), record('b.md', RULE, '1')]
    const text = renderBaseline(records)
    expect(text).toBe(
      `{\n  "schema": "sotlint-baseline/1",\n  "entries": [\n` +
        `    {"path":"a.md","rule":"pair-complete/pair-missing","fingerprint":"${'3'.repeat(32)}"},\n` +
        `    {"path":"a.md","rule":"${RULE}","fingerprint":"${'2'.repeat(32)}"},\n` +
        `    {"path":"b.md","rule":"${RULE}","fingerprint":"${'1'.repeat(32)}"}\n  ]\n}\n`,
    )
    expect(renderBaseline(records.toReversed())).toBe(text)
    expect(readBaseline(text, PATH)).toMatchObject([{ place: { line: 4 } }, { place: { line: 5 }, rule: RULE, path: 'a.md' }, { place: { line: 6 } }])
  })

  test('may be empty', () => expect(readBaseline(renderBaseline([]), PATH)).toEqual([]))

  test.each([
    ['is empty', ''],
    ['is no JSON', '{"schema": '],
    ['is nested without end', '['.repeat(200_000)],
    ['is a list', '[]'],
    ['is of another version', '{"schema": "sotlint-baseline/9", "entries": []}'],
    ['has other keys', '{"schema": "sotlint-baseline/1", "entries": [], "note": "x"}'],
    ['has an entry without its path', `{"schema": "sotlint-baseline/1", "entries": [{"rule": "${RULE}", "fingerprint": "${'1'.repeat(32)}"}]}`],
    ['has a fingerprint of another form', `{"schema": "sotlint-baseline/1", "entries": [{"path": "a.md", "rule": "x/y", "fingerprint": "${LAN_ADDRESS}"}]}`],
  ])('is refused when it %s', (_, text) => {
    expect(() => readBaseline(text, PATH)).toThrow(CannotCheck)
    expect(() => readBaseline(text, PATH)).toThrow(/^In the baseline: this is (?:no JSON|not of the form)/)
  })
})
