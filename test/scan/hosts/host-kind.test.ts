import { expect, test } from 'vitest'
import { createHostJudge } from '../../../src/scan/hosts/host-kind.ts'
import { hosts } from '../corpus/hosts.ts'

const judge = createHostJudge({ variables: [], states: [], publicHosts: [], nicknames: [] })

test.each(hosts.map(([host, kind], index) => ({ index, kind, host })))('host $index is $kind', ({ host, kind }) => {
  expect(judge.kind(host, true)).toBe(kind)
})
