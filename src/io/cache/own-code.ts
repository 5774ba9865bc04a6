import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CacheStrategy } from './tree-cache.ts'

const code = /(?<!\.d)\.[cm]?[jt]s$|\.json$/

/** Where the code lies that runs: the folder of all rooms, or that of a bundle. */
function codeFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return basename(here) === 'cache' && basename(dirname(here)) === 'io' ? dirname(dirname(dirname(here))) : here
}

/** Adds what tells a file from what it was: its bytes, or what the file system says of it. */
function addFile(path: string, hash: Hash, strategy: CacheStrategy): void {
  if (strategy === 'content') {
    hash.update(readFileSync(path))
    return
  }
  const { ctimeMs, ino, mtimeMs, size } = lstatSync(path)
  hash.update(JSON.stringify([ctimeMs, ino, mtimeMs, size]))
}

function addFolder(folder: string, hash: Hash, strategy: CacheStrategy): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) addFolder(path, hash.update(`${entry.name}/`), strategy)
    else if (code.test(entry.name)) addFile(path, hash.update(entry.name), strategy)
  }
  hash.update('..')
}

/** What a package manager has noted of the packages beside ours: another parser may read another thing. */
const packageLists = ['.package-lock.json', '.modules.yaml', '.yarn-state.yml', '.yarn-integrity']

function addPackages(from: string, hash: Hash, strategy: CacheStrategy): void {
  for (let at = from; dirname(at) !== at; at = dirname(at)) {
    for (const name of packageLists) {
      const path = join(at, 'node_modules', name)
      hash.update(name)
      // Most are not there, and what is thrown takes longer than to ask.
      if (!existsSync(path)) continue
      try {
        addFile(path, hash, strategy)
      } catch {
        // It is gone, or nothing that is read.
      }
    }
  }
}

/** The digest of the code that runs, and of the list of the packages that it uses: a version alone does not tell one build from the next. A file of ours is trusted as far as a document is. */
export function ownCodeDigest(strategy: CacheStrategy): Buffer {
  const hash = createHash('sha256')
  const folder = codeFolder()
  const isWhole = basename(folder) === 'src'
  for (const one of isWhole ? ['src', 'rules', 'schemas'].map((name) => join(dirname(folder), name)) : [folder]) {
    try {
      addFolder(one, hash, strategy)
    } catch {
      hash.update('missing')
    }
  }
  addPackages(folder, hash, strategy)
  return hash.digest()
}
