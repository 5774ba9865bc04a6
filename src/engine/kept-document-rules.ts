import type { DocumentFacts, Setting } from '../model/facts.ts'
import type { Rule } from '../model/rule.ts'
import type { DraftStore } from './draft-store.ts'
import type { KeptRules } from './kept-tree-rules.ts'
import type { Draft } from './reporter.ts'
import { draftsOf, readTree } from './run.ts'
import type { Crash } from './run.ts'

interface Said {
  readonly drafts: readonly Draft[]
  readonly crashes: readonly Crash[]
}

/** Keeps the rules that read one document at a time: they are asked about nothing but what was replaced. */
export function keepDocumentRules(rules: readonly Rule[], setting: Setting, store: DraftStore): KeptRules {
  const own = rules.filter((rule) => 'check' in rule)
  const said = new Map<DocumentFacts, Said>()
  const ask = (document: DocumentFacts): Said => {
    const tree = { documents: [document] }
    const subject = { tree, read: readTree(tree), setting }
    const crashes: Crash[] = []
    return { drafts: own.flatMap((rule) => draftsOf(rule, subject, crashes)), crashes }
  }
  return {
    crashes: () => [...said.values()].flatMap(({ crashes }) => crashes),
    replace(replacements) {
      for (const { after, before } of replacements) {
        const old = before === null ? undefined : said.get(before)
        const now = after === null ? undefined : ask(after)
        store.replace(old?.drafts ?? [], now?.drafts ?? [])
        if (before !== null) said.delete(before)
        if (after !== null && now !== undefined && now.drafts.length + now.crashes.length > 0) said.set(after, now)
      }
    },
  }
}
