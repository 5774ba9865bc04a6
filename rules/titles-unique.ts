import type { DocumentFacts } from '../src/model/facts.ts'
import { comparable } from '../src/model/names.ts'
import type { Policy } from '../src/model/policy.ts'
import { repeats } from '../src/model/repeats.ts'
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
  ties: (document, { policy }) => titlesOf(document, policy).map(({ key }) => [document.path, `title ${key}`]),
  checkTree({ documents }, report, { policy }) {
    for (const { first, again } of repeats(documents.flatMap((document) => titlesOf(document, policy)))) {
      report('title-unique', again.place, {}, { related: [{ place: first.place, note: 'first' }] })
    }
  },
})

/** The title of a document, if it has one. */
function titlesOf({ frontmatter, reported }: DocumentFacts, policy: Policy) {
  const title = frontmatter?.fields[policy.frontmatter.titleField]
  const key = comparable(title?.value ?? null)
  return title === undefined || key === null ? [] : [{ key, place: title.place, reported }]
}
