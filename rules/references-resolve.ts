import type { TreeFacts } from '../src/model/facts.ts'
import { comparePlaces } from '../src/model/place.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { itemTies } from '../src/model/ties.ts'

/** One finding an id, at its first mention: the missing item is one fact, however often it is named. */
export const referencesResolve: Rule = defineTreeRule({
  id: 'references-resolve',
  summary: 'Every work item that is referred to is defined in the tree, or listed as external.',
  why: 'A reference that leads nowhere may be a slip of one digit, and then binds the wrong item or none.',
  fix: 'Correct the id, define the item, or list the id under `tree.external` in the policy.',
  messages: {
    'ref-undefined': { severity: 'warning', text: '{item} is not defined in this tree.', source: 'WRK-10' },
  },
  bad: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nThis waits for `CTO-WORK-102`.\n',
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

This waits for \`CTO-WORK-102\`.

## CTO-WORK-102 - Gadget

This waits for nothing.
`,
  ties: (document) => [...itemTies(document), ...references({ documents: [document] }).map(({ id }) => [id])],
  checkTree(facts, report, { policy }) {
    const { complete, external } = policy.tree
    const known = new Set([...external, ...facts.documents.flatMap(({ workItems }) => workItems.map(({ id }) => id))])
    for (const { id, place } of references(facts)) {
      if (known.has(id)) continue
      known.add(id)
      report('ref-undefined', place, { item: id }, complete ? { severity: 'error' } : {})
    }
  },
})

/**
 * In order of place, those in reported documents first: there an id that others use too is named. A reference in another form is
 * rejected for its form, and resolved once that is mended.
 */
function references({ documents }: TreeFacts) {
  const found = documents.flatMap(({ references: all, reported }) =>
    all.flatMap(({ defines, exact, id, place }) => (defines || !exact || id === null ? [] : [{ id, place, reported }])),
  )
  return found.sort((a, b) => Number(b.reported) - Number(a.reported) || comparePlaces(a.place, b.place))
}
