import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/model/calendar.ts'

describe('a day so many days after another', () => {
  test.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-12-31', 0, '2026-12-31'],
    ['9999-12-31', 1, '9999-12-31'],
  ])('is told whatever was asked before: %s, %i', (date, days, found) => {
    expect(addDays(date, days)).toBe(found)
  })
})
