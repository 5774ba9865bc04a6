import type { FactText } from './safe.ts'

/** True for printable ASCII with single blanks between words: what nearly every text is. */
function isFolded(text: string): boolean {
  let before = 32
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 32 || unit > 126 || (unit === 32 && before === 32)) return false
    before = unit
  }
  return before !== 32 || text === ''
}

/** A text as it is compared: composed characters, white space folded and trimmed; `null` stays withheld. */
export function comparable(text: FactText): string | null {
  return text === null || isFolded(text) ? text : text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** A section's name as it is compared: also without regard to case, and with `&` read as `and`. */
export function sectionName(text: FactText): string | null {
  const name = comparable(text)
  return (name?.includes('&') ? name.replaceAll('&', ' and ').replace(/ +/g, ' ').trim() : name)?.toLowerCase() ?? null
}
