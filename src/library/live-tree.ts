import { rules as ownRules } from '../../rules/index.ts'
import type { ReadContext } from '../document/context.ts'
import { readSource } from '../document/read-version.ts'
import type { SourceDocument } from '../document/read-version.ts'
import { showPaths } from '../document/show-paths.ts'
import { keepRun } from '../engine/kept-run.ts'
import type { KeptRun } from '../engine/kept-run.ts'
import type { Replacement } from '../engine/tie-index.ts'
import { exceptionsFrom } from '../engine/waive.ts'
import type { DocumentFacts } from '../model/facts.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { isUnexamined } from '../scan/credentials/find.ts'
import { contextOf, settingOf } from './context.ts'
import type { LintOptions, LintResult } from './options.ts'
import { resultOf, unaskedIn } from './result.ts'

/** Nothing is looked up while somebody types: the result states cited commits and runs as unreachable. */
export type TreeOptions = Omit<LintOptions, 'lookUpCommits' | 'lookUpRuns'>

/** A tree that stays in memory while its documents change: after a change no more is read and judged than it touches. */
export interface LiveTree {
  /** Puts a document in, or in place of the one of its path. */
  put(document: SourceDocument): void
  /** Takes a document out; a document that is moved is taken out and put in. */
  remove(path: string): void
  /** What `lintCorpus` gives for the documents as they are, in the order in which their paths came in. Nothing is read before this. */
  lint(): LintResult
}

interface Entry {
  readonly source: SourceDocument
  readonly unexamined: boolean
  readonly facts: DocumentFacts
}

/** The documents of a tree, read as far as they are not known. */
interface Shelf {
  put(document: SourceDocument): void
  remove(path: string): void
  /** Reads what was put in since this was last asked. */
  takeReplacements(): readonly Replacement[]
  /** In order of path. */
  facts(): readonly DocumentFacts[]
  hiddenPaths(): ReadonlyMap<Safe, string>
  /** True when a text may hold a credential that only the detector library could tell, and was not asked about. */
  unexamined(): boolean
}

function remembered(clears: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    const answer = known.get(text) ?? clears(text)
    known.set(text, answer)
    return answer
  }
}

function createShelf(context: ReadContext): Shelf {
  const sources = new Map<string, SourceDocument>()
  const entries = new Map<string, Entry>()
  const clears = remembered(context.scanner.clears)
  const pending = new Set<string>()
  let shown = showPaths([], clears)
  let sorted: readonly DocumentFacts[] = []

  const read = (path: string): Entry | null => {
    const source = sources.get(path)
    if (source === undefined) return null
    const { facts } = readSource(source, shown.shownAs.get(path) ?? literal('[endpoint]'), context)
    return { source, facts, unexamined: source.reported !== false && isUnexamined(source) }
  }
  /** How a path is shown depends on those before it, where they hold values. */
  const showAgain = (): void => {
    const before = shown
    shown = showPaths([[...sources.values()]], clears)
    for (const [path, name] of shown.shownAs) if (before.shownAs.get(path) !== name) pending.add(path)
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
      if ([...pending].some((path) => sources.has(path) !== entries.has(path))) showAgain()
      const replacements: Replacement[] = []
      for (const path of pending) {
        const [before, after] = [entries.get(path), read(path)]
        if (after === null) entries.delete(path)
        else entries.set(path, after)
        replacements.push({ before: before?.facts ?? null, after: after?.facts ?? null })
      }
      pending.clear()
      if (replacements.length > 0) sorted = Object.freeze([...entries.values()].map(({ facts }) => facts).sort((a, b) => (a.path < b.path ? -1 : 1)))
      return replacements
    },
    facts: () => sorted,
    hiddenPaths: () => shown.hidden,
    unexamined: () => [...entries.values()].some(({ unexamined }) => unexamined),
  }
}

/**
 * Reads a tree that is going to change, for a program that stays: an editor, a server, a watcher.
 * @throws CannotCheck `USAGE` when two documents share a path or `today` is no date.
 */
export function openTree(documents: readonly SourceDocument[], options: TreeOptions = {}): LiveTree {
  const { rules = ownRules } = options
  const exceptions = exceptionsFrom(options)
  const context = contextOf(options)
  showPaths([documents], () => true)
  const shelf = createShelf(context)
  for (const document of documents) shelf.put(document)
  let setting = settingOf(options)
  let run: KeptRun = keepRun(rules, setting, exceptions)
  return {
    put: shelf.put,
    remove: shelf.remove,
    lint() {
      const replacements = shelf.takeReplacements()
      const [facts, hiddenPaths] = [shelf.facts(), shelf.hiddenPaths()]
      const { today } = settingOf(options)
      if (today === setting.today) run.replace(replacements, { documents: facts })
      else {
        // Rules may judge otherwise on another day.
        setting = { ...setting, today }
        run = keepRun(rules, setting, exceptions)
        run.replace(facts.map((after) => ({ before: null, after })), { documents: facts })
      }
      const unasked = unaskedIn(facts, setting, shelf.unexamined(), rules)
      return resultOf(run.outcome(unasked), { facts, hiddenPaths, unasked }, options)
    },
  }
}
