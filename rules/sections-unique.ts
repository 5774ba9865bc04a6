import { repeats } from '../src/model/repeats.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { sectionNames } from '../src/model/section-names.ts'

/** Two headings of one text share a link target, and a reader finds only the first. */
export const sectionsUnique: Rule = defineRule({
  id: 'sections-unique',
  summary: 'No two H2 of a document bear the same text.',
  why: 'A link or a reader goes to the first of them, so what stands under the second is overlooked.',
  fix: 'Merge the sections, or say in the heading what tells them apart.',
  messages: {
    'section-duplicate': { severity: 'error', text: 'An H2 of this text stands further up already.', source: 'SEC-04' },
  },
  notes: { first: 'The first of them stands here.' },
  bad: '# CTO Widget Issues\n\n## Notes\n\nOne.\n\n## Notes\n\nTwo.\n',
  good: '# CTO Widget Issues\n\n## Notes\n\nOne.\n\n## Further Notes\n\nTwo.\n',
  check(facts, report) {
    const names = sectionNames(facts.sections)
    if (new Set(names).size === names.length) return
    // A repeated item heading is a repeated id, which the rule on ids reports.
    const items = new Set([...facts.workItems, ...facts.malformedHeadings].map(({ place }) => place.start))
    const named = facts.sections.flatMap(({ heading: { place } }, index) => {
      const key = names[index] ?? null
      return key === null || items.has(place.start) ? [] : [{ key, place, reported: facts.reported }]
    })
    for (const { first, again } of repeats(named)) {
      report('section-duplicate', again.place, {}, { related: [{ place: first.place, note: 'first' }] })
    }
  },
})
