import type { HeadingFact, SectionFact } from '../model/facts.ts'
import type { Place } from '../model/place.ts'
import type { Policy } from '../model/policy.ts'
import type { Maker } from './maker.ts'
import type { Heading, Outline } from './outline.ts'
import { startingIn } from './ordered.ts'
import { fold } from './passage.ts'

/** A heading as a fact. */
export function headingFact(heading: Heading, maker: Maker): HeadingFact {
  return { depth: heading.depth, text: maker.text(fold(heading.text), heading), place: maker.place(heading) }
}

/** The H2s with what they hold up to the next H1 or H2. */
export function readSections(outline: Outline, length: number, maker: Maker): readonly SectionFact[] {
  const tops = outline.headings.filter(({ depth }) => depth <= 2)
  return tops.flatMap((heading, i) => {
    if (heading.depth !== 2) return []
    const blocks = startingIn(outline.blocks, heading.end, tops[i + 1]?.start ?? length)
    return {
      heading: headingFact(heading, maker),
      empty: blocks.every((block) => block.void),
      hasList: blocks.some(({ type }) => type === 'list'),
    }
  })
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
  let [at, begin] = [0, -1]
  for (const sentence of sentences) {
    const found = text.indexOf(fold(sentence), at)
    if (found < 0) return null
    if (begin < 0) begin = found
    at = found + sentence.length
  }
  const passage = passages[starts.findLastIndex((start) => start <= begin)]
  return passage ? maker.place(passage) : null
}
