import type { ReadContext } from '../document/context.ts'
import { readSource } from '../document/read-version.ts'
import type { SourceDocument } from '../document/read-version.ts'
import { showPaths } from '../document/show-paths.ts'
import type { Replacement } from '../engine/tie-index.ts'
import type { DocumentFacts } from '../model/facts.ts'
import { literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { isUnexamined } from '../scan/credentials/find.ts'
import { countsOf } from './result.ts'
import type { Counts } from './result.ts'

/** The documents of a tree that changes, read as far as they are not known. */
export interface Shelf {
  put(document: SourceDocument): void
  remove(path: string): void
  /** Reads what was put in since this was last asked, each document once. */
  takeReplacements(): readonly Replacement[]
  /** In order of path. */
  facts(): readonly DocumentFacts[]
  counts(): Counts
  hiddenPaths(): ReadonlyMap<Safe, string>
  /** True when a text may hold a credential that only the detector library could tell, and was not asked about. */
  unexamined(): boolean
}

function remembered(clears: Clears): Clears {
  const known = new Map<string, boolean>()
  return (text) => {
    const answer = known.get(text) ?? clears(text)
    known.set(text, answer)
    return answer
  }
}

const byPath = (a: DocumentFacts, b: DocumentFacts): number => (a.path < b.path ? -1 : 1)

/** Where a document stands in a list in order of path. */
function indexOf({ path }: DocumentFacts, sorted: readonly DocumentFacts[]): number {
  let [low, high] = [0, sorted.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as DocumentFacts).path < path) low = middle + 1
    else high = middle
  }
  return low
}

/** The list with the replacements made; where no document comes or goes it need not be sorted. */
function replaceIn(sorted: readonly DocumentFacts[], replacements: readonly Replacement[]): readonly DocumentFacts[] {
  const inPlace = replacements.every(({ after, before }) => after?.path === before?.path)
  if (!inPlace) {
    const gone = new Set(replacements.flatMap(({ before }) => before ?? []))
    return [...sorted.filter((document) => !gone.has(document)), ...replacements.flatMap(({ after }) => after ?? [])].sort(byPath)
  }
  const copy = [...sorted]
  for (const { after } of replacements) if (after !== null) copy[indexOf(after, sorted)] = after
  return copy
}

/** Adds up what the documents of the replacements count for, those that go with a minus. */
function countAgain(counts: Counts, replacements: readonly Replacement[]): Counts {
  const gone = countsOf(replacements.flatMap(({ before }) => before ?? []))
  const come = countsOf(replacements.flatMap(({ after }) => after ?? []))
  return { documents: counts.documents - gone.documents + come.documents, unread: counts.unread - gone.unread + come.unread }
}

export function createShelf(context: ReadContext): Shelf {
  const sources = new Map<string, SourceDocument>()
  const known = new Map<string, DocumentFacts>()
  const unexamined = new Set<string>()
  const pending = new Set<string>()
  const clears = remembered(context.scanner.clears)
  let shown = showPaths([], clears)
  let sorted: readonly DocumentFacts[] = []
  let counts = countsOf([])

  /** How a path is shown depends on those before it, where they hold values. */
  const showAgain = (): void => {
    const before = shown.shownAs
    shown = showPaths([[...sources.values()]], clears)
    for (const [path, name] of shown.shownAs) if (before.get(path) !== name) pending.add(path)
  }
  const replacePending = (path: string): Replacement => {
    const [before, source] = [known.get(path) ?? null, sources.get(path)]
    unexamined.delete(path)
    if (source === undefined) {
      known.delete(path)
      return { before, after: null }
    }
    const after = readSource(source, shown.shownAs.get(path) ?? literal('[endpoint]'), context)
    known.set(path, after)
    if (after.reported && isUnexamined(source)) unexamined.add(path)
    return { before, after }
  }
  return {
    put(document) {
      sources.set(document.path, document)
      pending.add(document.path)
    },
    remove(path) {
      sources.delete(path)
      pending.add(path)
    },
    takeReplacements() {
      if ([...pending].some((path) => sources.has(path) !== known.has(path))) showAgain()
      const replacements = [...pending].map(replacePending)
      pending.clear()
      if (replacements.length > 0) sorted = replaceIn(sorted, replacements)
      counts = countAgain(counts, replacements)
      return replacements
    },
    facts: () => sorted,
    counts: () => counts,
    hiddenPaths: () => shown.hidden,
    unexamined: () => unexamined.size > 0,
  }
}
