import { comparedFields } from '../src/model/compared-fields.ts'
import { comparable } from '../src/model/names.ts'
import { repeats } from '../src/model/repeats.ts'
import type { Keyed } from '../src/model/repeats.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** A title names one document: whoever cites it must not have to say which. */
export const titlesUnique: Rule = defineTreeRule({
  id: 'titles-unique',
  summary: 'No two documents of a tree bear the same title.',
  why: 'Of two documents with one title the wrong one gets read, cited or mended.',
  fix: 'Give this document a title of its own, or merge the two.',
  messages: {
    'title-unique': { severity: 'error', text: 'Another document of the tree bears this title already.', source: 'DOC-09' },
  },
  notes: { first: 'The title was given first here.' },
  bad: {
    '03-PROTOCOLS/CTO-GADGET-ISSUES.md': '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n',
    '03-PROTOCOLS/CTO-WIDGET-ISSUES.md': '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n',
  },
  good: {
    '03-PROTOCOLS/CTO-GADGET-ISSUES.md': '---\ntitle: CTO Gadget Issues\n---\n\n# CTO Gadget Issues\n',
    '03-PROTOCOLS/CTO-WIDGET-ISSUES.md': '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n',
  },
  ties({ frontmatter, path }, { policy }) {
    const key = comparable(frontmatter?.fields[policy.frontmatter.titleField]?.value ?? null)
    return key === null ? [] : [[path, `title ${key}`]]
  },
  checkTree(facts, report, { policy }) {
    const titles: Keyed[] = []
    for (const { document, title } of comparedFields(facts, policy)) {
      const key = comparable(title?.value ?? null)
      if (title !== null && key !== null) titles.push({ key, place: title.place, reported: document.reported })
    }
    for (const { first, again } of repeats(titles)) {
      report('title-unique', again.place, {}, { related: [{ place: first.place, note: 'first' }] })
    }
  },
})
