import { describe, expect, test } from 'vitest'
import { compare } from '../../../src/gates/conformance/compare.ts'
import { scenarios } from '../../../src/gates/conformance/scenarios.ts'
import { defaultPolicy } from '../../../src/index.ts'
import type { Observation, Want } from '../../../src/model/conformance.ts'
import { literal } from '../../../src/model/safe.ts'

const seen = {
  status: literal('pass'),
  failing: [literal('HG12'), literal('HG14')],
  caseRuns: 1,
  failureReason: null,
  caseProcessStarted: false,
} as unknown as Observation

describe('a field', () => {
  const cases: readonly (readonly [name: string, field: keyof Observation, want: Want, holds: boolean])[] = [
    ['is what it is', 'status', { is: literal('pass') }, true],
    ['is not another word', 'status', { is: literal('passed') }, false],
    ['is not what is told by null', 'failureReason', { is: literal('') }, false],
    ['is a list in its order', 'failing', { is: [literal('HG12'), literal('HG14')] }, true],
    ['is no part of the list', 'failing', { is: [literal('HG12')] }, false],
    ['is no list of nothing', 'failing', { is: [] }, false],
    ['may be anything else', 'status', { not: literal('fail') }, true],
    ['may not be this', 'status', { not: literal('pass') }, false],
    ['includes an entry', 'failing', { includes: literal('HG14') }, true],
    ['does not include another', 'failing', { includes: literal('HG1') }, false],
    ['includes nothing where there is no list', 'failureReason', { includes: literal('HG14') }, false],
    ['lacks an entry', 'failing', { excludes: literal('HG18') }, true],
    ['does not lack what it has', 'failing', { excludes: literal('HG12') }, false],
    ['lacks nothing where it was not seen', 'failureReason', { excludes: literal('HG12') }, false],
    ['is at least so many', 'caseRuns', { atLeast: 1 }, true],
    ['is not at least more', 'caseRuns', { atLeast: 2 }, false],
    ['is at most so many', 'caseRuns', { atMost: 1 }, true],
    ['is not at most fewer', 'caseRuns', { atMost: 0 }, false],
    ['is no number where it was not seen', 'failureReason', { atMost: 9 }, false],
    ['is given', 'status', { given: true }, true],
    ['is given where it is false', 'caseProcessStarted', { given: true }, true],
    ['is not given', 'failureReason', { given: true }, false],
  ]
  for (const [name, field, want, holds] of cases) {
    test(name, () => {
      expect(compare([{ [field]: want }], seen).differences).toEqual(holds ? [] : [{ field, expected: want, observed: seen[field] }])
    })
  }
})

test('of several expectations the nearest is told, and of equals the first', () => {
  const [near, far] = [{ status: { is: literal('pass') }, caseRuns: { is: 2 } }, { status: { is: literal('fail') }, caseRuns: { is: 2 } }]
  expect(compare([far, near], seen)).toEqual({ expected: near, differences: [{ field: 'caseRuns', expected: { is: 2 }, observed: 1 }] })
  expect(compare([{ status: { is: literal('a') } }, { status: { is: literal('b') } }], seen).expected).toEqual({ status: { is: 'a' } })
})

describe('the scenarios', () => {
  test('have names of their own', () => {
    const names = scenarios.map(({ name }) => name)
    expect([names.length, new Set(names).size, names.filter((name) => !/^[a-z][a-z0-9_]+$/.test(name))]).toEqual([42, 42, []])
  })

  test('take nothing for enough that says nothing', () => {
    for (const { accepts, name } of scenarios) {
      for (const expectation of accepts(defaultPolicy.harness)) expect(Object.keys(expectation), name).toEqual(expect.arrayContaining(['ended', 'report', 'runDirectories', 'leaks']))
    }
  })
})
