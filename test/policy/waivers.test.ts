import { describe, expect, test } from 'vitest'
import { CannotCheck, readWaivers } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'
import { LAN_ADDRESS, LAN_URL } from '../scan/corpus/hosts.ts'

const PATH = literal('sotlint.waivers.yaml')

/** A file with one entry, of which lines are replaced, or taken out by `null`. */
function file(changes: Readonly<Record<string, string | null>> = {}): string {
  const keys = { rule: 'reference-form', path: '.sot/a.md', owner: 'platform team', reason: 'The minutes are quoted.', expires: '2026-12-31', ...changes }
  const lines = Object.entries(keys).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${value}`]))
  return `waivers:\n  - ${lines.join('\n    ')}\n`
}

function refusal(text: string): string {
  try {
    readWaivers(text, PATH)
  } catch (error) {
    if (error instanceof CannotCheck) return `${error.code} ${error.message} ${error.hint}`
    throw error
  }
  return 'accepted'
}

describe('a waiver file', () => {
  test('gives its entries with their places', () => {
    const [waiver] = readWaivers(`# Ours.\n${file({ rule: 'reference-form/ref-form', item: 'CTO-WORK-101' })}`, PATH)
    expect(waiver).toMatchObject({ ruleId: 'reference-form', messageId: 'ref-form', item: 'CTO-WORK-101', heading: null, line: null, tier: null, expires: '2026-12-31' })
    expect(waiver?.place).toMatchObject({ path: PATH, line: 3, column: 5 })
  })

  test.each([
    ['JSON', '{"waivers": []}'],
    ['a quoted date', file({ expires: '"2026-12-31"' })],
    ['an address of a person', file({ owner: 'jp@example.com' })],
    ['a schema for the editor', `$schema: ./waivers.schema.json\n${file()}`],
    ['two dots in a name', file({ path: '.sot/a..b.md' })],
  ])('may hold %s', (_, text) => expect(refusal(text)).toBe('accepted'))

  test.each([
    ['is empty', '', 'at 1:1', 'a waiver file is a mapping'],
    ['is a list', '- a\n', 'at 1:1', 'a waiver file is a mapping'],
    ['is no YAML', 'waivers: [\n', 'In the waivers', 'hint'],
    ['has no list', 'waivers: none\n', 'at 1:1', 'must be a list'],
    ['has an unknown key', file({ expiry: '2026-12-31' }), 'at 7:5', 'did you mean `expires`?'],
    ['lacks an owner', file({ owner: null }), 'at 2:5', 'lacks the key `owner`'],
    ['lacks a reason', file({ reason: null }), 'at 2:5', 'lacks the key `reason`'],
    ['lacks a date', file({ expires: null }), 'at 2:5', 'lacks the key `expires`'],
    ['has a day that there is not', file({ expires: '2026-02-30' }), 'at 6:5', 'a day of the calendar'],
    ['has a reason without words', file({ reason: '"..."' }), 'at 5:5', 'in words'],
    ['has a reason that only fills the field', file({ reason: 'TBD.' }), 'at 5:5', 'says nothing'],
    ['has an owner that only fills the field', file({ owner: 'none' }), 'at 4:5', 'says nothing'],
    ['names a rule that there is not', file({ rule: 'reference-from' }), 'at 2:5', 'did you mean `reference-form`?'],
    ['names a message that there is not', file({ rule: 'reference-form/ref-from' }), 'at 2:5', 'did you mean `reference-form/ref-form`?'],
    ['names a message without its rule', file({ rule: 'ref-form' }), 'at 2:5', 'did you mean `reference-form/ref-form`?'],
    ['names no rule at all', file({ rule: '"*"' }), 'at 2:5', 'no rule or message'],
    ['leads out of its folder', file({ path: '../a.md' }), 'at 3:5', 'never leading out of it'],
    ['leads out of its folder later', file({ path: '.sot/../../a.md' }), 'at 3:5', 'never leading out of it'],
    ['has an absolute path', file({ path: '/a.md' }), 'at 3:5', 'never leading out of it'],
    ['has a line that is none', file({ line: '0' }), 'at 7:5', 'a number from 1'],
    ['narrows a place down twice', file({ line: '7', item: 'CTO-WORK-101' }), 'at 7:5', 'one of `item`, `heading` and `line`'],
    ['has a tier for another rule', file({ tier: 'url' }), 'at 7:5', 'knows no tiers'],
    ['has a tier that there is not', file({ tier: 'urls' }), 'at 7:5', 'did you mean'],
    ['uses an alias', file({ owner: '&a platform', reason: '*a' }), 'In the waivers', 'alias'],
  ])('is refused when it %s', (_, text, place, what) => {
    const said = refusal(text)
    expect(said).toMatch(/^CONFIG_INVALID /)
    expect(said).toContain(place)
    if (what !== 'hint') expect(said).toContain(what)
  })

  test('is refused when it holds an endpoint value or a credential, which is not repeated', () => {
    for (const text of [file({ owner: `ghp_${'1'.repeat(36)}` }), file({ reason: `It is ${LAN_ADDRESS}.` }), `${file()}# ${LAN_URL}\n`, file({ owner: `ops@${LAN_ADDRESS}` })]) {
      const said = refusal(text)
      expect(said).toContain('an endpoint value')
      expect(said).not.toMatch(/10\.11|1111/)
    }
  })
})
