import { describe, expect, test } from 'vitest'
import { compareDocuments } from '../../src/document/compare.ts'
import { workItem } from '../support/evidence.ts'
import { factsOf } from '../support/facts.ts'

const lines = (...words: readonly string[]) => words.map((word) => `The ${word} turns.\n`).join('\n')
const head = '---\ntitle: CTO Widget Notes\n---\n\n'

type Tree = Readonly<Record<string, string>>

/** `before -> after`, with `*` where the body changed. */
function compared(before: Tree, after: Tree): readonly string[] {
  const versions = (tree: Tree) => Object.entries(tree).map(([path, text]) => ({ facts: factsOf(text, path), text }))
  return compareDocuments(versions(before), versions(after)).map(
    (change) => `${change.before?.path ?? ''} -> ${change.after?.path ?? ''}${change.bodyChanged ? ' *' : ''}`,
  )
}

describe('a document', () => {
  const same: Readonly<Record<string, readonly [string, string, boolean]>> = {
    'the same text': [head + lines('a'), head + lines('a'), false],
    'other fields': [head + lines('a'), head.replace('Notes', 'Runbook') + lines('a'), false],
    'other line ends and a byte order mark': [head + lines('a', 'b'), `\uFEFF${(head + lines('a', 'b')).replaceAll('\n', '\r\n')}`, false],
    'more blank lines and blanks at the ends of lines': [head + lines('a', 'b'), `${head}\n${lines('a', 'b').replaceAll('\n', '  \n\n')}`, false],
    'fields that went': [head + lines('a'), lines('a'), false],
    'another indentation': [head + lines('a'), `${head}  ${lines('a')}`, true],
    'another word': [head + lines('a'), head + lines('b'), true],
    'fields that lost their end': [head + lines('a'), head.replace('\n---\n', '\n') + lines('a'), true],
  }
  for (const [name, [before, after, changed]] of Object.entries(same)) {
    test(`${changed ? 'has' : 'has not'} changed its body with ${name}`, () => {
      expect(compared({ 'A.md': before }, { 'A.md': after })).toEqual([`A.md -> A.md${changed ? ' *' : ''}`])
    })
  }

  test('keeps its path, though another one has taken over what it says', () => {
    expect(compared({ 'A.md': lines('a', 'b'), 'B.md': lines('c') }, { 'A.md': lines('c'), 'B.md': lines('a', 'b') })).toEqual(['A.md -> A.md *', 'B.md -> B.md *'])
  })

  test('has moved when it says the same, or most of it, under another path', () => {
    expect(compared({ 'A.md': lines('a', 'b') }, { 'B.md': lines('a', 'b') })).toEqual(['A.md -> B.md'])
    expect(compared({ 'A.md': lines('a', 'b') }, { 'B.md': lines('a', 'c') })).toEqual(['A.md -> B.md *'])
    expect(compared({ 'A.md': lines('a', 'b', 'c') }, { 'B.md': lines('a', 'd', 'e') })).toEqual(['A.md ->  *', ' -> B.md *'])
  })

  test('has moved with its work items, whatever else was written anew', () => {
    const items = (...words: readonly string[]) => `${workItem('blocked')}${lines(...words)}`
    expect(compared({ 'A.md': items('a', 'b', 'c', 'd') }, { 'B.md': items('e', 'f', 'g', 'h') })).toEqual(['A.md -> B.md *'])
    expect(compared({ 'A.md': items('a') }, { 'B.md': items('e').replaceAll('101', '102') })).toEqual(['A.md ->  *', ' -> B.md *'])
  })

  test('moves to where most of it is', () => {
    const before = { 'A.md': lines('a', 'b', 'c', 'd') }
    expect(compared(before, { 'B.md': lines('a', 'b', 'e', 'f'), 'C.md': lines('a', 'b', 'c', 'e') })).toEqual([' -> B.md *', 'A.md -> C.md *'])
    expect(compared(before, { 'B.md': lines('a', 'b', 'c', 'e'), 'C.md': before['A.md'] })).toEqual([' -> B.md *', 'A.md -> C.md'])
  })

  test('moves to one place only', () => {
    expect(compared({ 'A.md': lines('a') }, { 'B.md': lines('a'), 'C.md': lines('a') })).toHaveLength(2)
    expect(compared({ 'A.md': lines('a'), 'B.md': lines('a') }, { 'C.md': lines('a') })).toHaveLength(2)
  })
})
