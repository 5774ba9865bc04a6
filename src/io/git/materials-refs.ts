import { fill, literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { readSaid } from './commit-object.ts'
import { contentMaterials, refMaterial, textMaterial, unreadMaterial } from './materials.ts'
import type { RangeContext } from './materials-range.ts'
import type { Objects } from './objects.ts'
import { readNotes, readRefs } from './refs.ts'
import type { Ref } from './refs.ts'
import type { Material } from '../material.ts'

const branches = literal('branch names')
const tags = literal('tag names')
const tagMessages = literal('tag messages')
const notes = literal('notes')

/** What is told of the names that lead into a range. */
export const refSurfaces: readonly Safe[] = [branches, tags, tagMessages, notes]

/** The branches and tags that lead to a commit of the range, and the notes on its commits. */
export function* refMaterials(context: RangeContext): Generator<Material> {
  const { commits } = context.range
  const refs = readRefs(context.repository)
  const leading = refs.filter(({ kind, commit }) => kind !== 'notes' && commits.has(commit))
  for (const { name, kind, commit } of leading) {
    const short = commits.get(commit) ?? literal('unknown')
    if (kind === 'branch') yield refMaterial({ surface: branches, path: fill(literal('commit {short}: branch name'), { short }) }, name, context.clears)
    else yield refMaterial({ surface: tags, path: fill(literal('commit {short}: tag name'), { short }) }, name, context.clears)
  }
  yield* annotations(leading.filter(({ object, commit }) => object !== commit), context)
  for (const ref of refs) if (ref.kind === 'notes') yield* notesBelow(ref, context)
}

/** Tags with words of their own. A tag may name a tag: each that stands between is told as well. */
function* annotations(refs: readonly Ref[], { range, store }: RangeContext): Generator<Material> {
  let waiting: readonly Pick<Ref, 'object' | 'commit'>[] = refs
  while (waiting.length > 0) {
    const next: Pick<Ref, 'object' | 'commit'>[] = []
    for (const [portion, objects] of store.portions(waiting, ({ object }) => [object])) {
      for (const { object, commit } of portion) {
        const inner = yield* annotation(object, range.commits.get(commit) ?? literal('unknown'), objects)
        if (inner !== null && inner !== commit) next.push({ object: inner, commit })
      }
    }
    waiting = next
  }
}

/** Gives back what the tag names. */
function* annotation(object: string, short: Safe, objects: Objects): Generator<Material, string | null> {
  const title = { surface: tagMessages, path: fill(literal('commit {short}: tag message'), { short }) }
  const held = objects.get(object)
  if (!Buffer.isBuffer(held)) {
    yield unreadMaterial(title, held === 'missing' ? literal('this clone does not hold it') : literal('it is too large'))
    return null
  }
  const said = readSaid(held)
  yield textMaterial(title, said.message)
  yield textMaterial({ surface: tagMessages, path: fill(literal('commit {short}: tagger'), { short }) }, said.people)
  return said.object
}

function* notesBelow(ref: Ref, { repository, range, store, clears }: RangeContext): Generator<Material> {
  const found = readNotes(repository, ref, (commit) => range.commits.has(commit))
  if (found === null) {
    yield unreadMaterial({ surface: notes, path: literal('notes') }, literal('git cannot read them'))
    return
  }
  if (found.length > 0) yield refMaterial({ surface: notes, path: literal('name of a list of notes') }, ref.name, clears)
  for (const [portion, objects] of store.portions(found, ({ object }) => [object])) {
    for (const { commit, object } of portion) {
      const title = { surface: notes, path: fill(literal('commit {short}: note'), { short: range.commits.get(commit) ?? literal('unknown') }) }
      yield* contentMaterials(title, { kind: 'file', object, path: '' }, { repository, objects })
    }
  }
}
