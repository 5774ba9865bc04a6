import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './build.ts'
import { temporaryFolder } from './folder.ts'
import type { HarnessFault } from './harness-faults.ts'

/** The harness of the examples. */
export const referenceHarness = join(packageFolder, 'sot-examples', 'harness')

/** A copy of it with a fault; a fault whose text is not there, or there twice, is none. */
export function faultyHarness({ and = [], ...first }: HarnessFault): string {
  const folder = temporaryFolder()
  cpSync(referenceHarness, folder, { recursive: true })
  for (const { file, from, to } of [first, ...and]) {
    const path = join(folder, file)
    const parts = readFileSync(path, 'utf8').split(from)
    if (parts.length !== 2) throw new Error(`${file} has the text of the fault ${parts.length - 1} times`)
    writeFileSync(path, parts.join(to))
  }
  return folder
}
