import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LAST_LETTER, MARGIN } from '../../src/scan/interest/classes.ts'
import { glances, mayBeKey } from '../../src/scan/interest/glances.ts'
import { looks } from '../../src/scan/interest/signs.ts'
import { Walk } from '../../src/scan/interest/walk.ts'
import { isMachineKey, isTellingWord } from '../../src/scan/interest/words.ts'
import { readCases } from '../scan/corpus/cases.ts'

/** The same texts in every run; `SEED=2 npx vitest run test/properties/glances` looks further. */
const SEED = Number(process.env['SEED'] ?? 1)
const NOWHERE = -1e9
const walk = new Walk()

/** Places at which the closer look finds something and the glance does not. */
function passedOver(text: string): readonly number[] {
  walk.over(text)
  const { classes } = walk
  return Array.from(text, (_, at) => at).filter((at) => {
    const one = classes[at + MARGIN] ?? 0
    const isLetter = one > 0 && one <= LAST_LETTER
    // A word is looked at from its second letter on.
    if (isLetter && at > 0 && isMachineKey(text, at - 1) && !mayBeKey(classes, at + MARGIN - 1)) return true
    const tells = isLetter ? at > 0 && isTellingWord(text, at) : looks[one]?.(text, at, NOWHERE)
    return tells && !glances[one]?.(classes, at + MARGIN)
  })
}

const SIGNS = [...'0123456789abcdefx.:/@-_=+*~`"\'[](){}<>|\\%&#,; \t\n\rPpoOrRtThnNsS\u00e9\u200b\u3002\u2026']
const WORDS =
  'port Port To From to from merge local lan net host: base_url 10. 192.168. :80 :12:4 12:30:09 a:1:b:c:d fd00: [.] (dot) {}. \\" " + " == =3D =40a @a: git@ **a `a` <b> \n> \n- .\n :\n'.split(' ')
const cases = readCases().map(({ text }) => text).filter((text) => text.length < 400)

test('a glance passes over nothing that a closer look would take, in any case of the corpus', () => {
  expect(cases.flatMap((text, number) => (passedOver(text).length > 0 ? [number] : []))).toEqual([])
})

test('nor in any other text', () => {
  const piece = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...SIGNS) }, { weight: 1, arbitrary: fc.constantFrom(...WORDS, ' ') })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(passedOver(pieces.join(''))).toEqual([])
    }),
    { numRuns: 3000, seed: SEED },
  )
})
