import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ErrorObject } from 'ajv/dist/2020.js'
import { isCalendarDate } from '../../src/model/calendar.ts'
import { pointerSteps } from '../../src/policy/schema-check.ts'
import type { JsonObject, SchemaCheck, SchemaError } from '../../src/policy/schema-check.ts'

// They only say that some other error, which is listed too, was found below them.
const UMBRELLAS: ReadonlySet<string> = new Set(['if', 'allOf', 'anyOf', 'oneOf', 'not'])

function toSchemaError(error: ErrorObject): SchemaError {
  const params: Readonly<Record<string, unknown>> = error.params
  const key = params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName']
  return {
    path: pointerSteps(error.instancePath),
    keyword: error.keyword,
    schema: error.parentSchema as JsonObject,
    ...(typeof key === 'string' && { key }),
  }
}

/** What Ajv says of a value, in the form of our own check. */
export function ajvCheck(schema: JsonObject): SchemaCheck {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, logger: false, formats: { date: isCalendarDate }, strictRequired: false, validateSchema: false })
  const validate = ajv.compile(schema)
  return (value) => {
    if (validate(value)) return []
    // An error about a key's name is told by `propertyNames` as well.
    return (validate.errors ?? []).filter((error) => !UMBRELLAS.has(error.keyword) && error.propertyName === undefined).map(toSchemaError)
  }
}
