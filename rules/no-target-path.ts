import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'

/** Where the repositories lie that agents must not touch is told to no agent; the sentences that say so name no path. */
export const noTargetPath: Rule = defineRule({
  id: 'no-target-path',
  summary: 'No document tells the path or address of a target repository.',
  why: 'What an agent can read it can follow.',
  fix: 'Take the path out; name the repository by its role.',
  always: true,
  messages: {
    'target-path': { severity: 'error', text: 'The place of a target repository stands here.', source: 'CNF-04' },
  },
  bad: '# CTO Widget Issues\n\nThe Target Repository is at `/srv/repos/widget`.\n',
  good: '# CTO Widget Issues\n\nNo Target Repository path may be inspected or copied. The harness is at `/srv/harness`.\n',
  check({ disclosures }, report) {
    for (const { kind, place } of disclosures) {
      // A beginning and no end: a length tells something of the path.
      if (kind === 'target-path') report('target-path', { ...place, end: place.start, endLine: place.line, endColumn: place.column })
    }
  },
})
