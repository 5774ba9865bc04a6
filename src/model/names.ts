import type { FactText } from './safe.ts'

/** A text as it is compared: composed characters, white space folded and trimmed; `null` stays withheld. */
export function comparable(text: FactText): string | null {
  return text === null ? null : text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** A section's name as it is compared: also without regard to case, and with `&` read as `and`. */
export function sectionName(text: FactText): string | null {
  return comparable(text)?.replaceAll('&', ' and ').replace(/ +/g, ' ').trim().toLowerCase() ?? null
}
