import type { DocumentFacts, Setting } from '../model/facts.ts'
import type { Rule } from '../model/rule.ts'
import type { DraftStore } from './draft-store.ts'
import type { KeptRules } from './kept-tree-rules.ts'
import type { Draft } from './reporter.ts'
import { draftsOf, readTree } from './run.ts'
import type { Crash } from './run.ts'

/** Keeps the rules that read one document at a time: they are asked about nothing but what was replaced. */
export function keepDocumentRules(rules: readonly Rule[], setting: Setting, store: DraftStore): KeptRules {
  const own = rules.filter((rule) => 'check' in rule)
  const said = new Map<DocumentFacts, readonly Draft[]>()
  const crashed = new Map<DocumentFacts, readonly Crash[]>()
  const ask = (document: DocumentFacts): readonly Draft[] => {
    const tree = { documents: [document] }
    const subject = { tree, read: readTree(tree), setting }
    const crashes: Crash[] = []
    const drafts = draftsOf(own, subject, crashes)
    if (drafts.length > 0) said.set(document, drafts)
    if (crashes.length > 0) crashed.set(document, crashes)
    return drafts
  }
  return {
    crashes: () => [...crashed.values()].flat(),
    replace(replacements) {
      for (const { after, before } of replacements) {
        const old = before === null ? undefined : said.get(before)
        if (before !== null) {
          said.delete(before)
          crashed.delete(before)
        }
        store.replace(old ?? [], after === null ? [] : ask(after))
      }
    },
  }
}
