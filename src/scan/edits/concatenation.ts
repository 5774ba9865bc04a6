import type { Edit } from '../layer.ts'

/** Two string literals with an operator between them, or side by side as in C, Python and the shell. */
const JOINED = /(["'`])[ \t]{0,8}\)?(?:[ \t\r\n]{0,40}(?:\+\+?|\.\.?|&|\|\||<>|~|\\)?[ \t\r\n]{0,40})\(?(["'`])/g

const ARRAY_JOIN = /\[((?:\s{0,8}["'`][^"'`\n]{0,80}["'`]\s{0,8},?){2,16})\]\s{0,8}\.join\(\s{0,4}["'`]([^"'`\n]{0,3})["'`]\s{0,4}\)/g
/** `concat!("a", "b")` of Rust, `concat('a', 'b')` of SQL and of a workflow's format language */
const CONCAT_CALL = /\bconcat!?\(((?:\s{0,8}["'][^"'\n]{0,80}["']\s{0,8},?){2,16})\)/gi
const JOIN_ARRAY = /["']([^"'\n]{0,3})["']\.join\(\s{0,8}[[(]((?:\s{0,8}["'][^"'\n]{0,80}["']\s{0,8},?){2,16})[\])]/g

function joinItems(items: string, separator: string): string {
  return [...items.matchAll(/["'`]([^"'`\n]*)["'`]/g)].map((match) => match[1] ?? '').join(separator)
}

/** True where the literals are made to be one: an operator says so, or one side breaks off inside an address. */
function isOneWord(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  const [before = ' ', after = ' '] = [text[match.index - 1], text[end]]
  if (/\s/.test(before) || /\s/.test(after) || before === '\\') return false
  // A log's `"-"` stands for nothing.
  if (before === '-' && /["'`]/.test(text[match.index - 2] ?? '')) return false
  // Between back quotes a dot is a dot: two code spans.
  if (match[1] === '`' && /^`\.{1,2}`$/.test(match[0])) return false
  if (/[+.&|<~]/.test(match[0])) return true
  return match[0].length === 2 || /[.:/@-]/.test(before) || /[.:/@-]/.test(after)
}

/** Strings put together in code. */
export function concatenationEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(JOINED)) {
    if (!isOneWord(text, match)) continue
    edits.push({ start: match.index, end: match.index + match[0].length, text: '', plain: true })
  }
  // A quote inside a word, as a shell allows it.
  for (const match of text.matchAll(/(?<=[\d./])["'](?=[a-z0-9./])|(?<=[a-z0-9./])["'](?=[\d./])|(?<=\w{6})["'](?=\w{6})/gi)) {
    edits.push({ start: match.index, end: match.index + 1, text: '', plain: true })
  }
  for (const match of text.matchAll(CONCAT_CALL)) {
    edits.push({ start: match.index, end: match.index + match[0].length, text: `"${joinItems(match[1] ?? '', '')}"`, plain: true })
  }
  if (!text.includes('join')) return edits
  for (const match of text.matchAll(ARRAY_JOIN)) {
    const joined = joinItems(match[1] ?? '', match[2] ?? '')
    edits.push({ start: match.index, end: match.index + match[0].length, text: `"${joined}"`, plain: true })
  }
  for (const match of text.matchAll(JOIN_ARRAY)) {
    const joined = joinItems(match[2] ?? '', match[1] ?? '')
    edits.push({ start: match.index, end: match.index + match[0].length, text: `"${joined}"`, plain: true })
  }
  return edits
}
