import { hg02RunIdentity } from '../../src/gates/all/hg02-run-identity.ts'
import { gateTable } from '../support/gate-table.ts'

gateTable({
  gate: hg02RunIdentity,
  passes: {
    'a directory that is not called like a run': { name: 'latest-good' },
    'another fixture and round': { report: { run_id: '20281231T235959Z-r12-a-1' }, name: '20281231T235959Z-r12-a-1' },
  },
  says: {
    'a link': { isLink: true, want: 'fail link', at: ['.'] },
    'a label': { report: { run_id: 'latest' }, want: 'fail run-id-form', at: ['report.json#/run_id'], says: '`latest`' },
    'a label in a directory called so': { report: { run_id: 'latest' }, name: 'latest', want: 'fail run-id-form' },
    'an id without a process': { report: { run_id: '20260601T022535Z-r1-string-slugify' }, want: 'fail run-id-form' },
    'an id with more behind it': { report: { run_id: '20260601T022535Z-r1-string-slugify-2731603 ' }, want: 'fail run-id-form' },
    'an id of a day of no calendar': { report: { run_id: '20260631T022535Z-r1-string-slugify-1' }, name: 'run', want: 'fail run-id-form' },
    'no id': { report: { run_id: undefined }, want: 'fail run-id-form', says: 'another value' },
    'a run that was copied under another name': { name: '20260601T022535Z-r2-string-slugify-2731603', want: 'fail other-directory', at: ['report.json#/run_id'] },
  },
})
