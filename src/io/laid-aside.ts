import { hash } from 'node:crypto'
import { CacheUnusable } from './cache/cache-file.ts'
import type { TextAgain, TreeDocument } from './read-tree.ts'

const NONE: readonly never[] = Object.freeze([])

/** As few bytes as tell texts apart. */
const digestOf = (text: string): string => hash('sha256', text, 'base64')

/** A document of which a note was taken in this run. Its text is read again for the few who ask, and is the same then. */
class LaidAside implements TreeDocument {
  readonly path: string
  readonly reported: boolean
  readonly scanOnly: boolean
  readonly note: Uint8Array
  readonly problem?: 'encoding' | 'too-large'
  readonly version?: string
  readonly #digest: string
  readonly #again: TextAgain

  constructor(document: TreeDocument, text: string, note: Uint8Array, again: TextAgain) {
    this.path = document.path
    this.reported = document.reported
    this.scanOnly = document.scanOnly
    this.note = note
    if (document.problem !== undefined) this.problem = document.problem
    if (document.version !== undefined) this.version = document.version
    this.#digest = digestOf(text)
    this.#again = again
  }

  /** @throws CacheUnusable where it has changed meanwhile. */
  get text(): string {
    const text = this.#again(this.path)
    if (text === null || digestOf(text) !== this.#digest) throw new CacheUnusable('A file has changed meanwhile.')
    return text
  }

  /** Of what may be a credential nothing is noted. */
  get credentials(): readonly never[] {
    return NONE
  }
}

/** The document with a note in place of its text, where that may go. */
export function layAside(document: TreeDocument, note: Uint8Array): TreeDocument {
  const { again, text } = document
  return again === undefined || text === null ? { ...document, note, credentials: NONE } : new LaidAside(document, text, note, again)
}
