import { describe, expect, test } from 'vitest'
import { judge, notPassing } from '../support/harness-run.ts'

describe('a run that passes', () => {
  test('passes every gate, and warns of nothing', () => {
    const judgement = judge()
    expect(notPassing(judgement)).toEqual([])
    expect(judgement).toMatchObject({ verdict: 'pass', warnings: [], agentResult: { code: 'valid-completed', caseError: null } })
  })
})
