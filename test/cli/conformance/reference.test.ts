import { describe, expect, test } from 'vitest'
import schema from '../../../schemas/case-provider-adapter.schema.json' with { type: 'json' }
import { scenarios } from '../../../src/gates/conformance/scenarios.ts'
import { compileSchema } from '../../../src/policy/schema-check.ts'
import type { JsonObject } from '../../../src/policy/schema-check.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { faultyHarness, referenceHarness } from '../../support/harness-copy.ts'
import { harnessFaults } from '../../support/harness-faults.ts'
import { callProgram } from '../../support/program.ts'

/** Many processes, on a machine that does other work as well. */
const patience = 180_000

const flawsOf = compileSchema(schema as unknown as JsonObject)

interface Answer {
  readonly scenarios: readonly { readonly name: string; readonly status: string; readonly differences: readonly { readonly field: string }[] }[]
  readonly summary: Readonly<Record<string, unknown>>
}

async function validate(root: string, ...words: readonly string[]) {
  const { code, err, out } = await callProgram('validate-case-provider-adapter', ['--harness-root', root, '--json', ...words], { cwd: temporaryFolder() })
  expect(err).toBe('')
  const answer = JSON.parse(out) as Answer
  expect(flawsOf(answer as never)).toEqual([])
  return { code, answer }
}

test('the reference harness passes every scenario', { timeout: patience }, async () => {
  const { code, answer } = await validate(referenceHarness)
  expect(answer.scenarios.flatMap(({ differences, name }) => differences.map((difference) => ({ name, ...difference })))).toEqual([])
  expect([code, answer.summary]).toEqual([0, { pass: 42, fail: 0, error: 0, total: 42, status: 'pass' }])
})

test('every scenario has a harness that must not pass it', () => {
  expect(Object.keys(harnessFaults).toSorted()).toEqual(scenarios.map(({ name }) => name as string).toSorted())
})

describe.concurrent('a harness that', () => {
  for (const [name, fault] of Object.entries(harnessFaults)) {
    const words = name.includes('timeout') || name.includes('huge') ? ['--deadline', '7'] : []
    test(`${fault.what} fails ${name}`, { timeout: patience }, async ({ expect: expectHere }) => {
      const { code, answer } = await validate(faultyHarness(fault), '--only', name, ...words)
      expectHere(answer.scenarios.map((one) => [one.name, one.status])).toEqual([[name, 'fail']])
      expectHere(answer.scenarios[0]?.differences.map(({ field }) => field)).toContain(fault.shows)
      expectHere(code).toBe(1)
    })
  }
})
