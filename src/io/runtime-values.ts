import type { Environment } from './environment.ts'

/** Gives what a variable holds, `null` when it is not set or empty. */
export type RuntimeValues = (variable: string) => string | null

/** Reads each variable that is asked for once; what it held stays in here and has no way out but this function. */
export function readRuntimeValues(environment: Environment): RuntimeValues {
  const values = new Map<string, string | null>()
  return (variable) => {
    const value = values.has(variable) ? values.get(variable) : environment[variable]?.trim()
    values.set(variable, value || null)
    return value || null
  }
}
