import { evidenceDated } from '../../rules/evidence-dated.ts'
import { runDirectoryForm } from '../../rules/run-directory-form.ts'
import { lintText } from '../../src/index.ts'
import { expect, test } from 'vitest'
import { evidence } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const run = (path: string) => evidence('02T10', { run: path })
const more = (line: string) => evidence('02T10', { more: [line] })

ruleTable({
  rule: runDirectoryForm,
  valid: {
    'a path from the root': run('/srv/harness-runs/20260602T100000Z-r1-widget-2731603'),
    'a path from the folder': run('harness-runs/20260602T100000Z-widget-1'),
    'a folder that ends in a slash': run('/srv/harness-runs/20260602T100000Z-widget-1/'),
    'a run of a validator': more('Focused validator artifact: `/srv/harness-runs/20260602T100000Z-widget-2`.'),
    'an artifact that is no run': more('Trace artifact: `backend/trace.jsonl`.'),
    'no run': evidence('02T10', { run: null }),
  },
  invalid: {
    'no name of that form': { text: run('/srv/harness-runs/latest'), want: ['3:3 run-path'] },
    'another folder': { text: run('/srv/runs/20260602T100000Z-widget-1'), want: ['3:3 run-path'] },
    'a folder whose name only ends so': { text: run('/srv/my-harness-runs/20260602T100000Z-widget-1'), want: ['3:3 run-path'] },
    'a file inside the run': { text: run('/srv/harness-runs/20260602T100000Z-widget-1/report.json'), want: ['3:3 run-path'] },
    'no number': { text: run('/srv/harness-runs/20260602T100000Z-widget'), want: ['3:3 run-path'] },
    'a day that does not exist': { text: run('/srv/harness-runs/20260230T100000Z-widget-1'), want: ['3:3 run-path'] },
    'an hour that does not exist': { text: run('/srv/harness-runs/20260602T240000Z-widget-1'), want: ['3:3 run-path'] },
    'a time that is not UTC': { text: run('/srv/harness-runs/20260602T100000-widget-1'), want: ['3:3 run-path'] },
    'a baseline': { text: more('Same-run fake baseline artifact: `/srv/runs/1`.'), want: ['7:3 run-path'] },
    'an artifact that looks like a run': { text: more('Validator artifact: `/srv/harness-runs/latest`.'), want: ['7:3 run-path'] },
  },
})

test('is said of a run instead of its date', () => {
  const ids = (path: string) => lintText(run(path), { rules: [runDirectoryForm, evidenceDated] }).findings.map(({ messageId }) => messageId)
  expect(ids('/srv/harness-runs/20260603T100000Z-widget-1')).toEqual(['run-date'])
  expect(ids('/srv/runs/20260603T100000Z-widget-1')).toEqual(['run-path'])
})
