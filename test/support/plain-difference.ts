import type { Root } from 'mdast'
import { parseMarkdown } from '../../src/document/markdown.ts'
import { parsePiece, piecesOf } from '../../src/document/pieces.ts'
import { firstDifference } from '../../src/document/plain/difference.ts'
import { readPlain } from '../../src/document/plain/read-plain.ts'
import { parseWithRemark } from '../../src/document/remark.ts'

/** How a text compares: which way differs from the whole text parsed by remark, or whether there was anything to compare. */
export type Comparison = 'same' | 'nothing' | 'plain differs' | 'pieces differ'

/** Parses by remark what can be parted, each stretch alone. */
function inPieces(text: string): Root {
  const { refused } = readPlain(text, false)
  const children = piecesOf(text, refused, 0).flatMap((piece) => parsePiece(text, piece, parseWithRemark).blocks.flat())
  return { type: 'root', children }
}

/** Compares every field and place of the trees that the short way and the parting give with remark's. */
export function compareWays(text: string): Comparison {
  const { refused } = readPlain(text)
  const parts = readPlain(text, false).refused.length
  const isRefused = refused[0]?.start === 0 && refused[0].end === text.length
  if (text === '' || (isRefused && parts < 2)) return 'nothing'
  const whole = parseWithRemark(text)
  if (!isRefused && firstDifference(parseMarkdown(text), whole) !== null) return 'plain differs'
  if (parts > 1 && firstDifference(inPieces(text).children, whole.children) !== null) return 'pieces differ'
  return 'same'
}

/** True when remark has no part in a text. */
export function isPlain(text: string): boolean {
  return readPlain(text).refused.length === 0
}

const BETWEEN = '\n\n# Next\n\n'
const BATCH = 8192

/**
 * Compares plain texts joined, which costs a small part of parsing each alone: a parse has a high price of its own. Hands
 * over each text that differs, alone or, where it does so only beside others, with them.
 */
export class PlainBatch {
  readonly #texts: string[] = []
  #length = 0
  readonly #onDifference: (text: string) => void

  constructor(onDifference: (text: string) => void) {
    this.#onDifference = onDifference
  }

  take(text: string): void {
    // Frontmatter, and what looks like it, means something at a text's beginning alone.
    if (text.startsWith('---')) this.#compare(text)
    else {
      this.#texts.push(text)
      this.#length += text.length + BETWEEN.length
      if (this.#length > BATCH) this.flush()
    }
  }

  flush(): void {
    const joined = this.#texts.join(BETWEEN)
    if (this.#differs(joined)) {
      const found = this.#texts.filter((text) => this.#differs(text))
      for (const text of found.length > 0 ? found : [joined]) this.#onDifference(text)
    }
    this.#texts.length = 0
    this.#length = 0
  }

  #differs(text: string): boolean {
    return firstDifference(parseMarkdown(text), parseWithRemark(text)) !== null
  }

  #compare(text: string): void {
    if (this.#differs(text)) this.#onDifference(text)
  }
}
