import { describe, expect, test } from 'vitest'
import { runRules } from '../../src/engine/run.ts'
import { NO_EXCEPTIONS } from '../../src/engine/waive.ts'
import type { Exceptions } from '../../src/engine/waive.ts'
import { defaultPolicy } from '../../src/index.ts'
import type { Directive } from '../../src/model/facts.ts'
import type { DocumentRule, Message, Rule } from '../../src/model/rule.ts'
import { literal, ownText } from '../../src/model/safe.ts'
import { emptyFacts, placeIn } from '../support/made-facts.ts'

const TEXTS = { summary: 'It holds.', why: 'It must.', fix: 'Mend it.', bad: '# A\n', good: '# B\n' }
const message = (changes: Partial<Message> = {}): Message => ({ severity: 'error', text: 'It is so.', source: 'X-01', ...changes })

/** Reports `<id>-seen` on a line. */
function seer(id: string, line: number, changes: Partial<Message> = {}, more: Partial<DocumentRule> = {}): Rule {
  const check: DocumentRule['check'] = (facts, report) => report(`${id}-seen`, placeIn(facts.path, line))
  return { ...TEXTS, id, messages: { [`${id}-seen`]: message(changes) }, check, ...more }
}

/** Silences rules on a line. */
function directive(line: number, ...rules: readonly string[]): Directive {
  const targets = rules.map((id) => ({ place: placeIn('a.md', line - 1), ruleId: ownText(id), messageId: null, suggestion: null }))
  return { place: placeIn('a.md', line - 1), known: true, suggestion: null, targets, justified: true, line }
}

interface Given extends Partial<Exceptions> {
  readonly silenced?: readonly Directive[]
  readonly notWaivable?: readonly string[]
}

function run(rules: readonly Rule[], { silenced = [], notWaivable = [], ...exceptions }: Given) {
  const facts = emptyFacts('a.md', { directives: silenced })
  const policy = { ...defaultPolicy, notWaivable: notWaivable.map(ownText), severity: {} }
  const { findings, suppressed } = runRules({ documents: [facts] }, rules, { policy, today: '2026-06-01' }, { exceptions: { ...NO_EXCEPTIONS, directives: true, ...exceptions } })
  return { said: findings.map(({ messageId }) => messageId), silenced: suppressed.map(({ finding, by }) => `${by} ${finding.messageId}`) }
}

describe('a silenced finding', () => {
  test('is told apart from those that are shown', () => {
    expect(run([seer('one', 3), seer('two', 3)], { silenced: [directive(3, 'one')] })).toEqual({ said: ['two-seen'], silenced: ['directive one-seen'] })
  })

  test('masks nothing: what it masked is shown', () => {
    const mask = seer('mask', 3, { masks: true })
    expect(run([mask, seer('one', 5)], {})).toEqual({ said: ['mask-seen'], silenced: [] })
    expect(run([mask, seer('one', 5)], { silenced: [directive(3, 'mask')] })).toEqual({ said: ['one-seen'], silenced: ['directive mask-seen'] })
    expect(run([mask, seer('one', 5)], { baseline: 'adopt', notWaivable: ['one'] })).toEqual({ said: ['one-seen'], silenced: ['baseline mask-seen'] })
  })

  const pair = [seer('brief', 3, { yieldsTo: ['full-seen'] }), seer('full', 3)]

  test('stands for another that says the same fact', () => {
    expect(run(pair, { silenced: [directive(3, 'full')] })).toEqual({ said: [], silenced: ['directive full-seen'] })
  })

  test('does not stand for one that cannot be silenced', () => {
    expect(run(pair, { silenced: [directive(3, 'full')], notWaivable: ['brief'] }).said).toEqual(['brief-seen'])
  })
})

describe('a directive', () => {
  test.each([
    ['for a rule that the policy protects', seer('one', 3), { notWaivable: ['one'] }],
    ['for a rule that always runs', seer('one', 3, {}, { always: true }), {}],
    ['where directives count for nothing', seer('one', 3), { directives: false }],
    ['for another line', seer('one', 4), {}],
  ])('silences nothing %s', (_, rule, given) => {
    expect(run([rule], { silenced: [directive(3, 'one')], ...given })).toEqual({ said: ['one-seen'], silenced: [] })
  })

  test('silences nothing without a reason', () => {
    expect(run([seer('one', 3)], { silenced: [{ ...directive(3, 'one'), justified: false }] }).said).toEqual(['one-seen'])
  })
})

describe('adopting', () => {
  test('takes in errors and warnings, and leaves what a directive silences', () => {
    const rules = [seer('one', 3), seer('two', 4, { severity: 'warning' }), seer('three', 5, { severity: 'info' }), seer('four', 6)]
    expect(run(rules, { baseline: 'adopt', silenced: [directive(6, 'four')] })).toEqual({
      said: ['three-seen'],
      silenced: ['baseline one-seen', 'baseline two-seen', 'directive four-seen'],
    })
  })

  test('leaves what cannot be silenced', () => {
    expect(run([seer('one', 3), seer('two', 3, {}, { always: true })], { baseline: 'adopt', notWaivable: ['one'] })).toEqual({ said: ['one-seen', 'two-seen'], silenced: [] })
  })
})

test('a baseline written by hand silences nothing that cannot be silenced', () => {
  const rule = seer('one', 3)
  const facts = emptyFacts('a.md')
  const setting = { policy: { ...defaultPolicy, notWaivable: [literal('one')] }, today: '2026-06-01' }
  const { findings, fingerprints } = runRules({ documents: [facts] }, [rule], setting)
  const baseline = [...fingerprints.values()].map((fingerprint) => ({ place: placeIn('b.json', 1), rule: literal('one/one-seen'), path: 'a.md', fingerprint }))
  expect(runRules({ documents: [facts] }, [rule], setting, { exceptions: { ...NO_EXCEPTIONS, baseline } }).findings).toEqual(findings)
  const open = { ...setting, policy: { ...defaultPolicy, notWaivable: [] } }
  expect(runRules({ documents: [facts] }, [rule], open, { exceptions: { ...NO_EXCEPTIONS, baseline } }).findings).toEqual([])
})
