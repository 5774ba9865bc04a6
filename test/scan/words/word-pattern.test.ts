import { describe, expect, test } from 'vitest'
import { hedgedWords } from '../../../src/scan/words/assertion.ts'
import { rawSentences } from '../../../src/scan/words/sentences.ts'
import { wordPattern } from '../../../src/scan/words/word-pattern.ts'

const words = (text: string) => rawSentences(text)[0] ?? []

describe('a word pattern', () => {
  const matches: Readonly<Record<string, readonly [string, string, number]>> = {
    'takes its words in any case': ['is a core protocol', 'IS a Core Protocol', 4],
    'takes either word': ['is|are done', 'are done', 2],
    'takes an optional word': ['is now? done', 'is now done', 3],
    'does without an optional word': ['is now? done', 'is done', 2],
    'leaves an optional word to a part that needs it': ['is now? now done', 'is now done', 3],
    'stops at a word between': ['is done', 'is not done', -1],
    'stops at a mark between': ['is done', 'is, done', -1],
    'stops where the text ends': ['is done', 'is', -1],
  }
  for (const [name, [pattern, text, end]] of Object.entries(matches)) {
    test(name, () => expect(wordPattern(pattern)(words(text), 0)).toBe(end))
  }

  test('is as quick with many optional words', () => {
    const row = Array.from({ length: 60 }, () => 'a?').join(' ')
    expect(wordPattern(`a ${row} b`)(words('a '.repeat(5000)), 0)).toBe(-1)
  })
})

describe('the sentences of a raw text', () => {
  const texts: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'end at a full stop, not inside a number or a name': ['It is 1.2 in a.md. It turns!', ['it is 1 2 in a md', 'it turns']],
    'go on over a line break and through markup': ['It **is**\na _widget_', ['it is a widget']],
    'end at a blank line, a bullet, a heading and a cell': ['a\n\nb\n- c\n## d\n| e | f |', ['a', 'b', 'c', 'd', 'e', 'f']],
    'are the same with CRLF': ['a\r\n\r\nb\r\n- c\r\nd', ['a', 'b', 'c d']],
  }
  for (const [name, [text, want]] of Object.entries(texts)) {
    test(name, () => expect(rawSentences(text).map((row) => row.map((word) => word.text).join(' '))).toEqual(want))
  }
})

describe('a hedge', () => {
  const said = (text: string, reach: 'clause' | 'sentence') => {
    const row = words(text)
    return !hedgedWords(row, reach)[row.findIndex((word) => word.text === 'turns')]
  }
  for (const text of ['It turns', 'It stops, it turns', 'It does not stop, it turns', 'It never stops but turns', 'This is no part; it turns']) {
    test(`is not in: ${text}`, () => expect(said(text, 'sentence')).toBe(true))
  }
  for (const text of ['It never turns', 'If it turns', 'It is not that it turns', 'Nobody and nothing turns', 'No widget, gadget, or part turns', 'Say whether it, or any part turns']) {
    test(`is in: ${text}`, () => expect(said(text, 'clause')).toBe(false))
  }
  test('is a condition at the beginning, for the whole sentence only', () => {
    expect([said('If it stops, it turns', 'clause'), said('If it stops, it turns', 'sentence')]).toEqual([true, false])
  })
})
