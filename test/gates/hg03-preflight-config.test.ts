import { hg03PreflightConfig } from '../../src/gates/all/hg03-preflight-config.ts'
import { gateTable } from '../support/gate-table.ts'
import { stopped } from '../support/harness-run.ts'

const MARKER = 'backend/provider-local-config-unavailable.txt'
const REASON = 'local provider config unavailable'
const missing = { local_provider_config: { CTO_HARNESS_CASE_LOCAL_BASE_URL: 'missing' } }

gateTable({
  gate: hg03PreflightConfig,
  passes: {
    'all of several names': { report: { local_provider_config: { CTO_HARNESS_CASE_LOCAL_BASE_URL: 'present', CTO_HARNESS_CASE_BIN: 'present' } } },
    'states in other words': { report: { local_provider_config: { CTO_HARNESS_CASE_LOCAL_BASE_URL: 'set' } }, config: 'harness: {values: {local_provider_config: {set: present}}}' },
    'a run that does not tell': { report: { local_provider_config: undefined }, warns: 'config-unrecorded' },
    'a run that tells of no name': { report: { local_provider_config: {} }, warns: 'config-unrecorded' },
  },
  says: {
    'a run that was stopped': { ...stopped(MARKER, REASON, missing), want: 'blocked config-unavailable', at: [MARKER, 'report.json#/local_provider_config'], says: '`CTO_HARNESS_CASE_LOCAL_BASE_URL` was not present' },
    'an invalid value': { ...stopped(MARKER, REASON, { local_provider_config: { CTO_HARNESS_CASE_LOCAL_BASE_URL: 'invalid' } }), want: 'blocked config-unavailable' },
    'a marker alone': { ...stopped(MARKER, REASON, { local_provider_config: undefined }), want: 'blocked config-unavailable', at: [MARKER] },
    'a name that the policy does not know, untold': { ...stopped(MARKER, REASON, { local_provider_config: { SOME_HOST_NAME: 'missing' } }), want: 'blocked config-unavailable', says: 'a variable was not present' },
    'a start in spite of it': { report: missing, want: 'fail started-without-config', at: ['report.json#/local_provider_config'] },
    'a start in spite of the marker': { files: { [MARKER]: 'CTO_HARNESS_CASE_LOCAL_BASE_URL=missing\n' }, want: 'fail started-without-config', at: [MARKER] },
    'no marker': { ...stopped('backend/provider-unavailable.txt', REASON, missing), want: 'fail marker-missing', at: ['report.json#/local_provider_config'] },
    'a link for a marker': { ...stopped('backend/other.txt', REASON, missing), entries: { [MARKER]: { kind: 'link' } }, want: 'fail marker-missing' },
    'a run that calls itself failed': { ...stopped(MARKER, REASON, { ...missing, status: 'fail' }), want: 'fail status-not-blocked', at: [MARKER, 'report.json#/local_provider_config', 'report.json#/status'] },
    'a run that was stopped for another reason and does not tell': { ...stopped('backend/provider-reasoning-only.txt', 'x', { local_provider_config: undefined }), want: 'skip config-unknown' },
  },
})
