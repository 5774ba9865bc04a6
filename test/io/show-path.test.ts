import { expect, test } from 'vitest'
import { createShowPath } from '../../src/io/show-path.ts'

const clears = (text: string) => !text.includes('endpoint.invalid')

test.each([
  ['/a/b', '.'],
  ['/a/b/c.md', 'c.md'],
  ['/a/b/.sot/c.md', '.sot/c.md'],
  ['/a/x.md', '../x.md'],
  ['/a/b/line\nbreak\u001b[31m.md', 'line\\u000abreak\\u001b[31m.md'],
  ['/a/b/turned\u202edm.md', 'turned\\u202edm.md'],
])('%j is shown as %s', (path, want) => expect(createShowPath('/a/b', clears)(path)).toBe(want))

test.each(['CTO-endpoint_invalid-NOTES.md', 'endpoint.md', 'endpoint-X.md'])('withholds %s, where the value is hidden by what joins the words', (name) => {
  const marks = ['endpoint invalid', /endpoint$/, /endpoint X/]
  expect(createShowPath('/', (text) => !marks.some((mark) => text.search(mark) >= 0))(`/${name}`)).toBe('[endpoint]1')
})

test('withholds a path that the scanner marks, the same number for the same path', () => {
  const show = createShowPath('/', clears)
  expect(show('/endpoint.invalid')).toBe('[endpoint]1')
  expect(show('/x/endpoint.invalid')).toBe('[endpoint]2')
  expect(show('/endpoint.invalid')).toBe('[endpoint]1')
})
