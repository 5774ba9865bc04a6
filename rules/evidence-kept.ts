import type { EvidenceSection } from '../src/model/evidence-facts.ts'
import { faultCheck, firstOffence, isReassigned } from '../src/model/rewrites.ts'
import { defineChangeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { alternatives, fill, literal } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'
import { pairSections } from '../src/model/section-pairs.ts'
import { placeOfGone } from '../src/model/successors.ts'
import { contentTies, evidenceTies, itemTies } from '../src/model/ties.ts'
import { hidesSome } from '../src/model/unread.ts'

/** What had an error may be put right: a leak is taken out, a malformed key mended. All else of a section stays. */
export const evidenceKept: Rule = defineChangeRule({
  id: 'evidence-kept',
  summary: 'An evidence section stays as it was committed, and goes on speaking for the same work items.',
  why: 'Evidence is a record of what was seen on its day; one that can be improved afterwards proves nothing.',
  fix: 'Put the section back as it was, and say what is new or was wrong in a later section.',
  messages: {
    'evidence-rewritten': {
      severity: 'error',
      text: 'The evidence section {section} was {done} after it had been committed.',
      source: 'TIME-02',
    },
    'evidence-reassigned': {
      severity: 'error',
      text: 'The evidence section {section} spoke for {before} when it was committed and now speaks for {after}.',
      fix: 'Put the section back below its work item; another item needs a section of its own.',
      source: 'TIME-02',
    },
  },
  bad: {
    before: '# CTO Widget Issues\n\n## Widget Run Evidence - 2026-06-01\n\n- Report status: `fail`.\n- Failure reason: `no turn`.\n',
    after: '# CTO Widget Issues\n\n## Widget Run Evidence - 2026-06-01\n\n- Report status: `pass`.\n',
  },
  good: {
    before: '# CTO Widget Issues\n\n## Widget Run Evidence - 2026-06-01\n\n- Report status: `fail`.\n- Failure reason: `no turn`.\n',
    after: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

* Report status: \`fail\`.
* Failure reason: \`no turn\`.

## Widget Run Correction - 2026-06-02

- It was the bearing that did not turn.
`,
  },
  ties: [contentTies, evidenceTies, itemTies],
  checkChange(change, report) {
    const isFaulty = faultCheck(change.errorsBefore)
    const hidden = hidesSome(change)
    for (const { before, after } of pairSections(change)) {
      if (before === null) continue
      const old = before.section
      const section = nameOf(old)
      if (after === null) {
        if (hidden || old.lines.every(isFaulty)) continue
        const place = placeOfGone(before.document, change, ({ id }) => old.belongsTo.includes(id))
        report('evidence-rewritten', place, { section, done: literal('removed') })
        continue
      }
      const offence = firstOffence(old, after.section, isFaulty)
      if (offence !== null) report('evidence-rewritten', offence, { section, done: literal('changed') })
      else if (isReassigned(old, after.section, change)) {
        const data = { section, before: itemsOf(old), after: itemsOf(after.section) }
        report('evidence-reassigned', after.section.heading.place, data)
      }
    }
  },
})

/** The section by its heading, and by where it stood where the heading is withheld or stands twice. */
function nameOf({ heading }: EvidenceSection): Safe {
  const { line, path } = heading.place
  if (heading.text === null) return fill(literal('that stood at {path}:{line}'), { path, line })
  return fill(literal('"{title}" ({path}:{line})'), { title: heading.text, path, line })
}

function itemsOf({ belongsTo }: EvidenceSection): Safe {
  return belongsTo.length === 0 ? literal('no work item') : alternatives(belongsTo)
}
