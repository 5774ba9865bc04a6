import type { SectionFact } from './facts.ts'
import { sectionName } from './names.ts'
import type { Safe } from './safe.ts'

type Names = readonly (string | null)[]

/** What was asked last: one rule after the other asks of the same document. */
let asked: { readonly sections: readonly SectionFact[]; readonly names: Names } = { sections: [], names: [] }

/** The names of a document's sections as they are compared, in order. */
export function sectionNames(sections: readonly SectionFact[]): Names {
  if (sections !== asked.sections) asked = { sections, names: sections.map(({ heading }) => sectionName(heading.text)) }
  return asked.names
}

/** Lists of policies: there are a few, and every document is held against one. */
const ofPolicies = new WeakMap<readonly Safe[], Names>()

/** The names of sections that a policy lists, as they are compared, in order. */
export function namesListed(list: readonly Safe[]): Names {
  const known = ofPolicies.get(list) ?? list.map(sectionName)
  ofPolicies.set(list, known)
  return known
}
