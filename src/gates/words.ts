import { ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

/** Most entries of a list that are told. */
const TOLD = 8

/** Texts that may be shown as a list: `a`, `a and b`, `a, b and 3 more`. */
export function listed(texts: readonly Safe[]): Safe {
  const quoted = texts.map((text) => `\`${text}\``)
  const shown = quoted.length > TOLD ? [...quoted.slice(0, TOLD), `${quoted.length - TOLD} more`] : quoted
  const last = shown.at(-1) ?? ''
  return ownText(shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`)
}
