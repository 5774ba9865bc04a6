import { describe, expect, test } from 'vitest'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { factsOf } from '../support/facts.ts'

const head = '## Run Evidence - 2026-06-01'
const linesOf = (text: string) => factsOf(text).evidence[0]?.lines.map((line) => line.text)
const said = (body: string) => linesOf(`${head}\n\n${body}\n`)?.slice(1)

describe('the lines of an evidence section', () => {
  const cases: Readonly<Record<string, readonly [string, readonly (string | null)[]]>> = {
    'bullets of every kind': ['- one\n* two\n+ three\n1. four\n2) five', ['one', 'two', 'three', 'four', 'five']],
    'nested bullets': ['- one\n  - two\n    1. three', ['one', 'two', 'three']],
    'bullets on one line': ['- - one', ['one']],
    'what only looks like a bullet': ['-one\n\n1.two', ['-one', '1.two']],
    'a wrapped bullet': ['- one\n  two\nthree', ['one two three']],
    'paragraphs': ['one\ntwo\n\nthree', ['one two', 'three']],
    'facts in one paragraph': ['Report status: `pass`.\nBackend: `case`.', ['Report status: `pass`.', 'Backend: `case`.']],
    'an address at the beginning of a wrapped line': ['- one\n  https://example.com', ['one https://example.com']],
    'a quote': ['> one\n> two\n> - three', ['> one two', '> three']],
    'a heading inside': ['- one\n\n#### two\nthree', ['one', '#### two', 'three']],
    'a table': ['| a | b |\n| - | - |\n| 1 | 2 |', ['| a | b |', '| - | - |', '| 1 | 2 |']],
    'rules and blank lines': ['- one\n\n---\n\n* * *\n', ['one']],
    'code line by line': ['```diff\n- one\n+ two\n\n  three\n```', ['```diff', '- one', '+ two', 'three', '```']],
    'a comment': ['- one\n\n<!-- two\nthree -->', ['one', '<!-- two', 'three -->']],
    'comments to sotlint': ['- one <!-- sotlint-a b -->\n<!-- sotlint-c\nd -->\n- two', ['one', 'two']],
    'comments to sotlint in code': ['`<!-- sotlint-a -->`', ['`<!-- sotlint-a -->`']],
    'a comment to sotlint without an end': ['- one\n\n<!-- sotlint-a\nb', ['one', '<!-- sotlint-a', 'b']],
    'a leak': [`- one\n- at ${FORWARDED}\n  now\n- two`, ['one', null, 'two']],
  }
  for (const [name, [body, want]] of Object.entries(cases)) {
    test(`are read from ${name}`, () => {
      expect(said(body)).toEqual(want)
      expect(said(body.replaceAll('\n', '\r\n'))).toEqual(want)
    })
  }

  test('begin with the heading in one form', () => {
    const want = ['## Run `x` Evidence - 2026-06-01', 'one']
    for (const form of ['## T', '  ##  T  ##', 'T\n---']) {
      expect(linesOf(`${form.replace('T', 'Run `x` Evidence - 2026-06-01')}\n\n- one\n`)).toEqual(want)
    }
  })

  test('have the places of what they say', () => {
    const places = factsOf(`${head}\n\n- one\n  two\n> 1. three\n`).evidence[0]?.lines.map(({ place }) => [place.line, place.column, place.endLine, place.endColumn])
    expect(places).toEqual([[1, 1, 1, 29], [3, 3, 4, 6], [5, 6, 5, 11]])
  })

  test('end with the section', () => {
    expect(linesOf(`${head}\n\n- one\n\n## CTO-WORK-101 - Widget\n\n- two\n`)).toEqual([head, 'one'])
  })
})
