import type { RootContent } from 'mdast'
import { BlockReader } from './blocks.ts'
import { stretchFrom, type Stretch } from './boundary.ts'
import { findFront, type Front } from './front.ts'
import type { Point } from './place.ts'
import type { PlainSink } from './sink.ts'
import { TreeSink } from './tree.ts'

/** A stretch that only remark can read, and how many plain blocks stand before it. */
export interface Refused extends Stretch {
  readonly at: number
}

/** A text as far as it is plain. */
export interface PlainReading {
  readonly blocks: RootContent[]
  readonly refused: readonly Refused[]
  /** Where the text ends. */
  readonly end: Point
}

const RETURN_ALONE = /\r(?!\n)/

/** True for units that change what a line is, or that remark replaces: such a text is nowhere plain. */
function isNowherePlain(text: string): boolean {
  return text.includes('\0') || text.startsWith('\uFEFF') || (text.includes('\r') && RETURN_ALONE.test(text))
}

/**
 * Reads the plain sections of a text: their blocks are those of remark-parse with remark-frontmatter and remark-gfm, field by
 * field and place by place. A section that holds anything outside of the closed subset is refused as a whole, on any doubt
 * and on any error. Sections begin at headings in column 0.
 * @param read false to refuse all sections.
 */
export function readPlain(text: string, read = true): PlainReading {
  const front = findFront(text)
  if (front === 'unclosed' || isNowherePlain(text)) {
    return { blocks: [], refused: [{ start: 0, end: text.length, line: 1, nextLine: 1, at: 0 }], end: endOf(text, 1) }
  }
  const refused: Refused[] = []
  const sink = new TreeSink(text)
  const reader = new BlockReader(text, sink)
  let bodyStart = front?.next ?? 0
  while (reader.at < text.length) {
    const [start, line, count] = [reader.at, reader.line, sink.blocks.length]
    if (read && readSection(reader, start === 0 ? front : null)) continue
    sink.reset(count)
    const stretch = stretchFrom(text, start, line, Math.max(start, bodyStart))
    refused.push({ ...stretch, at: count })
    reader.at = stretch.end
    reader.line = stretch.nextLine
    bodyStart = 0
  }
  return { blocks: sink.blocks, refused, end: endOf(text, reader.line) }
}

/** Tells a sink of a text of which `readPlain` refuses no section; false, as soon as it would, for every other. */
export function tellPlain(text: string, sink: PlainSink): boolean {
  const front = findFront(text)
  if (front === 'unclosed' || isNowherePlain(text)) return false
  const reader = new BlockReader(text, sink)
  while (reader.at < text.length) if (!readSection(reader, reader.at === 0 ? front : null)) return false
  return true
}

/** @param line number of the line behind the last one that holds something. */
function endOf(text: string, line: number): Point {
  const start = text.lastIndexOf('\n') + 1
  return { line: start === text.length ? line : line - 1, column: text.length - start + 1, offset: text.length }
}

function readSection(reader: BlockReader, front: Front | null): boolean {
  try {
    if (front) reader.readFront(front)
    reader.readSection()
    return true
  } catch {
    return false
  }
}
