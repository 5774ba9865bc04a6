import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { cleanProject, notes, notesPath } from './documents.ts'
import { cleanEnvironment, folderWith, git, writeFiles } from './folder.ts'
import { ROOT } from './generated.ts'

/** The file of a block in `templates/hooks.md`, by the name that stands before it; under several of them, the one that is asked for. */
export function recipe(file: string, index = 0): string {
  const page = readFileSync(fileURLToPath(new URL('templates/hooks.md', ROOT)), 'utf8')
  const found = [...page.matchAll(/`([^`\n]+)`:\n\n```\w+\n(.*?)^```$/gms)].filter(([, name]) => name === file)
  const text = found[index]?.[2]
  if (text === undefined) throw new Error(`templates/hooks.md has no such block for ${file}.`)
  return text
}

/** The folder of a package that our tests may use, or of one below `SOTLINT_HOOK_TOOLS`; `null` where it is not installed. */
export function installed(name: string): string | null {
  const own = dirname(dirname(createRequire(import.meta.url).resolve('typescript/package.json')))
  const other = process.env['SOTLINT_HOOK_TOOLS']
  return [own, ...(other === undefined ? [] : [join(other, 'node_modules')])].map((folder) => join(folder, name)).find((folder) => existsSync(folder)) ?? null
}

export interface Hooked {
  readonly folder: string
  /** Folders before those of PATH. */
  readonly path?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** A repository without a commit, with these files. */
export function newRepository(files: Readonly<Record<string, string>>): string {
  const folder = folderWith({ '.gitignore': 'node_modules\n.cache\n.npm\n', ...files })
  git(folder, 'init', '-q')
  return folder
}

/** Gives a project what npm would install of a package. */
export function linkPackage(folder: string, name: string, bin: string): void {
  const from = installed(name)
  if (from === null) throw new Error(`${name} is not installed.`)
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true })
  symlinkSync(join(from, bin), join(folder, 'node_modules/.bin', name))
}

/** Runs a command in a repository, with what it wrote on both outputs. */
export function run({ folder, environment = {}, path = [] }: Hooked, command: string, ...args: readonly string[]) {
  const env = cleanEnvironment(folder)
  const child = spawnSync(command, args, { cwd: folder, env: { ...env, ...environment, PATH: [...path, env['PATH']].join(delimiter) }, encoding: 'utf8' })
  return { done: child.status === 0, said: `${child.stdout}${child.stderr}` }
}

/** Commits what is staged, by way of the hooks. */
export function commit(hooked: Hooked, message = 'Change', ...args: readonly string[]) {
  return run(hooked, 'git', '-c', 'user.name=A', '-c', 'user.email=a@example.com', 'commit', '-q', '-m', message, ...args)
}

const widget = `.sot/${notesPath('Widget')}`
/** A document that is changed and right, and one whose title is wrong. */
const [right, wrong] = [notes('Widget', '\nMore.\n'), notes('Widget').replace(/^# .*$/m, '# Other')]
const textOf = (folder: string) => readFileSync(join(folder, widget), 'utf8')

/** From the first commit on, what is staged decides, and the working tree stays as it is. */
export function expectStagedJudged(hooked: Hooked): void {
  const { folder } = hooked
  writeFiles(folder, cleanProject)
  git(folder, 'add', '.')
  expect(commit(hooked, 'First')).toMatchObject({ done: true })

  writeFiles(folder, { [widget]: wrong })
  git(folder, 'add', '.')
  writeFiles(folder, cleanProject)
  const refused = commit(hooked)
  expect(refused.done).toBe(false)
  // Where, what, and what to do.
  expect(refused.said).toMatch(/CTO-WIDGET-NOTES\.md\n[\s\S]* 12:1 +error +title-is-h1\/title-h1 .*\n +fix: Make both the same/)
  expect(textOf(folder)).toBe(notes('Widget'))

  writeFiles(folder, { [widget]: right })
  git(folder, 'add', '.')
  writeFiles(folder, { [widget]: wrong })
  expect(commit(hooked)).toMatchObject({ done: true })
  expect(textOf(folder)).toBe(wrong)
  git(folder, 'checkout', '-q', '.')
  expect(textOf(folder)).toBe(right)
}

/** The same, and no endpoint value gets into a commit, be it in a file or in the message. */
export function expectCommitsJudged(hooked: Hooked): void {
  const { folder } = hooked
  expectStagedJudged(hooked)
  writeFiles(folder, { 'log.txt': `listening on ${FORWARDED}\n` })
  git(folder, 'add', '.')
  writeFiles(folder, { 'log.txt': '' })
  expect(commit(hooked)).toEqual({ done: false, said: expect.stringMatching(/log\.txt\n +1:14 +error +no-endpoint-value/) })
  git(folder, 'add', '.')
  expect(commit(hooked, `Point at ${FORWARDED}`)).toEqual({ done: false, said: expect.stringMatching(/COMMIT_EDITMSG\n +1:10 +error +no-endpoint-value/) })
  git(folder, 'reset', '-q', '--hard')
}
