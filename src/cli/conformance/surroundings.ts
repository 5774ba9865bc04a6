import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from '../../io/environment.ts'
import type { Sandbox } from '../../io/conformance/sandbox.ts'
import type { Scenario } from '../../model/conformance.ts'
import type { HarnessPolicy } from '../../model/harness.ts'
import { pointerSteps } from '../../policy/schema-check.ts'
import { minimalPath } from './adapter.ts'

/** What a harness may shorten its waiting by, in seconds; one that does not know the names waits as it does. */
const deadlineVariables: Readonly<Record<string, string>> = {
  CTO_HARNESS_CASE_PROBE_HEADERS_SECONDS: '4',
  CTO_HARNESS_CASE_PROBE_TOTAL_SECONDS: '8',
  CTO_HARNESS_CASE_RUN_SECONDS: '30',
}

/** The variable under which a password is known to the search, and to nobody else. */
export const passwordVariable = 'SOTLINT_CONFORMANCE_PASSWORD'

/** A name that stands in no other value of any scenario. */
export function inventedRoute(): string {
  return `/lane-${randomBytes(6).toString('hex')}`
}

export interface Address {
  /** What the variable holds; `null` where it is not set. */
  readonly value: string | null
  readonly password: string | null
}

/** The endpoint value of a scenario, made from the address of its provider. */
export function addressFor({ address }: Scenario, baseUrl: string): Address {
  const password = `word-${randomBytes(8).toString('hex')}`
  switch (address) {
    case 'unset':
      return { value: null, password: null }
    case 'empty':
      return { value: '', password: null }
    case 'with-password':
      return { value: baseUrl.replace('//', `//user:${password}@`), password }
    default:
      return { value: baseUrl, password: null }
  }
}

/** The admission file's text; without the model's entry it is one of another model. */
export function admissionText({ admitted }: Scenario, { expect, preflight: { admission } }: HarnessPolicy): string {
  const entry: Record<string, unknown> = {}
  const put = (pointer: string | undefined, value: string): void => {
    const steps = pointerSteps(pointer ?? '')
    let at = entry
    for (const step of steps.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>
    const last = steps.at(-1)
    if (last !== undefined) at[last] = value
  }
  put(admission.provider[0], expect.provider)
  put(admission.model[0], admitted ? expect.model : 'another-model')
  put(admission.status[0], expect.admission)
  return `${JSON.stringify({ models: [entry] }, null, 2)}\n`
}

/** The harness's own edit of its fixture, where it has one for the fake Case to make. */
export function overlayFor({ agent: { edit } }: Scenario, root: string): string | null {
  const folder = join(root, 'conformance', edit)
  return edit !== 'none' && existsSync(folder) ? folder : null
}

/** Everything that the adapter is given of the environment. */
export function environmentFor(scenario: Scenario, policy: HarnessPolicy, sandbox: Sandbox, { value }: Address, elsewhere: string): Environment {
  const { baseUrl, admission } = policy.preflight
  const needs = Object.entries(policy.needs).map(([name, { kind }]) => [name, kind === 'executable' ? sandbox.caseFile : name === admission.file ? sandbox.admissionFile : 'conformance'] as const)
  const fallbacks = { ANTHROPIC_API_KEY: 'invented', OPENAI_API_KEY: 'invented', ANTHROPIC_BASE_URL: elsewhere.replace(/\/v1$/, ''), OPENAI_BASE_URL: elsewhere }
  return {
    PATH: minimalPath,
    HOME: sandbox.home,
    TMPDIR: sandbox.temporary,
    ...deadlineVariables,
    ...Object.fromEntries(needs),
    ...(policy.apiKeyEnv === null ? {} : { [policy.apiKeyEnv]: 'invented' }),
    ...(scenario.offersFallbacks ? fallbacks : {}),
    ...(baseUrl === null ? {} : { [baseUrl]: value ?? undefined }),
  }
}
