import { describe, expect, test } from 'vitest'
import { unifiedDiff } from '../../src/report/unified-diff.ts'
import type { Change } from '../../src/model/edit.ts'
import { ownText } from '../../src/model/safe.ts'
import { applyDiff } from '../support/apply-diff.ts'

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}\n`).join('')
const ten = numbers(1, 10)

/** Changes that each put a text in the place of another one, which stands once in the text. */
function changes(text: string, ...pairs: readonly (readonly [from: string, to: string])[]): readonly Change[] {
  return pairs.map(([from, to]) => ({ start: text.indexOf(from), end: text.indexOf(from) + from.length, text: to }))
}

function diffOf(text: string, made: readonly Change[], secret = 'secret', name = 'a b.md'): string {
  const clears = (part: string) => !part.includes(secret)
  const show = ({ start, end }: { start: number; end: number }) => (clears(text.slice(start, end)) ? ownText(text.slice(start, end)) : null)
  return unifiedDiff({ name: ownText(name), text, changes: made, show, clears })
}

const applied = (text: string, made: readonly Change[]) =>
  made.toReversed().reduce((rest, { start, end, text: put }) => rest.slice(0, start) + put + rest.slice(end), text)

describe('a unified diff', () => {
  test('shows a changed line between three lines on each side', () => {
    expect(diffOf(ten, changes(ten, ['5', 'five']), 'secret', 'a.md')).toBe('--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n')
  })

  test('is empty without a change', () => {
    expect(diffOf(ten, [])).toBe('')
    expect(diffOf(ten, changes(ten, ['5', '5']))).toBe('')
  })

  test('ends a path with blanks by a tab, as other programs want it', () => {
    expect(diffOf(ten, changes(ten, ['5', 'five']))).toMatch(/^--- a\/a b\.md\t\n\+\+\+ b\/a b\.md\t\n/)
  })

  const many = numbers(101, 140)
  test.each<[string, string, readonly (readonly [string, string])[], readonly string[]]>([
    ['a line put in', ten, [['5\n', '\n5\n']], ['@@ -2,6 +2,7 @@']],
    ['the first line taken out', ten, [['1\n2\n', '2\n']], ['@@ -1,4 +1,3 @@']],
    ['a line put in at the end', ten, [['10\n', '10\n11\n']], ['@@ -8,3 +8,4 @@']],
    ['near changes', many, [['105', 'x'], ['111', 'y']], ['@@ -2,13 +2,13 @@']],
    ['far changes, with what the first has added', many, [['105', 'x\nx'], ['113', 'y']], ['@@ -2,7 +2,8 @@', '@@ -10,7 +11,7 @@']],
    ['two changes of one line', many, [['10', 'x'], ['5\n', 'y\n']], ['@@ -1,8 +1,8 @@']],
    ['a last line without an end', '1\n2', [['2', 'two']], ['@@ -1,2 +1,2 @@']],
    ['an end put behind the last line', '1\n2', [['2', '2\n']], ['@@ -1,2 +1,2 @@']],
    ['lines that end in other ways', '1\r\n2\r\n3\n4', [['3\n', '3\r\n']], ['@@ -1,4 +1,4 @@']],
    ['a text of one line', '1', [['1', '2']], ['@@ -1 +1 @@']],
    ['a mark of byte order', '\uFEFF1\n2\n', [['2', 'two']], ['@@ -1,2 +1,2 @@']],
  ])('applies: %s', (_, text, pairs, heads) => {
    const made = changes(text, ...pairs)
    const diff = diffOf(text, made)
    expect(diff.match(/^@@.*$/gm)).toEqual(heads)
    expect(applyDiff(text, diff)).toBe(applied(text, made))
  })

  test('breaks off before a line that is withheld, and leaves out a change of one', () => {
    const text = ten.replace('4', 'secret').replace('7', 'secret too')
    const near = changes(text, ['5', 'five'], ['8', 'eight'])
    expect(diffOf(text, near).split('\n').slice(2).join('\n')).toBe('@@ -5,2 +5,2 @@\n-5\n+five\n 6\n@@ -8,3 +8,3 @@\n-8\n+eight\n 9\n 10\n')
    expect(diffOf(text, changes(text, ['secret\n', 'other\n']))).toBe('')
    expect(diffOf(text, changes(text, ['5', 'the secret']))).toBe('')
  })

  test('writes no control to a terminal', () => {
    const text = 'a\tb\u001b[31m\n1\u202e\r0\n2\n'
    expect(diffOf(text, changes(text, ['2', 'two']))).toContain(' a\tb\\u001b[31m\n 1\\u202e\\u000d0\n-2\n')
  })
})
