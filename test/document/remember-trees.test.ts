import { expect, test } from 'vitest'
import { parseWithRemark } from '../../src/document/remark.ts'
import { rememberTrees } from '../../src/document/remember-trees.ts'
import { readTree } from '../../src/document/markdown.ts'
import { defaultPolicy } from '../../src/index.ts'

/** A parser that notes what it is asked for. */
function noting(asked: string[]) {
  return (text: string) => {
    asked.push(text)
    return parseWithRemark(text)
  }
}

const { limits } = defaultPolicy
const section = (name: string) => `# ${name}\n\n| a |\n| - |\n| ${name} |\n\n`

test('only the section that changed is parsed again, wherever the others have moved', () => {
  const asked: string[] = []
  const known = rememberTrees(noting(asked), 8)
  for (const text of [section('One') + section('Two'), section('Onset') + section('Two'), `Words.\n\n${section('Two')}${section('Onset')}`]) {
    expect(readTree(text, limits, undefined, known)).toEqual(readTree(text, limits))
  }
  expect(asked).toEqual(['One', 'Two', 'Onset'].map(section))
})

test('a section that stands twice is no one node in two places', () => {
  const known = rememberTrees(parseWithRemark, 8)
  const text = `Words.\n\n${section('One').repeat(3)}`
  expect(readTree(text, limits, undefined, known)).toEqual(readTree(text, limits))
})

test('a link definition is parsed with all that may refer to it', () => {
  const asked: string[] = []
  const text = `${section('One')}# Two\n\n[a]: b.md\n\n${section('Three')}See [a].\n`
  expect(readTree(text, limits, undefined, rememberTrees(noting(asked), 8))).toEqual(readTree(text, limits))
  expect(asked).toEqual([text])
})

test('no more texts are known than was said, the last ones', () => {
  const asked: string[] = []
  const known = rememberTrees(noting(asked), 2)
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) known(text)
  expect(asked).toEqual(['a', 'b', 'c', 'b'])
})
