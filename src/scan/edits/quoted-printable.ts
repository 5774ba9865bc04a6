import type { Edit } from '../layer.ts'

const CODE = /=([0-9A-F]{2})/gi
/** A line that a mail program cut: the equals sign stands where no blank does. */
const CUT = /(?<=[^\s=])=[ \t]{0,4}\r?\n(?=[^\s=])/g
/** Mail lines are cut near their 76th sign; in shorter ones an equals sign at the end is more often an empty value. */
const CUT_FROM = 60

const EQUALS = 61
const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 13

/** Codes that an address needs and a query string does not have behind its equals sign. */
const SIGNS = new Set(['2D', '2E', '2F', '3A', '40', '5B', '5D', '5F'])

/** `=3A=2F` of a mail, with its cut lines. */
export function quotedPrintableEdits(text: string): Edit[] {
  if (!text.includes('=')) return []
  const edits: Edit[] = []
  const codes = [...text.matchAll(CODE)]
  const isMail = codes.some(([, digits = '']) => SIGNS.has(digits.toUpperCase()))
  if (isMail) {
    for (const { 0: all, 1: digits = '', index } of codes) {
      const point = Number.parseInt(digits, 16)
      if (point === 10 || point === 13 || (point >= 32 && point < 127)) edits.push({ start: index, end: index + all.length, text: String.fromCharCode(point) })
    }
  }
  for (const { 0: all, index } of text.matchAll(CUT)) {
    if (isMail || index - text.lastIndexOf('\n', index - 1) > CUT_FROM) edits.push({ start: index, end: index + all.length, text: '' })
  }
  return edits
}

/** True at the line break of a line that a mail program may have cut. */
export function isCutMail(text: string, newline: number): boolean {
  let at = newline - 1
  while (at > newline - 6 && isBlank(text.charCodeAt(at))) at--
  return text.charCodeAt(at) === EQUALS && /[^\s=]/.test(text[at - 1] ?? ' ') && /[^\s=]/.test(text[newline + 1] ?? ' ')
}
