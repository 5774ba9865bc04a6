import type { BlockRole } from '../src/model/policy.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import type { Safe } from '../src/model/safe.ts'
import { namesListed, sectionNames } from '../src/model/section-names.ts'

const NONE: readonly Safe[] = Object.freeze([])
const ROLES: readonly BlockRole[] = ['acceptance', 'currentEvidence']

/** A heading or label with nothing under it promises an answer and gives none; comments are no content. */
export const sectionsFilled: Rule = defineRule({
  id: 'sections-filled',
  summary: 'Sections and labelled blocks that must be there hold something, and a list where the policy demands one.',
  why: 'An empty part passes for an answered one when only its heading is looked for.',
  fix: 'Fill the part, even if it only says that there is nothing to say and why.',
  messages: {
    'section-empty': { severity: 'error', text: 'Nothing stands under `{section}`.', source: 'SEC-03' },
    'criteria-list': {
      severity: 'warning',
      text: 'The section `{section}` holds no list.',
      fix: 'Write its points as a list, one bullet each, so that each can be checked off and cited.',
      source: 'SEC-06',
    },
  },
  bad: {
    '03-PROTOCOLS/CTO-WIDGET-PRD.md': '# CTO Widget PRD\n\n## Scope\n\nThe widget.\n\n## Validation\n\n## Notes\n',
  },
  good: {
    '03-PROTOCOLS/CTO-WIDGET-PRD.md': '# CTO Widget PRD\n\n## Scope\n\n- The widget.\n\n## Validation\n\nTurn it.\n',
  },
  check(facts, report, { policy }) {
    const kind = policy.documents.kinds[facts.kind]
    const lists = namesListed(kind?.lists ?? NONE)
    const wanted = kind?.sections ?? NONE
    const names = namesListed(wanted)
    const seen = wanted.length === 0 ? [] : sectionNames(facts.sections)
    for (const [rank, section] of wanted.entries()) {
      const name = names[rank] ?? null
      const first = facts.sections[seen.indexOf(name)]
      // Where both stand below it, nothing is missing below another one of its name.
      if (first === undefined || (!first.empty && first.hasList)) continue
      // A heading that stands twice is reported as such: it is empty only if nothing stands under either.
      const named = facts.sections.filter((_, i) => seen[i] === name)
      if (named.every(({ empty }) => empty)) report('section-empty', first.heading.place, { section })
      else if (lists.includes(name) && !named.some(({ hasList }) => hasList)) {
        report('criteria-list', first.heading.place, { section })
      }
    }
    for (const { blocks } of facts.workItems) {
      for (const wantedRole of ROLES) {
        for (const { empty, label, place, role } of blocks) {
          if (empty && role === wantedRole) report('section-empty', place, { section: label })
        }
      }
    }
  },
})
