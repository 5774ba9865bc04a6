import { realpathSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { Citation, CommitAnswer } from '../model/citation.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { citedSubject, subjectOf } from './commit-subject.ts'
import type { Environment } from './environment.ts'
import { repositoryAt } from './find-root.ts'
import { readObjects, sizesOf } from './git/blobs.ts'
import { openRepository } from './repository.ts'
import type { Repository } from './repository.ts'

export interface LookUpContext {
  /** The folder from which the policy's paths lead. */
  readonly project: string
  readonly repositories: Policy['citations']['repositories']
  readonly environment: Environment
}

/** A citation, wherever it stands. */
export type CitedCommit = Omit<Citation, 'place'>

/** Citations by their keys, each with how many in a row have it: where no repository can be asked, that is all that matters. */
export interface CitedCommits {
  readonly keys: readonly (readonly [key: Safe, times: number])[]
  list(): readonly CitedCommit[]
}

/** Citations that are at hand. */
export function citedCommits(list: readonly CitedCommit[]): CitedCommits {
  const keys: [Safe, number][] = []
  for (const { key } of list) {
    const last = keys.at(-1)
    if (last?.[0] === key) last[1]++
    else keys.push([key, 1])
  }
  return { keys, list: () => list }
}

/** Asks the local repositories that the policy names for the commits that documents cite; nothing is ever fetched. */
export function lookUpCommits(cited: CitedCommits, context: LookUpContext): readonly CommitAnswer[] {
  const repositories = new Map<Safe, Repository | Safe>()
  const unreachable = new Map<Safe, CommitAnswer>()
  for (const key of new Set(cited.keys.map(([one]) => one))) {
    const repository = repositoryFor(key, context)
    repositories.set(key, repository)
    if (typeof repository === 'string') unreachable.set(key, { unreachable: fill(repository, { key }) })
  }
  if (unreachable.size < repositories.size) return askRepositories(cited.list(), repositories)
  return cited.keys.flatMap(([key, times]) => Array.from<CommitAnswer>({ length: times }).fill(unreachable.get(key) ?? 'unknown'))
}

function askRepositories(citations: readonly CitedCommit[], repositories: ReadonlyMap<Safe, Repository | Safe>): readonly CommitAnswer[] {
  const answers = new Map<CitedCommit, CommitAnswer>()
  for (const [key, repository] of repositories) {
    const own = citations.filter((citation) => citation.key === key)
    const subjects = typeof repository === 'string' ? repository : subjectsOf(repository, own.map(({ commit }) => commit))
    const answerTo = typeof subjects === 'string' ? always({ unreachable: fill(subjects, { key }) }) : (citation: CitedCommit) => judge(citation, subjects)
    for (const citation of own) answers.set(citation, answerTo(citation))
  }
  return citations.map((citation) => answers.get(citation) ?? 'unknown')
}

/** Thousands of citations may get one answer. */
const always = (answer: CommitAnswer) => (): CommitAnswer => answer

/** Commits by the digits that are cited: their subjects, or why there are none. */
interface Subjects {
  readonly of: (commit: string) => readonly string[]
  readonly isShallow: boolean
}

function judge(citation: CitedCommit, { of, isShallow }: Subjects): CommitAnswer {
  const subjects = of(citation.commit)
  if (subjects.some((subject) => citedSubject(subject) === citedSubject(citation.subject))) return 'as-cited'
  if (subjects.length > 0) return 'other-subject'
  return isShallow ? { unreachable: fill(literal('the repository of `{key}` is a shallow clone, which may lack them'), { key: citation.key }) } : 'unknown'
}

/**
 * The repository that the policy names, or why it cannot be asked. A checkout that nobody trusts may hold the policy, so the path
 * must stay beside the repository that holds the documents, links resolved: in the folder around it, or below.
 */
function repositoryFor(key: Safe, { project, repositories, environment }: LookUpContext): Repository | Safe {
  const path = Object.hasOwn(repositories, key) ? repositories[key] : undefined
  if (path === undefined) return literal('the policy names no repository for `{key}`')
  const folder = folderWithin(dirname(realpathSync(repositoryAt(project) ?? project)), resolve(project, path))
  if (folder === null || isAbsolute(path)) return literal('the repository of `{key}` is not there, or lies out of bounds')
  const repository = openRepository(folder, environment, 'folder')
  // A folder of some other repository is none by itself.
  if (typeof repository === 'string' || repository.top !== folder.split(sep).join('/')) return literal('git finds no repository of `{key}` that it trusts')
  return repository
}

function folderWithin(bounds: string, path: string): string | null {
  try {
    const real = realpathSync(path)
    const way = relative(bounds, real)
    return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : real
  } catch {
    return null
  }
}

/** Of digits that are too few to name one commit, all that begin with them count. */
function subjectsOf(repository: Repository, commits: readonly string[]): Subjects | Safe {
  const names = repository.ask(['rev-parse', ...new Set(commits.map((commit) => `--disambiguate=${commit}`))])
  const isShallow = repository.ask(['rev-parse', '--is-shallow-repository'])?.toString('latin1').startsWith('true') ?? false
  if (names === null) return literal('git cannot read the repository of `{key}`')
  const found = names.toString('latin1').split('\n').filter((name) => name !== '')
  const wanted = sizesOf(repository, found, 'commit').map(([name]) => name)
  const subjects = new Map(readObjects(repository, wanted, 'commit').map(([name, content]) => [name, subjectOf(content)]))
  return { isShallow, of: (commit) => [...subjects].flatMap(([name, subject]) => (name.startsWith(commit) ? [subject] : [])) }
}
