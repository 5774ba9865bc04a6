import { describe, expect, test } from 'vitest'
import { findErrors, runRules } from '../../src/engine/run.ts'
import type { RunOutcome } from '../../src/engine/run.ts'
import { defaultPolicy } from '../../src/index.ts'
import type { ChangeFacts, DocumentFacts } from '../../src/model/facts.ts'
import type { Severity } from '../../src/model/finding.ts'
import type { Policy } from '../../src/model/policy.ts'
import type { ChangeRule, DocumentRule, Message, Report, Rule, TreeRule } from '../../src/model/rule.ts'
import { literal, ownText } from '../../src/model/safe.ts'
import { emptyFacts, placeIn } from '../support/made-facts.ts'

const TEXTS = { summary: 'It holds.', why: 'It must.', fix: 'Mend {thing}.', bad: '# A\n', good: '# B\n' }

function message(changes: Partial<Message> = {}): Message {
  return { severity: 'error', text: 'It is {thing}.', source: 'X-01', ...changes }
}

type RuleChanges = Partial<Pick<Rule, 'messages' | 'notes' | 'always'>>

function documentRule(id: string, check: DocumentRule['check'], changes: RuleChanges = {}): Rule {
  return { ...TEXTS, id, messages: { [`${id}-seen`]: message() }, check, ...changes }
}

function treeRule(id: string, checkTree: TreeRule['checkTree'], changes: RuleChanges = {}): Rule {
  return { ...TEXTS, id, messages: { [`${id}-seen`]: message() }, checkTree, ...changes }
}

function changeRule(id: string, checkChange: ChangeRule['checkChange'], changes: RuleChanges = {}): Rule {
  return { ...TEXTS, id, messages: { [`${id}-seen`]: message() }, checkChange, ...changes }
}

/** Reports `<id>-seen` on the given line of every document that it is shown. */
function seer(id: string, line: number, changes: RuleChanges = {}): Rule {
  return documentRule(id, (facts, report) => report(`${id}-seen`, placeIn(facts.path, line)), changes)
}

interface RunChanges {
  readonly severity?: Readonly<Record<string, Severity | 'off'>>
  readonly notWaivable?: readonly string[]
}

function run(documents: readonly DocumentFacts[], rules: readonly Rule[], { severity = {}, notWaivable = [] }: RunChanges = {}): RunOutcome {
  const policy: Policy = { ...defaultPolicy, severity, notWaivable: notWaivable.map(ownText) }
  return runRules({ documents }, rules, { policy, today: '2026-06-01' })
}

function runChange(before: readonly DocumentFacts[], after: readonly DocumentFacts[], rules: readonly Rule[], severity: RunChanges['severity'] = {}): RunOutcome {
  const change: ChangeFacts = { before: { documents: before }, after: { documents: after }, documents: [], errorsBefore: [] }
  return runRules({ documents: after }, rules, { policy: { ...defaultPolicy, severity }, today: '2026-06-01' }, { change })
}

function said({ findings }: RunOutcome): readonly string[] {
  return findings.map(({ place, severity, messageId }) => `${place.path}:${place.line} ${severity} ${messageId}`)
}

const A = emptyFacts('a.md')
const B = emptyFacts('b.md')

describe('a finding', () => {
  const outcome = run(
    [A],
    [
      documentRule(
        'one',
        (facts, report) =>
          report('one-seen', placeIn(facts.path, 3), { thing: literal('red'), count: 2 }, { related: [{ place: placeIn('b.md', 7), note: 'other', data: { thing: literal('blue') } }] }),
        { notes: { other: 'That one is {thing}, {missing}.' } },
      ),
    ],
  )

  test('is rendered from the rule\'s sentences and safe data', () => {
    expect(outcome.findings).toEqual([
      {
        ruleId: 'one',
        messageId: 'one-seen',
        severity: 'error',
        place: placeIn('a.md', 3),
        message: 'It is red.',
        fix: 'Mend red.',
        data: { thing: 'red', count: 2 },
        related: [{ place: placeIn('b.md', 7), message: 'That one is blue, {missing}.' }],
      },
    ])
  })

  test('cannot be changed, nor can the list of findings', () => {
    const [finding] = outcome.findings
    for (const part of [outcome.findings, finding, finding?.data, finding?.place, finding?.related, finding?.related[0]]) {
      expect(Object.isFrozen(part)).toBe(true)
    }
  })

  test('takes its message\'s own advice before the rule\'s, and the severity of its case before the message\'s', () => {
    const rule = documentRule('one', (facts, report) => report('one-seen', facts.start, {}, { severity: 'info' }), {
      messages: { 'one-seen': message({ fix: 'Do this.' }) },
    })
    expect(run([A], [rule]).findings).toMatchObject([{ fix: 'Do this.', severity: 'info' }])
  })
})

