import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { expectFile } from '../support/expect-file.ts'
import { ROOT, ruleIds } from '../support/generated.ts'
import { runHere } from '../support/run.ts'

const broken = readdirSync(new URL('sot-examples/bad/', ROOT))
const check = (path: string, ...options: string[]) => runHere('validate-cto-child', '--now', '2026-06-01', ...options, path)

interface Results {
  readonly results: readonly { readonly messages: readonly { readonly ruleId: string; readonly severity: number }[] }[]
}

/** Notes are not shown unless they are asked for, and an example may well earn one. */
async function rulesReported(path: string): Promise<readonly string[]> {
  const { out } = await check(path, '--format', 'json')
  const { results } = JSON.parse(out) as Results
  return [...new Set(results.flatMap(({ messages }) => messages.flatMap(({ ruleId, severity }) => (severity > 0 ? [ruleId] : []))))]
}

describe('sot-examples', () => {
  for (const name of ['good', 'good-other-forms', 'good-with-exceptions']) {
    test(`${name} lints without an error or a warning`, async () => {
      expect(await rulesReported(`sot-examples/${name}`)).toEqual([])
      expect(await check(`sot-examples/${name}`)).toMatchObject({ code: 0, err: '' })
    })
  }

  for (const id of broken) {
    test(`bad/${id} breaks that rule and no other`, async () => {
      expect(ruleIds()).toContain(id)
      expect(await rulesReported(`sot-examples/bad/${id}`)).toEqual([id])
    })

    test(`bad/${id}/expected.txt is what is printed`, async () => {
      const { code, out, err } = await check(`sot-examples/bad/${id}`)
      await expectFile(`sot-examples/bad/${id}/expected.txt`, out)
      expect({ code, err }).toEqual({ code: / error /.test(out) ? 1 : 0, err: '' })
    })
  }

  test('the address in bad/no-endpoint-value is in none of its outputs', async () => {
    const path = 'sot-examples/bad/no-endpoint-value'
    expect(readFileSync(new URL(`${path}/.sot/03-PROTOCOLS/CTO-CASE-LOCAL-MODEL-RUNBOOK.md`, ROOT), 'utf8')).toContain('model-host')
    for (const format of ['text', 'json']) {
      const { out, err } = await check(path, '--format', format)
      expect(out + err).not.toMatch(/model-host|8000|4173/)
    }
  })
})
