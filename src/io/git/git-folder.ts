import { accessSync, constants, lstatSync } from 'node:fs'
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path'
import type { Environment } from '../environment.ts'
import { foldersUp, isFolder } from '../find-root.ts'
import { readFile } from '../read-file.ts'
import { realFolder } from '../real-folder.ts'
import type { ObjectFormat } from './index-file.ts'

/** Where a repository keeps what it knows, as git itself would find it. */
export interface GitFolder {
  /** The top of the working tree, links resolved. */
  readonly top: string
  /** What belongs to this working tree: its index, and which commit is checked out. */
  readonly own: string
  /** What all working trees share. */
  readonly common: string
  readonly format: ObjectFormat
}

/** What tells git of another repository, or of other parts of one, than those that it would find. */
const misleading = ['GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE']

/**
 * Finds the repository around a folder without git; `null` wherever git might find another one, or none: it is to be asked then.
 * With `hook`, the repository that git names to its hook must be this one.
 */
export function findGitFolder(folder: string, environment: Environment, speaksOf: 'folder' | 'hook'): GitFolder | null {
  try {
    const isMisled = (name: string) => environment[name] !== undefined
    if (isMisled('GIT_CEILING_DIRECTORIES') || (speaksOf === 'hook' && misleading.some(isMisled)) || !isGitThere(environment)) return null
    const found = gitFolderAround(realFolder(folder))
    const named = speaksOf === 'hook' ? environment['GIT_DIR'] : undefined
    return named === undefined || (isAbsolute(named) && found?.own === folderAt('/', named)) ? found : null
  } catch {
    // What cannot be looked at is nothing to be certain of.
    return null
  }
}

/** Where there is no git, its repositories are none to us either. */
function isGitThere({ PATH = '' }: Environment): boolean {
  return PATH.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, 'git'), constants.X_OK)
      return isAbsolute(folder)
    } catch {
      return false
    }
  })
}

function gitFolderAround(folder: string): GitFolder | null {
  const device = lstatSync(folder).dev
  for (const top of foldersUp(folder, null)) {
    // Git does not look beyond a file system, nor below what is itself a repository without a working tree.
    if (lstatSync(top).dev !== device || isFolder(join(top, 'objects'))) return null
    const stat = lstatSync(join(top, '.git'), { throwIfNoEntry: false })
    if (stat === undefined) continue
    if (!isOurs(join(top, '.git')) || !isOurs(top)) return null
    return stat.isDirectory() ? open(top, join(top, '.git')) : open(top, folderIn(join(top, '.git'), 'gitdir: '))
  }
  return null
}

/** Git has a setting for folders of other owners, who could have it run what they like. */
function isOurs(path: string): boolean {
  return process.geteuid !== undefined && lstatSync(path).uid === process.geteuid()
}

/** Bytes of settings that are read, and of what is one line. */
const MOST_BYTES = 1_000_000

function textOf(file: string): string | null {
  const read = readFile(file, MOST_BYTES)
  return typeof read === 'string' || read.problem !== undefined ? null : read.text
}

/** The folder that a file of one line names. */
function folderIn(file: string, prefix = ''): string | null {
  const text = textOf(file) ?? ''
  const [, path] = text.startsWith(prefix) ? (/^([^\0\r\n]+)\n?$/.exec(text.slice(prefix.length)) ?? []) : []
  return path === undefined ? null : folderAt(dirname(file), path)
}

/** A folder with all links followed; `null` where it is none, or where a link may come before a step upwards. */
function folderAt(from: string, path: string): string | null {
  const steps = path.split('/')
  const named = steps.findIndex((step) => !['', '.', '..'].includes(step))
  const folder = resolve(from, path)
  return (named < 0 || steps.lastIndexOf('..') < named) && isFolder(folder) ? realFolder(folder) : null
}

function open(top: string, own: string | null): GitFolder | null {
  if (own === null || !isOurs(own)) return null
  // A working tree that was added later shares most of what another one has.
  const shared = join(own, 'commondir')
  const common = lstatSync(shared, { throwIfNoEntry: false }) === undefined ? own : folderIn(shared)
  if (common === null || !isFolder(join(common, 'objects')) || !isFolder(join(common, 'refs'))) return null
  const format = formatOf(top, own, common)
  return format === null ? null : { top, own, common, format }
}

/** How the repository names objects; `null` where its settings lead elsewhere, or are of a kind that is not known here. */
function formatOf(top: string, own: string, common: string): ObjectFormat | null {
  const text = textOf(join(common, 'config'))
  const settings = text === null ? null : readSettings(text)
  if (settings === null || !isPlain(settings, top, own)) return null
  if (isOn(settings.get('extensions.worktreeconfig')) && lstatSync(join(own, 'config.worktree'), { throwIfNoEntry: false }) !== undefined) {
    const more = readSettings(textOf(join(own, 'config.worktree')) ?? '[')
    if (more === null || !isPlain(more, top, own)) return null
  }
  const format = settings.get('extensions.objectformat') ?? 'sha1'
  if (format === 'sha1') return format
  return format === 'sha256' && settings.get('core.repositoryformatversion') === '1' ? format : null
}

/** Extensions that say nothing of the index, or that are read here. */
const knownExtensions = ['noop', 'objectformat', 'partialclone', 'preciousobjects', 'worktreeconfig']

function isPlain(settings: ReadonlyMap<string, string>, top: string, own: string): boolean {
  const worktree = settings.get('core.worktree')
  if (worktree !== undefined && (/["\\;#]/.test(worktree) || folderAt(own, worktree) !== top)) return false
  if ((settings.get('core.bare') ?? 'false') !== 'false' || !['0', '1', undefined].includes(settings.get('core.repositoryformatversion'))) return false
  return [...settings.keys()].every((key) => !key.startsWith('extensions.') || knownExtensions.includes(key.slice('extensions.'.length)))
}

/** A setting with no value is one that is on. */
const isOn = (value: string | undefined): boolean => value !== undefined && !['false', 'no', 'off', '0'].includes(value.toLowerCase())

const section = /^\[\s*([A-Za-z0-9.-]+)\s*(?:"(?:[^"\\]|\\.)*")?\s*\]$/
const setting = /^([A-Za-z][A-Za-z0-9-]*)(?:\s*=\s*(.*))?$/

/** The settings of a file by small names, each as it was set last; `null` for a file that is written in rarer ways. */
function readSettings(text: string): ReadonlyMap<string, string> | null {
  const settings = new Map<string, string>()
  let name = ''
  for (const line of text.split('\n').map((one) => one.replace(/^[ \t]+|[ \t\r]+$/g, ''))) {
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue
    const [, head] = section.exec(line) ?? []
    const [, key, value = ''] = setting.exec(line) ?? []
    // A line that goes on in the next one.
    if (line.endsWith('\\') || (head === undefined && (key === undefined || name === ''))) return null
    if (head !== undefined) name = line.includes('"') ? `${head.toLowerCase()} "` : head.toLowerCase()
    else settings.set(`${name}.${(key ?? '').toLowerCase()}`, value)
  }
  return settings
}
