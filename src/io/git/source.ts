import { CacheUnusable } from '../cache/cache-file.ts'
import type { TreeCache } from '../cache/tree-cache.ts'
import { readBlobs } from './blobs.ts'
import type { Blob } from './blobs.ts'
import type { GitEntry } from './entries.ts'
import { inOrder, isForeign } from '../list-files.ts'
import { textOf } from '../read-file.ts'
import type { NotedText } from '../read-file.ts'
import type { ReadText, TreeSource } from '../read-tree.ts'
import type { Repository } from '../repository.ts'

/** Contents that are read together, those that may be wanted as late as one of them is. */
function createBlobs(repository: Repository) {
  const wanted = new Set<string>()
  const others = new Set<string>()
  const blobs = new Map<string, Blob>()
  const read = (objects: Set<string>) => {
    for (const [object, blob] of readBlobs(repository, objects)) blobs.set(object, blob)
    objects.clear()
  }
  return {
    want: (object: string) => void wanted.add(object),
    mayWant: (object: string) => void others.add(object),
    get(object: string): Blob {
      if (wanted.size > 0) read(wanted)
      if (!blobs.has(object) && others.has(object)) read(others)
      return blobs.get(object) ?? 'missing'
    },
  }
}

/** The text of a content that was read before; it cannot be another one, but it may be gone. */
function heldText(blob: Blob, documentBytes: number): string | null {
  if (!Buffer.isBuffer(blob)) throw new CacheUnusable('Git does not hold a content any more.')
  return textOf(blob, documentBytes).text
}

export interface GitSourceOptions {
  readonly cache?: TreeCache | null
  /** Says of which files the text will be asked for, also where it is known what they say. */
  readonly isTextWanted?: (path: string) => boolean
}

/** The files below a folder (`''`, or a path that ends in `/`) as a version in git has them; the working tree is not looked at. */
export function gitSource(repository: Repository, entries: Iterable<GitEntry>, folder: string, { cache = null, isTextWanted = () => false }: GitSourceOptions = {}): TreeSource {
  const below = new Map<string, GitEntry>()
  for (const entry of entries) {
    const path = entry.path.startsWith(folder) ? entry.path.slice(folder.length) : null
    if (path !== null && !isForeign(path)) below.set(path, entry)
  }
  return {
    entries: inOrder([...below].map(([path, { kind }]) => ({ path, kind }))),
    complete: true,
    read(files, documentBytes) {
      const held = createBlobs(repository)
      const objectOf = (path: string) => below.get(path)?.object ?? ''
      const fetch = (path: string) => heldText(held.get(objectOf(path)), documentBytes)
      const noted = new Map<string, NotedText>()
      const scanned = new Set<string>()
      for (const { path, scanOnly } of files) {
        const { object, unmerged } = below.get(path) ?? { object: '', unmerged: true }
        if (unmerged) continue
        if (scanOnly) scanned.add(path)
        const known = cache?.noted({ object, path, scanOnly }, fetch) ?? null
        if (known !== null) noted.set(path, known)
        if (known === null || isTextWanted(path)) held.want(object)
        else held.mayWant(object)
      }
      return (path): ReadText => {
        const known = noted.get(path)
        if (known !== undefined) return known
        if (below.get(path)?.unmerged) return 'unmerged'
        const object = objectOf(path)
        const blob = held.get(object)
        if (blob === 'missing') return 'not-held'
        if (blob === 'too-large') return { text: null, problem: 'too-large' }
        const text = textOf(blob, documentBytes)
        return cache === null ? text : cache.fromGit({ path, object, scanOnly: scanned.has(path) }, blob, text)
      }
    },
  }
}
