import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateTree } from '../../bench/tree.mjs'
import { defaultPolicy, lintCorpus, literal, readFacts, rules, takeNotes } from '../../src/index.ts'
import type { LintResult, RunAnswer, SourceDocument } from '../../src/index.ts'
import { bearingOfNote, NO_BEARING } from '../../src/model/bearing.ts'
import { Packed } from '../../src/model/unpack.ts'
import { LAN_URL } from '../scan/corpus/hosts.ts'
import { notes, notesPath } from '../support/documents.ts'

const today = '2026-06-30'

/** All that a run says, in a form that can be compared. */
const told = ({ findings, fingerprints, ...rest }: LintResult) => ({ ...rest, findings, fingerprints: findings.map((finding) => fingerprints.get(finding)) })

function withNotes(documents: readonly SourceDocument[]): readonly SourceDocument[] {
  const taken = takeNotes(documents, { today })
  return documents.map((document, index) => {
    const note = taken[index] ?? null
    return note === null ? document : { ...document, note, credentials: [] }
  })
}

const faults = fc.constantFrom('Status: blocked.', 'Status: validated.', 'see cto-work-101', '- CTO-WORK-999.', '\u00e9 \u{1f600} CTO-WORK-101', '> quoted', '<!-- sotlint-disable-next-line x -- y -->', '<!-- sotlint-disable-next-line reference-form -- Quoted. -->\nSee cto-work-101.', '**a** *b*', '')

describe('notes', () => {
  test('give what reading gives, whatever is wrong in the documents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.array(fc.tuple(fc.nat(), faults), { maxLength: 12 }), (seed, edits) => {
        const documents = generateTree(6, seed).map(({ path, text }, index) => {
          const lines = text.split('\n')
          for (const [at, fault] of edits) if (at % 6 === index) lines.splice(at % lines.length, 0, fault)
          return { path, text: lines.join('\n') }
        })
        expect(told(lintCorpus(withNotes(documents), { today }))).toEqual(told(lintCorpus(documents, { today })))
      }),
      { numRuns: 25 },
    )
  })

  test('that no later run opens give the same, and bear nothing', () => {
    const documents = generateTree(12)
    const [kept, passing] = [takeNotes(documents, { today }), takeNotes(documents, { today, forLater: false })]
    const bearings = (notes: typeof kept) => notes.map((note) => note && bearingOfNote(note))
    expect(bearings(passing)).toEqual(documents.map(() => NO_BEARING))
    expect(bearings(kept)).not.toContainEqual(NO_BEARING)
    const noted = documents.map((document, index) => ({ ...document, note: passing[index] ?? expect.unreachable(), credentials: [] }))
    expect(told(lintCorpus(noted, { today }))).toEqual(told(lintCorpus(documents, { today })))
  })

  test('give what reading gives of more documents than are looked at together, of two versions and with answers for runs', () => {
    const before = generateTree(90)
    const documents = before.map(({ path, text }, index) => ({ path, text: index % 7 === 0 ? text.replace('Status: blocked.', 'Status: ready.').replace('`fail`', '`pass`') : text }))
    const answers: readonly RunAnswer[] = [
      { unreachable: literal('nobody knows') },
      { verdict: 'fail', gates: [literal('HG02')], diagnosis: null, shows: null, digest: null },
    ]
    const options = { today, lookUpRuns: (runs: readonly unknown[]) => runs.flatMap((_, index) => answers[index % 3] ?? []) }
    const read = told(lintCorpus(documents, { ...options, before }))
    expect(read.findings.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['evidence-kept', 'transition-proven']))
    expect(told(lintCorpus(withNotes(documents), { ...options, before: withNotes(before) }))).toEqual(read)
  })

  test('are opened again by few rules, where more documents are looked at than are held', () => {
    const documents = withNotes(generateTree(140))
    const opened = new Map<Packed, number[]>()
    const { part } = Packed.prototype
    Packed.prototype.part = function (index) {
      const counts = opened.get(this) ?? []
      opened.set(this, counts)
      counts[index] = (counts[index] ?? 0) + 1
      return part.call(this, index)
    }
    try {
      lintCorpus(documents, { today })
    } finally {
      Packed.prototype.part = part
    }
    const counts = [...opened.values()].map((parts) => parts.filter(Boolean))
    expect(counts).toHaveLength(documents.length)
    // What stays is opened once, what goes as often as rules follow each other that ask for it, and most of it never.
    expect(new Set(counts.map(([first]) => first))).toEqual(new Set([1]))
    expect(Math.max(...counts.flat())).toBeLessThanOrEqual(6)
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBeLessThan(25 * documents.length)
  })

  test('know a directive in force again when other documents were looked at in between', () => {
    const documents = ['Widget', 'Gadget', 'Gizmo'].map((name) => ({ path: notesPath(name), text: notes(name, '\n<!-- sotlint-disable-next-line reference-form -- Quoted. -->\nThe talk was about cto-work-391.\n') }))
    const { findings, suppressed } = lintCorpus(withNotes(documents), { today })
    expect(findings.filter(({ ruleId }) => ruleId === 'directives-justified')).toEqual([])
    expect(suppressed).toHaveLength(documents.length)
  })

  test('are taken of no document that holds what must not be told, and hold no value', () => {
    const path = notesPath('Widget')
    const [clean, marked] = takeNotes([{ path, text: notes('Widget') }, { path: notesPath('Gadget'), text: notes('Gadget', `\nSee ${LAN_URL} for more.\n`) }], { today })
    expect(clean).toBeInstanceOf(Uint8Array)
    expect(marked).toBeNull()
  })

  test('hold whatever the cited runs say: no rule that reads one document alone asks for that', () => {
    const { documents } = readFacts(generateTree(40))
    const cited = documents.flatMap(({ evidence }) => evidence.flatMap(({ runs }) => runs))
    expect(cited.length).toBeGreaterThan(10)
    for (const facts of documents) {
      const evidence = facts.evidence.map((section) => ({ ...section, runs: section.runs.map((run) => Object.defineProperty({ ...run }, 'answer', { get: () => expect.unreachable() })) }))
      for (const rule of rules) if ('check' in rule) rule.check({ ...facts, evidence }, () => undefined, { policy: defaultPolicy, today })
    }
  })

  test('are taken of none that may hold a credential and was not examined', () => {
    const text = notes('Widget', '\nThe `secret_access_key` is kept elsewhere.\n')
    const document = { path: notesPath('Widget'), text }
    expect(takeNotes([document, { ...document, path: notesPath('Gadget'), credentials: [] }], { today })).toEqual([null, expect.any(Uint8Array)])
  })

  test('are taken of none whose name holds a value', () => {
    expect(takeNotes([{ path: `${LAN_URL}.md`, text: notes('Widget') }], { today })).toEqual([null])
  })
})
