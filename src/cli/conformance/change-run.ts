import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { viewRun } from '../../gates/view.ts'
import type { RunView } from '../../gates/view.ts'
import type { Scenario } from '../../model/conformance.ts'
import type { CheckedRun } from '../gate-check.ts'

type Change = NonNullable<Scenario['change']>

/** The id of a run that there never was. */
const OTHER_RUN = '20200101T000000Z-r1-another-run-1'

/** Fields that no form of reports knows. */
const MORE = { harness_note: 'kept', harness_timing: { copied_ms: 1, tested_ms: [2, 3] } }

const changes: Readonly<Record<Change, (run: RunView, folder: string) => boolean>> = {
  'remove-baseline'(run, folder) {
    const found = run.file('baseline')
    if (found !== null) rmSync(join(folder, found.path))
    return found !== null
  },
  'swap-baseline'(run, folder) {
    const [found, id] = [run.file('baseline'), run.report.text('run_id')]
    if (found === null || id === null || id === '') return false
    const path = join(folder, found.path)
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(id, OTHER_RUN))
    return true
  },
  'add-fields'(run, folder) {
    const found = run.reportFile
    if (found === null || run.noReport !== null) return false
    const path = join(folder, found.path)
    const report: object = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, `${JSON.stringify({ ...report, ...MORE }, null, 2)}\n`)
    return true
  },
}

/** Changes a run that lies in a scenario's own folder; false where there is nothing to change. */
export function changeRun({ clears, facts, folder, judgement, policy }: CheckedRun, change: Change): boolean {
  return changes[change](viewRun(facts, policy, judgement.surfaces, clears), folder)
}
