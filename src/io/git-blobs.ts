import { maxFileBytes } from './read-file.ts'
import type { Repository } from './repository.ts'

/** The content of a file in git; `missing` where this clone does not hold it. */
export type Blob = Buffer | 'missing' | 'too-large'

/** Bytes that are asked for at once. */
const portionBytes = 128 * 1024 * 1024

/** Reads contents by their names in git, each one once. Sizes are asked first, so that nothing too large is ever held. */
export function readBlobs(repository: Repository, objects: Iterable<string>): ReadonlyMap<string, Blob> {
  const names = [...new Set(objects)]
  const blobs = new Map<string, Blob>(names.map((name) => [name, 'missing']))
  let portion: string[] = []
  let held = 0
  const flush = () => {
    for (const [name, content] of readPortion(repository, portion)) blobs.set(name, content)
    portion = []
    held = 0
  }
  for (const [name, size] of sizesOf(repository, names)) {
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

/** `<object> <type> <size>`, and for what is not there `<object> missing`. */
const described = /^([0-9a-f]{40,64}) blob (\d+)$/

/** Git fails as a whole where an object was left on the server, as in a partial clone: nothing can be told of the others then. */
function sizesOf(repository: Repository, names: readonly string[]): readonly (readonly [string, number])[] {
  if (names.length === 0) return []
  const answer = repository.ask(['cat-file', '--batch-check'], lines(names))?.toString('latin1') ?? ''
  return answer.split('\n').flatMap((line) => {
    const [, name, size] = described.exec(line) ?? []
    return name === undefined ? [] : [[name, Number(size)] as const]
  })
}

function readPortion(repository: Repository, names: readonly string[]): readonly (readonly [string, Buffer])[] {
  const answer = names.length === 0 ? null : repository.ask(['cat-file', '--batch'], lines(names))
  const found: (readonly [string, Buffer])[] = []
  for (let at = 0; answer !== null && at < answer.length; ) {
    const end = answer.indexOf(10, at)
    const [, name, size] = described.exec(answer.toString('latin1', at, end < 0 ? answer.length : end)) ?? []
    if (name === undefined || end < 0) break
    const start = end + 1
    found.push([name, answer.subarray(start, start + Number(size))])
    at = start + Number(size) + 1
  }
  return found
}

function lines(names: readonly string[]): string {
  return `${names.join('\n')}\n`
}
