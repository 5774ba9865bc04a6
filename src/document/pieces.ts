import type { Nodes, Root, RootContent } from 'mdast'
import type { Refused } from './plain/read-plain.ts'
import { walk } from './walk.ts'

/** Stretches of a text that are joined and parsed as one. */
export type Piece = readonly Refused[]

/** remark's time grows with the square of the lists in one text: where they can be parted, so much is parsed together. */
const LENGTH = 16_384

/** Says which of the stretches that remark is to read go together: few, since each parse has its price, and none too long. */
export function piecesOf(text: string, refused: readonly Refused[], most = LENGTH): readonly Piece[] {
  // A definition works in every direction, so that all that may refer to it must be parsed with it.
  if (refused.some(({ start, end }) => text.slice(start, end).includes(']:'))) return [refused]
  const pieces: Refused[][] = []
  let length = most
  for (const stretch of refused) {
    const added = stretch.end - stretch.start
    const last = pieces.at(-1)
    if (last && length + added <= most) last.push(stretch)
    else pieces.push([stretch])
    length = last && length + added <= most ? length + added : added
  }
  return pieces
}

function shift(node: Nodes, offset: number, lines: number): void {
  walk(node, ({ position }) => {
    if (!position) return
    for (const point of [position.start, position.end]) {
      point.line += lines
      point.offset = (point.offset ?? 0) + offset
    }
  })
}

/** The blocks of one stretch of a piece, by what parses Markdown, where they stand in the whole text. */
export interface ParsedPiece {
  readonly blocks: readonly (readonly RootContent[])[]
  /** What else the parser says of the text: remark-gfm can leave a task's mark at the root. */
  readonly root: Root
}

/** Parses a piece and moves the blocks of each stretch to where it stands. */
export function parsePiece(text: string, piece: Piece, parse: (text: string) => Root): ParsedPiece {
  const root = parse(piece.map(({ start, end }) => text.slice(start, end)).join(''))
  const blocks: RootContent[][] = []
  let [start, line, next] = [0, 1, 0]
  for (const stretch of piece) {
    const end = start + stretch.end - stretch.start
    const own: RootContent[] = []
    for (let child = root.children[next]; child && (child.position?.start.offset ?? 0) < end; child = root.children[++next]) {
      if (start !== stretch.start) shift(child, stretch.start - start, stretch.line - line)
      own.push(child)
    }
    blocks.push(own)
    start = end
    line += stretch.nextLine - stretch.line
  }
  return { blocks, root }
}
