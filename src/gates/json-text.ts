import type { Json } from '../model/policy.ts'

/** A JSON text's value; `undefined` for what is none. A byte order mark before it is no part of it. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json
  } catch {
    return undefined
  }
}

/** One line of a text that is written a line at a time. */
export interface TextLine {
  /** From 1. */
  readonly number: number
  readonly text: string
}

/** The lines that hold more than blanks. */
export function linesOf(text: string): readonly TextLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '')
}

/** A value inside another one, with the key under which it stands, or under which the list stands that it is in. */
export interface Part {
  readonly key: string
  readonly value: Json
}

/** All parts of a value, itself included, outermost first; a hostile depth costs memory and no stack. */
export function partsOf(value: Json, key = ''): readonly Part[] {
  const parts: Part[] = [{ key, value }]
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]
    if (part === undefined || typeof part.value !== 'object' || part.value === null) continue
    if (Array.isArray(part.value)) for (const inner of part.value as readonly Json[]) parts.push({ key: part.key, value: inner })
    else for (const [name, inner] of Object.entries(part.value)) parts.push({ key: name, value: inner })
  }
  return parts
}
