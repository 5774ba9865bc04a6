import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { alternatives, fill, literal } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'
import type { Policy } from '../src/model/policy.ts'

/** The status is the one word on which blocking and evidence are judged, so it must be found and understood. */
export const statusLine: Rule = defineRule({
  id: 'status-line',
  summary: 'A work item has one status line, with one word of the policy and nothing else on it.',
  why: 'A status that cannot be read is held to nothing.',
  fix: 'Write one line `Status: word.` below the heading; a status in a table or in a sentence is not read.',
  messages: {
    'status-missing': { severity: 'error', text: '{item} has no line that begins with `{label}:`.', source: 'WRK-03' },
    'status-word': {
      severity: 'error',
      text: 'The status of {item} {flaw}.',
      fix: 'Leave one word of the policy on the line and write the rest elsewhere.',
      source: 'WRK-04',
    },
    'status-once': {
      severity: 'error',
      text: '{item} has a status line further up already.',
      fix: 'Keep the status that is true and take the other out.',
      source: 'WRK-05',
    },
  },
  notes: { first: 'The first status line of {item} stands here.' },
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked on part supply.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

Blocked by:

- Part supply.
`,
  check(facts, report, { policy }) {
    for (const { id: item, place, statusLines, wellFormed } of facts.workItems) {
      const [first] = statusLines
      if (first === undefined) {
        if (wellFormed) report('status-missing', place, { item, label: policy.work.statusLabel })
        continue
      }
      if (first.word === null) report('status-word', first.place, { item, flaw: unknownWord(policy) })
      else if (first.more) report('status-word', first.place, { item, flaw: moreWords(first.word, policy) })
      if (statusLines.length > 1) for (const line of statusLines.slice(1)) {
        report('status-once', line.place, { item }, { related: [{ place: first.place, note: 'first', data: { item } }] })
      }
    }
  },
})

function unknownWord({ work: { statuses } }: Policy): Safe {
  const words = alternatives([...statuses.open, ...statuses.held, ...statuses.claim, ...statuses.closed])
  return fill(literal('must be one word: {words}'), { words })
}

function moreWords(word: Safe, { work }: Policy): Safe {
  if (word !== work.blockedStatus) return fill(literal('is followed by more than the word `{word}`'), { word })
  const label = work.labels.blockers[0] ?? literal('Blocked by')
  return fill(literal('is followed by more than the word `{word}`; put the reason under `{label}:`'), { word, label })
}
