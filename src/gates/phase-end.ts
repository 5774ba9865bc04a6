import type { Json } from '../model/policy.ts'
import { parseJson, partsOf } from './json-text.ts'
import { isMap } from './report-view.ts'

function isError(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== ''
}

function resultOf(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? parseJson(value) : value
}

/** True for the end of a phase that is called completed although its result carries an error, as Case's attended mode writes it. */
export function completedWithError(event: Json): boolean {
  return partsOf(event).some(({ value }) => {
    if (!isMap(value) || !Object.values(value).includes('phase_end') || value['outcome'] !== 'completed') return false
    const result = resultOf(value['result'])
    return isError(value['error']) || (isMap(result) && isError(result['error']))
  })
}
