import { literal } from '../../model/safe.ts'
import { isCalendarDate } from '../../model/calendar.ts'
import { defineGate } from '../gate.ts'

const runId = /^(\d{4})(\d{2})(\d{2})T([01]\d|2[0-3])([0-5]\d)([0-5]\d)Z-r\d+-[a-z0-9][a-z0-9-]*-\d+$/

/** True for the name of one run: its start, the round, the fixture and the process. */
export function isRunId(text: string): boolean {
  const [, year, month, day] = runId.exec(text) ?? []
  return year !== undefined && isCalendarDate(`${year}-${month}-${day}`)
}

/** Evidence is about one run: a copy under another name, or a link that may lead elsewhere tomorrow, is not that run. */
export const hg02RunIdentity = defineGate({
  id: 'HG02',
  name: 'run-identity',
  summary: 'The directory is that of one run, and the report is its own.',
  why: 'A label such as `latest`, a link or a renamed copy can be made to hold another run than the one that was cited.',
  hint: 'Point at the run directory itself, under the name that the harness gave it.',
  passes: 'The report and the directory name the same run.',
  needs: 'report',
  codes: {
    link: { status: 'fail', text: 'The path is a link, and not the run directory.' },
    'run-id-form': { status: 'fail', text: 'The report\'s `run_id` is {value}, which names no run.', hint: 'The form is `<start>-r<round>-<fixture>-<process>`, such as `20260601T022535Z-r1-string-slugify-2731603`.' },
    'other-directory': { status: 'fail', text: 'The report is that of {value}, and the directory is called after another run.' },
  },
  check({ at, facts, report, show }, say) {
    if (facts.isLink) say('link', [{ file: literal('.') }])
    const id = report.text('run_id')
    if (id === null || !isRunId(id)) say('run-id-form', at('run_id'), { value: show(id) })
    else if (isRunId(facts.name) && facts.name !== id) say('other-directory', at('run_id'), { value: show(id) })
  },
})
