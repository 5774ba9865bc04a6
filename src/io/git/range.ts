import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotCheck } from '../../model/cannot-check.ts'
import { literal, safeHex } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { Repository } from '../repository.ts'
import { oneLine } from '../repository.ts'

/** The commits that a range names. */
export interface CommitRange {
  /** Short names by full ones, oldest first. */
  readonly commits: ReadonlyMap<string, Safe>
  /** Where the work began and where it ends: what is gone in between is still in the history. */
  readonly stretches: readonly (readonly [from: string, to: string])[]
  /** True where a shallow clone ends inside the range: what lies before its end is not here. */
  readonly isCutOff: boolean
}

/** The ends of a range: commits whose history counts, and commits whose history does not. */
interface Ends {
  readonly with: readonly string[]
  readonly without: readonly string[]
}

/** The name that hooks give to what is not there: before a branch is new, after it is deleted. */
const nothing = /^0{7,64}$/
const fullName = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * Reads a range as `git log` takes it: `A..B`, `A...B`, `B^!`, or one name for all of its history; an end that is left out is the commit
 * that is checked out. Where the beginning is a commit that this clone does not know, as a hook before a push names it for a new
 * branch, the range is what no remote has.
 * @throws CannotCheck `GIT_FAILED` where a name leads to no commit.
 */
export function readRange(repository: Repository, range: string): CommitRange {
  const ends = endsOf(repository, range)
  const commits = new Map<string, Safe>()
  if (ends.with.length > 0) {
    const input = [...ends.with, ...ends.without.map((name) => `^${name}`)].join('\n')
    const answer = repository.ask(['rev-list', '--stdin', '--reverse', '--topo-order', '--format=%h'], `${input}\n`)
    if (answer === null) throw new CannotCheck('GIT_FAILED', literal('git could not list the commits of the range'), literal('see what `git log` says; in a partial clone, fetch what it lacks'))
    for (const [, name = '', short = ''] of answer.toString('latin1').matchAll(/^commit ([0-9a-f]+)\n([0-9a-f]+)$/gm)) commits.set(name, safeHex(short) ?? literal('unknown'))
  }
  return { commits, stretches: stretchesOf(repository, ends), isCutOff: borderOf(repository).some((name) => commits.has(name)) }
}

function endsOf(repository: Repository, range: string): Ends {
  const split = /^(.*?)(\.{2,3})(.*)$/s.exec(range)
  if (split === null) {
    const alone = range.endsWith('^!')
    const end = commitOf(repository, alone ? range.slice(0, -2) : range)
    return { with: [end], without: alone ? parentsOf(repository, end) : [] }
  }
  const [, first = '', dots = '', second = ''] = split
  if (nothing.test(second)) return { with: [], without: [] }
  const end = commitOf(repository, second)
  const start = nothing.test(first) ? null : findCommit(repository, first)
  if (start === null) {
    if (!nothing.test(first) && !fullName.test(first)) throw noCommit(repository)
    // A shallow clone may only have ended before it: then what is there counts, and that it ends is told.
    const isLost = !nothing.test(first) && isShallow(repository)
    return { with: [end], without: isLost ? [] : onRemotes(repository, end) }
  }
  if (dots === '..') return { with: [end], without: [start] }
  return { with: [start, end], without: names(repository.ask(['merge-base', '--all', start, end])) }
}

function findCommit(repository: Repository, name: string): string | null {
  return oneLine(repository.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name === '' ? 'HEAD' : name}^{commit}`]))
}

function commitOf(repository: Repository, name: string): string {
  const commit = findCommit(repository, name)
  if (commit === null) throw noCommit(repository)
  return commit
}

function noCommit(repository: Repository): CannotCheck {
  return new CannotCheck(
    'GIT_FAILED',
    literal('an end of the range names no commit of this clone'),
    isShallow(repository) ? literal('the clone is a shallow one: fetch more of its history') : literal('check the spelling, or fetch the commit first'),
  )
}

function parentsOf(repository: Repository, commit: string): readonly string[] {
  return names(repository.ask(['rev-parse', `${commit}^@`]))
}

/**
 * What the remotes are known to have. A branch of theirs that ends in the very commit is taken for the one that was just pushed, unless
 * it is their main one: what runs after a push is to see what the push brought.
 */
function onRemotes(repository: Repository, end: string): readonly string[] {
  const answer = repository.ask(['for-each-ref', '--format=%(objectname) %(symref)', 'refs/remotes/'])?.toString('latin1') ?? ''
  const tips = answer.split('\n').flatMap((line) => {
    const [tip = '', main = ''] = line.split(' ')
    return fullName.test(tip) && (tip !== end || main !== '') ? [tip] : []
  })
  return [...new Set(tips)]
}

function stretchesOf(repository: Repository, ends: Ends): readonly (readonly [string, string])[] {
  if (ends.without.length === 0) return []
  return ends.with.flatMap((end) => {
    const [base] = names(repository.ask(['merge-base', end, ...ends.without]))
    return base === undefined || base === end ? [] : [[base, end] as const]
  })
}

function isShallow(repository: Repository): boolean {
  return oneLine(repository.ask(['rev-parse', '--is-shallow-repository'])) === 'true'
}

/** The commits of a shallow clone whose parents it does not have. */
function borderOf(repository: Repository): readonly string[] {
  const path = isShallow(repository) ? oneLine(repository.ask(['rev-parse', '--git-path', 'shallow'])) : null
  if (path === null) return []
  try {
    return readFileSync(resolve(repository.top, path), 'latin1').split('\n')
  } catch {
    return []
  }
}

function names(answer: Buffer | null): readonly string[] {
  return answer === null ? [] : answer.toString('latin1').split('\n').filter((name) => fullName.test(name))
}
