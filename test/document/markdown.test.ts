import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { outlineOf } from '../../src/document/outline.ts'
import { parseMarkdown, readTree } from '../../src/document/markdown.ts'
import { piecesOf } from '../../src/document/pieces.ts'
import { readPlain } from '../../src/document/plain/read-plain.ts'
import { walk } from '../../src/document/walk.ts'
import { PARTED } from './plain/cases.ts'
import { compareWays } from '../support/plain-difference.ts'
import { offsetAt, offsetsOf, unitFrom } from '../../src/document/passage.ts'

const pieces = [
  '# One\n',
  '\n## Two\n',
  '## Directly\n',
  '#\n',
  '- a\n  - b\n',
  '> quote\n',
  'Words over\n',
  '`code over\n',
  '\n\n',
  '\n### Three ###\n',
  'Words and `code`.\n',
  '- a\n- b\n',
  '\n- a\n\n  more\n',
  '1. one\n',
  'Label:\n',
  '\n```sh\n## no heading\n```\n',
  '\n~~~\n',
  '\n```\n',
  '\n<!-- open\n\n## in a comment\n\n-->\n',
  '\n<div>\n\n## Four\n',
  '> quote\n> - x\n\n',
  '  ```\n  in a list\n',
  '[a]: http://192.0.2.1/x\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n',
  'Setext\n---\n',
  '    indented\n',
  '\r\n\r\n## Five\r\n\r\n',
]

const partsOf = (text: string) => readPlain(text, false).refused

describe('parsing in pieces', () => {
  it('gives the tree of the whole text, positions included, for any document', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), fc.boolean(), (parts, front) => {
        const text = (front ? '---\na: b\n---\n\n' : '') + parts.join('')
        expect(['same', 'nothing']).toContain(compareWays(text))
      }),
      { numRuns: 100 },
    )
  })

  it('parses together what is short, and no more than that, in a long text', () => {
    const text = '## A\n\n> words\n\n'.repeat(2000)
    expect(piecesOf(text, partsOf(text)).map((piece) => (piece.at(-1)?.end ?? 0) - (piece[0]?.start ?? 0))).toEqual([16_380, 13_620])
    const tree = parseMarkdown(text)
    expect([tree.children.length, tree.children.at(-1)?.position?.start, tree.position?.end]).toEqual([
      4000, { line: 7999, column: 1, offset: 29_991 }, { line: 8001, column: 1, offset: 30_000 },
    ])
  })

  it('parts a long regular document at each of its headings', () => {
    expect(partsOf('## A\n\n- x\n- y\n\nWords.\n\n'.repeat(1000))).toHaveLength(1000)
  })

  it('parses what holds a link definition as one text, wherever it stands', () => {
    for (const definition of ['[x]: /y\n', '- [x]: /y\n', '> 1. [x\n>    z]: /y\n', '[^x]: y\n']) {
      const text = `${'## A\n\n- [x]\n\n'.repeat(3)}${definition}`
      expect(piecesOf(text, partsOf(text), 0)).toHaveLength(1)
    }
  })

  for (const [name, [text, parts]] of Object.entries(PARTED)) {
    it(`parts ${name}`, () => {
      expect(partsOf(text)).toHaveLength(parts)
      expect(['same', 'nothing']).toContain(compareWays(text))
    })
  }
})

describe('a tree that is nested too deep', () => {
  it('is told by the policy alone, plain or not', () => {
    const read = (depth: number, end: string) => {
      const text = `# A\n\n${Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- x\n`).join('')}${end}`
      const tree = readTree(text, { documentBytes: 1_000_000, nesting: 10 })
      return 'reason' in tree ? tree.reason : null
    }
    expect([read(10, ''), read(11, ''), read(10, '\n<b>'), read(11, '\n<b>')]).toEqual([null, 'too-deep', null, 'too-deep'])
  })
})

function offsetsInText(text: string): void {
  for (const passage of outlineOf(parseMarkdown(text), text).passages) {
    const offsets = offsetsOf(passage)
    expect(offsets).toHaveLength(passage.text.length + 1)
    for (const [i, offset] of offsets.entries()) {
      expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0)
      expect(offsetAt(passage, i)).toBe(offset)
      expect(unitFrom(passage, offset)).toBe(offsets.indexOf(offset))
    }
    expect(offsets.at(-1)).toBeLessThanOrEqual(text.length)
  }
}

describe('passages', () => {
  const cases: Record<string, [text: string, word: string, at: number]> = {
    'after emphasis': ['**Status**: `blocked`.', 'blocked', 13],
    'after a named entity': ['a &amp; word', 'word', 8],
    'after a number entity of two units': ['&#x1F600; word', 'word', 10],
    'after an escape': ['a \\* word', 'word', 5],
    'after an ampersand that is none': ['a & word', 'word', 4],
    'after an unknown entity': ['a &nope; word', 'word', 9],
    'on a wrapped line of a quote': ['> a\n> word', 'word', 6],
    'on a wrapped line of a bullet': ['- a\n  word', 'word', 6],
    'in a code span over two lines': ['`a\nword`', 'word', 3],
    'in a padded code span': ['`` word ``', 'word', 3],
    'after a link': ['[a](b) word', 'word', 7],
    'with CRLF': ['a\r\nword', 'word', 3],
    'after a GFM autolink': ['see www.example.com word', 'word', 20],
    'in an address that begins with an entity': ['a http://&#101;xample.com word', 'xample', 15],
    'after an address that begins with an entity': ['a http://&#101;xample.com word', 'word', 26],
  }
  for (const [name, [text, word, at]] of Object.entries(cases)) {
    it(`map text ${name} to its source`, () => {
      const [passage] = outlineOf(parseMarkdown(text), text).passages
      expect(passage && offsetAt(passage, passage.text.indexOf(word))).toBe(at)
    })
  }

  it('map every unit inside the text, in order, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), offsetsInText))
    const unit = fc.constantFrom('&', 'amp;', '#35;', '\\', '*', '`', '[', '](', ')', '\n', '> ', '- ', 'a', ' ', '&lt;', '|', '\r\n', 'é')
    fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), offsetsInText), { numRuns: 500 })
  })
})

it('walks a tree deeper than the stack', () => {
  let root: Nodes = { type: 'blockquote', children: [] }
  for (let i = 0; i < 50_000; i++) root = { type: 'blockquote', children: [root as never] }
  let seen = 0
  walk(root, () => seen++)
  expect(seen).toBe(50_001)
})
