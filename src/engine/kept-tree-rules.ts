import type { DocumentFacts, Setting, TreeFacts } from '../model/facts.ts'
import type { Rule, TreeRule } from '../model/rule.ts'
import type { DraftStore } from './draft-store.ts'
import { keepTreeRule } from './kept-tree-rule.ts'
import type { KeptTreeRule, Part } from './kept-tree-rule.ts'
import { readTree } from './run.ts'
import type { Crash } from './run.ts'
import { createTieIndex } from './tie-index.ts'
import type { Replacement, TieIndex } from './tie-index.ts'

/** Rules with what they said of a tree that changes. */
export interface KeptRules {
  /** @param tree what the replacements lead to, in order of path. */
  replace(replacements: readonly Replacement[], tree: TreeFacts): void
  crashes(): readonly Crash[]
}

/** Rules that are tied by the same keys: what one of them reads of a part of the tree holds for the others. */
interface Group {
  readonly ties: TreeRule['ties']
  readonly always: boolean
  readonly index: TieIndex | null
  readonly rules: KeptTreeRule[]
}

function groupsOf(rules: readonly Rule[], setting: Setting, store: DraftStore): readonly Group[] {
  const groups: Group[] = []
  for (const rule of rules) {
    if (!('checkTree' in rule)) continue
    const { ties }: TreeRule = rule
    const always = rule.always === true
    let group = groups.find((other) => other.ties === ties && other.always === always)
    if (group === undefined) groups.push((group = { ties, always, index: ties ? createTieIndex(ties, setting) : null, rules: [] }))
    group.rules.push(keepTreeRule(rule, setting, store))
  }
  return groups
}

/** The documents in order of path, which is that of the tree. */
function inOrder(documents: ReadonlySet<DocumentFacts>, tree: TreeFacts): readonly DocumentFacts[] {
  if (documents.size * 8 > tree.documents.length) return tree.documents.filter((document) => documents.has(document))
  return [...documents].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function partOf(index: TieIndex, replacements: readonly Replacement[], tree: TreeFacts): Part {
  const { bearers, keys } = index.replace(replacements)
  return { keys, tree: Object.freeze({ documents: inOrder(bearers, tree) }) }
}

const withoutText = (document: DocumentFacts | null): DocumentFacts | null => (document?.kind === 'text' ? null : document)

/** Keeps the rules that read the whole tree. */
export function keepTreeRules(rules: readonly Rule[], setting: Setting, store: DraftStore): KeptRules {
  const groups = groupsOf(rules, setting, store)
  return {
    crashes: () => groups.flatMap((group) => group.rules.flatMap((rule) => rule.crashes())),
    replace(replacements, tree) {
      let read: TreeFacts | null = null
      const readOnes = replacements.map(({ after, before }) => ({ before: withoutText(before), after: withoutText(after) }))
      for (const { always, index, rules: kept } of groups) {
        const part = index && partOf(index, always ? replacements : readOnes, tree)
        for (const rule of kept) rule.ask(() => (always ? tree : (read ??= readTree(tree))), part)
      }
    },
  }
}
