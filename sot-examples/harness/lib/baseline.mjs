// The fake backend: it puts the known solution in place, in a copy of its own. When that passes, the fixture, the copying and
// the tests work in this run, so that what Case makes of it is Case's own.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { changesIn, copyFixture, runTests } from './fixture.mjs'
import { root } from './settings.mjs'

export function runBaseline(run, folder, fixture) {
  const copy = copyFixture(folder)
  cpSync(join(root, 'solution'), folder, { recursive: true })
  const { files } = changesIn(copy)
  const { result } = runTests(folder)
  const report = { run_id: run.id, status: result.status, backend: 'fake', case_process_started: false, fixture, changed_files: files, tests: result }
  run.writeJson('baseline/report.json', report)
  return { backend: 'fake', run_id: run.id, status: result.status, path: 'baseline/report.json' }
}
