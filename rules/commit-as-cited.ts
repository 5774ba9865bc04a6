import { citationKey, citationsOf } from '../src/model/citation.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { noTies } from '../src/model/ties.ts'

/** A commit that is cited as evidence is in the repository that the policy names, under the subject that is cited. */
export const commitAsCited: Rule = defineTreeRule({
  id: 'commit-as-cited',
  summary: 'A cited commit is in its repository, and has the subject that is cited.',
  why: 'A commit that nobody can look up proves nothing, and one with another subject proves something else.',
  fix: 'Copy the line that `git log --oneline` prints for the commit in that repository, and put it in backticks.',
  messages: {
    'commit-unknown': {
      severity: 'error',
      text: 'The commit {commit} is not in the repository of `{key}`.',
      source: 'EVD-07',
    },
    'commit-subject': {
      severity: 'error',
      text: 'The commit {commit} has another subject in the repository of `{key}`.',
      source: 'EVD-07',
    },
  },
  bad: `# CTO Widget Issues

## Widget Fixture Evidence - 2026-06-01

- Hermes commit: \`0badc0de Add the widget fixture\`.
`,
  good: `# CTO Widget Issues

## Widget Fixture Evidence - 2026-06-01

- Hermes commit: \`4b825dc6 Add the widget fixture\`.
`,
  ties: noTies,
  checkTree({ documents }, report, { commits }) {
    // Where all are as they are cited, or nobody could be asked, nobody has to look who cites what.
    if (commits === undefined || ![...commits.values()].some((answer) => answer === 'unknown' || answer === 'other-subject')) return
    for (const citation of documents.flatMap(citationsOf)) {
      const { key, commit, place } = citation
      const answer = commits.get(citationKey(citation))
      if (answer === 'unknown') report('commit-unknown', place, { commit, key })
      if (answer === 'other-subject') report('commit-subject', place, { commit, key })
    }
  },
})
