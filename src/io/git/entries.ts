import { isUtf8 } from 'node:buffer'
import type { EntryKind } from '../list-files.ts'
import type { Repository } from '../repository.ts'
import { entriesOf, tableOf } from './index-file.ts'
import type { IndexTable } from './index-file.ts'

/** What a version of a repository holds under one path. */
export interface GitEntry {
  /** Path below the top, with `/`. */
  readonly path: string
  readonly kind: EntryKind
  /** The name of its content in git. */
  readonly object: string
  /** True where a merge has left several versions side by side. */
  readonly unmerged: boolean
}

/** `<mode> [<type>] <object> [<stage>]\t<path>`, as `ls-files --stage` and `ls-tree` print it. */
const listed = /^(\d{6}) (?:[a-z]+ )?([0-9a-f]{40,64})(?: ([0-3]))?\t/

/** What the index holds, in its order; an unmerged path comes once. `null` where git cannot read the index. */
export function readIndex(repository: Repository, table = readTable(repository)): readonly GitEntry[] | null {
  if (table !== null) return entriesOf(table)
  const answer = repository.ask(['ls-files', '--stage', '-z', '--full-name', '--', ':/'])
  return answer && readEntries(answer)
}

/** The index as it lies in its file; `null` where git is to be asked for what it holds. */
export function readTable(repository: Repository): IndexTable | null {
  const file = repository.readIndexFile()
  return file && tableOf(file)
}

/** What a commit holds; `null` where git cannot read it. */
export function readCommit(repository: Repository, commit: string): readonly GitEntry[] | null {
  const answer = repository.ask(['ls-tree', '-r', '-z', '--full-tree', commit])
  return answer && readEntries(answer)
}

function readEntries(answer: Buffer): readonly GitEntry[] {
  const entries = new Map<string, GitEntry>()
  for (const record of records(answer)) {
    const head = listed.exec(record.toString('latin1'))
    if (head === null) continue
    const [{ length }, mode, object = '', stage = '0'] = [head[0], head[1], head[2], head[3]]
    const path = pathName(record.subarray(length))
    entries.set(path, { path, kind: kindOf(mode), object, unmerged: stage !== '0' })
  }
  return [...entries.values()]
}

/** What a mode in octal digits stands for. */
export function kindOf(mode: string | undefined): EntryKind {
  return mode === '120000' ? 'link' : mode === '160000' ? 'repository' : 'file'
}

/** The pieces of an answer between zero bytes. */
export function* records(answer: Buffer): Generator<Buffer> {
  for (let start = 0; start < answer.length; ) {
    const end = answer.indexOf(0, start)
    yield answer.subarray(start, end < 0 ? answer.length : end)
    start = end < 0 ? answer.length : end + 1
  }
}

/** A path as text. One that is no UTF-8 is spelled with `\x` and two digits for each such byte, so that no two become one. */
export function pathName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  return bytes.toString('latin1').replace(/[\\\u0080-\u00ff]/g, (byte) => (byte === '\\' ? '\\\\' : `\\x${byte.charCodeAt(0).toString(16)}`))
}
