import { describe, expect, test } from 'vitest'
import { renderEvidence } from '../../src/gates/evidence-section.ts'
import type { EvidenceStatements } from '../../src/gates/evidence-section.ts'
import { literal } from '../../src/model/safe.ts'
import { blockedRun, failedRun, passedRun, unconfiguredRun } from './statements.ts'

const lines = (run: EvidenceStatements) => renderEvidence(run).split('\n')

describe('the section of a run', () => {
  test('that failed states what the report does, in the order of the documents', () => {
    expect(renderEvidence(failedRun)).toBe(`## Widget Loop Evidence - 2026-06-03

- Hermes commit: \`0a1b2c3 Run the loop once\`.
- The standard command class was \`harness/evals/case-qwen-loop.sh --json\`.
- Runtime endpoint value was supplied only through environment and is not recorded in SOT.
- Run artifact directory: \`harness-runs/20260603T101500Z-r1-string-slugify-4711\`.
- Report status: \`fail\`.
- Backend: \`case\`.
- Backend exit code: \`1\`.
- Case process started: \`true\`.
- Case model provider: \`qwen-local\`.
- Case model: \`qwen3.6-35b-a3b\`.
- Case model admission status: \`admitted\`.
- Source admission status: \`not_admitted\`.
- Failure reason: \`case agent result protocol failed\`.
- The harness recorded no changed files.
- The patch artifact was empty.
- Tests failed because the artificial fixture bug remained unchanged.
- Same-run fake baseline: \`pass\`.
- Evidence route: Harness Evidence Interface.
- Gate verdict: \`fail\` on \`HG14\`, \`HG15\`, \`HG16\`; agent result diagnosis: \`no-output\`.
- Run digest: \`sha256:${'0123456789abcdef'.repeat(4)}\`.
- This does not validate \`CTO-WORK-016\`, \`CTO-WORK-020\`, \`CTO-WORK-022\`, or \`CTO-WORK-028\`.
`)
  })

  test('that was blocked names its marker, and nothing that a run that never started has', () => {
    const text = renderEvidence(blockedRun)
    expect(text).toContain('- Marker: `backend/provider-reasoning-only.txt`.\n')
    expect(text).toContain('- Gate verdict: `blocked` on `HG04`.\n')
    expect(text).toContain('- Case process started: `false`.\n')
    expect(text).not.toMatch(/exit code|Hermes commit|patch|Patch|Tests|baseline|null/)
  })

  test('that passed lists what was changed, and denies only what it may not unblock', () => {
    expect(lines(passedRun)).toEqual(
      expect.arrayContaining([
        '- Changed files: `src/slug.ts`, `test/slug.test.ts`.',
        '- Patch: `patch.diff`, `412` bytes.',
        '- Tests: `pass`, `4` of `4`.',
        '- Gate verdict: `pass`; agent result diagnosis: `valid-completed`.',
        '- This does not validate `CTO-WORK-028`.',
      ]),
    )
    expect(renderEvidence(passedRun)).not.toMatch(/This validates|Failure reason|no changed files|empty/)
  })

  test('that denies nothing has no such line', () => {
    expect(renderEvidence({ ...passedRun, denied: [] })).toMatch(/- Run digest: `[^`]+`\.\n$/)
    expect(lines({ ...passedRun, denied: failedRun.denied.slice(0, 2) })).toContain('- This does not validate `CTO-WORK-016` or `CTO-WORK-020`.')
  })

  test('that had no endpoint does not say that it was supplied', () => {
    const text = renderEvidence(unconfiguredRun)
    expect(text).toContain('- Non-secret readiness check on 2026-06-03 showed `CTO_HARNESS_CASE_LOCAL_BASE_URL=missing`.\n')
    expect(text).not.toContain('was supplied')
  })

  test('whose tests failed with a patch gives the count', () => {
    const text = renderEvidence({ ...passedRun, tests: { status: literal('fail'), counts: { passed: 3, total: 4 } } })
    expect(text).toContain('- Tests: `fail`, `3` of `4`.\n')
    expect(text).not.toContain('fixture bug')
  })
})
