import type { Edit } from '../layer.ts'

/** Look-alikes of the signs of an address that NFKC leaves alone. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u3002': '.', '\uff61': '.', '\u2024': '.', '\ufe52': '.', '\uff0e': '.', '\u0701': '.', '\u06d4': '.', '\ua4f8': '.', '\u0660': '0',
  '\u2236': ':', '\u02d0': ':', '\ua789': ':', '\u0589': ':', '\u05c3': ':', '\ufe55': ':',
  '\u2044': '/', '\u2215': '/', '\u29f8': '/', '\u2571': '/',
  '\u2010': '-', '\u2011': '-', '\u2212': '-', '\u02d7': '-', '\ufe63': '-',
}

/** What a terminal reads as a colour, a movement or a link and nobody sees. */
export const COLOUR = /\u001b(?:\[[0-?]{0,40}[ -/]{0,4}[@-~]|\]8;[^\u0007\u001b;\n]{0,80};)/
const COLOURS = new RegExp(COLOUR.source, 'g')

const KEEP = new Set(['\u2025', '\u2026', '\u2013', '\u2014'])
const memory = new Map<string, string | null>()

/** The digit that a decimal number of another script stands for: these come in runs of ten that start at zero. */
function digit(character: string): string | null {
  if (!/^\p{Nd}$/u.test(character)) return null
  let point = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - 1))) {
    point--
    value++
  }
  return String(value)
}

/** What a character means to an address parser, or `null` where it is kept. */
function plain(character: string): string | null {
  if (KEEP.has(character)) return null
  const sign = SIGNS[character]
  if (sign !== undefined) return sign
  if (character === '\0' || /^[\p{Cf}\ufe00-\ufe0f\u034f\u115f\u1160\u3164]$/u.test(character)) return ''
  const folded = character.normalize('NFKC')
  if (folded !== character && /^[\x20-\x7e]+$/.test(folded)) return folded
  return digit(character)
}

/** Folds compatibility forms to ASCII and drops what nobody sees. */
export function characterEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(/\0+|[\u00a0-\uffff]/gu)) pushCharacter(match, edits)
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pushCharacter(match, edits)
  for (const match of text.matchAll(COLOURS)) edits.push({ start: match.index, end: match.index + match[0].length, text: '', plain: true })
  return edits
}

function meaning(character: string): string | null {
  let mapped = memory.get(character)
  if (mapped === undefined) {
    mapped = plain(character)
    memory.set(character, mapped)
  }
  return mapped
}

/** By unit: 0 where nothing is known yet, 1 for what is kept, 2 for what an edit would change. */
const CHANGED = new Uint8Array(65_536)

/** True where an edit would change what a parser reads: all folded characters but blanks. */
export function isHiddenOrFolded(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (CHANGED[unit] === 0) CHANGED[unit] = isChanged(text, at) ? 2 : 1
  // Half of a pair says nothing of the other half.
  return unit >= 0xd800 && unit < 0xdc00 ? isChanged(text, at) : CHANGED[unit] === 2
}

function isChanged(text: string, at: number): boolean {
  const mapped = meaning(String.fromCodePoint(text.codePointAt(at) ?? 32))
  return mapped !== null && mapped !== ' '
}

/** Of zero bytes, as files that are no text have them by the million, a run is one edit. */
function pushCharacter(match: RegExpExecArray, edits: Edit[]): void {
  const [characters] = match
  const mapped = meaning(characters.startsWith('\0') ? '\0' : characters)
  if (mapped !== null) edits.push({ start: match.index, end: match.index + characters.length, text: mapped })
}
