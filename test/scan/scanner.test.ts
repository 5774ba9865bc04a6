import { describe, expect, test } from 'vitest'
import type { ScanView } from '../../src/scan/scanner.ts'
import { scanner } from '../support/test-scanner.ts'
import { readCases } from './corpus/cases.ts'
import { places } from './corpus/places.ts'

function unmarked(text: string): { readonly source: string; readonly spans: readonly (readonly [number, number])[] } {
  const spans: [number, number][] = []
  let source = ''
  for (const part of text.split(/([⟦⟧])/)) {
    if (part === '⟦') spans.push([source.length, -1])
    else if (part === '⟧') (spans.at(-1) ?? [0, 0])[1] = source.length
    else source += part
  }
  return { source, spans }
}

describe('the scanner marks', () => {
  test.each(Object.entries(places))('%s', (_, { text, tiers }) => {
    const { source, spans } = unmarked(text)
    const hits = scanner.scan(source)
    expect(hits.map(({ start, end }) => [start, end])).toEqual(spans)
    expect(hits.map(({ tier, level }) => (level === 'warning' ? `${tier}?` : tier))).toEqual(tiers)
  })

  test.each(Object.entries(places))('with CRLF, too: %s', (_, { text, tiers }) => {
    const { source, spans } = unmarked(text.replaceAll('\n', '\r\n'))
    const hits = scanner.scan(source)
    expect(hits.map(({ start, end }) => [start, end])).toEqual(spans)
    expect(hits).toHaveLength(tiers.length)
  })
})

/** A view of the whole source with some stretches left out. */
function viewWithout(source: string, left: RegExp, context: ScanView['context']): ScanView {
  let text = ''
  const offsets: number[] = []
  for (let i = 0; i < source.length; i++) {
    left.lastIndex = i
    const skip = left.exec(source)
    if (skip && skip[0] !== '') {
      i += skip[0].length - 1
      continue
    }
    offsets.push(i)
    text += source[i]
  }
  return { text, offsets: [...offsets, source.length], context }
}

describe('views', () => {
  const marked = unmarked(places['an address with its port']?.text ?? '').source

  test('give hits in offsets of the source', () => {
    const source = marked.replace('.4.', '|||.4.|||')
    expect(scanner.scan(source)).toEqual([])
    const [hit, ...others] = scanner.scan(source, [viewWithout(source, /\|\|\|/y, 'prose')])
    expect(others).toEqual([])
    expect(source.slice(hit?.start, hit?.end)).toBe(source.slice(6, -5))
  })

  test('that see what the source shows add nothing', () => {
    const whole = viewWithout(marked, /(?!)/y, 'prose')
    expect(scanner.scan(marked, [whole])).toEqual(scanner.scan(marked))
  })

  test('of an empty text do no harm', () => {
    expect(scanner.scan('', [{ text: '', offsets: [0], context: 'code' }])).toEqual([])
  })
})

describe('clears', () => {
  test.each(readCases().filter(({ flag }) => flag !== true))('agrees with scan on $id', ({ text, flag }) => {
    expect(scanner.clears(text)).toBe(flag === false)
  })

  test('refuses warnings as well as errors', () => {
    expect(scanner.clears(unmarked(places['a wildcard bind']?.text ?? '').source)).toBe(false)
  })
})

describe('the policy', () => {
  test('can add public hosts', () => {
    expect(scanner.clears('See https://docs.quillmere.example/x and https://a.docs.quillmere.example/.')).toBe(true)
  })

  test('names what the variables and nicknames are', () => {
    expect(scanner.clears('Spark1 port 8000 was open.')).toBe(true)
    expect(scanner.clears('CTO_HARNESS_CASE_LOCAL_BASE_URL=missing')).toBe(true)
  })
})
