import type { DocumentChange, DocumentFacts } from '../model/facts.ts'
import { indexLines } from '../model/place.ts'
import { findBlock } from './frontmatter-block.ts'

/** A document that was read, with its text. */
export interface ReadVersion {
  readonly facts: DocumentFacts
  readonly text: string
  /** A name of the text: under one path, those that have the same one are the same. */
  readonly version?: string | undefined
}

/** A document of which less than this stayed is another one. */
const LEAST_SHARE = 0.5

/** The lines behind the frontmatter that say something. */
function bodyOf(text: string): readonly string[] {
  const source = text.replace(/^\uFEFF/, '')
  const block = findBlock(source, indexLines(source))
  const body = source.slice(block.kind === 'missing' ? 0 : block.bodyStart)
  return body.split(/\r\n?|\n/).map((line) => line.trimEnd()).filter((line) => line !== '')
}

/** A document whose path the other version does not have. */
interface Stray {
  readonly version: ReadVersion
  readonly body: readonly string[]
  readonly ids: readonly string[]
}

function strayOf(version: ReadVersion): Stray {
  return { version, body: bodyOf(version.text), ids: [...new Set(version.facts.workItems.map(({ id }) => id))] }
}

/** How many entries two lists have in common, of those of the longer one. */
function share(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const entry of one) left.set(entry, (left.get(entry) ?? 0) + 1)
  let common = 0
  for (const entry of other) {
    const count = left.get(entry) ?? 0
    if (count > 0) common++
    left.set(entry, count - 1)
  }
  return common / Math.max(one.length, other.length, 1)
}

/** Pairs what was moved: what says the same first, then what shares most of its lines and of the work items that it defines. */
function pairStrays(before: readonly Stray[], after: readonly Stray[]): ReadonlyMap<Stray, Stray> {
  const pairs = new Map<Stray, Stray>()
  const same = new Map(after.map((stray) => [stray.body.join('\n'), stray]))
  for (const old of before) {
    const body = old.body.join('\n')
    const now = same.get(body)
    if (now && same.delete(body)) pairs.set(old, now)
  }
  const taken = new Set(pairs.values())
  const others = after.filter((stray) => !taken.has(stray))
  const candidates = before
    .filter((stray) => !pairs.has(stray))
    .flatMap((old) => others.map((now) => ({ old, now, likeness: share(old.body, now.body) + share(old.ids, now.ids) })))
    .filter(({ likeness }) => likeness >= LEAST_SHARE)
  for (const { old, now } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(old) || taken.has(now)) continue
    pairs.set(old, now)
    taken.add(now)
  }
  return pairs
}

function changeOf(before: ReadVersion, after: ReadVersion): DocumentChange {
  const isSame = before.facts.path === after.facts.path && before.version !== undefined && before.version === after.version
  const bodyChanged = !isSame && before.text !== after.text && bodyOf(before.text).join('\n') !== bodyOf(after.text).join('\n')
  return { before: before.facts, after: after.facts, bodyChanged }
}

/** Each document of two versions once, with what became of it; files that are only scanned are passed over. */
export function compareDocuments(before: readonly ReadVersion[], after: readonly ReadVersion[]): readonly DocumentChange[] {
  const linted = ({ facts }: ReadVersion) => facts.kind !== 'text'
  const old = new Map(before.filter(linted).map((version) => [version.facts.path, version]))
  const now = new Map(after.filter(linted).map((version) => [version.facts.path, version]))
  const gone = [...old.values()].filter(({ facts }) => !now.has(facts.path)).map(strayOf)
  const come = [...now.values()].filter(({ facts }) => !old.has(facts.path)).map(strayOf)
  const moved = pairStrays(gone, come)
  const arrived = new Set(moved.values())
  const changes: DocumentChange[] = [
    ...[...now.values()].flatMap((version) => {
      const earlier = old.get(version.facts.path)
      return earlier ? [changeOf(earlier, version)] : []
    }),
    ...gone.map((stray) => {
      const target = moved.get(stray)
      return target ? changeOf(stray.version, target.version) : { before: stray.version.facts, after: null, bodyChanged: true }
    }),
    ...come.filter((stray) => !arrived.has(stray)).map(({ version }) => ({ before: null, after: version.facts, bodyChanged: true })),
  ]
  const pathOf = ({ before: was, after: is }: DocumentChange) => (is ?? was)?.path ?? ''
  return changes.sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
}
