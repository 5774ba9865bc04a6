import { chmodSync, mkdirSync } from 'node:fs'
import { writeFiles } from './folder.ts'
import { programFile } from './program.ts'

/** Puts the built programs into a folder by their names, as npm does, and gives it back. */
export function installIn(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const name of ['sotlint', 'validate-cto-child'] as const) {
    writeFiles(folder, { [name]: `#!/bin/sh\nexec '${process.execPath}' '${programFile(name)}' "$@"\n` })
    chmodSync(`${folder}/${name}`, 0o755)
  }
  return folder
}
