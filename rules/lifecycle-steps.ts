import { defineChangeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { alternatives, literal } from '../src/model/safe.ts'
import { noTies } from '../src/model/ties.ts'

/** A policy that lists no step leaves all of them open; one that lists some allows no other. */
export const lifecycleSteps: Rule = defineChangeRule({
  id: 'lifecycle-steps',
  summary: 'The status of a document goes on only by steps that the policy lists.',
  why: 'A document that skips a step of its life has skipped those who take that step.',
  fix: 'Set the status back, and take the steps that the policy lists one by one.',
  messages: {
    'illegal-transition': {
      severity: 'error',
      text: 'The {field} went from `{from}` to `{to}`; from there the policy allows {allowed}.',
      source: 'TIME-05',
    },
  },
  config: 'extends: cto-child\nlifecycle:\n  transitions:\n    draft: [review]\n    review: [draft, active]\n',
  bad: { before: '---\nstatus: draft\n---\n\n# CTO Widget Notes\n', after: '---\nstatus: active\n---\n\n# CTO Widget Notes\n' },
  good: { before: '---\nstatus: draft\n---\n\n# CTO Widget Notes\n', after: '---\nstatus: review\n---\n\n# CTO Widget Notes\n' },
  ties: noTies,
  checkChange({ documents }, report, { policy }) {
    const { field, transitions } = policy.lifecycle
    if (Object.keys(transitions).length === 0) return
    for (const { before, after } of documents) {
      const from = before?.frontmatter?.fields[field]?.value
      const to = after?.frontmatter?.fields[field]
      if (!from || !to?.value || from === to.value) continue
      const steps = Object.hasOwn(transitions, from) ? (transitions[from] ?? []) : []
      if (steps.includes(to.value)) continue
      const allowed = steps.length === 0 ? literal('no step') : alternatives(steps)
      report('illegal-transition', to.place, { field, from, to: to.value, allowed })
    }
  },
})
