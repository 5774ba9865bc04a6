import { rules as ownRules } from '../../rules/index.ts'
import { versionReader } from '../document/read-version.ts'
import type { SourceDocument } from '../document/read-version.ts'
import { showPaths } from '../document/show-paths.ts'
import { askDocument, watched } from '../engine/local.ts'
import type { AskedRule } from '../engine/local.ts'
import { makeReporter } from '../engine/reporter.ts'
import type { Draft } from '../engine/reporter.ts'
import type { DocumentRule } from '../model/rule.ts'
import { contextOf, settingOf, todayOf } from './context.ts'
import { createMemory } from './memory.ts'
import type { LintOptions } from './options.ts'

function askedRules(): readonly AskedRule[] {
  return ownRules.flatMap((rule) => {
    if (!('check' in rule)) return []
    const drafts: Draft[] = []
    return [{ check: rule as DocumentRule, drafts, report: makeReporter(rule, drafts) }]
  })
}

/**
 * Reads documents and asks the rules that read one alone. With the notes that come of it, `openCorpus` asks for neither again;
 * so the reading can be done elsewhere. `null` for a document of which nothing may be noted.
 * @throws CannotCheck as `openCorpus` does.
 */
export function takeNotes(documents: readonly SourceDocument[], options: Pick<LintOptions, 'parser' | 'policy' | 'today'>): readonly (Uint8Array | null)[] {
  const notes = new Map<SourceDocument, Uint8Array>()
  // Only what has a version is kept, and here nobody asks which.
  const sources = documents.map((document) => ({ ...document, version: document.path }))
  const context = contextOf(options)
  const today = todayOf(options)
  const memory = createMemory({ ...options, keep: (document, note) => void notes.set(document, note) }, today)
  const setting = watched(settingOf({ ...options, today }))
  const asked = askedRules()
  for (const { facts } of versionReader(showPaths([sources], context.scanner.clears).shownAs, context, { memory })(sources)) {
    // What is said of cited runs waits for what these say.
    if (!facts.reported || facts.evidence.some(({ runs }) => runs.length > 0)) continue
    for (const rule of asked) if (facts.kind !== 'text' || rule.check.always) askDocument(rule, facts, setting, memory)
  }
  memory.keepAll()
  return sources.map((source) => notes.get(source) ?? null)
}
