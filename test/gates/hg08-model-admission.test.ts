import { hg08ModelAdmission } from '../../src/gates/all/hg08-model-admission.ts'
import { gateTable } from '../support/gate-table.ts'
import { stopped } from '../support/harness-run.ts'

const MARKER = 'backend/provider-model-not-admitted.txt'
const REASON = 'provider model not admitted'

gateTable({
  gate: hg08ModelAdmission,
  passes: {
    'a source that is not admitted, where nothing is expected of it': { report: { source_admission_status: 'refused' } },
    'a source as it is expected': { report: { source_admission_status: 'admitted' }, config: 'harness: {expect: {sourceAdmission: admitted}}' },
  },
  says: {
    'a run that was stopped': { ...stopped(MARKER, REASON, { case_model_admission_status: 'not_admitted' }), want: 'blocked not-admitted', at: [MARKER, 'report.json#/case_model_admission_status'] },
    'a start without admission': { report: { case_model_admission_status: 'not_admitted' }, want: 'fail other-admission', says: '`not_admitted`, and not `admitted`' },
    'a word that begins alike': { report: { case_model_admission_status: 'admitted_pending' }, want: 'fail other-admission' },
    'a start with the marker': { report: { case_model_admission_status: 'not_admitted' }, files: { [MARKER]: 'class=not-admitted\n' }, want: 'fail other-admission' },
    'a stop without the marker': { ...stopped('backend/provider-unavailable.txt', REASON, { case_model_admission_status: 'not_admitted' }), want: 'fail other-admission' },
    'a stop that calls itself failed': { ...stopped(MARKER, REASON, { case_model_admission_status: 'not_admitted', status: 'fail' }), want: 'fail other-admission' },
    'another source than expected': { config: 'harness: {expect: {sourceAdmission: admitted}}', want: 'fail other-source-admission', at: ['report.json#/source_admission_status'] },
  },
})
