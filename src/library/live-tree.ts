import { rules as ownRules } from '../../rules/index.ts'
import { rememberRest } from '../document/markdown.ts'
import type { SourceDocument } from '../document/read-version.ts'
import { showPaths } from '../document/show-paths.ts'
import { unexaminedBy } from '../engine/credentials.ts'
import { keepCitations } from '../engine/kept-citations.ts'
import { keepRun } from '../engine/kept-run.ts'
import { exceptionsFrom } from '../engine/waive.ts'
import { contextOf, settingOf } from './context.ts'
import type { LintOptions, LintResult } from './options.ts'
import { practise } from './practise.ts'
import { resultOf } from './result.ts'
import { createShelf } from './shelf.ts'

/** Nothing is looked up while somebody types: the result states cited commits and runs as unreachable. */
export type TreeOptions = Omit<LintOptions, 'lookUpCommits' | 'lookUpRuns'>

/** More than one document has sections that are not plain; each takes some tens of kilobytes. */
const TREES = 64

/** A tree that stays in memory while its documents change: after a change no more is read and judged than it touches. */
export interface LiveTree {
  /** Puts a document in, or in place of the one of its path. */
  put(document: SourceDocument): void
  /** Takes a document out; one that is moved is taken out and put in again. */
  remove(path: string): void
  /**
   * What `lintCorpus` gives for the documents as they are, in the order in which their paths came in. Changes are read here and
   * not before, so that many at once cost no more than they have to; a finding that a change does not touch is the same object.
   */
  lint(): LintResult
}

/**
 * Opens a tree that is going to change, for a program that stays: an editor, a server, a watcher.
 * @throws CannotCheck `USAGE` when two documents share a path or `today` is no date.
 */
export function openTree(documents: readonly SourceDocument[], options: TreeOptions = {}): LiveTree {
  const { rules = ownRules } = options
  const exceptions = exceptionsFrom(options)
  showPaths([documents], () => true)
  const context = contextOf(options)
  const shelf = createShelf({ ...context, known: rememberRest(TREES) })
  for (const document of documents) shelf.put(document)
  const citations = keepCitations(rules)
  let setting = settingOf(options)
  let run = keepRun(rules, setting, exceptions)
  let hasPractised = false
  return {
    put: shelf.put,
    remove: shelf.remove,
    lint() {
      const replacements = shelf.takeReplacements()
      const tree = { documents: shelf.facts() }
      citations.replace(replacements)
      const { today } = settingOf(options)
      if (today === setting.today) run.replace(replacements, tree)
      else {
        // Midnight has passed, and dates are judged by the day.
        setting = { ...setting, today }
        run = keepRun(rules, setting, exceptions)
        run.replace(tree.documents.map((after) => ({ before: null, after })), tree)
      }
      if (!hasPractised) practise(context)
      hasPractised = true
      const unasked = [...citations.unasked(), ...(shelf.unexamined() ? unexaminedBy(rules) : [])]
      return resultOf(run.outcome(unasked), { counts: shelf.counts(), hiddenPaths: shelf.hiddenPaths(), unasked }, options)
    },
  }
}
