import type { HarnessPolicy } from '../../model/harness.ts'
import type { Admission } from '../../model/preflight.ts'
import type { Safe } from '../../model/safe.ts'
import { pointerSteps } from '../../policy/schema-check.ts'

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function memberAt(value: unknown, pointer: string): unknown {
  let at = value
  for (const step of pointerSteps(pointer)) at = isMap(at) && Object.hasOwn(at, step) ? at[step] : undefined
  return at
}

/** The first pointer that leads to a value. */
function read(entry: unknown, pointers: readonly Safe[]): unknown {
  return pointers.map((pointer) => memberAt(entry, pointer)).find((value) => value !== undefined)
}

/** What may be an entry: the whole, the members of a list, and both below `models`. */
function candidates(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data
  if (!isMap(data)) return []
  return [data, ...(Object.hasOwn(data, 'models') ? inModels(data['models']) : [])]
}

/** Below `models` entries may also be told apart by keys. */
function inModels(models: unknown): readonly unknown[] {
  if (Array.isArray(models)) return models
  return isMap(models) ? [models, ...Object.values(models)] : []
}

/**
 * Looks a model up in what an admission file holds. Names must be equal to the letter;
 * entries that contradict each other admit nothing.
 */
export function admissionOf(data: unknown, { expect, preflight: { admission } }: HarnessPolicy): Admission {
  const entries = candidates(data).filter((entry) => read(entry, admission.provider) === expect.provider && read(entry, admission.model) === expect.model)
  if (entries.length === 0) return 'absent'
  return entries.every((entry) => read(entry, admission.status) === expect.admission) ? 'admitted' : 'not-admitted'
}
