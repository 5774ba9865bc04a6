import { describe, expect, test } from 'vitest'
import { literal } from '../../src/model/safe.ts'
import { nearest } from '../../src/policy/nearest.ts'

const WORDS = ['title', 'status', 'cto', 'last_reviewed', 'created', 'crated', 'zsh1', 'fish1', 'review'].map((word) => literal(word as 'x'))

describe('the nearest word', () => {
  const cases: Readonly<Record<string, readonly [string, string | null]>> = {
    'a letter too few': ['titl', 'title'],
    'a letter too many': ['sttatus', 'status'],
    'another letter': ['stadus', 'status'],
    'two letters swapped': ['tilte', 'title'],
    'two edits': ['lastreviwed', 'last_reviewed'],
    'another case': ['Title', 'title'],
    'the nearer of two': ['creted', 'created'],
    'another first letter': ['keview', 'review'],
    'the one of two with the same first letter': ['fsh1', 'fish1'],
    'two edits and another first letter': ['kevview', 'review'],
    'three edits': ['lstreviwed', null],
    'half of a short word': ['xyo', null],
    'one edit of a short word': ['ct', 'cto'],
    'another word': ['owner', null],
    'nothing': ['', null],
    'a very long word': ['title'.repeat(100), null],
  }
  for (const [name, [word, want]] of Object.entries(cases)) {
    test(`for ${name}`, () => {
      expect(nearest(word, WORDS)).toBe(want)
    })
  }
})
