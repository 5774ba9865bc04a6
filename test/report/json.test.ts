import { describe, expect, test } from 'vitest'
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' }
import { lintCorpus } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'
import { compileSchema } from '../../src/policy/schema-check.ts'
import type { JsonObject } from '../../src/policy/schema-check.ts'
import { renderJson } from '../../src/report/json.ts'
import type { RunReport } from '../../src/report/run-report.ts'
import { placeIn } from '../support/made-facts.ts'
import { madeFinding, madeRun, madeTree, madeWaiver, UNSILENCED } from '../support/made-run.ts'

const flawsOf = compileSchema(resultSchema as unknown as JsonObject)

function parsed(run: RunReport): unknown {
  const value: unknown = JSON.parse(renderJson(run))
  expect(flawsOf(value)).toEqual([])
  return value
}

describe('the JSON report', () => {
  test('has ESLint\'s names, a place with an end and all that takes part', () => {
    const finding = madeFinding('a.md', 12, { related: [{ place: placeIn('b.md', 7, 3), message: literal('It stands here.') }] })
    expect(parsed(madeRun([madeTree('sot/', ['b.md', 'a.md'], [finding])]))).toEqual({
      schema: 'sotlint/1',
      results: [
        {
          filePath: 'sot/a.md',
          messages: [
            {
              ruleId: 'blocked-names-blocker',
              messageId: 'blocked-reason',
              severity: 2,
              message: 'CTO-WORK-101 is blocked but names no reason.',
              hint: 'Add a `Blocked by:` list, or change the status.',
              line: 12,
              column: 1,
              endLine: 12,
              endColumn: 4,
              data: { item: 'CTO-WORK-101' },
              related: [{ filePath: 'sot/b.md', line: 7, column: 3, message: 'It stands here.' }],
            },
          ],
          suppressedMessages: [],
          errorCount: 1,
          warningCount: 0,
          infoCount: 0,
        },
        { filePath: 'sot/b.md', messages: [], suppressedMessages: [], errorCount: 0, warningCount: 0, infoCount: 0 },
      ],
      scope: { command: 'validate-cto-child', seen: 2, linted: 2, unread: 0, scannedOnly: 0, exceptionFiles: 0, skipped: [], rules: 30, notRun: [], ...UNSILENCED },
      crashes: [],
      problems: [],
    })
  })

  test('counts each severity by number', () => {
    const findings = (['error', 'warning', 'info'] as const).map((severity, index) => madeFinding('a.md', index + 1, { severity }))
    expect(parsed(madeRun([madeTree('', ['a.md'], findings)]))).toMatchObject({
      results: [{ messages: [{ severity: 2 }, { severity: 1 }, { severity: 0 }], errorCount: 1, warningCount: 1, infoCount: 1 }],
    })
  })

  test('gives a point no end', () => {
    const text = renderJson(madeRun([madeTree('', ['a.md'], [madeFinding('a.md', 1, { place: placeIn('a.md', 1, 5, 0) })])]))
    expect(text).toContain('"column": 5')
    expect(text).not.toMatch(/endLine|endColumn/)
  })

  test('tells what is silenced, by what and where that stands', () => {
    const waiver = madeWaiver(5)
    const target = { place: placeIn('a.md', 3), ruleId: literal('reference-form'), messageId: null, suggestion: null }
    const tree = {
      ...madeTree('sot/', ['a.md', 'b.md']),
      suppressed: [
        { finding: madeFinding('a.md', 4), by: 'directive' as const, cause: target },
        { finding: madeFinding('a.md', 9), by: 'waiver' as const, cause: waiver },
        { finding: madeFinding('b.md', 1), by: 'baseline' as const, cause: null },
      ],
    }
    const suppressed = { directive: 1, waiver: 1, baseline: 1 }
    const scope = { seen: 2, linted: 2, unread: 0, scannedOnly: 0, exceptionFiles: 0, skipped: [], rules: 30, notRun: [], exact: literal('searched'), suppressed, waivers: [{ waiver, findings: 1 }] }
    expect(parsed(madeRun([tree], { scope }))).toMatchObject({
      results: [
        {
          messages: [],
          errorCount: 0,
          suppressedMessages: [
            { line: 4, messageId: 'blocked-reason', suppressions: [{ kind: 'directive', filePath: 'sot/a.md', line: 3 }] },
            { line: 9, suppressions: [{ kind: 'waiver', filePath: 'sotlint.waivers.yaml', line: 5 }] },
          ],
        },
        { suppressedMessages: [{ line: 1, suppressions: [{ kind: 'baseline' }] }] },
      ],
      scope: {
        suppressed,
        waivers: [
          {
            ruleId: 'no-endpoint-value',
            messageId: null,
            path: '.sot/a.md',
            item: 'CTO-WORK-101',
            tier: 'url',
            owner: 'platform team',
            reason: 'A drawing has these numbers.',
            expires: '2026-12-31',
            findings: 1,
            filePath: 'sotlint.waivers.yaml',
            entryLine: 5,
          },
        ],
      },
    })
  })

  test('names what failed and what was passed over', () => {
    const value = parsed(
      madeRun([], {
        scope: { seen: 1, linted: 0, unread: 0, scannedOnly: 0, exceptionFiles: 0, skipped: [{ reason: literal('link'), files: 1 }], rules: 0, notRun: [{ ruleId: literal('three'), reason: literal('it rained') }], ...UNSILENCED },
        crashes: [{ ruleId: literal('one'), path: literal('a.md') }, { ruleId: literal('two'), path: null }],
        problems: [{ code: literal('NO_FILES'), message: literal('none was found'), hint: literal('look elsewhere') }],
      }),
    )
    expect(value).toMatchObject({
      results: [],
      scope: { skipped: [{ reason: 'link', files: 1 }], exact: 'skipped (missing)', notRun: [{ ruleId: 'three', reason: 'it rained' }] },
      crashes: [{ ruleId: 'one', filePath: 'a.md' }, { ruleId: 'two', filePath: null }],
      problems: [{ code: 'NO_FILES' }],
    })
  })

  test('is the same for the same documents in another order', () => {
    const documents = ['B', 'A'].map((name) => ({ path: `03-PROTOCOLS/CTO-${name}-ISSUES.md`, text: `# ${name}\n\nCTO-WORK-016 waits.\n` }))
    const reports = [documents, [...documents].reverse()].map((given) => {
      const { findings } = lintCorpus(given, { today: '2026-06-01' })
      return renderJson(madeRun([madeTree('', given.map(({ path }) => path), findings)]))
    })
    expect(reports[0]).toBe(reports[1])
    expect(flawsOf(JSON.parse(reports[0] ?? ''))).toEqual([])
  })
})
