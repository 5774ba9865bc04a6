import { hash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from './environment.ts'
import { repositoryAt } from './find-root.ts'
import { runGit, startGit } from './git.ts'
import { realFolder } from './real-folder.ts'

/** What stands under a listed name. `repository` is a submodule or another repository inside this one. */
export type EntryKind = 'file' | 'link' | 'repository'

export interface Entry {
  /** Path below the folder, with `/`. */
  readonly path: string
  readonly kind: EntryKind
}

export interface Listing {
  /** In order of path. */
  readonly entries: readonly Entry[]
  /** `folder` where there is no git, or where git ignores the very folder that was named. */
  readonly source: 'git' | 'folder'
  /** False when a folder below could not be opened, so that files may be missing. */
  readonly complete: boolean
  /** What tells the listing from any other; `null` where only its entries do. */
  readonly print: string | null
}

/** Folders that hold other people's files or git's own. */
export const foreign: readonly string[] = ['node_modules', '.git']

/** Lists what a folder holds, dot folders included: what git tracks, and what it neither tracks nor ignores. */
export async function listFiles(folder: string, environment: Environment): Promise<Listing> {
  return (await listWithGit(folder, environment)) ?? (await listFolder(folder))
}

/** True for a path on which one of the foreign folders lies, or that is one. */
export function isForeign(path: string): boolean {
  // Few paths hold such a name at all.
  return foreign.some((name) => path.includes(name)) && path.split('/').some((part) => foreign.includes(part))
}

/** Git lists by bytes, which is the order of the paths but for rare characters. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const isOrdered = entries.every(({ path }, index) => index === 0 || (entries[index - 1]?.path ?? '') < path)
  return isOrdered ? entries : entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** `<tag> <mode> <object> <stage>\t<path>` for what is tracked, `? <path>` for what is not. */
const tracked = /^[A-Z] (\d{6}) [0-9a-f]+ \d\t/

async function listWithGit(folder: string, environment: Environment): Promise<Listing | null> {
  // Git looks for its repository where we do, so that it need not be run to find none.
  if (repositoryAt(realFolder(folder)) === null) return null
  const args = ['ls-files', '-z', '-t', '--stage', '--cached', '--others', '--exclude-standard']
  const [answer, ignored] = await Promise.all([startGit(folder, args, environment), isIgnored(folder, environment)])
  if (answer === null || answer.status !== 0) return null
  const { missedFolder, stdout } = answer
  // What is neither tracked nor ignored proves that the folder is not ignored.
  const isAllTracked = !stdout.includes('\0? ') && stdout.toString('latin1', 0, 2) !== '? '
  if (isAllTracked && ignored) return null
  const print = () => (isAllTracked ? hash('sha256', stdout) : null)
  return new LateListing({ source: 'git', complete: !missedFolder }, print, () => entriesIn(stdout, folder))
}

/** What was listed; where that is known to be the same as before, nobody may want to see it, and without a cache nobody asks. */
class LateListing implements Listing {
  readonly source: Listing['source']
  readonly complete: boolean
  readonly #print: () => string | null
  #printed: string | null = null
  readonly #read: () => readonly Entry[]
  #entries: readonly Entry[] | null = null

  constructor({ complete, source }: Pick<Listing, 'complete' | 'source'>, print: () => string | null, read: () => readonly Entry[]) {
    this.source = source
    this.complete = complete
    this.#print = print
    this.#read = read
  }

  get print(): string | null {
    this.#printed ??= this.#print()
    return this.#printed
  }

  get entries(): readonly Entry[] {
    this.#entries ??= inOrder(this.#read().filter(({ path }) => !isForeign(path)))
    return this.#entries
  }
}

function entriesIn(answer: Buffer, folder: string): readonly Entry[] {
  const entries = new Map<string, Entry>()
  for (const line of answer.toString('utf8').split('\0')) {
    if (line === '') continue
    const entry = readEntry(line, folder)
    entries.set(entry.path, entry)
  }
  return [...entries.values()]
}

function readEntry(line: string, folder: string): Entry {
  const match = tracked.exec(line)
  if (!match) return untracked(line.slice(2), folder)
  const path = line.slice(match[0].length)
  if (match[1] === '120000') return { path, kind: 'link' }
  return { path, kind: match[1] === '160000' ? 'repository' : 'file' }
}

/** Of what it does not track git tells repositories by the slash, and links not at all. */
function untracked(path: string, folder: string): Entry {
  if (path.endsWith('/')) return { path: path.slice(0, -1), kind: 'repository' }
  const stat = lstatSync(join(folder, path), { throwIfNoEntry: false })
  return { path, kind: stat?.isSymbolicLink() ? 'link' : 'file' }
}

/** Says whether git's rules ignore the folder itself, whatever was added in spite of them. */
async function isIgnored(folder: string, environment: Environment): Promise<boolean> {
  return (await startGit(folder, ['check-ignore', '-q', '--no-index', '.'], environment))?.status === 0
}

/** Of several folders those that git does not ignore or tracks something in; all of them where there is no git. */
export function notIgnored(folders: readonly string[], environment: Environment): readonly string[] {
  return folders.filter((folder) => runGit(folder, ['check-ignore', '-q', '.'], environment)?.status !== 0)
}

/**
 * Reads the folders themselves, and asks globby what the ignore files leave, if there are any. Its own search would pass over
 * names with a line break in them and say nothing.
 */
async function listFolder(folder: string): Promise<Listing> {
  const top = repositoryAt(folder)
  const plain = top === null || top === folder ? walkFolder(folder, null) : null
  const isPlain = plain?.isCut === false
  const isIgnored = isPlain ? () => false : await ignoredBelow(folder, top)
  const { complete, folders } = isPlain ? plain : walkFolder(folder, isIgnored)
  return new LateListing({ source: 'folder', complete }, () => (isPlain ? printOf(folders) : null), () => entriesOf(folders, (path) => isIgnored(join(folder, path))))
}

type IsIgnored = (path: string) => boolean

/** A folder below the one that is listed (`''`, or a path that ends in `/`), and what stands in it. */
interface Walked {
  readonly at: string
  readonly inside: readonly Dirent[]
}

/** Goes through what is not ignored; without a word on that, it is cut at the first ignore file. */
function walkFolder(folder: string, isIgnored: IsIgnored | null): { readonly folders: readonly Walked[]; readonly complete: boolean; readonly isCut: boolean } {
  const folders: Walked[] = []
  const open = ['']
  let complete = true
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const inside = readFolder(join(folder, at))
    if (inside === null) complete = false
    else folders.push({ at, inside })
    for (const entry of inside ?? []) {
      if (isIgnored === null && entry.name === '.gitignore') return { folders, complete, isCut: true }
      if (entry.isDirectory() && !foreign.includes(entry.name) && !isIgnored?.(join(folder, `${at}${entry.name}`))) open.push(`${at}${entry.name}/`)
    }
  }
  return { folders, complete, isCut: false }
}

