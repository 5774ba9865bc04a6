import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { PathFault } from '../model/preflight.ts'
import { readFile } from './read-file.ts'

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** Links are followed: a program or a file may well lie behind one. */
function fault(path: string, mode: number, denied: PathFault): PathFault | null {
  try {
    if (!statSync(path).isFile()) return 'not-a-file'
    accessSync(path, mode)
    return null
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found'
    return code === 'EACCES' || code === 'EPERM' ? denied : 'unreadable'
  }
}

/** Looks whether files are there that variables name, from the working folder. */
export function fileFault(cwd: string, path: string): PathFault | null {
  return fault(resolve(cwd, path), constants.R_OK, 'unreadable')
}

export function executableFault(cwd: string, path: string): PathFault | null {
  return fault(resolve(cwd, path), constants.X_OK, 'not-executable')
}

/** Bytes of an admission file or of a generated configuration. */
const maxBytes = 1_000_000

/** The text of such a file; `null` when there is none, or too much of it, or no valid UTF-8. */
export function neededText(cwd: string, path: string): string | null {
  try {
    const read = readFile(realpathSync(resolve(cwd, path)), maxBytes)
    return typeof read === 'string' || read.problem !== undefined ? null : read.text
  } catch {
    return null
  }
}
