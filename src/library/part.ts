import type { SourceDocument } from '../document/read-version.ts'
import { keyOf } from '../engine/reporter.ts'
import type { JudgedPart } from '../engine/run.ts'
import { hashOfKey } from '../model/bearing.ts'
import type { Bearing, BearingIndex } from '../model/bearing.ts'
import type { JudgedTree } from './options.ts'

/** The part of a tree, in both versions if there are two, on which all that is reported depends. */
export interface Part extends JudgedPart {
  holds(document: SourceDocument): boolean
}

/** Two versions of a tree; without an older one `before` is `null`. */
export interface Versions {
  readonly now: readonly SourceDocument[]
  readonly before: readonly SourceDocument[] | null
}

/** Of a larger share of the documents a part is hardly less than the whole. */
const LARGEST_SHARE = 1 / 8

const isReported = ({ reported = true }: SourceDocument): boolean => reported

/** The documents that a part begins with: those that are reported on, or not the same in both versions, or not noted. */
function seedsOf({ before, now }: Versions): readonly SourceDocument[] {
  const old = new Map((before ?? []).map((document) => [document.path, document]))
  const seeds: SourceDocument[] = []
  for (const document of now) {
    const was = old.get(document.path)
    old.delete(document.path)
    // A file that is only scanned has no older version.
    const isSame = before === null || document.scanOnly === true || (was !== undefined && was.entry === document.entry)
    if (isSame && document.entry !== undefined && !isReported(document)) continue
    seeds.push(document)
    if (was !== undefined) seeds.push(was)
  }
  return [...seeds, ...old.values()]
}

/** Links of documents that no index knows, by each of their keys. */
function linksByKey(bearings: readonly Bearing[]): ReadonlyMap<number, readonly (readonly number[])[]> {
  const found = new Map<number, (readonly number[])[]>()
  for (const link of bearings.flatMap(({ links }) => links)) {
    for (const key of link) {
      const others = found.get(key)
      if (others === undefined) found.set(key, [link])
      else others.push(link)
    }
  }
  return found
}

/** The documents that the part begins with; `null` where the whole is to be judged. */
export function beginPart(versions: Versions): readonly SourceDocument[] | null {
  // Of documents that are reported on it has to be known what all others say of them, and each of them.
  if (versions.now.every(isReported)) return null
  return ifFew(seedsOf(versions), versions.now)
}

function ifFew(seeds: readonly SourceDocument[], documents: readonly SourceDocument[]): readonly SourceDocument[] | null {
  return seeds.length > documents.length * LARGEST_SHARE ? null : seeds
}

/** The same for a tree that was judged before, of which all documents are reported on: those that have come since, or have gone. */
export function beginAsJudged(now: readonly SourceDocument[], { gone, had }: JudgedTree): readonly SourceDocument[] | null {
  const come = now.filter(({ entry }) => entry === undefined || !had(entry))
  const names = new Set([...come, ...gone].map(({ path }) => path.toLowerCase()))
  const own = new Set([...come, ...gone].map(({ path }) => path))
  // Documents whose paths differ in case alone are concluded together.
  const hasTwin = names.size < own.size || now.some(({ path }) => !own.has(path) && names.has(path.toLowerCase()))
  return !now.every(isReported) || hasTwin ? null : ifFew([...come, ...gone], now)
}

/**
 * Goes from the seeds to all documents that bear a key of theirs, or one that is tied to it over any number of steps, in either
 * version: findings about other keys are the same in both, and stand in documents that are not reported on.
 * @param bearings what those of the seeds bear of which nothing is noted.
 * @param spoken paths of documents of which something was said by other documents, too: of such a one all is to be said again.
 */
export function spreadPart(seeds: readonly SourceDocument[], bearings: readonly Bearing[], { before, now }: Versions, index: BearingIndex, spoken: ReadonlySet<string> = new Set()): Part {
  const own: ReadonlySet<string> = new Set(seeds.map(({ path }) => path))
  const seen = new Set(own)
  const byEntry: (string | undefined)[] = []
  for (const { entry, path } of [now, before ?? []].flat()) if (entry !== undefined) byEntry[entry] = path
  const twice = before === null ? [] : index.itemsTwice((entry) => byEntry[entry] !== undefined)
  const keys = new Set([...index.keysOf(new Set(seeds.flatMap(({ entry }) => entry ?? []))), ...bearings.flatMap((bearing) => bearing.keys), ...twice])
  const unnoted = linksByKey(bearings)
  // What is added on the way is gone over, too.
  for (const key of keys) {
    for (const link of unnoted.get(key) ?? []) for (const other of link) keys.add(other)
    for (const entry of index.bearersOf(key)) {
      const path = byEntry[entry]
      if (path === undefined) continue
      if (!seen.has(path) && spoken.has(path)) for (const other of index.keysOf(new Set([entry]))) keys.add(other)
      seen.add(path)
      for (const link of index.linksOf(entry)) if (link.includes(key)) for (const other of link) keys.add(other)
    }
  }
  return { holds: ({ path }) => seen.has(path), isJudged: (path) => own.has(path), isWithin: (draft) => keys.has(hashOfKey(keyOf(draft))) }
}
