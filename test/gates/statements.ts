import type { EvidenceStatements } from '../../src/gates/evidence-section.ts'
import { literal, ownText } from '../../src/model/safe.ts'

const ids = ['CTO-WORK-016', 'CTO-WORK-020', 'CTO-WORK-022', 'CTO-WORK-028'].map(ownText)

/** A run that started and came to nothing. */
export const failedRun: EvidenceStatements = {
  title: literal('Widget Loop Evidence'),
  date: literal('2026-06-03'),
  commit: literal('0a1b2c3 Run the loop once'),
  command: literal('harness/evals/case-qwen-loop.sh --json'),
  unready: [],
  directory: literal('harness-runs/20260603T101500Z-r1-string-slugify-4711'),
  status: literal('fail'),
  backend: literal('case'),
  exitCode: 1,
  started: true,
  provider: literal('qwen-local'),
  model: literal('qwen3.6-35b-a3b'),
  admission: literal('admitted'),
  sourceAdmission: literal('not_admitted'),
  failureReason: literal('case agent result protocol failed'),
  markers: [],
  changedFiles: [],
  patch: { path: literal('patch.diff'), bytes: 0 },
  tests: { status: literal('fail'), counts: { passed: 3, total: 4 } },
  baseline: literal('pass'),
  route: literal('Harness Evidence Interface'),
  verdict: literal('fail'),
  gates: ['HG14', 'HG15', 'HG16'].map(ownText),
  diagnosis: literal('no-output'),
  digest: ownText('0123456789abcdef'.repeat(4)),
  denied: ids,
}

/** A run that the shape of the provider's answers stopped. */
export const blockedRun: EvidenceStatements = {
  ...failedRun,
  commit: null,
  directory: literal('harness-runs/20260603T102000Z-r1-string-slugify-4712'),
  status: literal('blocked'),
  exitCode: null,
  started: false,
  failureReason: literal('provider response shape unavailable'),
  markers: [literal('backend/provider-reasoning-only.txt')],
  changedFiles: null,
  patch: null,
  tests: null,
  baseline: null,
  verdict: literal('blocked'),
  gates: [literal('HG04')],
  diagnosis: null,
}

/** A run that had no endpoint to speak to. */
export const unconfiguredRun: EvidenceStatements = {
  ...blockedRun,
  unready: [literal('CTO_HARNESS_CASE_LOCAL_BASE_URL=missing')],
  failureReason: literal('local provider config unavailable'),
  markers: [literal('backend/provider-local-config-unavailable.txt')],
  gates: [literal('HG03')],
}

/** A run that did all it was to do. */
export const passedRun: EvidenceStatements = {
  ...failedRun,
  directory: literal('/home/worker/.hermes/profiles/widget/harness-runs/20260603T103000Z-r1-string-slugify-4713'),
  status: literal('pass'),
  exitCode: 0,
  sourceAdmission: literal('admitted'),
  failureReason: null,
  changedFiles: [literal('src/slug.ts'), literal('test/slug.test.ts')],
  patch: { path: literal('patch.diff'), bytes: 412 },
  tests: { status: literal('pass'), counts: { passed: 4, total: 4 } },
  verdict: literal('pass'),
  gates: [],
  diagnosis: literal('valid-completed'),
  denied: ids.slice(3),
}
