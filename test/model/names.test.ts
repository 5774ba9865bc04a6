import { describe, expect, test } from 'vitest'
import { comparable, sectionName } from '../../src/model/names.ts'
import { ownText } from '../../src/model/safe.ts'

const same: readonly (readonly [string, string])[] = [
  ['Risks And Dependencies', 'risks & dependencies'],
  ['Risks And Dependencies', 'RISKS&DEPENDENCIES'],
  ['Non-Goals', '  non-goals '],
  ['Caf\u00E9 List', 'Cafe\u0301\u00A0List'],
]
const other: readonly (readonly [string, string])[] = [
  ['Risks And Dependencies', 'Risks Or Dependencies'],
  ['Non-Goals', 'Non Goals'],
  ['Scope', 'Scopes'],
]

describe('sectionName', () => {
  test.each(same)('takes %j and %j for one', (a, b) => expect(sectionName(ownText(a))).toBe(sectionName(ownText(b))))
  test.each(other)('tells %j from %j', (a, b) => expect(sectionName(ownText(a))).not.toBe(sectionName(ownText(b))))
  test('has none for a withheld text', () => expect(sectionName(null)).toBeNull())
})

describe('comparable', () => {
  test('keeps capitals', () => expect(comparable(ownText('Widget'))).not.toBe(comparable(ownText('widget'))))
  test('folds white space and composes letters', () => {
    expect(comparable(ownText(' Cafe\u0301 \t List'))).toBe('Caf\u00E9 List')
  })
})
