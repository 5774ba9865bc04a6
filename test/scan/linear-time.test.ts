import { expect, test } from 'vitest'
import { scanner } from '../support/test-scanner.ts'

/** Pieces that make a careless expression run again and again over the same stretch. */
const PIECES = [
  'a', 'a.', '1.', '1.2.3.4 ', 'a:', 'a:1 ', '::', 'fd00::1:', 'http://a/', '://', 'http://', '%25', '&amp;', '\\', '\\u005c', 'aHR0',
  'aHR0cDov\n', '68 74 ', '68747470', '"', '"+"', 'port 1 ', 'host: a port: 1\n', '| host | port |\n', 'ssh ', 'scp a:b ', '.local', 'a@',
  '[.', '<', '<b>', '{', '${', '*', '_', '`', 'CTO_HARNESS_CASE_LOCAL_BASE_URL', 'CTO_HARNESS_CASE_LOCAL_BASE_URL=', 'endpoint: ', 'version ',
  '| a | 10.2.3.4 |\n', '| CTO_HARNESS_CASE_LOCAL_BASE_URL | a |\n', '  a: 10.2.3.4\n', ' - 10.2.3.4\n', 'CTO_HARNESS_CASE_LOCAL_BASE_URL:\n  a: b\n', '<b>|', ' ', '\n', '.\n', 'a:\n', '\u200b', '[1,2,3,4],', '1,', '--resolve a:1:a ', '("a", 1) ', 'NB2HI4B2', 'eyJh.', 'a dot ', '1.\n', 'section 1.2.3.4 and ',
  'ada.quill@example.com, ', 'a.b.c.', '1.2.3.4 ', '12 34 ', '50, ', '00ff', '00ff00ff00ff00ff\n', '\\"', "'a", 'a**', '_1', ' //a', '- ', 'To a:', 'url=a@', 'machine aa ', 'Merge branch ', '\0', '\u2192', '-J ', '`a`', 'QUJDREVGR0hJSktMTU5P\n',
  'a=3A', '6874 ', 'fd00:1:\n', 'a,10.2.3.4\n', 'lib-a-', '10.2.3.4, ', 'IP a.b.1 > ', 'CTO_HARNESS_CASE_LOCAL_BASE_URL to\n', ' xmlns="http://a.com/b"',
]

function seconds(text: string): number {
  const start = performance.now()
  scanner.scan(text)
  return (performance.now() - start) / 1000
}

/** The machine may have been busy once; it is hardly busy at each of three tries. */
function best(text: string): number {
  return Math.min(seconds(text), seconds(text), seconds(text))
}

function isSuperlinear(piece: string, time: (text: string) => number): boolean {
  const small = time(piece.repeat(8_000 / piece.length))
  const large = time(piece.repeat(64_000 / piece.length))
  // Eight times the input may take 24 times as long on a busy machine; quadratic time would take 64 times.
  return large > 0.25 && large > small * 24
}

test('time grows with the input and no faster, whatever is repeated', () => {
  const slow = PIECES.filter((piece) => isSuperlinear(piece, seconds) && isSuperlinear(piece, best))
  expect(slow).toEqual([])
}, 120_000)