test('findings are ordered by path, place, rule and message, whatever the order of rules and documents', () => {
  const two = documentRule(
    'two',
    (facts, report) => {
      report('z', placeIn(facts.path, 4))
      report('y', placeIn(facts.path, 4))
      report('y', placeIn(facts.path, 2, 9))
      report('y', placeIn(facts.path, 2, 1))
    },
    { messages: { z: message(), y: message() } },
  )
  const want = ['a.md:2 error y', 'a.md:2 error y', 'a.md:4 error one-seen', 'a.md:4 error y', 'a.md:4 error z']
  const both = [...want, ...want.map((line) => line.replace('a.md', 'b.md'))]
  expect(said(run([A, B], [seer('one', 4), two]))).toEqual(both)
  expect(said(run([B, A], [two, seer('one', 4)]))).toEqual(both)
  expect(run([A], [two]).findings.map(({ place }) => place.column)).toEqual([1, 9, 1, 1])
})

describe('documents that are not reported', () => {
  const helper = emptyFacts('helper.md', { reported: false })

  test('are shown to tree rules only, and findings in them are dropped', () => {
    const seen: string[] = []
    const tree = treeRule('tree', ({ documents }, report) => {
      for (const facts of documents) {
        seen.push(facts.path)
        report('tree-seen', facts.start)
      }
    })
    const single = documentRule('single', (facts) => void seen.push(`single ${facts.path}`))
    expect(said(run([A, helper], [tree, single]))).toEqual(['a.md:1 error tree-seen'])
    expect(seen).toEqual(['a.md', 'helper.md', 'single a.md'])
  })
})

describe('files that are only scanned', () => {
  const text = emptyFacts('notes.md', { kind: literal('text') })

  test('are shown to no rule but those that always run', () => {
    const tree = treeRule('tree', ({ documents }, report) => documents.forEach((facts) => report('tree-seen', facts.start)))
    const alwaysTree: Rule = { ...tree, always: true }
    expect(said(run([A, text], [seer('one', 2), tree]))).toEqual(['a.md:1 error tree-seen', 'a.md:2 error one-seen'])
    expect(said(run([text], [seer('one', 2, { always: true }), alwaysTree]))).toEqual(['notes.md:1 error tree-seen', 'notes.md:2 error one-seen'])
  })

  test('take no finding of another rule either', () => {
    const rule = documentRule('one', (_facts, report) => report('one-seen', placeIn('notes.md', 1)))
    expect(said(run([A, text], [rule]))).toEqual([])
  })
})

describe('a message that masks', () => {
  const masks = { messages: { 'mask-seen': message({ masks: true }) } }
  const mask = documentRule('mask', (facts, report) => void (facts.path === 'a.md' && report('mask-seen', placeIn(facts.path, 5))), masks)

  test('silences what else is said in its document, and only there', () => {
    expect(said(run([A, B], [seer('one', 1), mask]))).toEqual(['a.md:5 error mask-seen', 'b.md:1 error one-seen'])
  })

  test('silences neither rules that always run nor others that mask', () => {
    const other = documentRule('other', (facts, report) => report('other-seen', placeIn(facts.path, 9)), {
      messages: { 'other-seen': message({ masks: true }) },
    })
    expect(said(run([A], [seer('one', 1, { always: true }), mask, other, seer('two', 2)]))).toEqual([
      'a.md:1 error one-seen',
      'a.md:5 error mask-seen',
      'a.md:9 error other-seen',
    ])
  })

  test('silences what a tree rule says there', () => {
    const tree = treeRule('tree', ({ documents }, report) => documents.forEach((facts) => report('tree-seen', facts.start)))
    expect(said(run([A, B], [tree, mask]))).toEqual(['a.md:5 error mask-seen', 'b.md:1 error tree-seen'])
  })

  test('silences nothing when it is off', () => {
    expect(said(run([A], [seer('one', 1), mask], { severity: { mask: 'off' } }))).toEqual(['a.md:1 error one-seen'])
  })
})

