import type { MalformedHeading } from '../src/model/facts.ts'
import type { Policy } from '../src/model/policy.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { fill, literal, ownText } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'

/** A heading that only looks like a work item would take its status and its evidence out of sight. */
export const workHeadingForm: Rule = defineRule({
  id: 'work-heading-form',
  summary: 'A heading that begins like a work item has the exact form of one.',
  why: 'An id that is written another way is found by no search, and everything that must wait for the item stops waiting.',
  fix: 'Write the heading in that form, or begin it with another word if it heads no work item.',
  messages: {
    'heading-form': {
      severity: 'error',
      text: 'A work item is headed `{form}`, and in this heading {flaw}.',
      source: 'WRK-01',
    },
  },
  bad: '# CTO Widget Issues\n\n## CTO-WORK-101 – Widget\n\nStatus: planned.\n',
  good: '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: planned.\n',
  check(facts, report, { policy }) {
    for (const { flaw, place } of facts.malformedHeadings) {
      report('heading-form', place, { form: headingForm(policy), flaw: fill(FLAWS[flaw], flawData(policy)) })
    }
  },
})

const FLAWS: Readonly<Record<MalformedHeading['flaw'], Safe>> = {
  case: literal('the prefix is not written in capitals'),
  prefix: literal('the prefix is not `{prefix}`'),
  digits: literal('the number does not have {digits} to 9 digits'),
  title: literal('the title is missing'),
  separator: literal('number and title are not joined by `{separator}`; an en or em dash is none'),
  depth: literal('the level is not {depth}'),
}

function flawData({ work }: Policy) {
  return { prefix: work.idPrefix, digits: work.idDigits, separator: work.headingSeparator, depth: work.headingDepth }
}

function headingForm({ work }: Policy): Safe {
  return fill(literal('{marks} {prefix}{number}{separator}Title'), {
    marks: ownText('#'.repeat(work.headingDepth)),
    prefix: work.idPrefix,
    number: ownText('N'.repeat(work.idDigits)),
    separator: work.headingSeparator,
  })
}
