import type { IndexTable } from './index-file.ts'

/** A tree that git has noted of the entries below a folder. */
export interface NotedTree {
  /** `null` where something below was staged since. */
  readonly name: string | null
  /** How many entries lie below. */
  readonly entries: number
  readonly folders: ReadonlyMap<string, NotedTree>
}

/** The name of the folder (none of the top), how many entries it has (-1 where it has changed), and of how many folders. */
const head = /([^\0]*)\0(-?\d{1,9}) (\d{1,9})\n/y

/** Deeper than this nothing is read. */
const deepest = 256

/** The trees that are noted in an index; `null` where none are, or in a way that is not known here. */
export function notedTrees({ hashBytes, text, trees }: IndexTable): NotedTree | null {
  if (trees === null) return null
  const noted = text.slice(...trees)
  let at = 0
  const read = (depth: number): readonly [folder: string, tree: NotedTree] | null => {
    head.lastIndex = at
    const [whole, folder = '', entries, below] = head.exec(noted) ?? []
    if (whole === undefined || depth > deepest) return null
    at += whole.length
    const isKnown = Number(entries) >= 0
    if (isKnown) at += hashBytes
    if (at > noted.length) return null
    const name = isKnown ? Buffer.from(noted.slice(at - hashBytes, at), 'latin1').toString('hex') : null
    const folders = new Map<string, NotedTree>()
    for (let count = Number(below); count > 0; count--) {
      const inside = read(depth + 1)
      if (inside === null) return null
      folders.set(...inside)
    }
    return [folder, { name, entries: Number(entries), folders }]
  }
  const top = read(0)
  return top !== null && at === noted.length ? top[1] : null
}
