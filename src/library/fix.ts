import { insertEvidence } from '../document/insert-evidence.ts'
import type { NewSection, NotInserted } from '../document/insert-evidence.ts'
import { mendDocuments, stretchShower } from '../document/mend.ts'
import type { MendedDocument } from '../document/mend.ts'
import type { SourceDocument } from '../document/read-version.ts'
import { readDocument } from '../document/read.ts'
import { showPaths } from '../document/show-paths.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { unifiedDiff } from '../report/unified-diff.ts'
import { contextFor, contextOf } from './context.ts'
import { lintCorpus } from './corpus.ts'
import type { LintOptions } from './options.ts'

/** A document that has changed, or would. */
export interface FixedDocument extends Pick<MendedDocument, 'path' | 'shownPath' | 'text' | 'count'> {
  /** The change as a unified diff under a name; no line of it holds anything that the scanner marks. */
  diff(name: Safe): Safe
}

export interface FixResult {
  /** The documents that differ from what was given. */
  readonly fixed: readonly FixedDocument[]
  /** Shown paths of documents that keep a change unmade, because they would have said something else. */
  readonly left: readonly Safe[]
}

/**
 * Puts right what carries its own change, in the documents that are reported: a finding that is switched off or silenced
 * stays. Nothing is written, and a second run finds nothing more to change.
 * @throws CannotCheck as `lintCorpus` does.
 */
export function fixCorpus(documents: readonly SourceDocument[], options: LintOptions = {}): FixResult {
  const context = contextOf(options)
  const { mended, left } = mendDocuments(documents, (current) => lintCorpus(current, options), context)
  const clears = context.showable
  const fixed = mended.map(({ path, shownPath, text, count, before, changes, show }): FixedDocument => {
    const diff = (name: Safe) => unifiedDiff({ name, text: before, changes, show: show(), clears })
    return { path, shownPath, text, count, diff }
  })
  return { fixed, left }
}

/** A document with a new evidence section in it. */
export type InsertedDocument = Pick<FixedDocument, 'text' | 'diff'>

/**
 * Puts an evidence section below a work item of a document: behind the last one that belongs to
 * the item, else at the item's end. Nothing is written.
 */
export function insertSection(document: SourceDocument & { readonly text: string }, section: NewSection, options: Pick<LintOptions, 'policy' | 'exact'> = {}): InsertedDocument | NotInserted {
  const context = contextFor(options)
  const { credentials = [], path, text: before } = document
  const shown = showPaths([[document]], context.scanner.clears).shownAs.get(path) ?? literal('[endpoint]')
  const read = (text: string) => readDocument({ path: shown, givenPath: path, text, problem: null, reported: true, scanOnly: false, credentials: [] }, context)
  const inserted = insertEvidence(before, section, read)
  if (typeof inserted === 'string') return inserted
  const { change, text } = inserted
  const show = stretchShower(before, credentials, shown, context)
  return { text, diff: (name) => unifiedDiff({ name, text: before, changes: [change], show, clears: context.showable }) }
}