describe('a message that yields', () => {
  const full = documentRule('full', (facts, report) => report('full-seen', placeIn(facts.path, 1)))
  const brief = documentRule(
    'brief',
    (facts, report) => {
      report('brief-seen', placeIn(facts.path, 1))
      report('brief-seen', placeIn(facts.path, 2))
    },
    { messages: { 'brief-seen': message({ yieldsTo: ['full-seen'] }) } },
  )

  test('stays unsaid on the place of the other, and is said elsewhere', () => {
    expect(said(run([A], [brief, full]))).toEqual(['a.md:1 error full-seen', 'a.md:2 error brief-seen'])
  })

  test('is said when the other is off', () => {
    expect(said(run([A], [brief, full], { severity: { full: 'off' } }))).toEqual(['a.md:1 error brief-seen', 'a.md:2 error brief-seen'])
  })
})

describe('severities of the policy', () => {
  const rule = documentRule(
    'one',
    (facts, report) => {
      report('low', placeIn(facts.path, 1))
      report('high', placeIn(facts.path, 2))
      report('high', placeIn(facts.path, 3), {}, { severity: 'warning' })
    },
    { messages: { low: message({ severity: 'info' }), high: message() } },
  )
  const cases: Readonly<Record<string, readonly [RunChanges, readonly string[]]>> = {
    'nothing set: each its own, info included': [{}, ['1 info', '2 error', '3 warning']],
    'a message raised': [{ severity: { low: 'warning' } }, ['1 warning', '2 error', '3 warning']],
    'a message lowered': [{ severity: { high: 'info' } }, ['1 info', '2 info', '3 info']],
    'a rule off': [{ severity: { one: 'off' } }, []],
    'a rule set, and one of its messages': [{ severity: { one: 'off', low: 'error' } }, ['1 error']],
    'another rule set': [{ severity: { other: 'off' } }, ['1 info', '2 error', '3 warning']],
    'what cannot be waived switched off': [{ severity: { one: 'off' }, notWaivable: ['one'] }, ['1 info', '2 error', '3 warning']],
    'what cannot be waived lowered and raised': [{ severity: { one: 'warning' }, notWaivable: ['one'] }, ['1 warning', '2 error', '3 warning']],
  }
  for (const [name, [changes, want]] of Object.entries(cases)) {
    test(`hold for ${name}`, () => {
      expect(run([A], [rule], changes).findings.map(({ place, severity }) => `${place.line} ${severity}`)).toEqual(want)
    })
  }
})

describe('a rule that fails', () => {
  const broken = documentRule('broken', (facts, report) => {
    report('broken-seen', placeIn(facts.path, 1))
    if (facts.path === 'a.md') throw new Error('at 192.0.2.1')
  })

  test('is named with its document and nothing else; the others run, and so does it on other documents', () => {
    const outcome = run([A, B], [broken, seer('one', 2)])
    expect(outcome.crashes).toEqual([{ ruleId: 'broken', path: 'a.md' }])
    expect(said(outcome)).toEqual(['a.md:1 error broken-seen', 'a.md:2 error one-seen', 'b.md:1 error broken-seen', 'b.md:2 error one-seen'])
    expect(JSON.stringify(outcome)).not.toContain('192.0.2.1')
  })

  test('has no document when it reads the tree', () => {
    const tree = treeRule('tree', () => {
      throw new Error('x')
    })
    expect(run([A], [tree]).crashes).toEqual([{ ruleId: 'tree', path: null }])
  })

  const slips: Readonly<Record<string, (facts: DocumentFacts, report: Report) => void>> = {
    'a message that it does not declare': (facts, report) => report('no-such', facts.start),
    'a message that every object has': (facts, report) => report('constructor', facts.start),
    'a note that it does not declare': (facts, report) => report('slip-seen', facts.start, {}, { related: [{ place: facts.start, note: 'no-such' }] }),
    'a change of the facts': (facts) => void ((facts as { path: unknown }).path = literal('x')),
  }
  for (const [name, check] of Object.entries(slips)) {
    test(`is one that uses ${name}`, () => {
      expect(run([A], [documentRule('slip', check)])).toMatchObject({ findings: [], crashes: [{ ruleId: 'slip', path: 'a.md' }] })
    })
  }
})