function entriesOf(folders: readonly Walked[], isIgnored: IsIgnored): readonly Entry[] {
  const entries: Entry[] = []
  for (const { at, inside } of folders) {
    for (const entry of inside) {
      const path = `${at}${entry.name}`
      if ((entry.isFile() || entry.isSymbolicLink()) && !foreign.includes(entry.name) && !isIgnored(path)) entries.push({ path, kind: entry.isFile() ? 'file' : 'link' })
    }
  }
  return entries
}

/** The digest of all names, with what stands under them. */
function printOf(folders: readonly Walked[]): string {
  let text = ''
  for (const { at, inside } of folders) {
    text += `/${at}\0`
    for (const entry of inside) text += `${entry.isFile() ? 'f' : entry.isSymbolicLink() ? 'l' : entry.isDirectory() ? 'd' : 'o'}${entry.name}\0`
  }
  return hash('sha256', text)
}

function readFolder(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return null
  }
}

/** Ignore files above count only where they leave the folder itself: it was named, so it is meant. */
async function ignoredBelow(folder: string, top: string | null): Promise<IsIgnored> {
  const { isGitIgnored } = await import('globby')
  const options = { followSymbolicLinks: false, suppressErrors: true }
  if (top !== null && top !== folder) {
    const isIgnoredPath = await isGitIgnored({ cwd: top, ...options })
    if (!isIgnoredPath(`${folder}/`)) return isIgnoredPath
  }
  return isGitIgnored({ cwd: folder, ...options })
}
