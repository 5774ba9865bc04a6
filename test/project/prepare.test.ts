import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { packageFolder } from '../support/build.ts'
import { cleanEnvironment, folderWith } from '../support/folder.ts'

/** Runs the script in a clone with these packages, beside an npm that only says what it is asked for. */
function prepare(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = folderWith({ 'bin/npm': '#!/bin/sh\necho "$* global=${npm_config_global-}" >> said\n', ...files })
  chmodSync(join(folder, 'bin/npm'), 0o755)
  cpSync(join(packageFolder, '.ci/prepare.mjs'), join(folder, '.ci/prepare.mjs'))
  const env = cleanEnvironment(folder)
  const { status } = spawnSync(process.execPath, ['.ci/prepare.mjs'], { cwd: folder, env: { ...env, PATH: [join(folder, 'bin'), env['PATH']].join(delimiter), npm_config_global: 'true' } })
  expect(status).toBe(0)
  return readFileSync(join(folder, 'said'), 'utf8').split('\n').slice(0, -1)
}

test('a clone in which npm installs globally gets what the build needs first, and into itself', () => {
  expect(prepare({})).toEqual(['ci --include=dev --ignore-scripts --no-audit --no-fund global=', 'run build global='])
})

test('a clone that holds it is built alone', () => {
  expect(prepare({ 'node_modules/typescript/package.json': '{}' })).toEqual(['run build global='])
})
