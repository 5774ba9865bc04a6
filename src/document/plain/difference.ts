import type { Position } from './place.ts'

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function fieldsOf(value: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined)
}

function lineOf(value: Readonly<Record<string, unknown>>, before: number): number {
  return (value as { readonly position?: Position }).position?.start?.line ?? before
}

/**
 * The line of the first node in which two trees differ in any field; `null` when they are the same. A field without a value
 * is as good as none.
 */
export function firstDifference(one: unknown, other: unknown): number | null {
  const waiting: { readonly a: unknown; readonly b: unknown; readonly line: number }[] = [{ a: one, b: other, line: 1 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { a, b, line } = next
    if (a === b) continue
    if (!isRecord(a) || !isRecord(b)) return line
    const fields = fieldsOf(a)
    if (fields.length !== fieldsOf(b).length) return lineOf(a, line)
    const here = lineOf(a, line)
    for (let i = fields.length - 1; i >= 0; i--) waiting.push({ a: a[fields[i] as string], b: b[fields[i] as string], line: here })
  }
  return null
}
