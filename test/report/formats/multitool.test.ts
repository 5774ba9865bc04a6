import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../../support/folder.ts'
import { runHere } from '../../support/run.ts'

/** The validator of the SARIF SDK: `SARIF_MULTITOOL` names it, or its package is installed. */
function findMultitool(): string | null {
  const named = process.env['SARIF_MULTITOOL']
  if (named) return named
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@microsoft/sarif-multitool-${process.platform}/package.json`)), 'Sarif.Multitool')
  } catch {
    return null
  }
}

const multitool = findMultitool()

test.skipIf(multitool === null)('sarif-multitool finds nothing by its own rules and those of GitHub (skipped where it is not installed)', async () => {
  const { out } = await runHere('validate-cto-child', '--format', 'sarif', 'sot-examples/bad', 'sot-examples/good-with-exceptions')
  const folder = folderWith({ 'out.sarif': out })
  // Its exit code says nothing, so its own report is read.
  spawnSync(multitool ?? '', ['validate', 'out.sarif', '--rule-kind', 'Sarif;Ghas', '--output', 'said.sarif', '--log', 'ForceOverwrite'], { cwd: folder, env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }, timeout: 60_000 })
  const { runs } = JSON.parse(readFileSync(join(folder, 'said.sarif'), 'utf8')) as { readonly runs: readonly [{ readonly results?: readonly { readonly ruleId: string; readonly level?: string }[] }] }
  const results = runs[0].results ?? []
  expect(results.filter(({ level }) => level === 'error')).toEqual([])
  // There is no page of the tool on the web that could be named.
  expect(results.map(({ ruleId }) => ruleId).filter((id) => id !== 'SARIF2005')).toEqual([])
}, 90_000)
