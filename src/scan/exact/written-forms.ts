import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { beginsAfter, endsBefore, isWordCode, needsEdgeAfter, needsEdgeBefore } from './edges.ts'
import type { Needle, Seen } from './needle.ts'
import type { Plain } from './plain.ts'

/** A way to write every byte or character of a text apart from the others. */
interface UnitForm {
  readonly name: Safe
  write(code: number): string
  /** One written unit, to be read before or behind a pattern; the code is its group. */
  readonly unit: RegExp
  readonly radix: 10 | 16
  /** `characters` are written by their code units, else the bytes of UTF-8 are. */
  readonly of: 'bytes' | 'characters'
}

const pad = (code: number, digits: number): string => code.toString(16).padStart(digits, '0')

const UNIT_FORMS: readonly UnitForm[] = [
  { name: literal('percent'), write: (code) => `%${pad(code, 2)}`, unit: /%([0-9a-f]{2})/, radix: 16, of: 'bytes' },
  { name: literal('percent twice'), write: (code) => `%25${pad(code, 2)}`, unit: /%25([0-9a-f]{2})/, radix: 16, of: 'bytes' },
  { name: literal('hex'), write: (code) => pad(code, 2), unit: /([0-9a-f]{2})/, radix: 16, of: 'bytes' },
  { name: literal('\\x'), write: (code) => `\\x${pad(code, 2)}`, unit: /\\x([0-9a-f]{2})/, radix: 16, of: 'bytes' },
  { name: literal('\\u'), write: (code) => `\\u${pad(code, 4)}`, unit: /\\u([0-9a-f]{4})/, radix: 16, of: 'characters' },
  { name: literal('entities'), write: (code) => `&#${code};`, unit: /&#(\d{2,5});/, radix: 10, of: 'characters' },
  { name: literal('entities'), write: (code) => `&#x${code.toString(16)};`, unit: /&#x([0-9a-f]{2,5});/, radix: 16, of: 'characters' },
]

const UTF8 = new TextEncoder()

/** The pattern of a text: the bytes of UTF-8, letters in lower case. */
export function patternOf(text: string): readonly number[] {
  return [...UTF8.encode(text)].map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte))
}

const isWritten = (plain: string, { before, after }: Seen): boolean =>
  (!needsEdgeBefore(plain) || endsBefore(before)) && (!needsEdgeAfter(plain) || beginsAfter(after))

/** The pattern of a text in UTF-16 as it is left when zero bytes are passed over; only beyond ASCII does it differ. */
function widePatterns(text: string): readonly (readonly number[])[] {
  if (!/[^\0-\u007f]/.test(text)) return []
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  const orders = [units.flatMap((unit) => [unit & 255, unit >> 8]), units.flatMap((unit) => [unit >> 8, unit & 255])]
  return orders.map((bytes) => bytes.filter((byte) => byte !== 0).map((byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte)))
}

/** The text itself in any case, and the same written backwards, with escaped slashes or with its signs in percent. */
export function plainNeedles({ part, text, asWritten, cut }: Plain): readonly Needle[] {
  const end = cut ? ' ' : text
  const edges = (seen: Seen): boolean => isWritten(text, seen) && (!asWritten || seen.match === text)
  const loose = (seen: Seen): boolean => (!needsEdgeBefore(text) || endsBefore(seen.before)) && (!needsEdgeAfter(end) || beginsAfter(seen.after))
  const itself: Needle = { part, form: null, pattern: patternOf(text), holds: cut ? loose : edges }
  if (asWritten) return [itself]
  const backwards = [...text].toReversed().join('')
  const percent = encodeOnce(text)
  const written: readonly (readonly [Safe, string])[] = [
    [literal('escaped slashes'), text.replaceAll('/', '\\/')],
    [literal('percent'), percent],
    [literal('percent twice'), encodeOnce(percent)],
  ]
  return [
    itself,
    ...widePatterns(text).map((pattern): Needle => ({ ...itself, pattern })),
    { part, form: literal('reversed'), pattern: patternOf(backwards), holds: (seen) => (cut ? beginsAfter(seen.after) : isWritten(backwards, seen)) },
    ...written.filter(([, form]) => form !== text).map(([form, pattern]): Needle => ({ part, form, pattern: patternOf(pattern), holds: loose })),
  ]
}

/** A lone half of a surrogate pair has no percent form. */
function encodeOnce(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
}

function codeBefore(text: string, { unit, radix }: UnitForm): number | null {
  const match = new RegExp(`${unit.source}$`, 'i').exec(text)
  return match ? Number.parseInt(match[1] ?? '', radix) : null
}

function codeAfter(text: string, { unit, radix }: UnitForm): number | null {
  const match = new RegExp(`^${unit.source}`, 'i').exec(text)
  return match ? Number.parseInt(match[1] ?? '', radix) : null
}

/** The text with every unit of it written in one of the forms; what goes on in the same form makes it a longer word. */
export function unitNeedles({ part, text, cut }: Plain): readonly Needle[] {
  return UNIT_FORMS.map((form): Needle => {
    const codes = form.of === 'bytes' ? [...UTF8.encode(text)] : Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
    const isFree = (code: number | null): boolean => code === null || !isWordCode(code)
    return {
      part,
      form: form.name,
      pattern: patternOf(codes.map((code) => form.write(code)).join('')),
      holds: ({ before, after }) =>
        (!needsEdgeBefore(text) || isFree(codeBefore(before, form))) && (cut || !needsEdgeAfter(text) || isFree(codeAfter(after, form))),
    }
  })
}
