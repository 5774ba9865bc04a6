import type { HeadingFact, SectionFact } from '../model/facts.ts'
import type { Place } from '../model/place.ts'
import type { Policy } from '../model/policy.ts'
import type { Maker } from './maker.ts'
import type { Heading, Outline } from './outline.ts'
import { startingIn } from './ordered.ts'
import { fold } from './passage.ts'

/** Gives the fact of each heading of a document: one that heads a section too is the same fact there. */
export type FactOfHeading = (heading: Heading) => HeadingFact

/** Makes the facts of headings as they are asked for, each once. */
export function headingReader(maker: Maker): FactOfHeading {
  const known = new Map<Heading, HeadingFact>()
  return (heading) => {
    let fact = known.get(heading)
    if (fact === undefined) {
      fact = { depth: heading.depth, text: maker.text(fold(heading.text), heading), place: maker.place(heading) }
      known.set(heading, fact)
    }
    return fact
  }
}

/** The H2s with what they hold up to the next H1 or H2. */
export function readSections(outline: Outline, length: number, factOf: FactOfHeading): readonly SectionFact[] {
  const tops = outline.headings.filter(({ depth }) => depth <= 2)
  return tops.flatMap((heading, i) => {
    if (heading.depth !== 2) return []
    const blocks = startingIn(outline.blocks, heading.end, tops[i + 1]?.start ?? length)
    return {
      heading: factOf(heading),
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
