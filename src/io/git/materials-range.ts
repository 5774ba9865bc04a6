import { fill, literal, safeHex } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { changesBetween, changesOf } from './changes.ts'
import type { Change } from './changes.ts'
import { readSaid } from './commit-object.ts'
import { addedLines, linesOf } from './line-changes.ts'
import { contentMaterials, inCommit, nameMaterial, textMaterial, unreadMaterial } from './materials.ts'
import type { GitMaterials, GitScan } from './materials.ts'
import { goneFrom } from './materials-staged.ts'
import { refMaterials, refSurfaces } from './materials-refs.ts'
import { createObjectStore } from './objects.ts'
import type { Objects, ObjectStore } from './objects.ts'
import { openMeantRepository } from '../repository.ts'
import { readRange } from './range.ts'
import type { CommitRange } from './range.ts'
import type { Material } from '../material.ts'
import type { Repository } from '../repository.ts'
import { oneLine } from '../repository.ts'

const messages = literal('commit messages')
const people = literal('authors and committers')
const added = literal('added lines')
const names = literal('file names')
const removed = literal('removed lines')

/** What the texts of a range are made from. */
export interface RangeContext extends GitScan {
  readonly repository: Repository
  readonly range: CommitRange
  readonly store: ObjectStore
}

/**
 * What the commits of a range bring into a repository: their words, those of the branches, tags and notes that lead to them, and the lines that
 * each of them adds, also those that a later one has removed again. Lines that were there before and are gone at the end come last.
 * @throws CannotCheck `GIT_FAILED` where there is no repository, or the range names no commits.
 */
export function rangeMaterials(range: string, scan: GitScan): GitMaterials {
  const repository = openMeantRepository(scan.cwd, scan.environment, 'commits')
  const context: RangeContext = { ...scan, repository, range: readRange(repository, range), store: createObjectStore(repository) }
  return { surfaces: [messages, people, ...refSurfaces, names, added, removed], materials: walk(context) }
}

function* walk(context: RangeContext): Generator<Material> {
  if (context.range.isCutOff) {
    yield unreadMaterial({ surface: messages, path: literal('history') }, literal('the clone is a shallow one, whose history ends inside the range: fetch more of it'))
  }
  yield* words(context)
  yield* refMaterials(context)
  yield* additions(context)
  for (const [from, to] of context.range.stretches) yield* removals(context, from, to)
}

/** Messages with their trailers, and who wrote them. */
function* words({ range, store }: RangeContext): Generator<Material> {
  for (const [portion, objects] of store.portions(range.commits, ([commit]) => [commit])) {
    for (const [commit, short] of portion) {
      const title = { surface: messages, path: fill(literal('commit {short}: message'), { short }) }
      const held = objects.get(commit)
      if (!Buffer.isBuffer(held)) {
        yield unreadMaterial(title, held === 'missing' ? literal('this clone does not hold it') : literal('it is too large'))
        continue
      }
      const said = readSaid(held)
      yield textMaterial(title, said.message)
      yield textMaterial({ surface: people, path: fill(literal('commit {short}: author and committer'), { short }) }, said.people)
      for (const message of said.tagMessages) yield textMaterial({ surface: messages, path: fill(literal('commit {short}: message of a merged tag'), { short }) }, message)
    }
  }
}

interface CommitChange extends Change {
  readonly short: Safe
  /** True for a file under a new name that is as it was: its name is added, its lines are not. */
  readonly isMoved: boolean
}

/** Names and lines that each commit adds to what its parents have. */
function* additions(context: RangeContext): Generator<Material> {
  const { repository, range, store } = context
  let isRead = true
  const changes = function* (): Generator<CommitChange> {
    for (const [commit, own] of changesOf(repository, [...range.commits.keys()])) {
      if (own === null) isRead = false
      else yield* commitChanges(own, range.commits.get(commit) ?? literal('unknown'))
    }
  }
  for (const [portion, objects] of store.portions(changes(), objectsOf)) {
    for (const change of portion) yield* addition(change, objects, context)
  }
  if (!isRead) yield unreadMaterial({ surface: added, path: literal('history') }, literal('git cannot read what some of the commits change: a partial clone may lack it'))
}

/** The changes of one commit; one that only gives a file another mode changes nothing. */
function* commitChanges(changes: readonly Change[], short: Safe): Generator<CommitChange> {
  const gone = new Set(changes.flatMap(({ now, before }) => (now === null ? before.flatMap((version) => version?.object ?? []) : [])))
  for (const change of changes) {
    const { now, before } = change
    if (before.some((version) => version?.object === now?.object)) continue
    yield { ...change, short, isMoved: now !== null && isNew(change) && gone.has(now.object) }
  }
}

function isNew({ before }: Change): boolean {
  return before.every((version) => version === null)
}

function* addition(change: CommitChange, objects: Objects, { repository, show, cwd, clears }: RangeContext): Generator<Material> {
  const { now, before, isMoved, short } = change
  if (now === null) return
  const path = inCommit(show, cwd, short)(change.path)
  if (isNew(change)) yield nameMaterial({ surface: names, path }, change.path, clears)
  if (isMoved) return
  const version = objects.get(now.object)
  const lines = Buffer.isBuffer(version) ? addedLines(linesOf(version), before.map((old) => (old === null ? [] : earlierLines(objects.get(old.object))))) : null
  if (lines?.length !== 0) yield* contentMaterials({ surface: added, path }, { ...now, path: change.path }, { repository, objects }, { lines })
}

/** Where an earlier version is not held, all lines of the later one count. */
function earlierLines(held: ReturnType<Objects['get']>): ReturnType<typeof linesOf> {
  return Buffer.isBuffer(held) ? linesOf(held) : null
}

function objectsOf({ now, before }: Change): readonly string[] {
  return [now, ...before].flatMap((version) => (version === null || version.kind === 'repository' ? [] : version.object))
}

/** Lines that the history had before and the end of the range has no more. */
function* removals({ repository, store, show, cwd }: RangeContext, from: string, to: string): Generator<Material> {
  const short = safeHex(oneLine(repository.ask(['rev-parse', '--short', from])) ?? '') ?? literal('unknown')
  const nameOf = inCommit(show, cwd, short)
  const changes = changesBetween(repository, from, to)
  if (changes === null) {
    yield unreadMaterial({ surface: removed, path: fill(literal('commit {short}'), { short }) }, literal('git cannot read what has changed since'))
    return
  }
  const kept = new Set(changes.flatMap(({ now }) => now?.object ?? []))
  for (const [portion, objects] of store.portions(changes, objectsOf)) {
    for (const change of portion) {
      const source = { repository, objects }
      const part = goneFrom(change, kept, source)
      const [old] = change.before
      if (part !== null && old) yield* contentMaterials({ surface: removed, path: nameOf(change.path) }, { ...old, path: change.path }, source, part)
    }
  }
}
