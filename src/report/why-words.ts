import type { Doubt } from '../model/account.ts'
import type { EvidenceSection } from '../model/evidence-facts.ts'
import { opens } from '../model/gate.ts'
import type { Step } from '../model/release.ts'
import { reportedRuns, verdictWords } from '../model/run-record.ts'
import { alternatives, fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { StatementKind } from '../model/policy.ts'
import { count } from './counts.ts'

/** What a statement says of the item, to follow its place. */
export const statementWords: Readonly<Partial<Record<StatementKind, Safe>>> = {
  'remains-blocked': literal('says that it remains blocked until something is the case'),
  'keep-blocked': literal('says to keep it blocked until something is the case'),
  'before-unblocking': literal('asks for something before it is unblocked'),
  'alone-does-not-validate': literal('says that something alone does not validate it'),
  'does-not-validate': literal('says that it is not validated by this'),
}

const DOUBTS: Readonly<Record<Doubt['kind'], Safe>> = {
  'no-report': literal('states no report status, so it proves nothing'),
  'says-both': literal('reports a pass and something else, so it proves nothing'),
  'says-no': literal('says itself that it does not validate it'),
  reports: literal('reports `{word}`{reason}'),
  'not-harness': literal('is no run of the harness: its run directory or its evidence route is another, or missing'),
  'not-admitted': literal('does not state that the model is admitted'),
  'no-baseline': literal('does not state that the baseline of the same run passed'),
  fallback: literal('ran another provider or model than the acceptance asks for'),
  'run-failed': literal('cites a run that the gate does not pass'),
  'run-unreachable': literal('cites a run directory that cannot be reached, as the policy demands'),
  'not-eligible': literal('is of a run that by the policy does not free it'),
  superseded: literal('is overtaken by a later run that did not pass: {place}'),
  denied: literal('is denied by a later section: {place}'),
}

/** Why a section does not count, to follow its place; `placeOf` gives the place of another section. */
export function doubtWords(doubt: Doubt, placeOf: (section: Extract<Doubt, { readonly by: unknown }>['by']) => Safe): Safe {
  switch (doubt.kind) {
    case 'reports': {
      const reason = doubt.reason === null || doubt.reason === '' ? ownText('') : fill(literal(': {reason}'), { reason: doubt.reason })
      if (doubt.word === null) return literal('reports a word that the policy does not know')
      return fill(DOUBTS.reports, { word: doubt.word, reason })
    }
    case 'superseded':
    case 'denied':
      return fill(DOUBTS[doubt.kind], { place: placeOf(doubt.by) })
    default:
      return DOUBTS[doubt.kind]
  }
}

/** What the gate says of the runs of a section that were reached. */
export function verdictsOf(section: EvidenceSection): readonly Safe[] {
  return reportedRuns(section).reached.map(({ record }) =>
    opens(record.verdict) ? literal('the gate passes its run') : fill(literal('the gate does not pass its run: {verdict}'), { verdict: verdictWords(record) }),
  )
}

/** How many runs of the sections are unreachable, by why. */
export function unreachedWords(sections: readonly EvidenceSection[]): readonly Safe[] {
  const reasons = new Map<Safe, number>()
  for (const { answer } of sections.flatMap((section) => reportedRuns(section).runs)) {
    if (answer !== undefined && 'unreachable' in answer) reasons.set(answer.unreachable, (reasons.get(answer.unreachable) ?? 0) + 1)
  }
  return [...reasons].map(([why, runs]) => fill(literal('{runs} unreachable, so that only the documents speak for them: {why}'), { runs: ownText(count(runs, 'run')), why }))
}

const STEPS: Readonly<Record<Step['kind'], Safe>> = {
  define: literal('a document that defines it: no heading in this tree does'),
  elsewhere: literal('what its own tree says: the policy lists it as defined there'),
  state: literal('a status line that can be read'),
  prove: literal('a passing run{after}, in an evidence section with a run directory in `{folder}` and with {needs}{excluded}'),
  clear: literal('an end to what blocks it: {blockers}'),
  restate: literal('another word than `{word}` on its status line'),
}

function joined(texts: readonly Safe[]): Safe {
  return ownText(texts.join(', '))
}

/** What a step asks for, as a noun; `placeOf` gives the place of a blocker. */
export function stepWords(step: Step, placeOf: (blocker: Extract<Step, { readonly kind: 'clear' }>['blockers'][number]) => Safe): Safe {
  switch (step.kind) {
    case 'prove': {
      const after = step.after === null ? ownText('') : fill(literal(' after {time}'), { time: step.after })
      const needs = joined(step.needs.map(({ key, value }) => fill(literal('`{key}: {value}`'), { key, value })))
      const excluded = step.excluded.length === 0 ? ownText('') : fill(literal(', and without {values}'), { values: alternatives(step.excluded.map((value) => fill(literal('`{value}`'), { value }))) })
      return fill(STEPS.prove, { after, needs, excluded, folder: step.folder })
    }
    case 'clear':
      return fill(STEPS.clear, { blockers: joined(step.blockers.map(placeOf)) })
    case 'restate':
      return fill(STEPS.restate, { word: step.word })
    default:
      return STEPS[step.kind]
  }
}
