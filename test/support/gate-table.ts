import { describe, expect, test } from 'vitest'
import type { Gate } from '../../src/gates/gate.ts'
import type { GateEvidence, GateResult, GateWarning, Judgement } from '../../src/model/gate.ts'
import { judge } from './harness-run.ts'
import type { RunChange } from './harness-run.ts'

/** What is expected of a run that does not pass. */
interface Said extends RunChange {
  /** `fail code`, `blocked code` or `skip code`. */
  readonly want: string
  /** Places as `file`, `file:line`, `file:line:column` or `file#pointer`, in order. */
  readonly at?: readonly string[]
  /** A part of the message, where that says more than the code. */
  readonly says?: string
}

/** A run that passes with a warning. */
interface Warned extends RunChange {
  readonly warns: string
}

interface GateTable {
  readonly gate: Gate
  readonly passes: Readonly<Record<string, RunChange | Warned>>
  readonly says: Readonly<Record<string, Said>>
  /** Codes that a code of another case stands for, since they are made from one list. */
  readonly sameAs?: readonly string[]
}

function shown({ column, file, line, pointer }: GateEvidence): string {
  if (pointer !== undefined) return `${file}#${pointer}`
  return [file, line, column].filter((part) => part !== undefined).join(':')
}

function resultOf({ gates }: Judgement, { id }: Gate): GateResult {
  const found = gates.find((result) => result.id === id)
  if (found === undefined) throw new Error(`${id} was not asked.`)
  return found
}

/** Each sentence is whole: no slot is left open, and it ends as a sentence does. */
function expectWhole(result: Pick<GateResult, 'hint' | 'message'> | GateWarning): void {
  const sentences = 'hint' in result && result.hint !== null ? [result.message, result.hint] : [result.message]
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(/\{\w+\}/)
    expect(sentence).toMatch(/^\S.*[.:…]$/s)
  }
}

/** Declares the tests of one gate: small changes of a run that passes, and what the table itself must hold. */
export function gateTable({ gate, passes, says, sameAs = [] }: GateTable): void {
  describe(`${gate.id} ${gate.name}`, () => {
    for (const [name, change] of Object.entries({ 'the run as it is': {}, ...passes })) {
      test(`accepts ${name}`, () => {
        const judgement = judge(change)
        const result = resultOf(judgement, gate)
        expect([result.status, result.message]).toEqual(['pass', result.message])
        expect(judgement.warnings.filter((warning) => warning.gate === gate.id).map(({ code }) => code)).toEqual('warns' in change ? [change.warns] : [])
        for (const one of [result, ...judgement.warnings]) expectWhole(one)
      })
    }
    for (const [name, { at, says: part, want, ...change }] of Object.entries(says)) {
      test(`reports ${name}`, () => {
        const judgement = judge(change)
        const result = resultOf(judgement, gate)
        expect(`${result.status} ${result.code}`, result.message).toBe(want)
        if (at !== undefined) expect(result.evidence.map(shown)).toEqual(at)
        if (part !== undefined) expect(result.message).toContain(part)
        expectWhole(result)
        expect(judge(change), 'the same again').toEqual(judgement)
      })
    }
    test('has a case for every code', () => {
      const wanted = [...Object.values(says).map(({ want }) => want.split(' ')[1] ?? ''), ...Object.values(passes).flatMap((change) => ('warns' in change ? [change.warns] : [])), ...sameAs]
      expect(Object.keys(gate.codes).filter((code) => !wanted.includes(code))).toEqual([])
    })
    test('has no change twice', () => {
      const expected = ['want', 'at', 'says', 'warns']
      const keep = (key: string, value: unknown) => (expected.includes(key) ? null : value === undefined ? '(taken out)' : value)
      const changes = [...Object.values(passes), ...Object.values(says)].map((change) => JSON.stringify(change, keep))
      expect(changes.filter((change, index) => changes.indexOf(change) !== index)).toEqual([])
    })
  })
}
