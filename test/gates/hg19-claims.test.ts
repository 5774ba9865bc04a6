import { describe, expect, test } from 'vitest'
import { hg19Claims } from '../../src/gates/all/hg19-claims.ts'
import { gateTable } from '../support/gate-table.ts'
import { judge, stopped } from '../support/harness-run.ts'
import type { RunChange } from '../support/harness-run.ts'

const reasoning = stopped('backend/provider-reasoning-only.txt', 'provider response shape unavailable')

gateTable({
  gate: hg19Claims,
  passes: {
    'no claim': { report: { unblocks: [] } },
    'claims that a pass may make': { report: { unblocks: ['CTO-WORK-030', 'CTO-WORK-016'] } },
    'a claim that the policy adds': { report: { unblocks: ['CTO-WORK-101'] }, config: 'harness: {unblocking: {passed: {eligible: [CTO-WORK-101]}}}' },
  },
  says: {
    'an item that no run releases': { report: { unblocks: ['CTO-WORK-028', 'CTO-WORK-030'] }, want: 'fail not-eligible', at: ['report.json#/unblocks'], says: 'claims `CTO-WORK-028`,' },
    'an item that the policy takes back': { report: { unblocks: ['CTO-WORK-016'] }, config: 'harness: {unblocking: {passed: {never: [CTO-WORK-016]}}}', want: 'fail not-eligible' },
    'an item that nobody knows, untold': { report: { unblocks: ['CTO-WORK-999'] }, want: 'fail not-eligible', says: 'an item that the policy does not list' },
    'a claim of a failed run': { report: { unblocks: ['CTO-WORK-030'] }, files: { 'patch.diff': '' }, want: 'fail not-eligible' },
    'a claim of a run that calls itself failed': { report: { unblocks: ['CTO-WORK-030'], status: 'fail', failure_reason: 'x' }, want: 'fail not-eligible' },
    'a claim of a run that was blocked': { ...reasoning, report: { ...reasoning.report, unblocks: ['CTO-WORK-030'] }, want: 'fail not-eligible' },
    'a claim of a fake run': { report: { backend: 'fake', unblocks: ['CTO-WORK-030'] }, want: 'fail not-eligible' },
  },
})

describe('what a run speaks for', () => {
  const all = ['016', '020', '022', '028', '030', '031'].map((number) => `CTO-WORK-${number}`)
  const cases: Readonly<Record<string, readonly [RunChange, readonly string[], readonly string[], string | null]>> = {
    'a pass': [{}, all.filter((id) => id !== 'CTO-WORK-028'), ['CTO-WORK-028'], null],
    'a failure': [{ files: { 'patch.diff': '' } }, [], all, 'endpoint blocker crossed for one attempt'],
    'a failure before the start': [{ report: { case_process_started: false } }, [], all, null],
    'a block for the answer\'s shape': [reasoning, [], all, 'endpoint reachable, shape incompatible'],
    'a block for the configuration': [stopped('backend/provider-local-config-unavailable.txt', 'x'), [], all, null],
    'a fake run': [{ report: { backend: 'fake' } }, [], all, null],
  }
  for (const [name, [change, eligible, never, note]] of Object.entries(cases)) {
    test(name, () => expect(judge(change)).toMatchObject({ eligible, never, note }))
  }
})
