import type { Edit } from '../layer.ts'

const ESCAPE =
  /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|U([0-9a-f]{8})|x\{([0-9a-f]{1,6})\}|x([0-9a-f]{2})|([0-3][0-7]{2})|([!-/:-@[-`{-~])|([nrt]))/gi

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', N: '\n', R: '\r', T: '\t' }

function fromCode(point: number): string | null {
  return point < 0x110000 ? String.fromCodePoint(point) : null
}

/** Backslash escapes of JSON, of programming languages and of Markdown, and `U+002E`. */
export function escapeEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(ESCAPE)) {
    const [all, u1, u2, u3, x1, x2, octal, sign, control] = match
    const hex = u1 ?? u2 ?? u3 ?? x1 ?? x2
    let decoded = sign ?? (control === undefined ? null : (CONTROLS[control] ?? null))
    if (hex !== undefined) decoded = fromCode(Number.parseInt(hex, 16))
    else if (octal !== undefined) decoded = fromCode(Number.parseInt(octal, 8))
    if (decoded !== null) edits.push({ start: match.index, end: match.index + all.length, text: decoded })
  }
  for (const match of text.matchAll(/\\\r?\n[ \t]{0,40}/g)) {
    edits.push({ start: match.index, end: match.index + match[0].length, text: '', plain: true })
  }
  for (const match of text.matchAll(/U\+([0-9A-F]{4,6}) ?/g)) {
    const decoded = fromCode(Number.parseInt(match[1] ?? '', 16))
    if (decoded !== null) edits.push({ start: match.index, end: match.index + match[0].length, text: decoded })
  }
  return edits
}
