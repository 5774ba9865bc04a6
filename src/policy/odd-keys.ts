/**
 * Ajv asks maps that must differ from each other for their `valueOf` and `toString`, and fails where data has keys of such a name.
 */
const ASKED: ReadonlySet<string> = new Set(['toString', 'valueOf'])

/** No key of a document or a configuration begins with it. */
const MARK = '\0'

/** A copy of plain data in which no key is called as something that Ajv asks for. */
export function withOddKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withOddKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [ASKED.has(key) ? MARK + key : key, withOddKeys(inner)]))
}

/** The key as it stands in the data. */
export function givenKey(key: string): string {
  return key.startsWith(MARK) ? key.slice(MARK.length) : key
}
