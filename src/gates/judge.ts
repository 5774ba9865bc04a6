import type { GateCode, GateEvidence, GateResult, GateWarning, Judgement } from '../model/gate.ts'
import type { Policy } from '../model/policy.ts'
import type { RunFacts, SurfaceFacts } from '../model/run.ts'
import { cleared, fill, literal, ownText } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { isRunId } from './all/hg02-run-identity.ts'
import { readAgentText } from './agent-text.ts'
import type { Earlier, Gate, Say } from './gate.ts'
import { gates } from './list.ts'
import { findMentions } from './mentions.ts'
import { decide, eligibleItems, outcomeOf } from './unblocking.ts'
import { viewRun } from './view.ts'
import type { RunView } from './view.ts'

/** What a run is judged by, besides itself. */
export interface JudgeOptions {
  readonly policy: Policy
  /** What the search for endpoint values found. */
  readonly surfaces: readonly SurfaceFacts[]
  readonly clears: Clears
}

/** One thing that a gate has said. */
interface Said {
  readonly code: Safe
  readonly status: GateCode['status']
  readonly message: Safe
  readonly hint: Safe
  readonly evidence: readonly GateEvidence[]
}

const RANK: Readonly<Record<GateCode['status'], number>> = { fail: 0, blocked: 1, skip: 2, warning: 3 }

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** Each place once, in order. */
function ordered(evidence: readonly GateEvidence[]): readonly GateEvidence[] {
  const byKey = new Map(evidence.map((one) => [JSON.stringify(one), one]))
  return [...byKey.values()].toSorted(
    (a, b) => compareText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compareText(a.pointer ?? '', b.pointer ?? '') || compareText(a.tier ?? '', b.tier ?? ''),
  )
}

/** What a gate says of one code is said once, with all its places; the gravest comes first, and then in the order of the codes. */
function gathered(said: readonly Said[], gate: Gate): readonly Said[] {
  const order = Object.keys(gate.codes)
  const byCode = new Map<string, Said>()
  for (const one of said) {
    const key = `${one.code} ${one.message}`
    const known = byCode.get(key)
    byCode.set(key, known ? { ...known, evidence: [...known.evidence, ...one.evidence] } : one)
  }
  return [...byCode.values()].toSorted((a, b) => RANK[a.status] - RANK[b.status] || order.indexOf(a.code) - order.indexOf(b.code))
}

function skipped(gate: Gate, run: RunView): GateResult | null {
  const base = { id: ownText(gate.id), name: ownText(gate.name), status: 'skip', evidence: [], hint: null } as const
  if (gate.needs !== 'nothing' && run.noReport !== null) return { ...base, code: literal('no-report'), message: literal('There is no report that can be read.') }
  if (gate.needs === 'start' && !run.isStarted) return { ...base, code: literal('not-started'), message: literal('Case was not started.') }
  return null
}

interface Asked {
  readonly result: GateResult
  readonly codes: readonly Safe[]
  readonly warnings: readonly GateWarning[]
}

function ask(gate: Gate, run: RunView, earlier: Earlier): Asked {
  const unasked = skipped(gate, run)
  if (unasked !== null) return { result: unasked, codes: [], warnings: [] }
  const said: Said[] = []
  const say: Say = (name, evidence = [], data = {}, words) => {
    const code = gate.codes[name]
    if (code === undefined) throw new Error(`The gate ${gate.id} has no code of that name.`)
    const hint = words?.hint ?? fill(ownText(code.hint ?? gate.hint), data)
    said.push({ code: ownText(name), status: code.status, message: words?.message ?? fill(ownText(code.text), data), hint, evidence })
  }
  const proof = gate.check(run, say, earlier) ?? {}
  const [id, name] = [ownText(gate.id), ownText(gate.name)]
  const all = gathered(said, gate)
  const [first, ...others] = all.filter(({ status }) => status !== 'warning')
  const warnings = all.filter(({ status }) => status === 'warning').map(({ code, evidence, message }): GateWarning => ({ gate: id, code, message, evidence: ordered(evidence) }))
  if (first === undefined || first.status === 'warning') {
    return { result: { id, name, status: 'pass', code: null, message: fill(ownText(gate.passes), proof), evidence: [], hint: null }, codes: [], warnings }
  }
  const same = [first, ...others.filter(({ status }) => status === first.status)]
  const message = ownText(same.map((one) => one.message).join(' '))
  return { result: { id, name, status: first.status, code: first.code, message, evidence: ordered(same.flatMap(({ evidence }) => evidence)), hint: first.status === 'skip' ? null : first.hint }, codes: same.map(({ code }) => code), warnings }
}

/** Gates that look back at others are asked after those that do not, in order of id. */
function askAll(run: RunView): readonly Asked[] {
  const asked = new Map<string, Asked>()
  const results = (): readonly GateResult[] => [...asked.values()].map(({ result }) => result)
  const codes = (id: string): readonly Safe[] => asked.get(id)?.codes ?? []
  const earlier: Earlier = Object.assign((id: string) => asked.get(id)?.result.status ?? null, { all: results, codes })
  const [first, second] = [gates.filter(({ looksBack }) => !looksBack), gates.filter(({ looksBack }) => looksBack)]
  for (const gate of [...first, ...second]) asked.set(gate.id, ask(gate, run, earlier))
  return [...asked.values()].toSorted((a, b) => compareText(a.result.id, b.result.id))
}

/** Says what all gates say of a run. Nothing is read from the outside, and nothing is thrown, whatever the run holds. */
export function judgeRun(facts: RunFacts, { clears, policy, surfaces }: JudgeOptions): Judgement {
  const run = viewRun(facts, policy, surfaces, clears)
  const asked = askAll(run)
  const results = asked.map(({ result }) => result)
  const { verdict, reason } = decide(results, run)
  const outcome = outcomeOf(verdict, results, run)
  const id = run.report.text('run_id')
  const agent = run.isStarted && run.noReport === null ? readAgentText(run) : null
  const unblocking = policy.harness.unblocking[outcome]
  const speaks = verdict !== 'fail' || outcome === 'fake' || run.isStarted
  return {
    runId: id !== null && isRunId(id) ? cleared(id, clears) : null,
    verdict,
    reason,
    gates: results,
    agentResult: agent && { code: ownText(agent.diagnosis.code), caseError: agent.diagnosis.caseError },
    surfaces,
    eligible: eligibleItems(policy.harness, outcome),
    never: unblocking.never.toSorted(),
    note: speaks ? (unblocking.note ?? null) : null,
    mentions: findMentions(run),
    warnings: asked.flatMap(({ warnings }) => warnings),
  }
}
