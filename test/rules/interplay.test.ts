import { describe, expect, test } from 'vitest'
import { lintCorpus } from '../../src/index.ts'
import type { SourceDocument } from '../../src/index.ts'
import { blockedUntilEvidence } from '../../rules/blocked-until-evidence.ts'
import { claimProvenByEvidence } from '../../rules/claim-proven-by-evidence.ts'
import { notValidatedUntilEvidence } from '../../rules/not-validated-until-evidence.ts'
import { reviewBumped } from '../../rules/review-bumped.ts'
import { reviewCoversEvidence } from '../../rules/review-covers-evidence.ts'
import { transitionProven } from '../../rules/transition-proven.ts'
import { rules } from '../../rules/index.ts'
import type { Rule } from '../../src/model/rule.ts'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { documentWith } from '../support/document.ts'
import { evidence } from '../support/evidence.ts'

const [issues, prd] = ['03-PROTOCOLS/CTO-WIDGET-ISSUES.md', '03-PROTOCOLS/CTO-WIDGET-PRD.md'] as const
const notice = 'Local planning SOT only. Not a Core Protocol. Not active Core authority.\n'
const fail = { report: 'fail', more: ['Failure reason: `it does not turn`.'] }

/** Issues that are clean under the status `blocked`, with the status on line 18. */
function issuesWith(status: string, after = ''): string {
  const blockers = status === 'blocked' ? 'Blocked by:\n\n- A run that passes.\n\n' : ''
  const item = `## CTO-WORK-101 - Widget\n\nStatus: ${status}.\n\nAcceptance:\n\n- It turns.\n\n${blockers}Current evidence:\n\n- See below.\n`
  return documentWith({ last_reviewed: '2026-06-09' }, `# CTO Widget Issues\n\n${notice}\n${item}\n${after}`)
}

function prdWith(statement: string): string {
  const names = ['Problem Statement', 'Solution', 'Scope', 'Non-Goals', 'Acceptance Criteria', 'Validation', 'Risks And Dependencies']
  const sections = names.map((name) => `## ${name}\n\n- Words.\n\n`).join('')
  return documentWith({ title: 'CTO Widget PRD' }, `# CTO Widget PRD\n\n${notice}\n${sections}## Success Definition\n\n${statement}\n`)
}

const HELD_HERE = '`CTO-WORK-101` remains blocked until a run has passed.\n\n'
const HELD_THERE = 'The route keeps `CTO-WORK-101` blocked until a run has passed.'

function lines(documents: readonly SourceDocument[], chosen: readonly Rule[] = rules, before?: readonly SourceDocument[]): readonly string[] {
  const { crashes, findings } = lintCorpus(documents, { rules: chosen, today: '2026-06-30', before })
  expect(crashes).toEqual([])
  return findings.map(({ messageId, place }) => `${place.path === issues ? '' : 'prd '}${place.line} ${messageId}`)
}
const tree = (status: string, after = '', statement = 'It turns.'): readonly SourceDocument[] => [
  { path: issues, text: issuesWith(status, after) },
  { path: prd, text: prdWith(statement) },
]

describe('one fact, one finding', () => {
  test('a clean pair has none', () => expect(lines(tree('blocked', HELD_HERE, HELD_THERE))).toEqual([]))

  test('a claim that a statement of either document forbids is one finding', () => {
    expect(lines(tree('validated', HELD_HERE, HELD_THERE))).toEqual(['18 no-pass'])
  })

  test('it names the statements of both documents', () => {
    const { findings } = lintCorpus(tree('validated', HELD_HERE, HELD_THERE), { rules, today: '2026-06-30' })
    expect(findings[0]?.related.map(({ place }) => place.path)).toEqual([issues, prd])
  })

  test('the rule on claims catches a flipped status alone', () => {
    expect(lines(tree('validated'), [claimProvenByEvidence])).toEqual(['18 no-pass'])
  })

  test('a statement beside the item catches it alone', () => {
    expect(lines(tree('validated', HELD_HERE), [blockedUntilEvidence])).toEqual(['18 remains-blocked'])
  })

  test('a statement of the other document catches it alone', () => {
    expect(lines(tree('validated', '', HELD_THERE), [blockedUntilEvidence])).toEqual(['18 remains-blocked'])
  })

  test('a denial yields to the rule on claims, and stands where that is not asked', () => {
    const documents = tree('validated', '', 'A part alone does not validate `CTO-WORK-101`.')
    expect(lines(documents)).toEqual(['18 no-pass'])
    expect(lines(documents, [notValidatedUntilEvidence])).toEqual(['18 not-validated'])
  })

  test('a denial that only repeats what a statement forbids yields to it', () => {
    const documents = tree('validated', HELD_HERE, 'A part alone does not validate `CTO-WORK-101`.')
    expect(lines(documents, [blockedUntilEvidence, notValidatedUntilEvidence])).toEqual(['18 remains-blocked'])
  })

  test('a denial after full evidence is a finding of its own', () => {
    const later = evidence('03T10', { report: null, more: ['This does not validate `CTO-WORK-101`.'] })
    expect(lines(tree('validated', evidence('02T10') + later))).toEqual(['18 not-validated'])
  })

  test('a later fail is one finding, with or without statements', () => {
    const runs = evidence('02T10') + evidence('03T10', fail)
    expect(lines(tree('validated', runs))).toEqual(['18 superseded'])
    expect(lines(tree('validated', HELD_HERE + runs, HELD_THERE))).toEqual(['18 superseded'])
  })

  test('an open status that a statement forbids is one finding', () => {
    expect(lines(tree('ready', HELD_HERE, HELD_THERE))).toEqual(['18 remains-blocked'])
  })

  test('full evidence releases the item, and outlives what its statements say', () => {
    expect(lines(tree('validated', evidence('02T10'), HELD_THERE))).toEqual(['prd 46 statement-outlived'])
  })

  test('a rejected status line is no claim', () => {
    expect(lines(tree('validated twice', HELD_HERE))).toEqual(['18 status-word'])
  })

  test('what masks a document leaves its items in force for the others', () => {
    const [first, second] = tree('blocked', HELD_HERE, 'See CTO-WORK-101.')
    const masked = { path: issues, text: first?.text?.replace('title: CTO Widget', 'title: CTO: Widget') ?? null }
    expect(lines(second ? [masked, second] : [])).toEqual(['2 frontmatter-yaml'])
  })

  test('a document on one line says only that', () => {
    const flat = issuesWith('blocked').replace(/\s*\n\s*/g, ' ')
    expect(lines([{ path: issues, text: flat }])).toEqual(['1 collapsed'])
  })

  test('a message yields to messages that there are', () => {
    const ids = rules.flatMap((rule) => Object.keys(rule.messages))
    const others = rules.flatMap((rule) => Object.values(rule.messages).flatMap((message) => message.yieldsTo ?? []))
    expect(others.filter((id) => !ids.includes(id))).toEqual([])
  })
})

