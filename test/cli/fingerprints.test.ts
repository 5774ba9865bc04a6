import { expect, test } from 'vitest'
import { createFingerprints } from '../../src/cli/fingerprints.ts'
import { temporaryFolder } from '../support/folder.ts'

const subject = { rule: 'endpoint-value/url', path: 'a.log', block: 3, value: 'https://widget.invalid:8443/v1' }
const keyed = () => createFingerprints({ XDG_STATE_HOME: temporaryFolder() })

test('tell findings by rule, path, block and value', () => {
  const { kind, of } = keyed()
  const all = [subject, { ...subject, rule: 'endpoint-value/ip' }, { ...subject, path: 'b.log' }, { ...subject, block: 4 }, { ...subject, value: 'https://gadget.invalid:8443/v1' }]
  expect(kind).toBe('keyed')
  expect(new Set(all.map(of)).size).toBe(all.length)
  for (const fingerprint of all.map(of)) expect(fingerprint).toMatch(/^[0-9a-f]{16}$/)
})

test.each(['"https://widget.invalid:8443/v1"', 'HTTPS://Widget.invalid:8443/v1/', `<${subject.value.replace('get', '\u00adget')}>`, 'https://widget.invalid:8443/v1.'])('take %s for the same value', (value) => {
  const { of } = keyed()
  expect(of({ ...subject, value })).toBe(of(subject))
})

test('of another key are others', () => {
  expect(keyed().of(subject)).not.toBe(keyed().of(subject))
})

test('without a key say nothing of the value', () => {
  const { kind, of } = createFingerprints({})
  expect(kind).toBe('position')
  expect(of({ ...subject, value: 'anything' })).toBe(of(subject))
  expect(of({ ...subject, block: 4 })).not.toBe(of(subject))
})

test('cannot be mistaken where texts meet', () => {
  const { of } = keyed()
  expect(of({ ...subject, rule: 'a', path: 'b"],["c' })).not.toBe(of({ ...subject, rule: 'a"],["b', path: 'c' }))
})
