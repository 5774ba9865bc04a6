import { opens } from '../model/gate.ts'
import type { GateEvidence, GateResult, GateStatus, Judgement } from '../model/gate.ts'
import { printable } from '../model/printable.ts'
import { count } from './counts.ts'
import { idsWith, placeOf } from './gate-report.ts'
import type { GateReport } from './gate-report.ts'

const STYLES: Readonly<Record<GateStatus, number>> = { pass: 32, fail: 31, blocked: 33, skip: 2 }

type Paint = (status: GateStatus, text: string) => string

const plain: Paint = (_, text) => text
const colored: Paint = (status, text) => `\u001b[${STYLES[status]}m${text}\u001b[0m`

function line(text: string): string {
  return `${printable(text)}\n`
}

/** The first place, and how many more there are. */
function placesOf(report: GateReport, evidence: readonly GateEvidence[]): string {
  const [first, ...more] = evidence
  if (first === undefined) return ''
  return ` ${placeOf(report, first)}${more.length === 0 ? '' : ` (+${more.length})`}`
}

function gateLine(report: GateReport, { code, evidence, id, message, name, status }: GateResult, paint: Paint): string {
  const about = printable(`${name}${code === null ? '' : ` ${code}`}${placesOf(report, evidence)} — ${message}`)
  return `${id} ${paint(status, status)} ${about}\n`
}

/** How many further places a person is told of one gate. */
const MOST_PLACES = 20

function moreOf(report: GateReport): readonly string[] {
  return report.judgement.gates
    .filter(({ evidence, status }) => (status === 'fail' || status === 'blocked') && evidence.length > 1)
    .flatMap(({ evidence, id }) => [
      ...evidence.slice(0, MOST_PLACES).map((one) => line(`  ${id} ${placeOf(report, one)}${one.tier === undefined ? '' : ` ${one.tier}`}`)),
      ...(evidence.length > MOST_PLACES ? [line(`  ${id} and ${count(evidence.length - MOST_PLACES, 'more place')}`)] : []),
    ])
}

function surfaceLines({ exact, judgement: { surfaces } }: GateReport): readonly string[] {
  const lines = surfaces.map(({ hits, name, reason, state, texts }) => {
    const errors = hits.filter(({ level }) => level === 'error').length
    const seen = state === 'absent' ? 'absent' : `${state}, ${count(texts, 'text')}, ${count(errors, 'endpoint value')}`
    return line(`  ${name}: ${seen}${reason === null ? '' : ` (${reason})`}`)
  })
  return [line(`surfaces searched for endpoint values, exact: ${exact}`), ...lines]
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [line(title), ...lines]
}

function verdictLine(judgement: Judgement, paint: Paint): string {
  const { reason, verdict } = judgement
  const gates = verdict === 'pass' ? [] : idsWith(judgement, verdict)
  const why = gates.length > 0 ? ` (${gates.join(', ')})` : reason === null ? '' : ` (${reason})`
  return `verdict: ${paint(verdict, verdict)}${why}\n`
}

/** What to do next, and what the run may and may not be taken for. */
function nextLines({ eligible, gates, never, note, verdict }: Judgement): readonly string[] {
  const todo = gates.flatMap(({ hint, id, status }) => ((status === 'fail' || status === 'blocked') && hint !== null ? [line(`  ${id}: ${hint}`)] : []))
  return [
    ...part('next:', todo),
    ...(note === null ? [] : [line(`note: ${note}`)]),
    ...(opens(verdict) && eligible.length > 0 ? [line(`eligible for a person's decision: ${eligible.join(', ')}`)] : []),
    ...(never.length > 0 ? [line(`never by this run: ${never.join(', ')}`)] : []),
  ]
}

/** What a person reads: a line a gate, what was searched, the verdict, and what to do. */
export function renderGateText(report: GateReport, { color }: { readonly color: boolean }): string {
  const { judgement } = report
  const paint = color ? colored : plain
  return [
    ...judgement.gates.map((gate) => gateLine(report, gate, paint)),
    ...part('all places:', moreOf(report)),
    ...surfaceLines(report),
    ...part('warnings:', judgement.warnings.map(({ code, evidence, gate, message }) => line(`  ${gate} ${code}${placesOf(report, evidence)} — ${message}`))),
    ...part('mentions, which decide nothing:', judgement.mentions.map(({ file, line: at, word }) => line(`  ${placeOf(report, { file, line: at })} ${word}`))),
    verdictLine(judgement, paint),
    ...nextLines(judgement),
  ].join('')
}
