import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayHold, regionsOf } from '../../src/scan/interest/regions.ts'
import { BEARER, CREDENTIAL, isAnywhere, LONG_RUN, NAME, SIGNED } from '../../src/scan/interest/sought.ts'
import { variableFinder } from '../../src/scan/interest/variables.ts'
import { LAN_ADDRESS, PORT } from '../scan/corpus/hosts.ts'

/** The same texts in every run; `SEED=2 npx vitest run test/properties/sought` looks further. */
const SEED = Number(process.env['SEED'] ?? 1)
const EACH = [CREDENTIAL, BEARER, NAME, SIGNED] as const

/** Beginnings of what is sought, and what makes one of it or keeps it from being one. */
const STARTS =
  'a3t akia agpa aida aroa aipa anpa anva asia secret access key x-oauth-basic@ _authtoken= npm_ xoxb- xapp- hooks.slack.com sk- sk-proj- lin_api_ sg. shpat_ ghp_ github_pat_ ops_ey bearer token password passwd passphrase .eyJ'.split(' ')
const BETWEEN = [...'0123456789abcdefghijklmnopqrstuvwxyzAKS_-.:= \t\n"\'`*@', 'abcdefgh01234567', '\u212a', '\u017f', '\u0130', '\u2028', '\u{1f600}', '\0', '']
const piece = fc.oneof(
  fc.constantFrom(...STARTS),
  fc.constantFrom(...STARTS).map((start) => start.toUpperCase()),
  fc.tuple(fc.constantFrom(...STARTS), fc.nat(12)).map(([start, length]) => start.slice(0, length)),
  fc.constantFrom(...BETWEEN),
)
const texts = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))

test('one walk sees of what others seek all that a sweep for each would find, and nothing else', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(EACH.map((what) => mayHold(text, what))).toEqual(EACH.map((what) => isAnywhere(what, text)))
    }),
    { numRuns: 6000, seed: SEED },
  )
})

test('it sees every run of 32 units', () => {
  const run = fc.array(fc.constantFrom('a', 'Z', '0', '_', '-', '+', 'AbCd', '/', ' ', '.', '=', '\n', 'aHR0cDovLz', '0123456789abcdef'), { maxLength: 40 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(run, (text) => {
      if (/[\w+-]{32}/.test(text)) expect(mayHold(text, LONG_RUN)).toBe(true)
    }),
    { numRuns: 3000, seed: SEED },
  )
})

const TAIL = 'abcdefgh0123456789ab'
const ENDS: Readonly<Record<string, string>> = { secret: '_access_key', sg: `${TAIL}.`, bearer: ' ', token: ':', password: ' =', passwd: '"=', passphrase: '**:', key: ':', 'xoxb-': '', '.ey': 'J' }

test('each form is seen, in capitals too, and not where it is cut', () => {
  const wholes = ['a3t', 'akia', 'agpa', 'aida', 'aroa', 'aipa', 'anpa', 'anva', 'asia', 'x-oauth-basic@', '_authtoken=', 'npm_', 'xapp-', 'hooks.slack.com', 'sk-', 'sk-proj-', 'lin_api_', 'shpat_', 'ghp_', 'github_pat_', 'ops_ey']
  const forms = [...wholes.map((start) => start + TAIL), ...Object.entries(ENDS).map(([start, end]) => (start === 'sg' ? `sg.${end}` : start + end))]
  const sees = (text: string) => EACH.some((what) => mayHold(text, what))
  expect(forms.filter((form) => !sees(`it ${form} is`))).toEqual([])
  expect(forms.filter((form) => !form.includes('ey') && !sees(form.toUpperCase()))).toEqual([])
  expect(forms.filter((form) => sees(form.slice(1, 3)))).toEqual([])
})

test('what was read for others is what the scanner reads', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('http://', LAN_ADDRESS, `:${PORT}`, 'A_NAME', ' ', '\n', 'host: ', 'a', '.local'), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const finder = variableFinder(['A_NAME'])
      const alone = regionsOf(text, finder)
      mayHold(text, CREDENTIAL)
      expect(regionsOf(text, finder)).toEqual(alone)
    }),
    { numRuns: 1000, seed: SEED },
  )
})

test('names of variables are found where a search for each of them finds them', () => {
  const sets = [['A_B'], ['A_B', 'LONG_A_B'], ['LONG_A_B', 'B_A_B', '_A'], ['AB'], ['A_B', 'AB'], ['A_B.C']]
  fc.assert(
    fc.property(fc.constantFrom(...sets), fc.array(fc.constantFrom('A_B', 'LONG', '_', 'a_b', 'AB', 'B', ' ', '.C'), { maxLength: 14 }), (names, pieces) => {
      const text = pieces.join('')
      const finder = variableFinder(names)
      const found: number[] = []
      for (let at = finder?.(text, 0) ?? Infinity; at < Infinity; at = finder?.(text, at + 1) ?? Infinity) found.push(at)
      const begins = (at: number) => names.some((name) => text.slice(at, at + name.length).toUpperCase() === name)
      expect(found).toEqual(Array.from(text, (_, at) => at).filter(begins))
    }),
    { numRuns: 2000, seed: SEED },
  )
})
