import type { LookUpRuns, RunAnswer, RunRecord, RunShows } from '../../src/index.ts'
import { literal, ownText } from '../../src/model/safe.ts'

/** What a run shows that passed; the texts are those that its section states. */
const PASSED: RunShows = {
  words: {
    reportStatus: ownText('pass'),
    backend: ownText('case'),
    exitCode: ownText('0'),
    processStarted: ownText('true'),
    provider: ownText('qwen-local'),
    model: ownText('qwen3.6-35b-a3b'),
    admission: ownText('admitted'),
    sourceAdmission: ownText('not_admitted'),
    baseline: ownText('pass'),
    route: ownText('Harness Evidence Interface'),
  },
  markers: [],
  changedFiles: [ownText('src/slugify.js'), ownText('src/words.js')],
  patch: { path: ownText('patch.diff'), bytes: 318 },
  tests: { status: ownText('pass'), passed: 5, total: 5 },
}

const FAILED: RunShows = {
  ...PASSED,
  words: { ...PASSED.words, reportStatus: ownText('fail'), exitCode: ownText('1'), failureReason: ownText('case agent result protocol failed') },
  changedFiles: [],
  patch: { path: ownText('patch.diff'), bytes: 0 },
  tests: { status: ownText('fail'), passed: 2, total: 5 },
}

const BLOCKED: RunShows = {
  words: { reportStatus: ownText('blocked'), processStarted: ownText('false'), failureReason: ownText('provider response shape unavailable'), admission: null },
  markers: [ownText('backend/provider-reasoning-only.txt')],
  changedFiles: null,
  patch: null,
  tests: null,
}

export const DIGEST = '4f'.repeat(32)

const pass: RunRecord = { verdict: 'pass', gates: [], diagnosis: literal('valid-completed'), shows: PASSED, digest: ownText(DIGEST) }
const fail: RunRecord = { verdict: 'fail', gates: [literal('HG14'), literal('HG15'), literal('HG16')], diagnosis: literal('no-output'), shows: FAILED, digest: ownText(DIGEST) }
const blocked: RunRecord = { verdict: 'blocked', gates: [literal('HG04')], diagnosis: null, shows: BLOCKED, digest: null }
const broken: RunRecord = { verdict: 'fail', gates: [literal('HG01')], diagnosis: null, shows: null, digest: null }

/** The runs that exist in tests alone, by the last number of their name. */
const runs: Readonly<Record<string, RunRecord>> = { 7001: pass, 7002: fail, 7003: blocked, 7004: broken, 7005: { ...pass, digest: null } }

const nowhere: RunAnswer = { unreachable: literal('nobody is at home') }

/** Answers as the folder of these runs does. */
export const lookUpMadeRuns: LookUpRuns = (citations) => citations.map(({ name }) => runs[name.slice(name.lastIndexOf('-') + 1)] ?? nowhere)
