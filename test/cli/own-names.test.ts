import { describe, expect, test } from 'vitest'
import { isOwnName } from '../../src/cli/own-names.ts'
import { defaultPolicy } from '../../src/index.ts'
import { baselineName, waiversName } from '../../src/io/exception-files.ts'
import { configNames } from '../../src/io/find-config.ts'
import { clearedPath } from '../../src/model/safe.ts'
import { createScanner } from '../../src/scan/scanner.ts'
import { LAN_ADDRESS } from '../scan/corpus/hosts.ts'

const names = ['', '.', '..', defaultPolicy.tree.root, baselineName, waiversName, ...configNames]

describe('a name of ours', () => {
  test.each(names.flatMap((name) => [0, 1, 2, 8].map((up) => `${'../'.repeat(up)}${name}`)))('is known, with all that is asked of it: %j', (path) => {
    const scanner = createScanner(defaultPolicy.endpoints)
    const asked: string[] = []
    expect(clearedPath(path, (text) => asked.push(text) > 0)).toBe(path)
    expect(asked.filter((text) => !isOwnName(text))).toEqual([])
    expect(asked.filter((text) => !scanner.clears(text))).toEqual([])
  })

  test.each([
    'widget/.sot', '.sot/', './.sot', '.sot.md', 'x.sot', '.sotlint', 'sotlint.waivers.yaml\n', '\n.sot', '...', '/', '/.sot', '../../x', '.. /.sot',
    'sotlint.config.local', '.sotlint-baseline.json.bak', LAN_ADDRESS, `${'../'.repeat(9)}.sot`, '.SOT',
  ])('is not %j', (path) => {
    expect(isOwnName(path)).toBe(false)
  })
})
