import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith } from './folder.ts'

/** A folder with programs of a few lines of shell, to be put in front of the PATH. */
export function withPrograms(scripts: Readonly<Record<string, string>>): string {
  const folder = folderWith(Object.fromEntries(Object.entries(scripts).map(([name, script]) => [name, `#!/bin/sh\n${script}`])))
  for (const name of Object.keys(scripts)) chmodSync(join(folder, name), 0o755)
  return folder
}
