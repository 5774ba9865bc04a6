import type { SectionFact } from '../src/model/facts.ts'
import { sectionName } from '../src/model/names.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'
import { namesListed, sectionNames } from '../src/model/section-names.ts'

/** A reader must find every part that the kind of document promises, and find it where it always stands. */
export const sectionsComplete: Rule = defineRule({
  id: 'sections-complete',
  summary: 'A document has all sections of its kind, in the order of the policy.',
  why: 'A part that is missing was not thought about, and nobody notices what is not there.',
  fix: 'Add the section as an H2, even if it says that there is nothing to say and why.',
  messages: {
    'section-missing': { severity: 'error', text: 'The section `{section}` is missing.', source: 'SEC-01' },
    'section-order': {
      severity: 'warning',
      text: 'The section `{section}` stands out of order: it belongs {where}.',
      fix: 'Move the section to its place.',
      source: 'SEC-02',
    },
  },
  notes: { depth: 'A heading of this name stands here, but it is no H2.' },
  bad: {
    '03-PROTOCOLS/CTO-WIDGET-PRD.md': `# CTO Widget PRD

## Solution

Make it turn.

## Problem Statement

The widget does not turn.
`,
  },
  good: {
    '03-PROTOCOLS/CTO-WIDGET-PRD.md': `# CTO Widget PRD

## Problem Statement

The widget does not turn.

## Solution

Make it turn.

## Scope

- The widget.

## Non-Goals

- The gadget.

## Acceptance Criteria

- It turns.

## Validation

Turn it.

## Risks & Dependencies

It may break.

## Success Definition

It turns.
`,
  },
  check(facts, report, { policy }) {
    const required = policy.documents.kinds[facts.kind]?.sections ?? []
    if (required.length === 0) return
    const names = namesListed(required)
    const seen = sectionNames(facts.sections)
    if (standInOrder(names, seen)) return
    const title = facts.headings.find((heading) => heading.depth === 1)
    required.forEach((section, rank) => {
      if (seen.includes(names[rank] ?? null)) return
      const other = facts.headings.find(({ depth, text }) => depth !== 2 && sectionName(text) === names[rank])
      const related = other === undefined ? [] : [{ place: other.place, note: 'depth' as const }]
      report('section-missing', title?.place ?? facts.start, { section }, { related })
    })
    const present = ranked(facts.sections, seen, names)
    const kept = longestRise(present)
    for (const entry of present) {
      const section = required[entry.rank]
      if (section === undefined || kept.includes(entry)) continue
      report('section-order', entry.section.heading.place, { section, where: whereTo(entry.rank, kept, required) })
    }
  },
})

/** True where all names are there and each stands first behind the one before it: so it is in nearly every document. */
function standInOrder(names: readonly (string | null)[], seen: readonly (string | null)[]): boolean {
  let last = -1
  return names.every((name) => {
    const before = last
    last = seen.indexOf(name)
    return last > before
  })
}

interface Ranked {
  readonly section: SectionFact
  /** Index in the policy's list. */
  readonly rank: number
}

/** The first section of each required name, in order of place; a repetition is another rule's matter. */
function ranked(sections: readonly SectionFact[], seen: readonly (string | null)[], names: readonly (string | null)[]): readonly Ranked[] {
  const found: Ranked[] = []
  for (const [i, section] of sections.entries()) {
    const name = seen[i] ?? null
    const rank = name === null ? -1 : names.indexOf(name)
    if (rank >= 0 && !found.some((entry) => entry.rank === rank)) found.push({ section, rank })
  }
  return found
}

/** The longest run of sections that are in order; what is not in it must move. Quadratic in a list of a dozen. */
function longestRise(entries: readonly Ranked[]): readonly Ranked[] {
  const rises: (readonly Ranked[])[] = []
  for (const entry of entries) {
    let best: readonly Ranked[] = []
    for (const rise of rises) {
      if ((rise.at(-1)?.rank ?? -1) < entry.rank && rise.length > best.length) best = rise
    }
    rises.push([...best, entry])
  }
  return rises.reduce((longest, rise) => (rise.length > longest.length ? rise : longest), [])
}

function whereTo(rank: number, kept: readonly Ranked[], required: readonly Safe[]): Safe {
  const before = required[kept.findLast((entry) => entry.rank < rank)?.rank ?? -1]
  if (before !== undefined) return fill(literal('after `{before}`'), { before })
  return fill(literal('before `{next}`'), { next: required[kept[0]?.rank ?? -1] ?? literal('the others') })
}
