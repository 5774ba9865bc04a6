// What a run is made with. Nothing of it can be changed by an argument, and the endpoint comes from the environment alone.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

export const provider = 'qwen-local'
export const model = 'qwen3.6-35b-a3b'
export const fixtureId = 'string-slugify'

export const names = {
  baseUrl: 'CTO_HARNESS_CASE_LOCAL_BASE_URL',
  caseBin: 'CTO_HARNESS_CASE_BIN',
  admission: 'CTO_HARNESS_CASE_MODEL_ADMISSION_FILE',
}

/** Seconds from the environment, where somebody wants to wait for less or for more. */
function seconds(name, usual) {
  const given = Number(process.env[name])
  return 1000 * (given > 0 ? given : usual)
}

/** Milliseconds. */
export const deadlines = {
  headers: seconds('CTO_HARNESS_CASE_PROBE_HEADERS_SECONDS', 30),
  answer: seconds('CTO_HARNESS_CASE_PROBE_TOTAL_SECONDS', 180),
  run: seconds('CTO_HARNESS_CASE_RUN_SECONDS', 1800),
  tests: seconds('CTO_HARNESS_CASE_TESTS_SECONDS', 60),
}

export const probeTokens = 1024
export const mostAnswerBytes = 1024 * 1024

/** Where runs are kept: below the folder that the loop is started in. */
export const runsFolder = join(process.cwd(), 'harness-runs')

/** What Pi makes of this follows in the probe: a model that reasons gets its system text in the role `developer`. */
export const piModel = { id: model, name: model, reasoning: true, input: ['text'], contextWindow: 131072, maxTokens: 16384 }

/** Every role is named, since Case takes another provider without a word for one that is not. */
export const caseConfig = {
  models: Object.fromEntries(['default', 'implementer', 'verifier', 'reviewer', 'closer', 'retrospective', 'orchestrator'].map((role) => [role, { provider, model }])),
}
