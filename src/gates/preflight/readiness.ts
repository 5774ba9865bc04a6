import type { HarnessPolicy, Need } from '../../model/harness.ts'
import type { Admission, NameCheck, PathFault } from '../../model/preflight.ts'
import { literal, ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { urlState } from './url-state.ts'
import type { ValueState } from './url-state.ts'

/** What readiness asks of the outside; it opens no connection. */
export interface Surroundings {
  /** What a variable holds. */
  readonly value: (name: Safe) => string | undefined
  readonly fileFault: (path: string) => PathFault | null
  readonly executableFault: (path: string) => PathFault | null
  /** What the admission file at a path says; `null` when it is neither JSON nor YAML. */
  readonly admissionIn: (path: string) => Admission | null
}

/** The variables that this policy's provider and engine need, in the policy's order, and last the key where one is named. */
function neededNames({ needs, expect, apiKeyEnv }: HarnessPolicy): readonly { readonly name: Safe; readonly need: Need }[] {
  const engine = expect.engine ?? expect.backend
  const applies = (need: Need) => (need.provider ?? expect.provider) === expect.provider && (need.engine ?? engine) === engine
  const named = Object.entries(needs)
    .filter(([, need]) => applies(need))
    .map(([name, need]) => ({ name: ownText(name), need }))
  if (apiKeyEnv === null || named.some(({ name }) => name === apiKeyEnv)) return named
  return [...named, { name: apiKeyEnv, need: { kind: 'any' } }]
}

const PATH_WORDS: Readonly<Record<PathFault, Safe>> = {
  'not-found': literal('not-found'),
  'not-a-file': literal('not-a-file'),
  'not-executable': literal('not-executable'),
  unreadable: literal('unreadable'),
}

function pathState(fault: PathFault | null): ValueState {
  return fault === null ? { state: 'present' } : { state: 'invalid', reason: PATH_WORDS[fault] }
}

/** Why a name is invalid whose file has no entry for the model: in a preflight that is what the next step finds. */
export const noEntry = literal('no-entry')

function admissionState(admission: Admission | null): ValueState {
  if (admission === null) return { state: 'invalid', reason: literal('malformed') }
  return admission === 'absent' ? { state: 'invalid', reason: noEntry } : { state: 'present' }
}

function stateOf(name: Safe, { kind }: Need, policy: HarnessPolicy, around: Surroundings): ValueState {
  const value = around.value(name)
  if (kind === 'url') return urlState(value)
  if (value === undefined || value.trim() === '') return { state: 'missing' }
  if (kind === 'any') return { state: 'present' }
  if (kind === 'executable') return pathState(around.executableFault(value))
  const fault = pathState(around.fileFault(value))
  return fault.state === 'present' && name === policy.preflight.admission.file ? admissionState(around.admissionIn(value)) : fault
}

/** The state of every variable that is needed; with `only`, of that one. */
export function checkNames(policy: HarnessPolicy, around: Surroundings, only?: Safe): readonly NameCheck[] {
  return neededNames(policy)
    .filter(({ name }) => only === undefined || name === only || name === policy.apiKeyEnv)
    .map(({ name, need }) => ({ name, ...stateOf(name, need, policy, around) }))
}

/** True when every name is present. Nothing named is nothing known, and so not ready. */
export function isReady(checks: readonly NameCheck[]): boolean {
  return checks.length > 0 && checks.every(({ state }) => state === 'present')
}
