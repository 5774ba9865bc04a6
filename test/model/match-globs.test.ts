import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchGlobs } from '../../src/model/match-globs.ts'
import { processorSeconds } from '../support/processor-time.ts'

const cases: readonly [glob: string, hits: readonly string[], misses: readonly string[]][] = [
  ['**/*.md', ['a.md', 'a/b.md', '.sot/a/b/c.MD', '.md'], ['a.mdx', 'a.md/b', 'amd']],
  ['03-PROTOCOLS/**/*.md', ['03-PROTOCOLS/a.md', '03-PROTOCOLS/b/.c/a.md', '03-protocols/A.md'], ['a.md', 'x/03-PROTOCOLS/a.md']],
  ['a/**', ['a/b', 'a/b/c', 'a'], ['ab', 'b/a']],
  ['*-PRD.md', ['X-PRD.md', '-PRD.md'], ['a/X-PRD.md', 'X-PRD.md.bak']],
  ['?.md', ['a.md', '😀.md'], ['.md', 'ab.md']],
  ['a*b*c', ['abc', 'aXbYbc'], ['ab', 'aXbYcZ']],
  ['[a].md', ['[a].md'], ['a.md']],
]

describe.each(cases)('%s', (glob, hits, misses) => {
  test.each(hits)('matches %s', (path) => expect(matchGlobs([glob])(path)).toBe(true))
  test.each(misses)('does not match %s', (path) => expect(matchGlobs([glob])(path)).toBe(false))
})

test('no glob matches nothing', () => expect(matchGlobs([])('a.md')).toBe(false))

test('agrees with a regular expression on any names', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 6 })
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 1, maxLength: 6 }), part, (glob, name) => {
      fc.pre(!glob.includes('**'))
      const pattern = new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`)
      expect(matchGlobs([glob])(name)).toBe(pattern.test(name))
    }),
  )
})

test('stays quick on a pattern of many wildcards', () => {
  const taken = processorSeconds(() => {
    expect(matchGlobs([`${'*a'.repeat(100)}b`])('a'.repeat(4000))).toBe(false)
    expect(matchGlobs([`${'**/a/'.repeat(100)}b`])('a/'.repeat(2000))).toBe(false)
  })
  expect(taken).toBeLessThan(2)
})

test('says the same of an ending below a folder, however many folders may lie between', () => {
  const path = fc.array(fc.string({ unit: fc.constantFrom('a', 'B', '.', 'm', 'd'), maxLength: 4 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
  fc.assert(
    fc.property(fc.constantFrom('', 'a/', 'a/b/'), fc.constantFrom('.md', '', 'd', 'a.md'), path, (folder, ending, name) => {
      expect(matchGlobs([`${folder}**/*${ending}`])(name)).toBe(matchGlobs([`${folder}**/**/*${ending}`])(name))
    }),
  )
})
