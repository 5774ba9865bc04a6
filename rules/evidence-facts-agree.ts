import type { EvidenceFact, EvidenceSection } from '../src/model/evidence-facts.ts'
import { reportsPass } from '../src/model/proof.ts'
import type { EvidenceKey, Policy } from '../src/model/policy.ts'
import { defineRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { alternatives, fill, literal } from '../src/model/safe.ts'
import type { Safe } from '../src/model/safe.ts'

/** The facts of one run come from one report, so where they contradict each other somebody copied them wrongly. */
export const evidenceFactsAgree: Rule = defineRule({
  id: 'evidence-facts-agree',
  summary: 'The facts of an evidence section fit its report status, and those that identify the run are stated once.',
  why: 'A section that contradicts itself proves nothing, whatever it reports.',
  fix: 'Take the facts over from the report of the run.',
  messages: {
    'facts-agree': { severity: 'error', text: 'The facts of this section do not fit: {flaw}.', source: 'EVD-06' },
    'key-once': {
      severity: 'error',
      text: 'The section states `{key}` more than once.',
      fix: 'Keep what holds for this run; another run has a section of its own.',
      source: 'EVD-09',
    },
    'admission-needed': {
      severity: 'warning',
      text: 'The process of this run started, but the section does not state {keys}.',
      fix: 'Add what is missing from the report of the run.',
      source: 'EVD-11',
    },
  },
  notes: { first: 'It is stated here first.' },
  bad: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`pass\`.
- Failure reason: \`the widget does not turn\`.
`,
  good: `# CTO Widget Issues

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Report status: \`fail\`.
- Failure reason: \`the widget does not turn\`.
`,
  check({ evidence }, report, { policy }) {
    for (const section of evidence) {
      const { facts } = section
      const said = outcomeOf(section, policy)
      for (const fact of facts) {
        const flaw = flawOf(fact, said, policy)
        if (flaw !== null) report('facts-agree', fact.place, { flaw })
      }
      for (const { again, first } of repeated(section, policy)) {
        report('key-once', again.place, { key: again.name }, { related: [{ place: first.place, note: 'first' }] })
      }
      const status = facts.find(({ key }) => key === 'reportStatus')
      const keys = status === undefined ? [] : unstated(section, policy)
      if (status && keys.length > 0) report('admission-needed', status.place, { keys: alternatives(keys) })
    }
  },
})

/** What the report statuses of a section say of its run. */
interface Outcome {
  readonly passed: boolean
  readonly unstarted: boolean
}

function outcomeOf(section: EvidenceSection, policy: Policy): Outcome {
  const statuses = section.facts.filter(({ key }) => key === 'reportStatus')
  const unstarted = statuses.length > 0 && statuses.every(({ value }) => value !== null && policy.evidence.unstartedStatuses.includes(value))
  return { passed: reportsPass(section, policy), unstarted }
}

/** A withheld value is judged by nobody, and one that no word of the policy fits by the rule on report statuses. */
function flawOf({ key, value }: EvidenceFact, said: Outcome, policy: Policy): Safe | null {
  if (value === null) return null
  if (key === 'admission') {
    const words = policy.evidence.admissions
    return words.includes(value) ? null : fill(literal('the admission is not one of the words {words}'), { words: alternatives(words) })
  }
  if (said.passed) {
    if (key === 'failureReason' && saysSomething(value.toLowerCase(), policy)) return literal('a pass gives no failure reason')
    if (key === 'exitCode' && value !== '0') return literal('a pass ends with exit code 0')
    if (key === 'processStarted' && value.toLowerCase() !== 'true') return literal('in a pass the process started')
  }
  return said.unstarted && key === 'processStarted' && value.toLowerCase() === 'true' ? literal('a run that was blocked ended before its process started') : null
}

function saysSomething(word: string, { work }: Policy): boolean {
  return /[\p{L}\p{N}]/u.test(word) && !work.noReason.some((none) => none.toLowerCase() === word)
}

/** Of keys that may stand once, what stands again. */
function repeated({ facts }: EvidenceSection, { evidence }: Policy) {
  const firsts = new Map<EvidenceKey, EvidenceFact>()
  const found: { readonly first: EvidenceFact; readonly again: EvidenceFact }[] = []
  for (const again of facts) {
    if (!evidence.onceKeys.includes(again.key)) continue
    const first = firsts.get(again.key)
    if (first === undefined) firsts.set(again.key, again)
    else found.push({ first, again })
  }
  return found
}

const NEEDED: readonly EvidenceKey[] = ['provider', 'model', 'admission']

/** What a report on a started process leaves out of the facts that say with which model it ran. */
function unstated({ facts }: EvidenceSection, { evidence }: Policy): readonly Safe[] {
  if (!facts.some(({ key, value }) => key === 'processStarted' && value?.toLowerCase() === 'true')) return []
  return NEEDED.filter((needed) => !facts.some(({ key }) => key === needed)).flatMap((key) => evidence.keys[key].slice(0, 1))
}
