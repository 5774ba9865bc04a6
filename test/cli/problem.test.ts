import { expect, test } from 'vitest'
import { renderCrash, renderProblem } from '../../src/cli/problem.ts'
import { CannotCheck } from '../../src/model/cannot-check.ts'
import { literal } from '../../src/model/safe.ts'

const command = literal('sotlint')

test('a problem is one line, its code, and what to do', () => {
  const problem = new CannotCheck('NO_FILES', literal('no document was found'), literal('check the path'))
  expect(renderProblem(command, problem)).toBe('sotlint: no document was found (NO_FILES)\n  hint: check the path\n')
})

test('an exception names its class and our line, and nothing of its message', () => {
  const crash = renderCrash(command, new RangeError('http://endpoint.invalid'))
  expect(crash).toMatch(/^sotlint: stopped by RangeError at test\/cli\/problem\.test\.ts:\d+: that is a bug of ours/)
  expect(crash).not.toContain('endpoint')
})

test.each([
  ['a class that we do not know', Object.assign(new (class Endpoint extends Error {})('x'), { stack: '' })],
  ['no error at all', 'http://endpoint.invalid'],
  ['a stack that lies', Object.assign(new Error('x'), { stack: `Error: x\n    at ${new URL('../../src/endpoint.invalid.ts', import.meta.url).href}:1:1` })],
  ['a stack of others', Object.assign(new Error('x'), { stack: 'Error: x\n    at file:///elsewhere/endpoint.invalid.ts:1:1' })],
])('%s gives away nothing', (_, error) => {
  expect(renderCrash(command, error)).toMatch(/^sotlint: stopped by (an exception|Error): that is a bug of ours/)
})
