import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** A commit is cited by its id and its subject: the id finds it, the subject shows that it is the one that was meant. */
export const commitCitationForm: Rule = defineRule({
  id: 'commit-citation-form',
  summary: 'A commit is cited as 7 to 40 lower-case hexadecimal digits, a space and its subject.',
  why: 'A citation in another form cannot be looked up, and one without subject cannot be checked by eye.',
  fix: 'Write what `git log --oneline` shows: the short id, a space and the subject.',
  messages: {
    'commit-form': { severity: 'error', text: 'The value of `{key}` is no commit id with a subject behind it.', source: 'EVD-07' },
  },
  bad: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Hermes commit: \`Turn the widget\`.
`,
  good: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Hermes commit: \`1a2b3c4 Turn the widget\`.
`,
  check({ evidence }, report) {
    for (const { key, name, place, value } of evidence.flatMap(({ facts }) => facts)) {
      if (key === 'commit' && value !== null && !/^[0-9a-f]{7,40} \S/.test(value)) report('commit-form', place, { key: name })
    }
  },
})
