import type { ReadContext } from '../document/context.ts'
import { rememberRest } from '../document/markdown.ts'
import { createShelf } from './shelf.ts'

const FIELDS = 'title: Practice\nowner: practice\nroute: practice\n'

/** What a text is while somebody types in it: a code span that is half there, a list that goes deeper, a frontmatter that is no YAML. */
const HALVES: readonly string[] = [
  '- One `half', '- One *half', '- One [half', '- One <half', '- One half](a', '- One\n  - two\n    1. three', '> One', '| a | b |\n| - | - |\n| c | d |',
  '```\nhalf', '<!-- half', '&amp; half', '[half]: a', 'One\n===', '* * *', 'half\\',
]
const FRONTS: readonly string[] = [FIELDS, `${FIELDS}last: [\n`, `${FIELDS}last half\n`, `${FIELDS}last: {a: "b"}\n`]

/**
 * Reads a few small texts of the kinds that only come up while somebody types, so that what reads them is loaded and compiled
 * before the first key: remark above all, which the documents of a tree that is in order may never have needed.
 */
export function practise(context: ReadContext): void {
  const shelf = createShelf({ ...context, known: rememberRest(1) })
  const texts = [...HALVES.map((half) => `---\n${FIELDS}---\n\n# Practice\n\n${half}\n`), ...FRONTS.map((front) => `---\n${front}---\n\n# Practice\n`)]
  for (const text of texts) {
    shelf.put({ path: 'practice.md', text })
    shelf.takeReplacements()
  }
}
