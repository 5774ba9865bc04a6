import { defineGate } from '../gate.ts'
import { listed } from '../words.ts'

/** The address stands in no file of the run, whatever it is written like; what could not be searched is no proof of that. */
export const hg12EndpointAbsent = defineGate({
  id: 'HG12',
  name: 'endpoint-absent',
  summary: 'No endpoint value stands in any file of the run.',
  why: 'Runs are cited, copied and kept: an address in one of their files is published with it.',
  hint: 'Correct what wrote it, delete the run directory and run again; do not edit a file of the run.',
  passes: 'No endpoint value in {texts} texts.',
  needs: 'nothing',
  codes: {
    'endpoint-value': { status: 'fail', text: 'An endpoint value stands in the run.' },
    'not-scanned': { status: 'fail', text: 'A part of the run could not be searched for endpoint values: {names}.', hint: 'See that every file of the run can be read, and check again.' },
    'endpoint-suspect': { status: 'warning', text: 'Something that may be an endpoint value stands in the run.' },
  },
  check({ surfaces }, say) {
    for (const { hits } of surfaces) {
      for (const { column, file, level, line, tier } of hits) {
        say(level === 'error' ? 'endpoint-value' : 'endpoint-suspect', [{ file, line, column, tier }])
      }
    }
    const unseen = surfaces.filter(({ state }) => state === 'not-scanned').map(({ name }) => name)
    if (unseen.length > 0) say('not-scanned', [], { names: listed(unseen) })
    return { texts: surfaces.reduce((sum, { texts }) => sum + texts, 0) }
  },
})
