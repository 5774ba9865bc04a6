import type { HeadingFact, SectionFact } from '../model/facts.ts'
import type { Place } from '../model/place.ts'
import type { Policy } from '../model/policy.ts'
import type { Maker } from './maker.ts'
import type { Heading, Outline, RootBlock } from './outline.ts'
import { startingIn } from './ordered.ts'
import { fold } from './passage.ts'

/** The facts of a document's headings, in their order. */
export function readHeadings(headings: readonly Heading[], maker: Maker): readonly HeadingFact[] {
  return headings.map((heading) => ({ depth: heading.depth, text: maker.text(heading.title, heading), place: maker.place(heading) }))
}

/** The H2s with what they hold up to the next H1 or H2; the heading of each is the same fact as among all headings. */
export function readSections({ blocks, headings }: Outline, facts: readonly HeadingFact[]): readonly SectionFact[] {
  const found: SectionFact[] = []
  let block = 0
  for (let i = 0; i < headings.length; i++) {
    const { depth, end } = headings[i] as Heading
    if (depth !== 2) continue
    const to = startOfNext(headings, i, 2)
    let empty = true
    let hasList = false
    while ((blocks[block]?.start ?? Infinity) < end) block++
    for (; block < blocks.length && (blocks[block] as RootBlock).start < to; block++) {
      const { type, void: isVoid } = blocks[block] as RootBlock
      if (!isVoid) empty = false
      if (type === 'list') hasList = true
    }
    found.push({ heading: facts[i] as HeadingFact, empty, hasList })
  }
  return found
}

/** Where the next heading begins behind one that is at most so deep. */
export function startOfNext(headings: readonly Heading[], index: number, deepest: number): number {
  for (let i = index + 1; i < headings.length; i++) {
    const { depth, start } = headings[i] as Heading
    if (depth <= deepest) return start
  }
  return Infinity
}

/** Where the boundary notice's sentences stand, in order, between the first H1 and the first H2 after it. */
export function findNotice(outline: Outline, sentences: Policy['notice']['sentences'], maker: Maker): Place | null {
  const first = outline.headings.findIndex(({ depth }) => depth === 1)
  const title = outline.headings[first]
  if (!title) return null
  const next = outline.headings.slice(first + 1).find(({ depth }) => depth === 2)
  const passages = startingIn(outline.passages, title.end, next?.start ?? Infinity)
  let text = ''
  const starts = passages.map((passage) => {
    text += ' '
    const at = text.length
    text += fold(passage.text)
    return at
  })
  let at = 0
  let begin = -1
  for (const sentence of sentences) {
    const found = text.indexOf(fold(sentence), at)
    if (found < 0) return null
    if (begin < 0) begin = found
    at = found + sentence.length
  }
  const passage = passages[starts.findLastIndex((start) => start <= begin)]
  return passage ? maker.place(passage) : null
}
