import type { Span } from '../model/place.ts'
import type { ScanView } from '../scan/scanner.ts'
import type { Attribute, Outline } from './outline.ts'
import { offsetsOf, type Passage } from './passage.ts'

/** Joins texts that stand apart in the source; what is put between them belongs to the place that follows. */
class ViewText {
  #text = ''
  readonly #offsets: number[] = []

  add(text: string, offsets: ArrayLike<number>): void {
    this.#text += text
    for (let i = 0; i < text.length; i++) this.#offsets.push(offsets[i] ?? 0)
  }

  put(sign: string, at: number): void {
    this.add(sign, Array<number>(sign.length).fill(at))
  }

  view(end: number): ScanView {
    return { text: this.#text, offsets: [...this.#offsets, end], context: 'prose' }
  }
}

/** A table with its cells as a reader sees them, so that a cell has its heads. */
function viewOfTable({ end }: Span, cells: readonly Passage[], source: string): ScanView {
  const view = new ViewText()
  let past: Passage | null = null
  for (const cell of cells) {
    const startsRow = past !== null && source.slice(past.start, cell.start).includes('\n')
    view.put(past === null ? '| ' : startsRow ? ' |\n| ' : ' | ', cell.start)
    // A bar of the cell's own text would shift the columns.
    view.add(cell.text.replaceAll('|', '\u00a6'), offsetsOf(cell))
    past = cell
  }
  return view.view(end)
}

function viewsOfTables({ tables, passages }: Outline, source: string): readonly ScanView[] {
  const cells = passages.filter(({ kind }) => kind === 'cell')
  const views: ScanView[] = []
  let next = 0
  for (const table of tables) {
    const first = next
    while (next < cells.length && (cells[next]?.start ?? 0) < table.end) next++
    views.push(viewOfTable(table, cells.slice(first, next), source))
  }
  return views
}

/** Elements that say what stands in them; those that only format vanish. */
const TELLING_TAG = /^[^<>]{0,8}(<[\w:.-]{0,40}(?:version|driver|release|build)(?:\s[^<>]{0,80})?>)[^<>]{0,8}$/i

/**
 * What marks a heading to the scanner, since a number that opens it counts sections. One of several lines has the mark that
 * does not end with its line.
 */
function leadOf({ kind, text }: Passage): string {
  if (kind !== 'heading') return ''
  return text.includes('\n') ? '<h1>' : '# '
}

function mayTell(source: string): boolean {
  return source.includes('<') && /version|driver|release|build/i.test(source)
}

/** The text of a block with the tags in it that tell something. */
function withTags(passage: Passage, source: string): ScanView {
  const { text, start } = passage
  const offsets = offsetsOf(passage)
  const view = new ViewText()
  let past = start
  for (let i = 0; i < text.length; i++) {
    const at = offsets[i] ?? past
    const tag = at > past + 1 ? TELLING_TAG.exec(source.slice(past, Math.min(at, past + 200)))?.[1] : undefined
    if (tag !== undefined) view.put(tag, at)
    view.put(text[i] ?? '', at)
    past = at + 1
  }
  return { ...view.view(passage.end), lead: leadOf(passage) }
}

/** A passage as it is. Most hold nothing to be marked, and then nobody asks where their units stand. */
class PassageView implements ScanView {
  readonly context = 'prose'
  readonly text: string
  readonly lead: string
  readonly #passage: Passage
  #offsets: ArrayLike<number> | null = null

  constructor(passage: Passage) {
    this.#passage = passage
    this.text = passage.text
    this.lead = leadOf(passage)
  }

  get offsets(): ArrayLike<number> {
    return (this.#offsets ??= offsetsOf(this.#passage))
  }
}

/** A block on its own. */
function viewOfPassage(passage: Passage, source: string, holdsTags: boolean): ScanView {
  if (holdsTags && mayTell(source.slice(passage.start, passage.end))) return withTags(passage, source)
  return new PassageView(passage)
}

function viewOfAttribute({ text, context, start, end }: Attribute): ScanView {
  const offsets = new Uint32Array(text.length + 1).fill(start)
  offsets[text.length] = end
  return { text, offsets, context }
}

/** Says of a passage of the outline that the scanner has read its text as it is, and that it is clear. */
export type IsReadClear = (passage: Passage) => boolean

/** Makes the check once the views of an outline are scanned. */
export function clearCheck(source: string, suspects: ReadonlySet<ScanView>): IsReadClear {
  if (mayTell(source)) return () => false
  const texts = new Set<string>()
  for (const { text } of suspects) texts.add(text)
  // Headings have a lead, and cells are read as parts of their table.
  return ({ kind, text }) => kind === 'paragraph' && (texts.size === 0 || !texts.has(text))
}

/**
 * What the endpoint scanner reads besides the source: each paragraph, heading and table as a reader sees it, since markup can
 * stand inside an address, and each decoded destination, title and alternative text.
 */
export function viewsOf(outline: Outline, source: string): readonly ScanView[] {
  const holdsTags = mayTell(source)
  const views: ScanView[] = []
  for (const passage of outline.passages) if (passage.kind !== 'cell') views.push(viewOfPassage(passage, source, holdsTags))
  if (outline.tables.length > 0) for (const view of viewsOfTables(outline, source)) views.push(view)
  for (const attribute of outline.attributes) views.push(viewOfAttribute(attribute))
  return views
}
