import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { ROOT } from './generated.ts'

/** A relative or absolute reference of RFC 3986, as far as its characters go. */
const reference = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-Fa-f]{2})*$/

/** A check by a schema of `test/support/schemas`; it gives what is wrong, each as place and keyword. */
export function schemaCheck(name: string): (value: unknown) => readonly string[] {
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(new URL(`test/support/schemas/${name}`, ROOT), 'utf8')) as Record<string, unknown>
  // The schema of SARIF has a pattern that no engine takes in Unicode mode.
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, logger: false, formats: { uri: /^[a-z][a-z0-9+.-]*:/, 'uri-reference': reference, 'date-time': true } })
  const validate = ajv.compile(schema)
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`))
}
