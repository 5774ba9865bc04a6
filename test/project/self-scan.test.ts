import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { listFiles } from '../../src/io/list-files.ts'
import { packageFolder } from '../support/build.ts'
import { cleanEnvironment } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const CORPUS = 'test/scan/corpus/'
/** The one file of the corpus that is looked through here: what stands in the others is what the scanner's tests are about. */
const SAMPLE = `${CORPUS}hosts.ts`

/** All places of the repository in which values may stand, and why. What ends in `/` is a folder. */
const PLACES: Readonly<Record<string, string>> = {
  [CORPUS]: 'Invented values for the tests, which stand nowhere else.',
  'sot-examples/bad/no-endpoint-value/': 'The example of what the rule reports.',
  'rules/no-endpoint-value.ts': 'The bad example of the rule itself.',
  'rules/docs/no-endpoint-value.md': 'The page of the rule, which shows that example.',
  'src/scan/hosts/ipv4.ts': 'The public resolvers that the scanner knows.',
  'src/scan/hosts/ipv6.ts': 'The public resolvers that the scanner knows.',
  'test/support/schemas/jenkins-junit.xsd': 'The page that it was taken from.',
  'package-lock.json': 'Pages of sponsors that packages name.',
}

interface Seen {
  readonly path: string
  readonly line: number
  readonly messageId: string
}

const covers = (place: string, path: string): boolean => (place.endsWith('/') ? path.startsWith(place) : path === place)

/** What is found outside of the places, and places in which nothing is found, each with what to do about it. */
function faultsOf(seen: readonly Seen[], places: readonly string[]): readonly string[] {
  const strays = seen.filter(({ path }) => !places.some((place) => covers(place, path)))
  const stale = places.filter((place) => !seen.some(({ path }) => covers(place, path)))
  return [
    ...strays.map(({ path, line, messageId }) => `${path}:${line} ${messageId}: use a reserved name (host.invalid, 192.0.2.7), or in a test import an invented value from ${SAMPLE}`),
    ...stale.map((place) => `${place}: nothing is found here, so take it off the list in test/project/self-scan.test.ts`),
  ]
}

async function scanOf(paths: readonly string[]): Promise<readonly Seen[]> {
  const { code, err, out } = await callProgram('sotlint', ['scan', '--format', 'json', ...paths], { cwd: packageFolder })
  expect(code, err).not.toBe(2)
  const { results } = JSON.parse(out) as { results: readonly { filePath: string; messages: readonly { line: number; messageId: string }[] }[] }
  return results.flatMap(({ filePath, messages }) => messages.map(({ line, messageId }) => ({ path: filePath, line, messageId })))
}

test('the repository holds no endpoint value outside of the places that are named here', { timeout: 120_000 }, async () => {
  const { entries } = await listFiles(packageFolder, cleanEnvironment(packageFolder))
  const paths = entries.filter(({ kind }) => kind !== 'repository').map(({ path }) => path)
  const wanted = paths.filter((path) => (!path.startsWith(CORPUS) || path === SAMPLE) && existsSync(join(packageFolder, path)))
  expect(wanted.length).toBeGreaterThan(500)
  expect(faultsOf(await scanOf(wanted), Object.keys(PLACES))).toEqual([])
})

describe('the comparison with the list', () => {
  const at = (path: string): Seen => ({ path, line: 7, messageId: 'endpoint-value' })
  const cases: Readonly<Record<string, readonly [seen: readonly Seen[], want: readonly string[]]>> = {
    'accepts values where they may stand': [[at('a/b.ts'), at('a/c/d.ts'), at('e.ts')], []],
    'reports a value in another file': [[at('a/b.ts'), at('e.ts'), at('f.ts')], ['f.ts:7 endpoint-value: use a reserved name']],
    'reports a value in a file that is called alike': [[at('a/b.ts'), at('e.ts'), at('e.tsx'), at('ab/c.ts')], ['e.tsx:7', 'ab/c.ts:7']],
    'reports places that are needed no more': [[at('a/b.ts')], ['e.ts: nothing is found here']],
  }
  test.each(Object.entries(cases))('%s', (_, [seen, want]) => {
    expect(faultsOf(seen, ['a/', 'e.ts'])).toEqual(want.map((text) => expect.stringContaining(text)))
  })
})