describe('a rule that compares two versions', () => {
  const everywhere = changeRule('change', ({ before, after }, report) => {
    for (const facts of new Map([...before.documents, ...after.documents].map((each) => [each.path, each])).values()) report('change-seen', facts.start)
  })

  test('is not run without an older version, which is said of no other rule', () => {
    const outcome = run([A], [seer('one', 2), everywhere, changeRule('other', () => {})])
    expect(said(outcome)).toEqual(['a.md:2 error one-seen'])
    expect(outcome.notRun).toEqual([
      { ruleId: 'change', reason: 'there is no older version to compare with' },
      { ruleId: 'other', reason: 'there is no older version to compare with' },
    ])
  })

  test('is run with one, also where it holds nothing', () => {
    const outcome = runChange([], [A], [everywhere])
    expect(said(outcome)).toEqual(['a.md:1 error change-seen'])
    expect(outcome.notRun).toEqual([])
  })

  test('may report on a document that is gone, unless nothing was to be reported on it', () => {
    const silent = emptyFacts('c.md', { reported: false })
    expect(said(runChange([A, B, silent], [A], [everywhere]))).toEqual(['a.md:1 error change-seen', 'b.md:1 error change-seen'])
  })

  test('reports nothing on a document that is not reported now, or is only scanned', () => {
    const after = [emptyFacts('a.md', { reported: false }), emptyFacts('b.md', { kind: literal('text') })]
    expect(said(runChange([A, B], after, [everywhere]))).toEqual([])
  })

  test('is masked, and yields and is yielded to, as all others', () => {
    const mask = documentRule('mask', (facts, report) => report('mask-seen', placeIn(facts.path, 5)), { messages: { 'mask-seen': message({ masks: true }) } })
    expect(said(runChange([B], [A], [everywhere, mask]))).toEqual(['a.md:5 error mask-seen', 'b.md:1 error change-seen'])
    const brief = documentRule('brief', (facts, report) => report('brief-seen', facts.start), { messages: { 'brief-seen': message({ yieldsTo: ['change-seen'] }) } })
    expect(said(runChange([A], [A], [brief, everywhere]))).toEqual(['a.md:1 error change-seen'])
  })

  test('has the severity that the policy gives it', () => {
    expect(said(runChange([A], [A], [everywhere], { change: 'warning' }))).toEqual(['a.md:1 warning change-seen'])
  })

  test('is named without a document when it throws', () => {
    const broken = changeRule('broken', () => {
      throw new Error('x')
    })
    expect(runChange([A], [A], [broken, everywhere])).toMatchObject({ crashes: [{ ruleId: 'broken', path: null }], findings: [{ ruleId: 'change' }] })
  })
})

describe('the errors of a tree', () => {
  const setting = { policy: { ...defaultPolicy, severity: { off: 'off' as const } }, today: '2026-06-01' }
  const places = (documents: readonly DocumentFacts[], rules: readonly Rule[]) =>
    findErrors({ documents }, rules, setting).places.map(({ path, line }) => `${path}:${line}`)

  test('are found in masked documents and in those that are not reported too', () => {
    const mask = seer('mask', 5, { messages: { 'mask-seen': message({ masks: true }) } })
    expect(places([A, emptyFacts('b.md', { reported: false })], [mask, seer('one', 2)])).toEqual(['a.md:5', 'b.md:5', 'a.md:2', 'b.md:2'])
  })

  test('are no warnings and nothing that is off, nor what only a change could show', () => {
    const warning = seer('low', 3, { messages: { 'low-seen': message({ severity: 'warning' }) } })
    expect(places([A], [warning, seer('off', 4), changeRule('change', (_, report) => report('change-seen', A.start))])).toEqual([])
  })

  test('come with the rules that threw', () => {
    const broken = documentRule('broken', () => {
      throw new Error('x')
    })
    expect(findErrors({ documents: [A] }, [broken], setting).crashes).toEqual([{ ruleId: 'broken', path: 'a.md' }])
  })
})
