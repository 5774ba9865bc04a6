import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchPhrases, phraseFilter } from '../../src/document/phrase-match.ts'
import { idFinder } from '../../src/document/references.ts'
import { defaultPolicy } from '../../src/index.ts'
import { compilePhrases } from '../../src/policy/phrase.ts'

const phrases = compilePhrases(defaultPolicy.statements)
const statuses = Object.values(defaultPolicy.work.statuses).flat()
const findIds = idFinder(defaultPolicy.work)
const { withIds, withoutIds } = phraseFilter(phrases, statuses)

function mayMatch(text: string, namesIds: boolean): boolean {
  return text.search((namesIds ? withIds : withoutIds) ?? /$^/) >= 0
}

const words = [
  'CTO-WORK-101', 'CTO-WORK-102', 'remains', 'remain', 'blocked', 'until', 'Keep', 'before', 'unblocking', 'this', 'does', 'not', 'validate',
  'validates', 'alone', 'is', 'are', 'status', 'validated', 'planned', 'current', 'active', 'downstream', 'blocker', 'and', ',', '.', 'run', '\u212Aeep',
]

describe('the filter of phrases', () => {
  it('lets every text through that holds a match', () => {
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' '))
    fc.assert(
      fc.property(texts, (text) => {
        const ids = findIds(text)
        if (matchPhrases(text, ids, phrases, new Set(statuses)).length > 0) expect(mayMatch(text, ids.length > 0)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  const cases: Record<string, [text: string, namesIds: boolean, may: boolean]> = {
    'an id with a word that a phrase needs': ['CTO-WORK-101 is validated.', true, true],
    'an id without any': ['See CTO-WORK-101.', true, false],
    'such a word without an id': ['The run is validated.', false, false],
    'a word of a phrase that needs no id': ['The current active blocker is the lane.', false, true],
    'capitals': ['KEEP CTO-WORK-101 BLOCKED UNTIL a run passes.', true, true],
    'an empty text': ['', false, false],
  }
  for (const [name, [text, namesIds, may]] of Object.entries(cases)) {
    it(`says ${may ? 'yes' : 'no'} to ${name}`, () => expect(mayMatch(text, namesIds)).toBe(may))
  }
})
