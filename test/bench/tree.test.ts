import { describe, expect, it } from 'vitest'
import { generateTree } from '../../bench/tree.mjs'
import { lintCorpus } from '../../src/index.ts'

const today = '2026-06-01'

describe('the generated tree', () => {
  it.each([1, 2, 7])('lints with hints at most, seed %i', (seed) => {
    const { findings, crashes, documents } = lintCorpus(generateTree(40, seed), { today })
    const grave = findings.filter(({ severity }) => severity !== 'info')
    expect(grave.map((finding) => `${finding.place.path}:${finding.place.line} ${finding.messageId}`)).toEqual([])
    expect(crashes).toEqual([])
    expect(documents).toBe(40)
  })

  it('holds every kind of status and both verdicts of a run', () => {
    const text = generateTree(40).map((document) => document.text).join('\n')
    for (const status of ['blocked', 'planned', 'in-progress', 'validated', 'superseded']) expect(text).toContain(`\nStatus: ${status}.\n`)
    expect(text).toContain('- Report status: `pass`.')
    expect(text).toContain('- Report status: `fail`.')
  })

  it('is the same for the same seed, and another for another', () => {
    expect(generateTree(20, 3)).toEqual(generateTree(20, 3))
    expect(generateTree(20, 3)).not.toEqual(generateTree(20, 4))
  })

  it('gives every document a path of its own and the size of a real one', () => {
    const tree = generateTree(4000)
    expect(new Set(tree.map((document) => document.path)).size).toBe(4000)
    const sizes = tree.map((document) => document.text.length).sort((a, b) => a - b)
    expect(sizes[40]).toBeGreaterThan(2000)
    expect(sizes[3960]).toBeLessThan(7500)
  })
})
