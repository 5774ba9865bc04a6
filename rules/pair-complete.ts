import { isAscii } from '../src/model/ascii.ts'
import { comparedFields } from '../src/model/compared-fields.ts'
import type { DocumentFacts, TreeFacts } from '../src/model/facts.ts'
import { repeats } from '../src/model/repeats.ts'
import type { Keyed } from '../src/model/repeats.ts'
import type { Policy } from '../src/model/policy.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'

/** What is to be built and what is open about it are two documents of one stem and one route. */
export const pairComplete: Rule = defineTreeRule({
  id: 'pair-complete',
  summary: 'Documents that belong in pairs come with their partner, on the same route.',
  why: 'Issues without the requirements they serve, or the reverse, cannot be judged against each other.',
  fix: 'Add the partner with the same stem beside this file, or give both the same route.',
  messages: {
    'pair-missing': { severity: 'warning', text: 'This document is only half of a pair: {flaw}.', source: 'DOC-08' },
  },
  notes: { partner: 'The partner is on this route.' },
  bad: {
    '03-PROTOCOLS/CTO-WIDGET-ISSUES.md': '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n',
  },
  good: {
    '03-PROTOCOLS/CTO-WIDGET-ISSUES.md': '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n',
    '03-PROTOCOLS/CTO-WIDGET-PRD.md': '---\ntitle: CTO Widget PRD\n---\n\n# CTO Widget PRD\n',
  },
  ties: (document) => [[document.path, `stem ${stemOf(document)}`]],
  checkTree(facts, report, { policy }) {
    const { kinds } = policy.documents
    const stems = new Map<string, Set<string>>()
    for (const document of facts.documents) {
      const ofKind = stems.get(document.kind)
      if (ofKind === undefined) stems.set(document.kind, new Set([stemOf(document)]))
      else ofKind.add(stemOf(document))
    }
    for (const document of facts.documents) {
      const pair = kinds[document.kind]?.pair
      const word = pair && kinds[pair]?.word
      if (!pair || !word || document.name.stem === null || stems.get(pair)?.has(stemOf(document))) continue
      const flaw = fill(literal('there is no `{word}` document of the same stem'), { word })
      report('pair-missing', document.start, { flaw })
    }
    const flaw = fill(literal('its `{field}` differs from that of its partner'), { field: policy.frontmatter.routeField })
    for (const { first, again } of repeats(routes(facts, policy))) {
      if (first.route === again.route) continue
      report('pair-missing', again.place, { flaw }, { related: [{ place: first.place, note: 'partner' }] })
    }
  },
})

/** A name of the wrong form is rejected for that and keeps its partner: case and what joins the words do not count. */
function stemOf({ name }: DocumentFacts): string {
  if (name.wellFormed) return name.stem ?? ''
  const stem = (name.stem ?? '').toUpperCase()
  return stem.replace(isAscii(stem) ? /[^A-Z0-9]+/g : /[^\p{L}\p{M}\p{N}]+/gu, '-')
}

interface Route extends Keyed {
  readonly route: Safe
}

/** The routes of all documents that belong in pairs, with both kinds and the stem as key. */
function routes(facts: TreeFacts, policy: Policy): readonly Route[] {
  const found: Route[] = []
  for (const { document, route } of comparedFields(facts, policy)) {
    const pair = policy.documents.kinds[document.kind]?.pair
    if (!pair || !route?.value || document.name.stem === null) continue
    const kinds = document.kind < pair ? `${document.kind} ${pair}` : `${pair} ${document.kind}`
    found.push({ key: `${kinds} ${stemOf(document)}`, place: route.place, reported: document.reported, route: route.value })
  }
  return found
}
