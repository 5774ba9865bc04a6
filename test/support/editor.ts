import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './build.ts'
import { notes, notesPath } from './documents.ts'
import { cleanEnvironment, repositoryWith, temporaryFolder } from './folder.ts'
import { installIn } from './installed.ts'

/** The document that is open, and what stands on its line 16: letters of several bytes and units, and then the fault. */
export const openFile = `.sot/${notesPath('Widget')}`
export const line = 'Größe 😀 é see cto-work-101 there.'
export const fault = 'cto-work-101'

/** What `editors/README.md` tells people to put into their settings, with the folder of this package. */
export function settingsFor(language: string): string {
  const text = readFileSync(join(packageFolder, 'editors/README.md'), 'utf8')
  const [, block = ''] = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(text) ?? []
  return block.replaceAll('/path/to/sotlint/', packageFolder)
}

/** A repository with that document, in which the line is there or not. */
export function repositoryToEdit(saved: string): string {
  return repositoryWith({ [openFile]: notes('Widget', `\n${saved}\n`) })
}

/** Runs an editor in a folder, with the programs in PATH. */
export function runEditor(folder: string, name: string, args: readonly string[]): string {
  const bin = temporaryFolder()
  installIn(bin)
  const env = cleanEnvironment(temporaryFolder())
  const child = spawnSync(name, args, { cwd: folder, env: { ...env, PATH: `${bin}:${env['PATH']}`, LC_ALL: 'C.UTF-8' }, encoding: 'utf8', input: '', timeout: 25_000 })
  return `${child.stdout}${child.stderr}`
}

/** Says whether a program is installed and what it prints has a word in it. */
export function has(name: string, args: readonly string[], word: string): boolean {
  return spawnSync(name, args, { encoding: 'utf8', input: '' }).stdout?.includes(word) === true
}