describe('one step, one finding', () => {
  const bump = (documents: readonly SourceDocument[]) =>
    documents.map((document) => ({ ...document, text: document.text?.replace('last_reviewed: 2026-06-09', 'last_reviewed: 2026-06-10') ?? null }))
  const before = tree('blocked', HELD_HERE, HELD_THERE)

  test('a version that says the same in other line ends has none', () => {
    expect(lines(before, rules, before)).toEqual([])
    expect(lines(before.map((document) => ({ ...document, text: document.text?.replaceAll('\n', '\r\n') ?? null })), rules, before)).toEqual([])
  })

  for (const word of ['validated', 'ready']) {
    const after = bump(tree(word, HELD_HERE, HELD_THERE))

    test(`a block that becomes ${word} is one finding, with the statements of both documents`, () => {
      expect(lines(after, rules, before)).toEqual(['18 unproven-transition'])
      const { findings } = lintCorpus(after, { rules, today: '2026-06-30', before })
      expect(findings[0]?.related.map(({ place }) => place.path)).toEqual([issues, prd])
    })

    test(`a block that becomes ${word} is caught by each rule alone`, () => {
      expect(lines(after, [transitionProven], before)).toEqual(['18 unproven-transition'])
      expect(lines(after, [blockedUntilEvidence], before)).toEqual(['18 remains-blocked'])
      if (word === 'validated') expect(lines(after, [claimProvenByEvidence], before)).toEqual(['18 no-pass'])
    })

    test(`a block that becomes ${word} in the same change as its statements go is one finding`, () => {
      const freed = bump(tree(word)).map((document) => ({ ...document, text: document.text?.replace('last_reviewed: 2026-06-02', 'last_reviewed: 2026-06-03') ?? null }))
      expect(lines(freed, rules, before)).toEqual(['18 unproven-transition'])
    })
  }

  test('evidence that comes without a review is one warning', () => {
    const was = [{ path: issues, text: issuesWith('blocked') }]
    const is = [{ path: issues, text: issuesWith('blocked', evidence('12T10')) }]
    expect(lines(is, [reviewBumped, reviewCoversEvidence], was)).toEqual(['7 review-not-bumped'])
    expect(lines(is, [reviewCoversEvidence], was)).toEqual(['7 review-stale'])
  })

  test('a claim that was there before is the finding that it was', () => {
    const claimed = tree('validated', HELD_HERE, HELD_THERE)
    expect(lines(claimed, rules, claimed)).toEqual(['18 no-pass'])
  })

  test('what a new section lacks is told beside it', () => {
    const after = bump(tree('validated', evidence('02T10', { admission: null })))
    const { findings } = lintCorpus(after, { rules, today: '2026-06-30', before: tree('blocked') })
    expect(findings.map(({ messageId, related }) => [messageId, ...related.map(({ message }) => message)])).toEqual([
      ['unproven-transition', 'This new section of CTO-WORK-101 does not state that its model is admitted.'],
    ])
  })

  test('a document that lost its line breaks is that finding alone', () => {
    const whole = tree('blocked', HELD_HERE + evidence('02T10', fail))
    const flat = whole.map((document) => (document.path === issues ? { ...document, text: issuesWith('blocked').replace(/\s*\n\s*/g, ' ') } : document))
    expect(lines(flat, rules, whole)).toEqual(['1 collapsed'])
  })

  test('a leak that is taken out of committed evidence is no finding', () => {
    const leaking = tree('blocked', evidence('02T10', { report: 'fail', more: ['Failure reason: `no answer`.', `It was at ${FORWARDED} then.`] }))
    const mended = bump(tree('blocked', evidence('02T10', { report: 'fail', more: ['Failure reason: `no answer`.'] })))
    expect(lines(leaking, rules, leaking)).toEqual(['39 endpoint-value'])
    expect(lines(mended, rules, leaking)).toEqual([])
  })
})
