import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { ROOT } from './generated.ts'

/** Compares a generated file; Vitest writes a snapshot that is not there yet and is content, here a missing one fails. */
export async function expectFile(path: string, content: string): Promise<void> {
  const file = fileURLToPath(new URL(path, ROOT))
  const updating = expect.getState().snapshotState.snapshotUpdateState === 'all'
  if (!updating) expect(existsSync(file), `${path} is missing: run \`npm run docs\``).toBe(true)
  await expect(content, `${path} is out of date: run \`npm run docs\``).toMatchFileSnapshot(file)
}
