/** Rows by their path. */
export interface RowsByPath {
  readonly first: ReadonlyMap<string, number>
  /** The next row of the same path; -1 behind the last. */
  readonly next: Int32Array
}

/** Makes the table of the paths of rows, in their order. */
export function rowsByPath(paths: readonly string[]): RowsByPath {
  const [first, next] = [new Map<string, number>(), new Int32Array(paths.length)]
  for (let index = paths.length - 1; index >= 0; index--) {
    const path = paths[index] ?? ''
    next[index] = first.get(path) ?? -1
    first.set(path, index)
  }
  return { first, next }
}
