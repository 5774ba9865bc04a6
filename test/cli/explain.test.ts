import { expect, test } from 'vitest'
import { explain } from '../../src/cli/explain.ts'
import { rules } from '../../src/index.ts'

test.each(['blocked-names-blocker', 'blocked-reason', 'blocked-names-blocker/blocked-reason'])('%s is explained', (name) => {
  expect(explain(name, rules)).toMatch(/^# blocked-names-blocker\n/)
})

test('every rule and every message is', () => {
  for (const rule of rules) {
    for (const message of Object.keys(rule.messages)) {
      for (const name of [rule.id, message, `${rule.id}/${message}`]) expect(explain(name, rules)).toContain(`# ${rule.id}\n`)
    }
  }
})

test.each([
  ['blocked-raeson', 'did you mean `blocked-reason`?'],
  ['blocked-names-bloker', 'did you mean `blocked-names-blocker`?'],
  ['title-h1/blocked-reason', '`sotlint rules` lists them all'],
  ['', '`sotlint rules` lists them all'],
])('%j is no rule', (name, hint) => {
  expect(() => explain(name, rules)).toThrow(expect.objectContaining({ code: 'UNKNOWN_RULE', hint }))
})
