import { kindOf } from './entries.ts'
import type { GitEntry } from './entries.ts'
import type { IndexTable } from './index-file.ts'
import { modeAt, objectAt, pathAt, pathOf } from './index-file.ts'
import type { ReadObject } from './object-file.ts'
import { notedTrees } from './noted-trees.ts'
import type { NotedTree } from './noted-trees.ts'

/** A change of a path against the commit that is checked out. */
export interface IndexChange {
  /** Added, deleted, or changed. */
  readonly letter: 'A' | 'D' | 'M'
  readonly before: Pick<GitEntry, 'kind' | 'object'> | null
}

/** More trees than that are left to git, which reads them faster. */
const mostTrees = 64
/** Deeper than this no folder lies that anybody has checked out. */
const deepest = 256

/** Cannot be told without git. */
class AskGit extends Error {}

/**
 * What differs between an index and a commit, by path, as `git diff-index --cached` has it; `null` where git is to be asked.
 * Before the first commit all is new. What
 * git has noted in the index of the trees that its entries make up counts here as it does there, so that few of them are read.
 */
export function changesAgainst(index: IndexTable, commit: string | null, readObject: ReadObject): ReadonlyMap<string, IndexChange> | null {
  if (!index.isPlain) return null
  const top = commit === null ? null : /^tree ([0-9a-f]+)\n/.exec(readObject('commit', commit)?.toString('latin1') ?? '')?.[1]
  if (top === undefined) return null
  try {
    return new Comparison(index, readObject).against(top)
  } catch (error) {
    if (error instanceof AskGit) return null
    throw error
  }
}

/** Goes through the index and a tree side by side: both are in order of the bytes of their paths. */
class Comparison {
  readonly #index: IndexTable
  readonly #readObject: ReadObject
  readonly #changes = new Map<string, IndexChange>()
  #trees = 0
  /** The entry that comes next. */
  #at = 0
  /** The path that came last in the tree. */
  #last = ''

  constructor(index: IndexTable, readObject: ReadObject) {
    this.#index = index
    this.#readObject = readObject
  }

  /** @param top the tree of a commit; before the first one there is none. */
  against(top: string | null): ReadonlyMap<string, IndexChange> {
    const noted = notedTrees(this.#index)
    // Of what is noted, git takes the folders at their word, and never the top.
    if (top !== null) this.#compareTree('', top, noted && { ...noted, name: null }, 0)
    this.#addUpTo(null)
    return this.#changes
  }

  #compareTree(folder: string, name: string, noted: NotedTree | null, depth: number): void {
    const { count, paths } = this.#index
    if (noted !== null && noted.name === name) {
      const end = this.#at + noted.entries
      if (end > count || noted.entries === 0 || !paths[this.#at]?.startsWith(folder) || !paths[end - 1]?.startsWith(folder)) throw new AskGit()
      this.#at = end
      return
    }
    const tree = ++this.#trees > mostTrees || depth > deepest ? null : this.#readObject('tree', name)
    if (tree === null) throw new AskGit()
    const text = tree.toString('latin1')
    const { hashBytes } = this.#index
    for (let at = 0; at < text.length; ) {
      const space = text.indexOf(' ', at)
      const end = text.indexOf('\0', space)
      const next = end + 1 + hashBytes
      if (space < 0 || end < 0 || next > text.length) throw new AskGit()
      this.#compareEntry(folder, { mode: text.slice(at, space), file: text.slice(space + 1, end), object: text.slice(end + 1, next) }, noted, depth)
      at = next
    }
  }

  #compareEntry(folder: string, { file, mode, object }: TreeEntry, noted: NotedTree | null, depth: number): void {
    if (file === '' || file.includes('/')) throw new AskGit()
    if (mode !== '40000') {
      this.#compareFile(`${folder}${file}`, mode, object)
      return
    }
    const below = `${folder}${file}/`
    this.#goOnTo(below)
    this.#compareTree(below, hex(object), noted?.folders.get(file) ?? null, depth + 1)
  }

  #compareFile(path: string, mode: string, object: string): void {
    this.#goOnTo(path)
    if (!modes.has(mode)) throw new AskGit()
    const index = this.#index
    const isThere = index.paths[this.#at] === path
    const before = { kind: kindOf(mode), object }
    if (isThere && objectAt(index, this.#at) === object && modeAt(index, this.#at) === modes.get(mode)) this.#at++
    else {
      this.#changes.set(pathOf(path), { letter: isThere ? 'M' : 'D', before: { ...before, object: hex(object) } })
      if (isThere) this.#at++
    }
  }

  /** What the index has before that path is new. */
  #goOnTo(path: string): void {
    // A tree that is not in order says something else than git would read from it.
    if (path <= this.#last) throw new AskGit()
    this.#last = path
    this.#addUpTo(path)
  }

  #addUpTo(path: string | null): void {
    const { count, paths } = this.#index
    for (; this.#at < count && (path === null || (paths[this.#at] ?? '') < path); this.#at++) this.#changes.set(pathAt(this.#index, this.#at), { letter: 'A', before: null })
  }
}

/** An entry of a tree, a character a byte. */
interface TreeEntry {
  readonly mode: string
  readonly file: string
  readonly object: string
}

const modes: ReadonlyMap<string, number> = new Map(['100644', '100755', '120000', '160000'].map((mode) => [mode, Number.parseInt(mode, 8)]))

const hex = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('hex')
