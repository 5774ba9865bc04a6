import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** A credential in a document is in its history and in every copy; so nothing masks this rule and nothing silences it. */
export const noSecret: Rule = defineRule({
  id: 'no-secret',
  summary: 'No document holds a credential.',
  why: 'A credential that was written down once must be taken for known.',
  fix: 'Take it out, name where it is kept, and have it replaced: if it was committed, it is known.',
  always: true,
  messages: {
    secret: { severity: 'error', text: 'What stands here looks like a credential (kind: {form}).', source: 'CNF-02' },
  },
  bad: '# CTO Widget Issues\n\nThe call sends `Authorization: Bearer wdg7-exampl3-t0ken`.\n',
  good: '# CTO Widget Issues\n\nThe call sends `Authorization: Bearer <token>`, and `api_key=redacted` is logged.\n',
  check({ credentials }, report) {
    for (const { form, level, place } of credentials) {
      report('secret', place, { form }, level === 'error' ? {} : { severity: 'warning' })
    }
  },
})
