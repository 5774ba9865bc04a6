import { createHash, hash as hashAtOnce } from 'node:crypto'
import type { Clears } from '../../model/safe.ts'
import type { FileText, NotedText, NoText } from '../read-file.ts'
import { readContent, textOf } from '../read-file.ts'
import type { TreeDocument } from '../read-tree.ts'
import { cacheName, CacheUnusable, readCacheFile, writeCacheFile } from './cache-file.ts'
import type { CacheParts } from './cache-file.ts'
import type { CacheFolder } from './cache-folder.ts'
import { Columns } from './columns.ts'
import type { EntryRow, FileStat } from './columns.ts'
import { hasSameBytes, hasSameStat, isSame, shortened, statOf } from './file-state.ts'
import { isSameListing, unpackKnown } from './known-tree.ts'
import type { Known, Listed } from './known-tree.ts'
import { NoteIndex } from './note-index.ts'
import { Outcomes } from './outcomes.ts'
import { RowText } from './row-text.ts'
import type { Fetch } from './row-text.ts'
import { rowsToKeep } from './rows-to-keep.ts'
import { rowsByPath } from './rows-by-path.ts'
import type { RowsByPath } from './rows-by-path.ts'
import { keyOf, WholeTrees } from './whole-trees.ts'
import type { KnownFiles } from './whole-trees.ts'

/** How it is told that a file has not changed: by what the file system says of it, or by its bytes. */
export type CacheStrategy = 'metadata' | 'content'

export interface TreeCacheOptions {
  readonly folder: CacheFolder
  readonly strategy: CacheStrategy
  /** All that what is noted depends on, besides the documents. */
  readonly context: Buffer
  /** Clears names of files and folders for being written down. */
  readonly clears: Clears
}

/** A file in the folder of a tree. */
export interface AskedFile {
  /** Path below the root, with `/`. */
  readonly path: string
  /** Where it is. */
  readonly file: string
  readonly scanOnly: boolean
  readonly documentBytes: number
}

/** A file of the tree, with what was read of it. */
export interface ReadFile {
  readonly path: string
  readonly scanOnly: boolean
  readonly text: FileText | NoText
}

/** The content of a file in git. */
export interface AskedBlob {
  readonly path: string
  /** The name of its content in git. */
  readonly object: string
  readonly scanOnly: boolean
}

/** What is known of a content, as it will be written. */
type Origin = Omit<EntryRow, 'age' | 'path' | 'scanOnly'>

/** A file that was changed shortly before it was read can change again and look the same. */
const doubtfulMilliseconds = 2000

/** Files that are compared before other work is let in, which takes some two milliseconds. */
const comparedAtOnce = 512

const NOTHING_KNOWN = { tree: null, versions: [] }

/** So many files at most are read by themselves; of more, something else may be true as well. */
const mostOthers = 64

/** How many rows are written anew as fast as the document of one is read. */
const worthOne = 64

const hashOf = (algorithm: string, parts: readonly (string | Uint8Array)[]): string => parts.reduce((hash, part) => hash.update(part), createHash(algorithm)).digest('hex')

/** A document of which only the note is there. */
export interface NotedDocument extends NotedText {
  readonly path: string
  readonly scanOnly: boolean
  readonly credentials: readonly never[]
}

/** What earlier runs have noted of the documents below a root. */
export class TreeCache {
  readonly outcomes: Outcomes
  readonly whole: WholeTrees
  readonly #options: TreeCacheOptions
  readonly #name: string
  readonly #parts: CacheParts | null
  readonly #columns: Columns | null
  #index: NoteIndex | null = null
  #rows: RowsByPath | null = null
  /** Rows whose files are as they were: 1, where that was found before the files were asked for. */
  readonly #same: Uint8Array
  readonly #now = Date.now()
  readonly #origins = new Map<string, Origin>()
  readonly #asked = new Set<number>()
  /** Rows of which more is known than is written. */
  readonly #amended = new Map<number, Partial<Origin>>()
  readonly #notes = new Map<string, { readonly row: EntryRow; readonly note: Uint8Array }>()

