import { expect, it } from 'vitest'
import { readFacts } from '../../src/index.ts'
import { oncePerTree } from '../../src/model/once-per-tree.ts'

it('reads each tree once for each thing that it is read by', () => {
  const reads: string[] = []
  const read = oncePerTree(({ documents }, by: { readonly name: string }) => {
    reads.push(by.name)
    return `${by.name}: ${documents.length}`
  })
  const [one, two] = [readFacts([{ path: 'a.md', text: '# A\n' }]), readFacts([])]
  const [first, second] = [{ name: 'first' }, { name: 'second' }]
  expect([read(one, first), read({ documents: one.documents }, first), read(one, second), read(two, first)]).toEqual(['first: 1', 'first: 1', 'second: 1', 'first: 0'])
  expect(reads).toEqual(['first', 'second', 'first'])
})
