import type { Span } from './place.ts'
import type { Safe } from './safe.ts'

/**
 * One change of a text: what takes the place of a stretch. Its parts are words of ours, and stretches of the same text that
 * move there, so that nothing that was read is in it.
 */
export interface Edit extends Span {
  readonly parts: readonly (Safe | Span)[]
}

/** A stretch of a text with what takes its place. */
export interface Change extends Span {
  readonly text: string
}

/** What became of edits to one text. */
export interface Edited {
  readonly text: string
  /** In order, and apart from each other. */
  readonly changes: readonly Change[]
  readonly applied: readonly Edit[]
  /** Edits that reach into another one's stretch; the one that begins first is applied. */
  readonly refused: readonly Edit[]
}

const isInsertion = ({ start, end }: Span): boolean => start === end

/** At one place, what is put there goes before what is replaced. */
function compareEdits(a: Edit, b: Edit): number {
  return a.start - b.start || Number(isInsertion(b)) - Number(isInsertion(a)) || b.end - a.end
}

/** Applies edits to one text, all of them by the offsets of the text as it was; what changes inside a stretch that moves, moves along. */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  const applied: Edit[] = []
  const refused: Edit[] = []

  function replacement(edit: Edit, inner: readonly Edit[]): string {
    applied.push(edit)
    const left = new Set(inner)
    const pieces = edit.parts.map((part) => {
      if (typeof part === 'string') return part
      const own = inner.filter((other) => left.has(other) && part.start <= other.start && other.end <= part.end)
      for (const other of own) left.delete(other)
      return joined(part, changesIn(own))
    })
    refused.push(...left)
    return pieces.join('')
  }

  function changesIn(ordered: readonly Edit[]): readonly Change[] {
    const changes: Change[] = []
    for (let i = 0; i < ordered.length; ) {
      const edit = ordered[i++] as Edit
      const last = changes.at(-1)
      if (last && (edit.start < last.end || (isInsertion(last) && isInsertion(edit) && edit.start === last.start))) {
        refused.push(edit)
        continue
      }
      const first = i
      while (i < ordered.length && (ordered[i] as Edit).start < edit.end) i++
      changes.push({ start: edit.start, end: edit.end, text: replacement(edit, ordered.slice(first, i)) })
    }
    return changes
  }

  function joined({ start, end }: Span, changes: readonly Change[]): string {
    let made = ''
    let at = start
    for (const change of changes) {
      made += text.slice(at, change.start) + change.text
      at = change.end
    }
    return made + text.slice(at, end)
  }

  const changes = changesIn([...edits].sort(compareEdits))
  return { text: joined({ start: 0, end: text.length }, changes), changes, applied, refused }
}

/** A stretch of the first text that stays, or what was put there. */
type Piece = Span | string

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start)

/** The part of a text between two of its offsets, in pieces. */
function piecesBetween(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const [start, end] = [Math.max(0, from - at), Math.min(lengthOf(piece), to - at)]
    if (start < end) found.push(typeof piece === 'string' ? piece.slice(start, end) : { start: piece.start + start, end: piece.start + end })
    at += lengthOf(piece)
  }
  return found
}

function changed(pieces: readonly Piece[], changes: readonly Change[]): readonly Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const { start, end, text } of changes) {
    found.push(...piecesBetween(pieces, at, start), text)
    at = end
  }
  return [...found, ...piecesBetween(pieces, at, Infinity)]
}

/** Changes of a text of some length, and changes of what they make of it, as changes of the first text alone. */
export function composeChanges(length: number, first: readonly Change[], then: readonly Change[]): readonly Change[] {
  const end = { start: length, end: length }
  const made: Change[] = []
  let [at, text] = [0, '']
  for (const piece of [...changed(changed([{ start: 0, end: length }], first), then), end]) {
    if (typeof piece === 'string') {
      text += piece
      continue
    }
    if (text !== '' || piece.start > at) made.push({ start: at, end: piece.start, text })
    at = piece.end
    text = ''
  }
  return made
}
