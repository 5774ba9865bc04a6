import type { NotedText } from '../read-file.ts'
import type { Columns } from './columns.ts'
import type { AskedFile, TreeCache } from './tree-cache.ts'

/** Gives the text that a row is about: the file has to be read after all, or git to be asked. */
export type Fetch = (path: string, row: number) => string | null

/** A row's text comes from where it is, and only if it is asked for. */
export class RowText implements NotedText {
  readonly entry: number
  readonly version: string
  readonly problem?: 'encoding' | 'too-large'
  readonly #cache: Pick<TreeCache, 'noteAt' | 'refetch'>
  readonly #path: string
  readonly #source: AskedFile | Fetch

  constructor(cache: Pick<TreeCache, 'noteAt' | 'refetch'>, row: number, columns: Columns, source: AskedFile | Fetch) {
    this.entry = row
    this.version = columns.digest(row)
    const problem = columns.problem(row)
    if (problem !== null) this.problem = problem
    this.#cache = cache
    this.#path = columns.paths[row] ?? ''
    this.#source = source
  }

  get note(): Uint8Array {
    return this.#cache.noteAt(this.entry)
  }

  get text(): string | null {
    return typeof this.#source === 'function' ? this.#source(this.#path, this.entry) : this.#cache.refetch(this.entry, this.#source)
  }
}
