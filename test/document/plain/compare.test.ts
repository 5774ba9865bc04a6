import type { Root } from 'mdast'
import { expect, test, vi } from 'vitest'
import { parseMarkdown } from '../../../src/document/markdown.ts'
import { firstDifference } from '../../../src/document/plain/difference.ts'
import { notes, notesPath } from '../../support/documents.ts'
import { folderWith } from '../../support/folder.ts'
import { callProgram } from '../../support/program.ts'

/** A parser that reads everything wrongly from line 3 on. */
vi.mock('../../../src/document/remark.ts', async (original) => {
  const { parseWithRemark } = await original<{ parseWithRemark(text: string): Root }>()
  return {
    parseWithRemark(text: string): Root {
      const root = parseWithRemark(text)
      return { ...root, children: root.children.map((node) => ((node.position?.start.line ?? 0) > 2 ? { ...node, data: {} } : node)) }
    },
  }
})

test('two ways to read that differ are told by their place alone', async () => {
  const path = notesPath('Widget')
  const folder = folderWith({ [`.sot/${path}`]: notes('Widget') })
  const line = notes('Widget').split('\n').findIndex((text) => text.startsWith('# ')) + 1
  const { code, out, err } = await callProgram('sotlint', ['check', '--parser', 'compare'], { cwd: folder })
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: `sotlint: \`${path}\` is read in two ways: from line ${line} on the trees differ (PARSERS_DIFFER)\n  hint: this is a bug of sotlint, so please report it; \`--parser remark\` goes without the part that may be wrong\n`,
  })
  expect((await callProgram('sotlint', ['check'], { cwd: folder })).err).not.toContain('PARSERS_DIFFER')
})

test('the ways are compared only where that is asked for', () => {
  const text = '# A\n\nb\n'
  expect(() => parseMarkdown(text, 'compare')).toThrow('differ')
  expect(parseMarkdown(text).children[1]).not.toHaveProperty('data')
  expect(parseMarkdown(text, 'remark').children[1]).toHaveProperty('data')
})

test.each<[string, unknown, unknown, number | null]>([
  ['the same', { a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] }, null],
  ['a field without a value', { a: 1, b: undefined }, { a: 1 }, null],
  ['a field more', { a: 1 }, { a: 1, b: null }, 1],
  ['a field of another name', { a: null }, { b: null }, 1],
  ['another kind of value', { a: {} }, { a: null }, 1],
  ['a node deep down', { c: [{ position: { start: { line: 7 } }, v: 1 }] }, { c: [{ position: { start: { line: 7 } }, v: 2 }] }, 7],
  ['a node fewer', { position: { start: { line: 2 } }, c: [1, 2] }, { position: { start: { line: 2 } }, c: [1] }, 2],
])('of two trees, %s', (_, one, other, line) => {
  expect(firstDifference(one, other)).toBe(line)
})
