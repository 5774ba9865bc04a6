import { describe, expect, test } from 'vitest'
import { readdirSync } from 'node:fs'
import { expectFile } from '../support/expect-file.ts'
import { ROOT } from '../support/generated.ts'
import { filesWith, RUN_ID } from '../support/harness-run.ts'
import { runHere } from '../support/run.ts'
import { PASSED, PROTOCOL_FAILED, REASONING_ONLY } from '../support/seed-runs.ts'

/** The run directories that come with the examples, each with how it ends. */
const RUNS = {
  [RUN_ID]: [PROTOCOL_FAILED, 1, 'verdict: fail (HG14, HG15, HG16)'],
  [REASONING_ONLY.name ?? '']: [REASONING_ONLY, 3, 'verdict: blocked (HG04)'],
  [PASSED.name ?? '']: [PASSED, 0, 'verdict: pass'],
} as const

describe('sot-examples/runs', () => {
  test('holds the runs that have a name here', () => {
    expect(readdirSync(new URL('sot-examples/runs/', ROOT)).sort()).toEqual(Object.keys(RUNS).sort())
  })

  for (const [id, [change, code, verdict]] of Object.entries(RUNS)) {
    for (const [path, text] of Object.entries(filesWith(change))) {
      test(`${id} has ${path} as the maker of runs makes it`, () => expectFile(`sot-examples/runs/${id}/${path}`, text))
    }

    test(`${id} ends as it should`, async () => {
      const ran = await runHere('sotlint', 'gate', 'check', `sot-examples/runs/${id}`)
      expect(ran).toMatchObject({ code, err: '' })
      expect(ran.out).toContain(`${verdict}\n`)
    })
  }
})
