import { hg05ProcessStarted } from '../../src/gates/all/hg05-process-started.ts'
import { gateTable } from '../support/gate-table.ts'
import { stopped } from '../support/harness-run.ts'

gateTable({
  gate: hg05ProcessStarted,
  passes: {
    'no engine': { report: { engine: undefined } },
    'another backend that the policy expects': { report: { backend: 'case-next' }, config: 'harness: {expect: {backend: case-next}}' },
    'the engine that the policy expects': { report: { engine: 'case-2' }, config: 'harness: {expect: {engine: case-2}}' },
  },
  says: {
    'a fake run': { report: { backend: 'fake' }, want: 'fail other-backend', at: ['report.json#/backend'], says: '`fake`, and not `case`' },
    'another engine than the policy expects': { config: 'harness: {expect: {engine: case-2}}', want: 'fail other-engine' },
    'a run that nothing stopped and nothing started': { report: { case_process_started: false }, want: 'fail not-started', at: ['report.json#/case_process_started'] },
    'a start that is told as a text': { report: { case_process_started: 'true' }, want: 'fail not-started' },
    'a block without its marker': { ...stopped('backend/note.txt', 'x'), want: 'fail not-started' },
    'a run that was blocked': { ...stopped('backend/provider-unavailable.txt', 'provider unavailable'), want: 'skip stopped' },
  },
})
