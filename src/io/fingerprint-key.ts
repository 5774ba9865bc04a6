import { createHash, createHmac, randomBytes } from 'node:crypto'
import { closeSync, constants, fstatSync, linkSync, openSync, readSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { CannotCheck } from '../model/cannot-check.ts'
import { literal, safeHex } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { withDraft } from './draft-file.ts'
import type { Environment } from './environment.ts'
import { repositoryAt } from './find-root.ts'
import { makeFolders } from './make-folders.ts'

const keyBytes = 32
const keyVariable = 'SOTLINT_FINGERPRINT_KEY'
const keyFile = 'fingerprint.key'
/** Enough that two findings of one file hardly share one, and too few to say anything else. */
const digits = 16

/**
 * The key that fingerprints are made with: that of the variable, else that of the file outside any repository, which is made
 * when it is missing. `null` where none can be had.
 * @throws CannotCheck when there is one that must not be used: others may read it, or it is no key.
 */
export function readFingerprintKey(environment: Environment): Uint8Array | null {
  const given = environment[keyVariable]?.trim()
  if (given) return keyFrom(given)
  const folder = stateFolder(environment)
  if (folder === null || repositoryAt(folder) !== null) return null
  const path = join(folder, keyFile)
  return readKey(path) ?? (makeKey(folder, path) ? readKey(path) : null)
}

/** 32 bytes in hexadecimal or base64: anything shorter could be guessed. */
function keyFrom(text: string): Uint8Array {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  if (key.length === keyBytes && /^(?:[0-9a-f]{64}|[\w+/-]{43}=?)$/i.test(text)) return key
  throw new CannotCheck(
    'USAGE',
    literal('the variable `SOTLINT_FINGERPRINT_KEY` holds no key'),
    literal('set it to 32 random bytes in hexadecimal or base64, such as `openssl rand -hex 32` prints'),
  )
}

/** Relative paths count for nothing, as the XDG specification has it. */
function stateFolder(environment: Environment): string | null {
  const { XDG_STATE_HOME: state = '', HOME: home = '' } = environment
  if (isAbsolute(state)) return join(state, 'sotlint')
  return isAbsolute(home) ? join(home, '.local', 'state', 'sotlint') : null
}

/** `null` where there is no such file. */
function readKey(path: string): Uint8Array | null {
  let file: number
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null
    throw unusable()
  }
  try {
    const stat = fstatSync(file)
    const key = Buffer.alloc(keyBytes)
    // Windows has no such modes, and says of every file that all may read it.
    const isOpen = process.platform !== 'win32' && (stat.mode & 0o077) !== 0
    if (!stat.isFile() || stat.size !== keyBytes || isOpen || readSync(file, key, 0, keyBytes, 0) !== keyBytes) throw unusable()
    return key
  } finally {
    closeSync(file)
  }
}

function unusable(): CannotCheck {
  return new CannotCheck(
    'FILE_UNREADABLE',
    literal('the key of the fingerprints must not be used: it is no file of 32 bytes that only its owner may read'),
    literal('see `sotlint/fingerprint.key` below `$XDG_STATE_HOME` or `~/.local/state`: set its mode to 600, or remove it to have a new one made'),
  )
}

/**
 * Writes a key under another name and links it to its own, which fails if there is one by then: of two processes one makes the
 * key, both use it, and none sees half of it. False where nothing could be written.
 */
function makeKey(folder: string, path: string): boolean {
  try {
    makeFolders(folder)
    return withDraft(path, randomBytes(keyBytes), (draft) => linkOrFind(draft, path), { mode: 0o600 })
  } catch {
    return false
  }
}

/** True when the key is there, be it ours. */
function linkOrFind(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EEXIST'
  }
}

/** The digest of a text: under a key nobody without it can try out what the text was; without one it must hold no value. */
export function digestOf(text: string, key: Uint8Array | null): Safe {
  const hash = key === null ? createHash('sha256') : createHmac('sha256', key)
  return safeHex(hash.update(text).digest('hex').slice(0, digits)) ?? literal('')
}
