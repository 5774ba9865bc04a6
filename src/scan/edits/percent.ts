import type { Edit } from '../layer.ts'

function decode(run: string): string {
  try {
    return decodeURIComponent(run)
  } catch {
    // Not UTF-8: each byte stands for itself.
    return run.replace(/%(..)/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
  }
}

/** `%2F` and its like. */
export function percentEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(/(?:%[0-9a-f]{2})+/gi)) {
    edits.push({ start: match.index, end: match.index + match[0].length, text: decode(match[0]) })
  }
  return edits
}
