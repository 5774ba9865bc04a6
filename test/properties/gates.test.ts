import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeRun } from '../../src/gates/judge.ts'
import { freezeDeep } from '../../src/model/freeze.ts'
import type { RunFile } from '../../src/model/run.ts'
import { createScanner } from '../../src/scan/scanner.ts'
import { factsOf, filesWith, json, judge, notPassing, PASSING, policyWith, REPORT } from '../support/harness-run.ts'

const policy = policyWith(undefined)
const { clears } = createScanner(policy.endpoints)
const paths = Object.keys(PASSING)
const words = fc.constantFrom('pass', 'fail', 'blocked', 'true', 'fake', 'case', 'anthropic', '../x', '/srv/x', '', 'a', '<<<AGENT_RESULT', 'AGENT_RESULT>>>', 'spawning agent', 'phase_end', '__proto__', 'constructor')
const value: fc.Arbitrary<unknown> = fc.oneof(words, fc.constantFrom(0, 1, -1, 5, true, false, null), fc.array(words, { maxLength: 3 }), fc.dictionary(words, words, { maxKeys: 3 }), fc.constantFrom({}, [], [[]], { tests: { status: 'pass' } }))
const field = fc.constantFrom(...Object.keys(REPORT))
const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.constantFrom(...Object.values(PASSING)).chain((whole) => fc.nat(whole.length).map((end) => whole.slice(0, end))),
  fc.array(fc.constantFrom('--- a/x', '+++ b/x', '@@ -1 +1 @@', '@@ -9,99 +1 @@', '-a', '+b', ' c', 'diff --git a/x b/x', 'Binary files a and b differ', 'GIT binary patch', '\\ No newline', '"a/\\777"'), { maxLength: 9 }).map((lines) => lines.join('\n')),
  fc.dictionary(words, value, { maxKeys: 4 }).map((map) => JSON.stringify(map)),
)
const change = fc.record({
  report: fc.dictionary(field, value, { maxKeys: 4 }),
  files: fc.dictionary(fc.constantFrom(...paths, 'backend/provider-reasoning-only.txt', 'notes/x'), fc.option(text), { maxKeys: 4 }),
  name: fc.constantFrom('run', '20260601T022535Z-r1-string-slugify-2731603', '..'),
  isLink: fc.boolean(),
})

describe('whatever a run holds', () => {
  test('the gates answer, each of them, and twice the same', () => {
    fc.assert(
      fc.property(change, (given) => {
        const judgement = judge(given)
        expect(judgement.gates).toHaveLength(19)
        expect(judge(given)).toEqual(judgement)
        expect(JSON.parse(JSON.stringify(judgement))).toEqual(judgement)
      }),
      { numRuns: 150 },
    )
  })

  test('only a run without a failing or blocking gate, that calls itself a pass, is one', () => {
    fc.assert(
      fc.property(change, (given) => {
        const { eligible, gates, verdict } = judge(given)
        const statuses = gates.map(({ status }) => status)
        if (verdict === 'pass') expect(statuses.filter((status) => status !== 'pass')).toEqual([])
        if (verdict !== 'pass') expect(eligible).toEqual([])
        expect(statuses.includes('fail') && verdict !== 'fail').toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('nothing that was read is changed, and files that cannot be read are no accident', () => {
    const state = fc.record({ kind: fc.constantFrom<RunFile['kind'][]>('file', 'link', 'other'), text: fc.option(text), problem: fc.constantFrom<RunFile['problem'][]>(null, 'unreadable', 'too-large', 'encoding') })
    fc.assert(
      fc.property(change, fc.dictionary(fc.constantFrom(...paths), state, { maxKeys: 3 }), (given, entries) => {
        const facts = freezeDeep(factsOf(filesWith(given), { ...given, entries }, policy))
        expect(judgeRun(facts, { policy, surfaces: [], clears }).gates).toHaveLength(19)
      }),
      { numRuns: 100 },
    )
  })
})

describe('of a run that passes', () => {
  /** The gate that each file belongs to. */
  const owners: Readonly<Record<string, string>> = {
    'report.json': 'HG01',
    'task.md': 'HG17',
    'argv.json': 'HG17',
    'trace.jsonl': 'HG17',
    'config/config.json': 'HG17',
    'backend/stdout.log': 'HG17',
    'backend/agent-result.txt': 'HG16',
    'patch.diff': 'HG14',
    'tests/result.json': 'HG15',
    'tests/output.log': 'HG15',
    'baseline/report.json': 'HG13',
    'fixture/manifest.json': 'HG10',
  }
  for (const [path, gate] of Object.entries(owners)) {
    test(`one missing file, ${path}, fails one gate, and the report that says pass`, () => {
      const failing = notPassing(judge({ files: { [path]: null } })).filter((line) => line.includes(' fail ')).map((line) => line.slice(0, 4))
      expect(failing.filter((id) => id !== 'HG18')).toEqual([gate])
    })
  }

  test('the order of fields and further fields change nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(REPORT), { minLength: Object.keys(REPORT).length }), fc.dictionary(fc.string({ minLength: 1 }).map((key) => `x_${key}`), value, { maxKeys: 3 }), (entries, further) => {
        const report = { ...Object.fromEntries(entries), ...further }
        expect(notPassing(judge({ files: { 'report.json': json(report) } }))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('no shorter patch, agent text or result passes', () => {
    for (const path of ['patch.diff', 'backend/agent-result.txt', 'tests/result.json'] as const) {
      const whole = PASSING[path] ?? ''
      fc.assert(
        fc.property(fc.nat(whole.trimEnd().length - 3), (end) => {
          expect(judge({ files: { [path]: whole.slice(0, end) } }).verdict).toBe('fail')
        }),
        { numRuns: 60 },
      )
    }
  })
})
