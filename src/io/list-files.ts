import type { Environment } from './environment.ts'
import { runGit } from './git.ts'

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
}

/** Folders that hold other people's files or git's own. */
const foreign = ['node_modules', '.git']

/** Lists what a folder holds, dot folders included: what git tracks, and what it neither tracks nor ignores. */
export async function listFiles(folder: string, environment: Environment): Promise<Listing> {
  const listing = listWithGit(folder, environment) ?? (await listFolder(folder))
  const entries = listing.entries
    .filter((entry) => !entry.path.split('/').some((part) => foreign.includes(part)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return { ...listing, entries }
}

/** `<tag> <mode> <object> <stage>\t<path>` for what is tracked, `? <path>` for what is not. */
const tracked = /^[A-Z] (\d{6}) [0-9a-f]+ \d\t/

function listWithGit(folder: string, environment: Environment): Listing | null {
  const args = ['ls-files', '-z', '-t', '--stage', '--cached', '--others', '--exclude-standard']
  const answer = runGit(folder, args, environment)
  if (answer === null || answer.status !== 0) return null
  const lines = answer.stdout.split('\0').filter((line) => line !== '')
  // What is neither tracked nor ignored proves that the folder is not ignored; else git is asked.
  if (!lines.some((line) => line.startsWith('? ')) && isIgnored(folder, environment)) return null
  const entries = new Map<string, Entry>()
  for (const line of lines) {
    const entry = readEntry(line)
    entries.set(entry.path, entry)
  }
  return { entries: [...entries.values()], source: 'git', complete: !answer.missedFolder }
}

function readEntry(line: string): Entry {
  const match = tracked.exec(line)
  if (!match) {
    const path = line.slice(2)
    return path.endsWith('/') ? { path: path.slice(0, -1), kind: 'repository' } : { path, kind: 'file' }
  }
  const path = line.slice(match[0].length)
  if (match[1] === '120000') return { path, kind: 'link' }
  return { path, kind: match[1] === '160000' ? 'repository' : 'file' }
}

/** Says whether git's rules ignore the folder itself, whatever was added in spite of them. */
function isIgnored(folder: string, environment: Environment): boolean {
  return runGit(folder, ['check-ignore', '-q', '--no-index', '.'], environment)?.status === 0
}

/** Of several folders those that git does not ignore or tracks something in; all of them where there is no git. */
export function notIgnored(folders: readonly string[], environment: Environment): readonly string[] {
  return folders.filter((folder) => runGit(folder, ['check-ignore', '-q', '.'], environment)?.status !== 0)
}

async function listFolder(folder: string): Promise<Listing> {
  const underAll = await walk(folder, { gitignore: true })
  // Ignore files above count only where they leave something: the folder was named, so it is meant.
  if (underAll.entries.length > 0) return underAll
  return walk(folder, { ignoreFiles: '**/.gitignore' })
}

type Ignoring = { readonly gitignore: true } | { readonly ignoreFiles: string }

async function walk(folder: string, ignoring: Ignoring): Promise<Listing> {
  try {
    return { entries: await glob(folder, ignoring, false), source: 'folder', complete: true }
  } catch {
    return { entries: await glob(folder, ignoring, true), source: 'folder', complete: false }
  }
}

async function glob(folder: string, ignoring: Ignoring, suppressErrors: boolean): Promise<readonly Entry[]> {
  const { globby } = await import('globby')
  const found = await globby('**', {
    cwd: folder,
    dot: true,
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: foreign.map((name) => `**/${name}/**`),
    suppressErrors,
    ...ignoring,
  })
  return found
    .filter((entry) => !entry.dirent.isDirectory())
    .map((entry) => ({ path: entry.path, kind: entry.dirent.isSymbolicLink() ? 'link' : 'file' }))
}
