import { fill, literal, ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { defineGate } from '../gate.ts'
import { listed } from '../words.ts'
import type { RunView } from '../view.ts'

/** Says which variables the report does not call present; `null` when there is none. Names that the policy does not know are text of the report. */
function lackingNames({ harness, report }: RunView): Safe | null {
  const lacking = Object.entries(report.map('local_provider_config') ?? {}).filter(([, state]) => state !== 'present')
  const known = Object.keys(harness.needs).filter((name) => lacking.some(([one]) => one === name))
  if (lacking.length === 0) return null
  if (known.length === 0) return literal('a variable was')
  return fill(known.length === 1 ? literal('{names} was') : literal('{names} were'), { names: listed(known.map(ownText)) })
}

/** Without its configuration a run must stop before Case starts, and leave a marker that says so. */
export const hg03PreflightConfig = defineGate({
  id: 'HG03',
  name: 'preflight-config',
  summary: 'The variables that the run needs were there before Case was started, or it was not started.',
  why: 'Case falls back to another provider without a word where its own is not configured.',
  hint: 'Supply the variable at runtime, never in a file, and run again.',
  passes: 'No variable is said to have been missing.',
  needs: 'report',
  codes: {
    'config-unavailable': { status: 'blocked', text: 'The run was stopped before Case: {names} not present.' },
    'started-without-config': { status: 'fail', text: 'Case was started although {names} not present.', hint: 'Let the harness check its variables before it writes `case_process_started`.' },
    'marker-missing': { status: 'fail', text: 'The report says that {names} not present, and there is no marker.', hint: 'Let the harness write `{marker}` before the report.' },
    'status-not-blocked': { status: 'fail', text: 'The run was stopped for its configuration, and the report does not call it blocked.', hint: 'A run that is stopped before Case has the status `blocked`.' },
    'config-unrecorded': { status: 'warning', text: 'The report does not say whether the variables were there.', hint: 'Record `local_provider_config` in the report.' },
    'config-unknown': { status: 'skip', text: 'Case was not started, and the report says nothing of the variables.' },
  },
  check(run, say) {
    const { at, harness, isStarted, report } = run
    const recorded = report.map('local_provider_config')
    const lacking = lackingNames(run)
    const marker = run.marker('config')
    const isUnrecorded = recorded === null || Object.keys(recorded).length === 0
    if (lacking === null && marker === null) {
      if (isUnrecorded) say(isStarted ? 'config-unrecorded' : 'config-unknown', at('local_provider_config'))
      return
    }
    const evidence = [...(lacking !== null ? at('local_provider_config') : []), ...(marker ? [{ file: marker.shown }] : [])]
    const data = { names: lacking ?? literal('a variable was'), marker: harness.stops.config.marker }
    if (isStarted) say('started-without-config', evidence, data)
    else if (marker === null) say('marker-missing', evidence, data)
    else if (report.text('status') === 'blocked') say('config-unavailable', evidence, data)
    else say('status-not-blocked', [...evidence, ...at('status')])
  },
})
