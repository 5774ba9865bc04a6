import { expect, test } from 'vitest'
import { regionsOf } from '../../../src/scan/interest/regions.ts'
import { LABEL, LAN_URL, PORT } from '../corpus/hosts.ts'

const VALUE = `host: ${LABEL}\nport: ${PORT}`
const LINE = 'words and more words\n'

test.each([0, 3, 9, 700, 5000])('a stretch begins as many lines above what tells, be there %i of them', (lines) => {
  const above = LINE.repeat(lines)
  const [first, ...others] = regionsOf(`${above}${VALUE}\n${LINE.repeat(20)}`, null)
  const tells = above.length + VALUE.indexOf('port')
  expect(others).toEqual([])
  expect(first?.start).toBe(Math.max(0, tells - `host: ${LABEL}\n`.length - 5 * LINE.length))
  expect(first?.end).toBe(tells + `port: ${PORT}\n`.length + 6 * LINE.length)
})

test('the place of a stretch does not depend on what was read before', () => {
  const text = `${LINE}ssh ${LABEL}\n`
  const [found] = regionsOf(text, null)
  regionsOf(`${'x/'.repeat(20_000)} ${LAN_URL}`, null)
  expect(regionsOf(text, null)).toEqual([found])
  expect(regionsOf('', null)).toEqual([])
})

test.each([
  ['serverPort: 8000', true],
  ['serverPortNumber: 8000', true],
  ['REPORT: 8000', false],
  ['rePORT 8000', false],
  ['SERVERPort 8000', false],
  ['PORT 8000', true],
  ['ports 8000', true],
  ['portable 8000', false],
])('%s tells of a port: %s', (text, tells) => {
  expect(regionsOf(text, null).length > 0).toBe(tells)
})
