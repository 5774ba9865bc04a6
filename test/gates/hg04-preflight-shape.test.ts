import { describe, expect, test } from 'vitest'
import { hg04PreflightShape } from '../../src/gates/all/hg04-preflight-shape.ts'
import { probeClasses } from '../../src/gates/probe-class.ts'
import { gateTable } from '../support/gate-table.ts'
import { judge, stopped } from '../support/harness-run.ts'

const REASONING = 'backend/provider-reasoning-only.txt'
const SHAPE = 'backend/provider-response-shape-unavailable.txt'
const UNAVAILABLE = 'backend/provider-unavailable.txt'
const REASON = 'provider response shape unavailable'
const probed = (name: string) => ({ provider_probe: { class: name, max_tokens: 1024 } })

gateTable({
  gate: hg04PreflightShape,
  passes: {
    'thinking that is closed before the content': { report: probed('content-inline-think') },
    'a call of a tool': { report: probed('tool-calls') },
    'a run that does not tell': { report: { provider_probe: undefined }, warns: 'probe-missing' },
    'a class in another word': { report: probed('ok'), config: 'harness: {values: {provider_probe.class: {ok: content}}}' },
  },
  says: {
    'reasoning alone': { ...stopped(REASONING, REASON, probed('reasoning-only')), want: 'blocked shape-unavailable', at: [REASONING, 'report.json#/provider_probe/class'], says: '`reasoning-only`' },
    'a marker alone': { ...stopped(REASONING, REASON), want: 'blocked shape-unavailable', at: [REASONING] },
    'an empty answer': { ...stopped(SHAPE, REASON, probed('empty')), want: 'blocked shape-unavailable' },
    'a server that refuses': { ...stopped(UNAVAILABLE, 'provider unavailable', probed('auth')), want: 'blocked provider-unavailable' },
    'a refusal by its marker alone': { ...stopped(UNAVAILABLE, 'provider unavailable'), want: 'blocked provider-unavailable', at: [UNAVAILABLE] },
    'the marker of another class': { ...stopped(SHAPE, REASON, probed('reasoning-only')), want: 'fail marker-missing', says: '`reasoning-only`' },
    'a start in spite of the probe': { report: probed('empty'), want: 'fail started-despite-probe', at: ['report.json#/provider_probe/class'] },
    'a start in spite of the marker': { files: { [REASONING]: 'class=reasoning-only\n' }, want: 'fail started-with-marker', at: [REASONING] },
    'a class that is none': { report: probed('fine'), want: 'fail class-unknown', says: '`fine`' },
    'a class that only objects have': { report: probed('constructor'), want: 'fail class-unknown' },
    'a run that was stopped for another reason': { ...stopped('backend/provider-local-config-unavailable.txt', 'x'), want: 'skip probe-unknown' },
  },
})

describe('every class of answers', () => {
  const markers = { 'reasoning-only': REASONING, shape: SHAPE, unavailable: UNAVAILABLE }
  for (const [name, kind] of Object.entries(probeClasses)) {
    test(kind === null ? `${name} lets Case start` : `${name} blocks with its own marker`, () => {
      const change = kind === null ? { report: probed(name) } : stopped(markers[kind], REASON, probed(name))
      expect(judge(change).gates.find(({ id }) => id === 'HG04')?.status).toBe(kind === null ? 'pass' : 'blocked')
    })
  }
})
