import { rules as ownRules } from '../../rules/index.ts'
import { versionReader } from '../document/read-version.ts'
import type { SourceDocument } from '../document/read-version.ts'
import { showPaths } from '../document/show-paths.ts'
import { askDocument, watched } from '../engine/local.ts'
import type { AskedRule } from '../engine/local.ts'
import { makeReporter } from '../engine/reporter.ts'
import type { Draft } from '../engine/reporter.ts'
import type { DocumentRule } from '../model/rule.ts'
import { isUnexamined } from '../scan/credentials/find.ts'
import { contextOf, settingOf, todayOf } from './context.ts'
import { createMemory } from './memory.ts'
import type { LintOptions } from './options.ts'

export interface NoteOptions extends Pick<LintOptions, 'parser' | 'policy' | 'today'> {
  /** False for notes that no later run opens; they are made faster. */
  readonly forLater?: boolean | undefined
}

function askedRules(): readonly AskedRule[] {
  return ownRules.flatMap((rule) => {
    if (!('check' in rule)) return []
    const drafts: Draft[] = []
    return [{ check: rule as DocumentRule, drafts, report: makeReporter(rule, drafts) }]
  })
}

/**
 * Reads documents and asks the rules that read one alone. With the notes that come of it, `openCorpus` asks for neither again;
 * so the reading can be done elsewhere. `null` for a document of which nothing may be noted, or which may hold a credential
 * that only the detector library could tell, and was not asked about.
 * @throws CannotCheck as `openCorpus` does.
 */
export function takeNotes(documents: readonly SourceDocument[], options: NoteOptions): readonly (Uint8Array | null)[] {
  // Nobody but rules of ours gets to see the facts.
  const context = { ...contextOf(options), freezes: false }
  const today = todayOf(options)
  const setting = watched(settingOf({ ...options, today }))
  const asked = askedRules()
  // Only what has a version is kept, and here nobody asks which.
  const sources = documents.map((document) => ({ ...document, version: document.path }))
  const { shownAs } = showPaths([sources], context.scanner.clears)
  return sources.map((source) => {
    if (isUnexamined(source)) return null
    let note: Uint8Array | null = null
    // One after the other, so that nothing but the note outlives the reading of a document.
    const memory = createMemory({ ...options, keep: (_, kept) => (note = kept) }, today)
    for (const { facts } of versionReader(shownAs, context, { memory })([source])) if (facts.reported) askDocument(asked, facts, setting, memory)
    memory.keepAll()
    for (const { drafts } of asked) if (drafts.length > 0) drafts.length = 0
    return note
  })
}
