import { pathName, records } from './entries.ts'
import type { Repository } from '../repository.ts'

/** A name that leads to a commit. */
export interface Ref {
  /** As people call it, such as `main` or `origin/main`. */
  readonly name: string
  readonly kind: 'branch' | 'tag' | 'notes'
  /** What it names itself: a commit, or the object of an annotated tag. */
  readonly object: string
  /** The commit that it leads to. */
  readonly commit: string
}

const kinds = { 'refs/heads/': 'branch', 'refs/remotes/': 'branch', 'refs/tags/': 'tag', 'refs/notes/': 'notes' } as const

/** `<object> <name>`; a second line on an annotated tag, whose name ends in `^{}`, tells where it leads. */
const listed = /^([0-9a-f]{40,64}) (.+?)(\^\{\})?$/

/** Branches, also those of remotes, tags, and what holds notes. */
export function readRefs(repository: Repository): readonly Ref[] {
  const refs = new Map<string, Ref>()
  for (const line of lines(repository.ask(['show-ref', '--dereference']))) {
    const [, object = '', full = '', leads] = listed.exec(line.toString('latin1')) ?? []
    const prefix = Object.keys(kinds).find((start): start is keyof typeof kinds => full.startsWith(start))
    if (prefix === undefined) continue
    const known = refs.get(full)
    if (leads !== undefined && known !== undefined) refs.set(full, { ...known, commit: object })
    else refs.set(full, { name: pathName(Buffer.from(full.slice(prefix.length), 'latin1')), kind: kinds[prefix], object, commit: object })
  }
  return [...refs.values()]
}

function lines(answer: Buffer | null): readonly Buffer[] {
  return answer === null ? [] : answer.toString('latin1').split('\n').map((line) => Buffer.from(line, 'latin1'))
}

/** A note on a commit. */
export interface Note {
  readonly commit: string
  readonly object: string
}

/** The notes below a name that are on certain commits; `null` where git cannot read them. */
export function readNotes(repository: Repository, ref: Ref, isMeant: (commit: string) => boolean): readonly Note[] | null {
  const answer = repository.ask(['ls-tree', '-r', '-z', '--full-tree', ref.commit])
  if (answer === null) return null
  const notes: Note[] = []
  for (const record of records(answer)) {
    // The name of the commit is the path, spread over folders where there are many.
    const [, object = '', path = ''] = /^\d{6} blob ([0-9a-f]+)\t(.*)$/s.exec(record.toString('latin1')) ?? []
    const commit = path.replaceAll('/', '')
    if (isMeant(commit)) notes.push({ commit, object })
  }
  return notes
}
