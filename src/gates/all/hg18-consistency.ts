import type { LayoutKey, StopKind } from '../../model/harness.ts'
import { ownText } from '../../model/safe.ts'
import { defineGate } from '../gate.ts'
import type { Earlier, Say } from '../gate.ts'
import { completedWithError } from '../phase-end.ts'
import type { RunView } from '../view.ts'
import { listed } from '../words.ts'

const codes = {
  'pass-not-started': { status: 'fail', text: 'The report says pass, and Case was not started.' },
  'pass-despite-failure': { status: 'fail', text: 'The report says pass, and {gates} did not.' },
  'pass-exit-code': { status: 'fail', text: 'The report says pass, and the backend did not end with exit code 0.' },
  'started-with-marker': { status: 'fail', text: 'Case was started although there is a marker that says it was stopped before.' },
  'blocked-without-cause': { status: 'fail', text: 'The report says blocked, and nothing in the run did block it.' },
  'exit-code-not-started': { status: 'fail', text: 'The backend has an exit code, and Case was not started.' },
  'fail-without-reason': { status: 'fail', text: 'The report says fail and gives no reason.' },
  'completed-with-error': { status: 'fail', text: 'A phase is called completed, and its result carries an error.', hint: 'In attended mode Case calls a phase completed that somebody skipped or overrode: run unattended.' },
} as const

const kinds = ['config', 'reasoning-only', 'shape', 'unavailable', 'admission'] as const satisfies readonly StopKind[]
const logs = ['events', 'trace', 'backendStdout', 'backendStderr'] as const satisfies readonly LayoutKey[]

/** That a file is not there is for its own gate to say, and contradicts nothing that the report says. */
const ABSENCES: ReadonlySet<string> = new Set(['patch-missing', 'result-missing', 'output-missing', 'text-missing'])

function claims({ at, isStarted, report }: RunView, say: Say<keyof typeof codes>, earlier: Earlier): void {
  const status = report.text('status')
  const failing = ['HG14', 'HG15', 'HG16'].filter((id) => earlier(id) === 'fail' && earlier.codes(id).some((code) => !ABSENCES.has(code)))
  if (status === 'pass') {
    if (!isStarted) say('pass-not-started', at('status', 'case_process_started'))
    if (failing.length > 0) say('pass-despite-failure', at('status'), { gates: listed(failing.map(ownText)) })
    if (report.value('backend_exit_code') !== 0) say('pass-exit-code', at('status', 'backend_exit_code'))
  }
  const isBlocked = ['HG03', 'HG04', 'HG08'].some((id) => earlier(id) === 'blocked')
  if (status === 'blocked' && !isBlocked) say('blocked-without-cause', at('status'))
  if (status === 'fail' && (report.text('failure_reason') ?? '').trim() === '') say('fail-without-reason', at('status', 'failure_reason'))
}

/** What two parts of a run say must be able to hold at once. */
export const hg18Consistency = defineGate({
  id: 'HG18',
  name: 'consistency',
  summary: 'Nothing in the run contradicts its report.',
  why: 'Of a report that contradicts itself nobody can say which part is true, so none of it is proof.',
  hint: 'Correct what writes the report; do not edit it.',
  passes: 'The report does not contradict the run.',
  needs: 'report',
  looksBack: true,
  codes,
  check(run, say, earlier) {
    const { at, files, isStarted, lines, report } = run
    claims(run, say, earlier)
    if (isStarted) {
      for (const kind of kinds) {
        const marker = run.marker(kind)
        if (marker !== null) say('started-with-marker', [{ file: marker.shown }])
      }
    } else if (typeof report.value('backend_exit_code') === 'number') say('exit-code-not-started', at('case_process_started', 'backend_exit_code'))
    for (const file of logs.flatMap((key) => files(key))) {
      for (const { number, text, value } of lines(file)) {
        if (value !== undefined && text.includes('phase_end') && completedWithError(value)) say('completed-with-error', [{ file: file.shown, line: number }])
      }
    }
  },
})
