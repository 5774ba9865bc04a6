import { hg12EndpointAbsent } from '../../src/gates/all/hg12-endpoint-absent.ts'
import type { SurfaceFacts, SurfaceHit } from '../../src/model/run.ts'
import { literal } from '../../src/model/safe.ts'
import { gateTable } from '../support/gate-table.ts'

const scanned: SurfaceFacts = { name: literal('backend logs'), state: 'scanned', reason: null, texts: 3, hits: [] }
const hit: SurfaceHit = { file: literal('backend/stderr.log'), line: 4, column: 9, tier: literal('url'), level: 'error' }
const absent: SurfaceFacts = { ...scanned, name: literal('SOT'), state: 'absent', texts: 0 }

gateTable({
  gate: hg12EndpointAbsent,
  passes: {
    'surfaces of which there is nothing': { surfaces: [scanned, absent] },
    'something that may be none': { surfaces: [{ ...scanned, hits: [{ ...hit, level: 'warning' }] }], warns: 'endpoint-suspect' },
  },
  says: {
    'a value': { surfaces: [{ ...scanned, hits: [hit] }], want: 'fail endpoint-value', at: ['backend/stderr.log:4:9'] },
    'values in order, each once': { surfaces: [{ ...scanned, hits: [hit, { ...hit, line: 2 }, hit] }, absent], want: 'fail endpoint-value', at: ['backend/stderr.log:2:9', 'backend/stderr.log:4:9'] },
    'a value without a report': { files: { 'report.json': null }, surfaces: [{ ...scanned, hits: [hit] }], want: 'fail endpoint-value' },
    'a surface that could not be searched': { surfaces: [{ ...scanned, state: 'not-scanned', reason: literal('too-large') }], want: 'fail not-scanned', at: [], says: '`backend logs`' },
  },
})
