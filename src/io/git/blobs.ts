import { maxFileBytes } from '../read-file.ts'
import type { Repository } from '../repository.ts'

/** The content of a file in git; `missing` where this clone does not hold it. */
export type Blob = Buffer | 'missing' | 'too-large'

/** Bytes that are asked for at once. */
const portionBytes = 128 * 1024 * 1024

/** As many are looked for one by one before git could have been started. */
const few = 16

/** Reads contents by their names in git, each one once. Sizes are asked first, so that nothing too large is ever held. */
export function readBlobs(repository: Repository, objects: Iterable<string>): ReadonlyMap<string, Blob> {
  const wanted = [...new Set(objects)]
  const blobs = new Map<string, Blob>()
  for (const name of wanted) blobs.set(name, (wanted.length <= few ? repository.readObject('blob', name) : null) ?? 'missing')
  const names = wanted.filter((name) => blobs.get(name) === 'missing')
  let portion: string[] = []
  let held = 0
  const flush = () => {
    for (const [name, content] of readObjects(repository, portion, 'blob')) blobs.set(name, content)
    portion = []
    held = 0
  }
  for (const [name, size] of sizesOf(repository, names, 'blob')) {
    if (size > maxFileBytes) {
      blobs.set(name, 'too-large')
      continue
    }
    if (held + size > portionBytes) flush()
    portion.push(name)
    held += size
  }
  flush()
  return blobs
}

/** `<object> <type> <size>`; of what is not there only that it is missing. */
const described = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/

type ObjectType = 'blob' | 'commit'

/**
 * Which of the objects are of a type, and their sizes. Git fails as a whole where one was left on the server, as in a partial
 * clone: nothing can be told of the others then.
 */
export function sizesOf(repository: Repository, names: readonly string[], wanted: ObjectType): readonly (readonly [string, number])[] {
  if (names.length === 0) return []
  const answer = repository.ask(['cat-file', '--batch-check'], lines(names))?.toString('latin1') ?? ''
  return answer.split('\n').flatMap((line) => {
    const [, name, type, size] = described.exec(line) ?? []
    return name === undefined || type !== wanted ? [] : [[name, Number(size)] as const]
  })
}

/** Reads objects that `sizesOf` has named. */
export function readObjects(repository: Repository, names: readonly string[], wanted: ObjectType): readonly (readonly [string, Buffer])[] {
  const answer = names.length === 0 ? null : repository.ask(['cat-file', '--batch'], lines(names))
  const found: (readonly [string, Buffer])[] = []
  for (let at = 0; answer !== null && at < answer.length; ) {
    const end = answer.indexOf(10, at)
    const [, name, type, size] = described.exec(answer.toString('latin1', at, end < 0 ? answer.length : end)) ?? []
    if (name === undefined || type !== wanted) break
    const start = end + 1
    found.push([name, answer.subarray(start, start + Number(size))])
    at = start + Number(size) + 1
  }
  return found
}

function lines(names: readonly string[]): string {
  return `${names.join('\n')}\n`
}
