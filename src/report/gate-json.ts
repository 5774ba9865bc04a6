import type { GateEvidence, GateResult, GateWarning } from '../model/gate.ts'
import type { SurfaceFacts } from '../model/run.ts'
import type { Json } from '../model/policy.ts'
import { fileName, idsWith } from './gate-report.ts'
import type { GateReport } from './gate-report.ts'

/** The form of the output; `schemas/gate.schema.json` describes it. */
const FORM = 'harness-gate/1'

type Named = Pick<GateReport, 'files' | 'folder'>

function evidenceOf(evidence: readonly GateEvidence[], names: Named): Json {
  return evidence.map(({ column, file, line, pointer, tier }) => ({
    file: fileName(names, file),
    ...(pointer === undefined ? {} : { pointer }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(tier === undefined ? {} : { tier }),
  }))
}

function gateOf({ code, evidence, hint, id, message, name, status }: GateResult, names: Named): Json {
  return { id, name, status, code, message, evidence: evidenceOf(evidence, names), hint }
}

function warningOf({ code, evidence, gate, message }: GateWarning, names: Named): Json {
  return { gate, code, message, evidence: evidenceOf(evidence, names) }
}

function surfaceOf({ hits, name, reason, state, texts }: SurfaceFacts): Json {
  return { name, state, reason, texts, findings: hits.filter(({ level }) => level === 'error').length, suspects: hits.filter(({ level }) => level === 'warning').length }
}

/** What a program reads; the same run gives the same bytes. */
export function renderGateJson(report: GateReport): string {
  const { agentResult, eligible, gates, mentions, never, note, reason, runId, surfaces, verdict, warnings } = report.judgement
  const result: Json = {
    schema: FORM,
    run_id: runId,
    verdict,
    reason,
    gates: gates.map((gate) => gateOf(gate, report)),
    failing: idsWith(report.judgement, 'fail'),
    blocking: idsWith(report.judgement, 'blocked'),
    agentResult: agentResult && { code: agentResult.code, caseError: agentResult.caseError },
    eligibleWorkItems: eligible,
    neverWorkItems: never,
    note,
    surfaces: surfaces.map(surfaceOf),
    exact: report.exact,
    mentions: mentions.map(({ file, line, word }) => ({ file: fileName(report, file), line, word })),
    warnings: warnings.map((warning) => warningOf(warning, report)),
  }
  return `${JSON.stringify(result, null, 2)}\n`
}
