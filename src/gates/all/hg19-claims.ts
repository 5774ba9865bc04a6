import { defineGate } from '../gate.ts'
import { decide, eligibleItems, outcomeOf } from '../unblocking.ts'
import { listed } from '../words.ts'
import { ownText } from '../../model/safe.ts'

/** A run may claim what the policy lets a run of its outcome speak for; that an endpoint is there proves nothing. */
export const hg19Claims = defineGate({
  id: 'HG19',
  name: 'claims',
  summary: 'The report claims no work item that such a run does not speak for.',
  why: 'A run that failed, was blocked or used the fake backend is no reason to unblock anything, and a pass only what the policy lists.',
  hint: 'Take the item out of `unblocks`: a person decides with a pass evidence section, and not the run.',
  passes: 'The report claims nothing that the run does not speak for.',
  needs: 'report',
  looksBack: true,
  codes: {
    'not-eligible': { status: 'fail', text: 'The report claims {items}, for which such a run does not speak.' },
  },
  check({ at, harness, report }, say, earlier) {
    const results = earlier.all()
    const eligible: readonly string[] = eligibleItems(harness, outcomeOf(decide(results, { report }).verdict, results, { harness, report }))
    const claimed = report.list('unblocks').filter((id) => !eligible.includes(id))
    if (claimed.length === 0) return
    // Only ids that the policy knows are told; all else is text of the report.
    const known = Object.values(harness.unblocking).flatMap((part) => [...part.eligible, ...part.never])
    const told = [...new Set(known.filter((id) => claimed.some((one) => one === id)))].toSorted()
    say('not-eligible', at('unblocks'), { items: told.length === 0 ? ownText('an item that the policy does not list') : listed(told) })
  },
})
