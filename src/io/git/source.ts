import { readBlobs } from './blobs.ts'
import type { GitEntry } from './entries.ts'
import { foreign } from '../list-files.ts'
import { textOf } from '../read-file.ts'
import type { ReadText, TreeSource } from '../read-tree.ts'
import type { Repository } from '../repository.ts'

/** The files below a folder (`''`, or a path that ends in `/`) as a version in git has them; the working tree is not looked at. */
export function gitSource(repository: Repository, entries: Iterable<GitEntry>, folder: string): TreeSource {
  const below = new Map<string, GitEntry>()
  for (const entry of entries) {
    const path = entry.path.slice(folder.length)
    if (entry.path.startsWith(folder) && !path.split('/').some((part) => foreign.includes(part))) below.set(path, entry)
  }
  return {
    entries: [...below].map(([path, { kind }]) => ({ path, kind })).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    complete: true,
    read(paths, documentBytes) {
      const asked = paths.flatMap((path) => below.get(path) ?? []).filter(({ unmerged }) => !unmerged)
      const blobs = readBlobs(repository, asked.map(({ object }) => object))
      return (path): ReadText => {
        const entry = below.get(path)
        if (entry?.unmerged) return 'unmerged'
        const blob = blobs.get(entry?.object ?? '') ?? 'missing'
        if (blob === 'missing') return 'not-held'
        return blob === 'too-large' ? { text: null, problem: 'too-large' } : textOf(blob, documentBytes)
      }
    },
  }
}
