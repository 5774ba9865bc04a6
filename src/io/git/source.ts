import { CacheUnusable } from '../cache/cache-file.ts'
import type { TreeCache } from '../cache/tree-cache.ts'
import { readBlobs } from './blobs.ts'
import type { Blob } from './blobs.ts'
import type { GitEntry } from './entries.ts'
import { foreign } from '../list-files.ts'
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
    const path = entry.path.slice(folder.length)
    if (entry.path.startsWith(folder) && !path.split('/').some((part) => foreign.includes(part))) below.set(path, entry)
  }
  return {
    entries: [...below].map(([path, { kind }]) => ({ path, kind })).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    complete: true,
    read(files, documentBytes) {
      const asked = files.flatMap(({ path, scanOnly }) => {
        const entry = below.get(path)
        return entry === undefined || entry.unmerged ? [] : [{ path, scanOnly, object: entry.object }]
      })
      const held = createBlobs(repository)
      const noted = new Map<string, NotedText>()
      for (const one of asked) {
        const known = cache?.noted(one, () => heldText(held.get(one.object), documentBytes)) ?? null
        if (known !== null) noted.set(one.path, known)
        if (known === null || isTextWanted(one.path)) held.want(one.object)
        else held.mayWant(one.object)
      }
      const blobs = new Map(asked.map((one) => [one.path, one]))
      return (path): ReadText => {
        if (below.get(path)?.unmerged) return 'unmerged'
        const known = noted.get(path)
        if (known !== undefined) return known
        const one = blobs.get(path)
        const blob = one === undefined ? 'missing' : held.get(one.object)
        if (one === undefined || blob === 'missing') return 'not-held'
        if (blob === 'too-large') return { text: null, problem: 'too-large' }
        const text = textOf(blob, documentBytes)
        return cache === null ? text : cache.fromGit(one, blob, text)
      }
    },
  }
}
