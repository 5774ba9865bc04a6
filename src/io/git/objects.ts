import type { Repository } from '../repository.ts'

/** An object's content as git holds it; `too-large` for one that is only ever read piece by piece. */
export type Held = Buffer | 'missing' | 'too-large'

/** Objects of one portion. They are read together, and again if those of another portion have been read since. */
export interface Objects {
  get(name: string): Held
}

/** Reads objects of a repository by portions of which one is held at a time, so that no number of them fills the memory. */
export interface ObjectStore {
  portions<T>(items: Iterable<T>, namesOf: (item: T) => readonly string[]): Generator<readonly [readonly T[], Objects]>
}

/** An object above this is never held as a whole. */
const heldBytes = 8 * 1024 * 1024
/** How much is held at a time, at most, besides the objects of one item. */
const portionBytes = 24 * 1024 * 1024
/** Items whose sizes are asked at once. */
const askedAtOnce = 1000

/** Makes the store of a repository. */
export function createObjectStore(repository: Repository): ObjectStore {
  const sizeOf = createSizes(repository)
  let current: ReadonlyMap<string, Buffer> = new Map()
  let holder: Objects | null = null

  function portionOf(sizes: ReadonlyMap<string, number>): Objects {
    const small = [...sizes].flatMap(([name, size]) => (size <= heldBytes ? [name] : []))
    const own: Objects = {
      get(name) {
        const size = sizes.get(name)
        if (size === undefined) return 'missing'
        if (size > heldBytes) return 'too-large'
        if (holder !== own) {
          holder = own
          current = new Map()
          current = readContents(repository, small)
        }
        return current.get(name) ?? 'missing'
      },
    }
    return own
  }

  function* portions<T>(items: Iterable<T>, namesOf: (item: T) => readonly string[]): Generator<readonly [readonly T[], Objects]> {
    for (const slice of slices(items, askedAtOnce)) {
      const sizes = sizeOf(new Set(slice.flatMap(namesOf)))
      let [kept, held]: [T[], Map<string, number>] = [[], new Map()]
      let bytes = 0
      for (const item of slice) {
        const own = namesOf(item).flatMap((name): [string, number][] => (held.has(name) || !sizes.has(name) ? [] : [[name, sizes.get(name) ?? 0]]))
        const more = own.reduce((sum, [, size]) => sum + (size > heldBytes ? 0 : size), 0)
        if (kept.length > 0 && bytes + more > portionBytes) {
          yield [kept, portionOf(held)]
          ;[kept, held, bytes] = [[], new Map(), 0]
        }
        kept.push(item)
        bytes += more
        for (const name of namesOf(item)) if (sizes.has(name)) held.set(name, sizes.get(name) ?? 0)
      }
      if (kept.length > 0) yield [kept, portionOf(held)]
    }
  }
  return { portions }
}

/** So many at a time. */
export function* slices<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let slice: T[] = []
  for (const item of items) {
    slice.push(item)
    if (slice.length < size) continue
    yield slice
    slice = []
  }
  if (slice.length > 0) yield slice
}

/** `<object> <type> <size>`; of what is not there only that it is missing. */
const described = /^([0-9a-f]{40,64}) (?:[a-z]+ (\d+)|missing)$/

/** How often git may fail before nothing more is expected of it. */
const maxFailures = 100

/**
 * Asks for sizes. At an object that a partial clone has left on its server git ends, since nothing is fetched here: that one
 * counts as missing, and the others are asked for again.
 */
function createSizes(repository: Repository): (names: ReadonlySet<string>) => ReadonlyMap<string, number> {
  let failures = 0
  return (names) => {
    const sizes = new Map<string, number>()
    let left = [...names]
    while (left.length > 0 && failures < maxFailures) {
      const lines = repository.askForPart(['cat-file', '--batch-check'], `${left.join('\n')}\n`).toString('latin1').split('\n')
      const answers = lines.flatMap((line) => {
        const [, name, size] = described.exec(line) ?? []
        return name === undefined ? [] : [[name, size] as const]
      })
      for (const [name, size] of answers) if (size !== undefined) sizes.set(name, Number(size))
      if (answers.length < left.length) failures++
      left = left.slice(answers.length + 1)
    }
    return sizes
  }
}

/** Reads objects that are known to be there. */
function readContents(repository: Repository, names: readonly string[]): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>()
  if (names.length === 0) return found
  const answer = repository.askForPart(['cat-file', '--batch'], `${names.join('\n')}\n`)
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at)
    const [, name, size] = described.exec(answer.toString('latin1', at, end < 0 ? answer.length : end)) ?? []
    const last = end + 1 + Number(size)
    if (name === undefined || size === undefined || last > answer.length) break
    found.set(name, answer.subarray(end + 1, last))
    at = last + 1
  }
  return found
}
