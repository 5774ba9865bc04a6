import { editedLayer, type Edit, type Layer } from './layer.ts'

/** A string on one line; one that no quote ends is read to the end of its line, so that none is read twice. */
const STRING = /"(?:[^"\\\r\n]|\\[^\r\n])*("?)/g
/** What such a string writes for a line end, a tab and a quote; a backslash that is itself escaped begins none. */
const ESCAPE = /\\(?:(\\)|(r\\n|n)|(t)|("))/g
/** A line end with text behind it. */
const SEVERAL_LINES = /(?<!\\)(?:\\\\)*\\n[^"]/

function lineEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: all, 1: backslash, 2: end, 3: tab, index } of text.matchAll(ESCAPE)) {
    if (backslash !== undefined) continue
    edits.push({ start: index, end: index + all.length, text: end !== undefined ? '\n' : tab !== undefined ? '\t' : '"', plain: true })
  }
  return edits
}

/** A file that stands in a string begins and ends with a line of its own. */
function edgeEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const { 0: all, 1: closing, index } of text.matchAll(STRING)) {
    if (closing === '' || !SEVERAL_LINES.test(all)) continue
    const end = index + all.length - 1
    edits.push({ start: index + 1, end: index + 1, text: '\n', plain: true }, { start: end, end, text: '\n', plain: true })
  }
  return edits
}

/**
 * The layer with the line ends, tabs and quotes that a string of JSON or code escapes: a file which a trace quotes is read as
 * the lines that it has, so that its headings, columns and keys mean what they mean in the file.
 */
export function withLines(layer: Layer): Layer {
  if (!/\\[nt"]/.test(layer.text)) return layer
  const edits = lineEdits(layer.text)
  if (layer.text.includes('\\n')) edits.push(...edgeEdits(layer.text))
  return { ...editedLayer(layer, edits), depth: layer.depth, changedIn: () => true }
}
