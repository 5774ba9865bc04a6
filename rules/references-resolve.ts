import type { DocumentFacts } from '../src/model/facts.ts'
import { comparePlaces } from '../src/model/place.ts'
import type { Place } from '../src/model/place.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule, Tie } from '../src/model/rule.ts'
import type { Safe } from '../src/model/safe.ts'
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
  ties: [itemTies, referenceTies],
  checkTree({ documents }, report, { policy }) {
    const { complete, external } = policy.tree
    const known = new Set<Safe>(external)
    for (const { workItems } of documents) for (const { id } of workItems) known.add(id)
    for (const { id, place } of undefinedIn(documents, known)) {
      if (known.has(id)) continue
      known.add(id)
      report('ref-undefined', place, { item: id }, complete ? { severity: 'error' } : {})
    }
  },
})

interface Mention {
  readonly id: Safe
  readonly place: Place
}

/** The ids that a document refers to. A reference in another form is rejected for its form, and resolved once that is mended. */
function mentions({ references }: DocumentFacts): readonly Mention[] {
  const found: Mention[] = []
  for (const { defines, exact, id, place } of references) if (!defines && exact && id !== null) found.push({ id, place })
  return found
}

function referenceTies(document: DocumentFacts): readonly Tie[] {
  return mentions(document).map(({ id }) => [id])
}

/** In order of place, those in reported documents first: there an id that others use too is named. */
function undefinedIn(documents: readonly DocumentFacts[], known: ReadonlySet<Safe>): readonly Mention[] {
  const found: (Mention & { readonly reported: boolean })[] = []
  for (const document of documents) {
    for (const mention of mentions(document)) if (!known.has(mention.id)) found.push({ ...mention, reported: document.reported })
  }
  return found.sort((a, b) => Number(b.reported) - Number(a.reported) || comparePlaces(a.place, b.place))
}
