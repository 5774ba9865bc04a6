import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** A document says what it is in its frontmatter; as long as that is not "promoted", no sentence may say it. */
export const noAuthorityClaim: Rule = defineRule({
  id: 'no-authority-claim',
  summary: 'A document that was not promoted does not claim Core authority or promotion.',
  why: 'Agents act on what claims authority; a plan that claims it is taken for law.',
  fix: 'Take the claim out; promotion is stated in the frontmatter, by whoever decides on it.',
  always: true,
  messages: {
    'forbidden-claim': { severity: 'error', text: 'This claims authority or promotion, but the document was not promoted.', source: 'CNF-05' },
  },
  bad: '# CTO Widget Issues\n\nThis is now an active Core Protocol.\n',
  good: '# CTO Widget Issues\n\nThis is not a Core Protocol, and never write that "this is a Core Protocol".\n',
  check({ disclosures, frontmatter, kind: documentKind }, report, { policy }) {
    // A file of no kind has no promotion status that it could belie.
    if (documentKind === 'text') return
    const promotion = frontmatter?.fields[policy.frontmatter.promotionField]?.value
    if (promotion && policy.notice.forbidden.includes(promotion)) return
    for (const { kind, place } of disclosures) if (kind === 'forbidden-claim') report('forbidden-claim', place)
  },
})
