import { expect, test } from 'vitest'
import { printable } from '../../src/model/printable.ts'

test.each([
  ['line\nbreak', 'line\\u000abreak'],
  ['\u001b[2K', '\\u001b[2K'],
  ['\u202emd.exe', '\\u202emd.exe'],
  ['\u0085', '\\u0085'],
])('%j is spelled out', (text, want) => expect(printable(text)).toBe(want))

test.each(['Ünïcode – 😀', 'a\u200bb', '\\u000a', ''])('%j stays as it is', (text) => expect(printable(text)).toBe(text))
