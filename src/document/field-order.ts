import type { Slip } from '../model/facts.ts'
import type { Edit } from '../model/edit.ts'
import type { LineIndex, Span } from '../model/place.ts'
import type { Safe } from '../model/safe.ts'
import type { WrittenFields } from './frontmatter.ts'
import type { Maker } from './maker.ts'
import type { MayChange } from './may-change.ts'

/** What can be moved as a whole: a field's line, with the comment lines directly above it. */
interface Chunk extends Span {
  readonly name: string
  readonly key: Span
  readonly commented: boolean
}

const COMMENT = /^[ \t]*#/

/** True when each field is one line of its own, and its value a plain or quoted text on it. */
export function isOneLineEach({ entries }: WrittenFields, text: string, lines: LineIndex): boolean {
  return entries.every(({ key, value }) => {
    if (value.kind !== 'scalar' || value.style === 'block') return false
    return lines.position(key.span.start).column === 1 && !/[\r\n]/.test(text.slice(key.span.start, value.span.end))
  })
}

/** The block cut into chunks; `null` when anything but fields and comments stands in it. */
function chunksOf(fields: WrittenFields, text: string, lines: LineIndex): readonly Chunk[] | null {
  if (!isOneLineEach(fields, text, lines)) return null
  const byStart = new Map(fields.entries.map(({ key }) => [key.span.start, key]))
  const chunks: Chunk[] = []
  let start = fields.start
  for (let line = lines.position(fields.start).line; lines.lineStart(line) < fields.end; line++) {
    const [from, to] = [lines.lineStart(line), lines.lineStart(line + 1)]
    const key = byStart.get(from)
    if (key) {
      chunks.push({ start, end: to, name: key.text, key: key.span, commented: start < from })
      start = to
    } else if (!COMMENT.test(text.slice(from, to))) {
      return null
    }
  }
  return chunks.length === fields.entries.length ? chunks : null
}

/** Puts the known fields into their order, each into a place where a known field stood; all others keep theirs. */
function reordered(chunks: readonly Chunk[], rank: (chunk: Chunk) => number): readonly Chunk[] {
  const known = chunks.filter((chunk) => rank(chunk) >= 0).sort((a, b) => rank(a) - rank(b))
  let next = 0
  return chunks.map((chunk) => (rank(chunk) < 0 ? chunk : (known[next++] ?? chunk)))
}

/** The whole lines in their new order. A comment over the first field may be about the block, so then a person has to look. */
function moveOf(chunks: readonly Chunk[] | null, rank: (chunk: Chunk) => number): Edit | null {
  if (chunks === null) return null
  const wanted = reordered(chunks, rank)
  const first = chunks.findIndex((chunk, i) => wanted[i] !== chunk)
  const last = chunks.findLastIndex((chunk, i) => wanted[i] !== chunk)
  const [from, to] = [chunks[first], chunks[last]]
  if (!from || !to || (first === 0 && from.commented)) return null
  return { start: from.start, end: to.end, parts: wanted.slice(first, last + 1).map(({ start, end }) => ({ start, end })) }
}

/** The first field that stands behind one which comes after it in the policy. */
export function fieldOrderSlip(
  fields: WrittenFields,
  names: readonly Safe[],
  { text, lines, maker, mayChange }: { readonly text: string; readonly lines: LineIndex; readonly maker: Maker; readonly mayChange: MayChange },
): Slip | null {
  const rankOf = (name: string) => names.findIndex((known) => known === name)
  let highest = -1
  for (const { key } of fields.entries) {
    const rank = rankOf(key.text)
    const field = names[rank]
    const other = names[highest]
    if (rank < highest && field !== undefined && other !== undefined) {
      const edit = moveOf(chunksOf(fields, text, lines), ({ name }) => rankOf(name))
      return { kind: 'key-order', field, other, place: maker.place(key.span), edit: edit && mayChange(fields) ? edit : null }
    }
    highest = Math.max(highest, rank)
  }
  return null
}
