import type { Span } from '../model/place.ts'

/** Where a text comes from, as far as this changes what its words mean. */
export type ViewContext = 'prose' | 'code' | 'url' | 'attribute' | 'comment' | 'yaml'

/** A text to search, made from the source, that knows its way back. */
export interface Layer {
  readonly text: string
  readonly context: ViewContext | 'raw'
  /** How many decoding passes made it. */
  readonly depth: number
  /** True for a stretch in which characters of the source were decoded, not only joined. */
  decodedIn(start: number, end: number): boolean
  /** True for a stretch on whose lines the layer differs from the text that it was made from: elsewhere that one has decided. */
  changedIn(start: number, end: number): boolean
  /** The stretch of the source that a stretch of the text comes from. */
  toSource(start: number, end: number): Span
}

/** A replacement in a text; `plain` ones join what stood apart and decode nothing. */
export interface Edit extends Span {
  readonly text: string
  readonly plain?: true
}

/** The source itself. */
export function sourceLayer(source: string): Layer {
  return { text: source, context: 'raw', depth: 0, decodedIn: () => false, changedIn: () => true, toSource: (start, end) => ({ start, end }) }
}

/** A stretch of a layer, searched on its own. */
export function slicedLayer(layer: Layer, { start, end }: Span): Layer {
  if (start === 0 && end === layer.text.length) return layer
  return {
    ...layer,
    text: layer.text.slice(start, end),
    toSource: (from, to) => layer.toSource(start + from, start + to),
    decodedIn: (from, to) => layer.decodedIn(start + from, start + to),
    changedIn: (from, to) => layer.changedIn(start + from, start + to),
  }
}

/** A text that the reader of a document made from it, such as a paragraph without its markup. */
export interface ScanView {
  readonly text: string
  /** Source offset of every unit of `text`, and of its end. */
  readonly offsets: ArrayLike<number>
  readonly context: ViewContext
  /** What gives the text its meaning and is not part of it: the key of a value, the mark of a heading. */
  readonly lead?: string
}

/**
 * A view of the source. What leads up to it is read with it, so that its words have their meaning, and stands for the place
 * where the text begins.
 */
export function viewLayer(view: ScanView): Layer {
  const { context, lead = '' } = view
  return {
    text: lead + view.text,
    context,
    depth: 0,
    decodedIn: () => false,
    changedIn: () => true,
    toSource(from, to) {
      // Most views hold nothing, so only here it is asked where their units stand.
      const { offsets } = view
      const start = offsets[Math.max(0, from - lead.length)] ?? 0
      const last = Math.max(0, to - lead.length)
      return { start, end: Math.max(offsets[last] ?? 0, (offsets[last - 1] ?? start) + 1) }
    },
  }
}

/** What a stretch decodes to: every hit in it stands for the whole stretch. */
export function decodedLayer(parent: Layer, span: Span, text: string): Layer {
  const place = parent.toSource(span.start, span.end)
  return { text, context: parent.context, depth: parent.depth + 1, decodedIn: () => true, changedIn: () => true, toSource: () => place }
}

/** Keeps the edits that do not overlap an earlier one, in order of place. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  let end = -1
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (edit.start < end) continue
    kept.push(edit)
    end = edit.end
  }
  return kept
}

/** True where one of the spans, which are in order, lies in a stretch or overlaps it. */
function touchesAny(spans: readonly Span[], start: number, end: number): boolean {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const span = spans[middle]
    if (span && (span.end < start || (span.end === start && span.start < start))) low = middle + 1
    else high = middle
  }
  // One that has no length counts between two units of the stretch.
  for (let span = spans[low]; span && span.start < end; span = spans[++low]) {
    if (span.end > start && (span.end > span.start || span.start > start)) return true
  }
  return false
}

/** How much of a line around a stretch can give it its meaning. */
const LINE_REACH = 400

/** The text with all edits made. */
export function editedLayer(parent: Layer, edits: readonly Edit[]): Layer {
  const ordered = inOrder(edits)
  const parts: string[] = []
  // Per piece of the new text: where it begins there and in the parent, and where the parent's piece ends if it was replaced.
  const pieces: { readonly at: number; readonly from: number; readonly replaced: number | null }[] = []
  let at = 0
  let from = 0
  /** Where decoded text stands in the new one, in order; what was dropped has no length. */
  const decoded: Span[] = []
  /** Where any edit was made, in order. */
  const changed: Span[] = []
  const add = (text: string, start: number, replaced: number | null): void => {
    if (text === '') return
    pieces.push({ at, from: start, replaced })
    parts.push(text)
    at += text.length
  }
  for (const edit of ordered) {
    add(parent.text.slice(from, edit.start), from, null)
    const made = { start: at, end: at + edit.text.length }
    if (!edit.plain) decoded.push(made)
    changed.push(made)
    add(edit.text, edit.start, edit.end)
    from = edit.end
  }
  add(parent.text.slice(from), from, null)

  const pieceAt = (offset: number): (typeof pieces)[number] | undefined => {
    let low = 0
    let high = pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((pieces[middle]?.at ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return pieces[low]
  }
  const toParent = (start: number, end: number): Span | null => {
    const first = pieceAt(start)
    const last = pieceAt(Math.max(start, end - 1))
    if (!first || !last) return null
    return {
      start: first.replaced === null ? first.from + start - first.at : first.from,
      end: last.replaced === null ? last.from + end - last.at : last.replaced,
    }
  }
  const text = parts.join('')
  return {
    text,
    context: parent.context,
    depth: parent.depth + 1,
    decodedIn(start, end) {
      const span = toParent(start, end)
      return touchesAny(decoded, start, end) || (span !== null && parent.decodedIn(span.start, span.end))
    },
    changedIn(start, end) {
      const before = text.slice(Math.max(0, start - LINE_REACH), start)
      const after = text.slice(end, end + LINE_REACH)
      const toLineEnd = after.indexOf('\n')
      return touchesAny(changed, start - before.length + before.lastIndexOf('\n'), end + (toLineEnd < 0 ? after.length : toLineEnd) + 1)
    },
    toSource(start, end) {
      const span = toParent(start, end)
      return span ? parent.toSource(span.start, span.end) : parent.toSource(0, 0)
    },
  }
}
