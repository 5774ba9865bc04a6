import { comparable } from '../src/model/names.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** The title of the frontmatter is what tools show, the H1 what people read: they must be one. */
export const titleIsH1: Rule = defineRule({
  id: 'title-is-h1',
  summary: 'A document has one H1, and it is the title of the frontmatter.',
  why: 'With two names for one document, people and tools talk of different things.',
  fix: 'Give the document one H1 with the words of the title.',
  messages: {
    'title-h1': {
      severity: 'error',
      text: 'The H1 differs from the title in the frontmatter.',
      fix: 'Make both the same, capitals included.',
      source: 'DOC-02',
    },
    'h1-count': {
      severity: 'error',
      text: 'A document needs exactly one H1, and this one has {count}.',
      fix: 'Keep one H1, the title, and make other headings H2 or deeper.',
      source: 'DOC-03',
    },
  },
  notes: { title: 'The title stands here.', first: 'The first H1 stands here.' },
  bad: `---
title: CTO Widget Issues
---

# CTO Gadget Issues
`,
  good: `---
title: CTO Widget Issues
---

# CTO Widget *Issues*
`,
  check(facts, report, { policy }) {
    const titles = facts.headings.filter((heading) => heading.depth === 1)
    const [first] = titles
    if (first === undefined) return report('h1-count', facts.start, { count: 0 })
    for (const { place } of titles.slice(1)) {
      report('h1-count', place, { count: titles.length }, { related: [{ place: first.place, note: 'first' }] })
    }
    const title = facts.frontmatter?.fields[policy.frontmatter.titleField]
    const [wanted, seen] = [comparable(title?.value ?? null), comparable(first.text)]
    if (title === undefined || wanted === null || seen === null || wanted === seen) return
    report('title-h1', first.place, {}, { related: [{ place: title.place, note: 'title' }] })
  },
})