  /** @param root the real path of the tree's root. */
  constructor(root: string, options: TreeCacheOptions) {
    const { context, folder } = options
    this.#options = options
    this.#name = cacheName(root, context)
    let parts = readCacheFile(folder, this.#name, context)
    let columns: Columns | null = null
    let known: Known = NOTHING_KNOWN
    let outcomes = new Outcomes(null)
    try {
      columns = parts && new Columns(parts.columns)
      known = columns === null ? known : unpackKnown(columns.known)
      outcomes = new Outcomes(parts?.outcomes ?? null)
    } catch {
      parts?.close()
      parts = null
      columns = null
      known = NOTHING_KNOWN
    }
    this.#parts = parts
    this.#columns = columns
    this.outcomes = outcomes
    this.whole = new WholeTrees(known, options.clears)
    this.#same = new Uint8Array(columns?.length ?? 0)
  }

  /**
   * Looks which of the files are as they were that made up the tree when it was last read as a whole: what was found is not asked
   * again. Other work is let in between.
   * @param folder the root, as paths of files begin.
   */
  async compareFiles(folder: string): Promise<void> {
    const [columns, { tree }] = [this.#columns, this.whole]
    if (columns === null || tree === null) return
    const isSame = this.#options.strategy === 'metadata' ? hasSameStat : hasSameBytes
    let compared = 0
    for (const row of tree.rows) {
      if (isSame(`${folder}${columns.paths[row] ?? ''}`, row, columns)) this.#same[row] = 1
      if (++compared % comparedAtOnce === 0) await new Promise(setImmediate)
    }
  }

  /** What is known of the tree, if the same names are listed and no file was found to be another; else `null`. */
  knownFiles(listing: Listed): KnownFiles | null {
    return this.#columns && this.whole.filesAt(listing, this.#columns, (row) => this.#same[row] === 1)
  }

  /**
   * What `read` gives for each file of the tree, if the same names are listed as when it was last read as a whole, and few files
   * were found to be others; else `null`.
   * @param folder the root, as paths of files begin.
   */
  readAsKnown(listing: Listed, folder: string, documentBytes: number): readonly ReadFile[] | null {
    const [columns, { tree }] = [this.#columns, this.whole]
    if (columns === null || tree === null) return null
    const others = tree.rows.reduce((sum, row) => sum + (this.#same[row] === 1 ? 0 : 1), 0)
    if (others > mostOthers || !isSameListing(listing, tree, (row) => columns.paths[row])) return null
    const fetch: Fetch = (path, row) => this.refetch(row, { documentBytes, file: `${folder}${path}` })
    return Array.from(tree.rows, (row): ReadFile => {
      const [path, scanOnly] = [columns.paths[row] ?? '', columns.isScanOnly(row)]
      const text = this.#same[row] === 1 ? this.#noted(row, fetch) : this.read({ path, file: `${folder}${path}`, scanOnly, documentBytes })
      return { path, scanOnly, text }
    })
  }

  /** A document by what is noted of it: where its text is, nobody knows. */
  documentAt(row: number): NotedDocument {
    if (this.#columns === null) throw new CacheUnusable('There is no row.')
    const noted = new RowText(this, row, this.#columns, () => null)
    return { path: this.#columns.paths[row] ?? '', scanOnly: this.#columns.isScanOnly(row), version: noted.version, entry: row, text: null, credentials: [], get note() { return noted.note } }
  }

  /** Reads a file, as far as that is needed. */
  read(asked: AskedFile): FileText | NoText {
    const { documentBytes, file, path, scanOnly } = asked
    const isByStat = this.#options.strategy === 'metadata'
    const same = this.#find(path, scanOnly, (index) => this.#same[index] === 1) ?? (isByStat ? this.#findByStat(asked) : null)
    if (same !== null) return this.#noted(same, asked)
    const read = readContent(file)
    if (typeof read === 'string') return read
    const { after, before, bytes } = read
    if (bytes === null) return { text: null, problem: 'too-large' }
    const digest = hashAtOnce('sha256', bytes)
    const stat = isByStat && isSame(before, after) && bytes.length === after.size && this.#isSettled(after) ? shortened(after) : null
    const row = this.#find(path, scanOnly, (index, columns) => columns.digest(index) === digest)
    if (row !== null) {
      if (stat !== null) this.#amended.set(row, { ...this.#amended.get(row), stat })
      return this.#noted(row, asked)
    }
    const text = textOf(bytes, documentBytes)
    // The name that git gives to the same bytes: so that what is noted here serves when they are staged.
    const object = hashOf('sha1', [`blob ${bytes.length}\0`, bytes])
    return this.#unknown(path, scanOnly, text, { digest, object, stat, problem: text.problem ?? null })
  }

  /** What is known of a content in git; `null` where it has to be read. */
  noted({ object, path, scanOnly }: AskedBlob, fetch: Fetch): NotedText | null {
    const row = this.#find(path, scanOnly, (index, columns) => columns.hasObject(index, object))
    return row === null ? null : this.#noted(row, fetch)
  }

  /** Notes where a content comes from that was read from git. */
  fromGit({ object, path, scanOnly }: AskedBlob, bytes: Buffer, text: FileText): FileText {
    const digest = hashOf('sha256', [bytes])
    const row = this.#find(path, scanOnly, (index, columns) => columns.digest(index) === digest)
    if (row === null) return this.#unknown(path, scanOnly, text, { digest, object, stat: null, problem: text.problem ?? null })
    this.#amended.set(row, { ...this.#amended.get(row), object })
    return this.#noted(row, () => text.text)
  }

  /** Takes the note of a document that was read here. */
  keep({ path, scanOnly = false, version }: { readonly path: string; readonly scanOnly?: boolean; readonly version?: string }, note: Uint8Array): void {
    if (version === undefined) return
    const key = keyOf(path, scanOnly, version)
    const known = this.#find(path, scanOnly, (index, columns) => columns.digest(index) === version)
    const origin = this.#origins.get(key) ?? (known === null ? undefined : this.#columns?.row(known))
    if (origin === undefined) return
    this.#notes.set(key, { row: { ...origin, ...(known === null ? {} : this.#amended.get(known)), path, scanOnly, age: 0 }, note })
    if (known !== null) this.#asked.delete(known)
    if (known !== null) this.#amended.delete(known)
  }

  /** True when of this very content a note is held, or was taken. */
  holds({ path, scanOnly = false, version }: { readonly path: string; readonly scanOnly?: boolean; readonly version?: string }): boolean {
    if (version === undefined) return false
    return this.#notes.has(keyOf(path, scanOnly, version)) || this.#find(path, scanOnly, (index, columns) => columns.digest(index) === version) !== null
  }

  /** Says what noted documents bear, by the numbers of their rows. @throws CacheUnusable where that is damaged. */
  index(): NoteIndex {
    if (this.#parts === null) throw new CacheUnusable('There are no rows.')
    try {
      return (this.#index ??= new NoteIndex(this.#parts.index()))
    } catch (error) {
      throw error instanceof CacheUnusable ? error : new CacheUnusable('The index of the cache is no index.')
    }
  }

  /** To write all anew costs more than to read a few documents again. */
  get isWorthSaving(): boolean {
    const news = this.#notes.size + this.#amended.size
    return this.outcomes.isChanged || (news > 0 && news * worthOne >= (this.#columns?.length ?? 0))
  }

  /** Writes what is new, if it is worth it; where nothing is, the file stays as it is. False where that failed. */
  save(): boolean {
    if (!this.isWorthSaving && !this.#knowsMore()) return true
    const rows = [...this.#notes.values(), ...this.#oldRows()]
    const { context, folder } = this.#options
    return writeCacheFile(folder, this.#name, context, {
      index: NoteIndex.pack(rows.map(({ note }) => note)),
      columns: Columns.pack(rows.map(({ row }) => row), rows.map(({ note }) => note.length), this.whole.pack(rows.map(({ row }) => row), this.#columns, this.#notedName)),
      outcomes: this.outcomes.pack(),
      notes: rows.map(({ note }) => note),
    })
  }

  close(): void {
    this.#parts?.close()
  }

  /** What of the last file is written again. */
  #oldRows(): readonly { readonly row: EntryRow; readonly note: Uint8Array }[] {
    const columns = this.#columns
    if (columns === null) return []
    const old = Array.from({ length: columns.length }, (_, index) => ({ index, row: columns.row(index) })).filter(({ row }) => !this.#notes.has(keyOf(row.path, row.scanOnly, row.digest)))
    const isAsked = (index: number) => this.#asked.has(index) || this.#same[index] === 1
    return rowsToKeep(old, isAsked, this.#notes.size).flatMap(({ index, row }) => {
      const note = this.#soundNote(index)
      return note === null ? [] : [{ row: { ...row, ...(isAsked(index) && this.#amended.get(index)) }, note }]
    })
  }

  #soundNote(row: number): Uint8Array | null {
    try {
      return this.noteAt(row)
    } catch {
      return null
    }
  }

  /** True where more would be known next time than by the file that is there. */
  #knowsMore(): boolean {
    const isByStat = this.#options.strategy === 'metadata'
    const rowOf = ({ path, scanOnly, version }: TreeDocument) => this.#find(path, scanOnly, (index, columns) => columns.digest(index) === version && (!isByStat || columns.row(index).stat !== null)) ?? undefined
    return this.whole.knowsMore(rowOf, this.#notedName)
  }

  readonly #notedName = (document: TreeDocument): string | null => (this.holds(document) ? (document.version ?? null) : null)

  #find(path: string, scanOnly: boolean, isIt: (index: number, columns: Columns) => boolean): number | null {
    const columns = this.#columns
    if (columns === null) return null
    this.#rows ??= rowsByPath(columns.paths)
    const { first, next } = this.#rows
    for (let index = first.get(path) ?? -1; index >= 0; index = next[index] ?? -1) if (columns.isScanOnly(index) === scanOnly && isIt(index, columns)) return index
    return null
  }

  #findByStat({ file, path, scanOnly }: AskedFile): number | null {
    let stat: FileStat | null | undefined
    return this.#find(path, scanOnly, (index, columns) => {
      stat = stat === undefined ? statOf(file) : stat
      return stat !== null && columns.hasStat(index, stat)
    })
  }

  #unknown(path: string, scanOnly: boolean, text: FileText, origin: Origin): FileText {
    const key = keyOf(path, scanOnly, origin.digest)
    // The same content may come from the folder and from git.
    this.#origins.set(key, { ...origin, stat: origin.stat ?? this.#origins.get(key)?.stat ?? null })
    return { ...text, version: origin.digest }
  }

  #noted(row: number, source: AskedFile | Fetch): NotedText {
    this.#asked.add(row)
    if (this.#columns === null) throw new CacheUnusable('There is no row.')
    return new RowText(this, row, this.#columns, source)
  }

  /** The note of a row. @throws CacheUnusable where it is damaged. */
  noteAt(row: number): Uint8Array {
    const [start, end] = this.#columns?.note(row) ?? [0, 0]
    const note = this.#parts?.note(start, end)
    if (note === undefined || !this.index().isNoteOf(row, note)) throw new CacheUnusable('A note of the cache is damaged.')
    return note
  }

  /** Reads a text after all, which must be the one that is known. */
  refetch(row: number, { documentBytes, file }: Pick<AskedFile, 'documentBytes' | 'file'>): string | null {
    const read = readContent(file)
    if (typeof read === 'string' || read.bytes === null || hashOf('sha256', [read.bytes]) !== this.#columns?.digest(row)) throw new CacheUnusable('A file has changed meanwhile.')
    return textOf(read.bytes, documentBytes).text
  }

  #isSettled({ ctimeMs, mtimeMs }: FileStat): boolean {
    return Math.max(ctimeMs, mtimeMs) < this.#now - doubtfulMilliseconds
  }
}
