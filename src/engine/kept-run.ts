import type { DocumentFacts, Setting, TreeFacts } from '../model/facts.ts'
import type { Rule } from '../model/rule.ts'
import type { Safe } from '../model/safe.ts'
import { createDraftStore, unitOf } from './draft-store.ts'
import { keepDocumentRules } from './kept-document-rules.ts'
import { keepTreeRules } from './kept-tree-rules.ts'
import { conclude } from './run.ts'
import type { Concluded, Crash, NotRun, RunOutcome } from './run.ts'
import { coveredBy, idleWithout, sumUp } from './sum-up.ts'
import type { Replacement } from './tie-index.ts'
import type { Exceptions } from './waive.ts'

/** What rules say of a tree that changes: after a change they are asked again about nothing but what it touches. */
export interface KeptRun {
  /** @param tree what the replacements lead to, in order of path. */
  replace(replacements: readonly Replacement[], tree: TreeFacts): void
  /** What `runRules` gives for the tree as it is. */
  outcome(unasked: readonly NotRun[]): RunOutcome
}

function replaceInUnits(units: Map<string, readonly DocumentFacts[]>, { after, before }: Replacement): void {
  for (const document of [before, after]) {
    if (document === null) continue
    const unit = unitOf(document.path)
    const others = (units.get(unit) ?? []).filter((other) => other !== before)
    const now = document === after ? [...others, document] : others
    if (now.length === 0) units.delete(unit)
    else units.set(unit, now)
  }
}

function merge(parts: Iterable<Concluded>): Concluded {
  const all = [...parts]
  return {
    shown: all.flatMap(({ shown }) => shown),
    silenced: all.flatMap(({ silenced }) => silenced),
    fingerprints: new Map(all.flatMap(({ fingerprints }) => [...fingerprints])),
    masked: new Set(all.flatMap(({ masked }) => [...masked])),
  }
}

/** In the order in which `runRules` comes upon them. */
function inOrder(crashes: readonly Crash[], rules: readonly Rule[]): readonly Crash[] {
  if (crashes.length < 2) return crashes
  const rank = new Map<string, number>(rules.map(({ id }, index) => [id, index]))
  const rankOf = ({ ruleId }: Crash): number => rank.get(ruleId) ?? 0
  return [...crashes].sort((a, b) => rankOf(a) - rankOf(b) || ((a.path ?? '') < (b.path ?? '') ? -1 : 1))
}

/** True where a document came, went, or is reported on other than before. */
function changesCover({ after, before }: Replacement): boolean {
  return before?.path !== after?.path || before?.reported !== after?.reported
}

function isSame<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}

/** Keeps what is covered for as long as it stays the same: it has an entry for each document. */
function keepCover(exceptions: Exceptions) {
  let known: { readonly covered: ReturnType<typeof coveredBy>; readonly masked: ReadonlySet<Safe> } | null = null
  return {
    replace(replacements: readonly Replacement[]): void {
      if (replacements.some(changesCover)) known = null
    },
    of(tree: TreeFacts, masked: ReadonlySet<Safe>): ReturnType<typeof coveredBy> {
      if (known === null || !isSame(known.masked, masked)) known = { covered: coveredBy(tree, masked, exceptions), masked }
      return known.covered
    },
  }
}

/** Begins with an empty tree. */
export function keepRun(rules: readonly Rule[], setting: Setting, exceptions: Exceptions): KeptRun {
  const store = createDraftStore()
  const kept = [keepDocumentRules(rules, setting, store), keepTreeRules(rules, setting, store)]
  const cover = keepCover(exceptions)
  const idle = idleWithout(undefined, rules)
  const units = new Map<string, readonly DocumentFacts[]>()
  const concluded = new Map<string, Concluded>()
  const annotated = new Set<DocumentFacts>()
  let tree: TreeFacts | null = null

  const concludeAgain = (unit: string): void => {
    const drafts = store.of(unit)
    if (drafts.length === 0) concluded.delete(unit)
    else concluded.set(unit, conclude(drafts, { tree: { documents: units.get(unit) ?? [] }, setting }, exceptions))
  }
  const note = (replacement: Replacement): void => {
    const { after, before } = replacement
    replaceInUnits(units, replacement)
    if (before !== null) annotated.delete(before)
    if (after !== null && after.directives.length > 0) annotated.add(after)
  }
  return {
    replace(replacements, now) {
      if (tree !== null && replacements.length === 0) return
      tree = now
      cover.replace(replacements)
      for (const replacement of replacements) note(replacement)
      for (const one of kept) one.replace(replacements, now)
    },
    outcome(unasked) {
      // Whatever stands in a document that was replaced was said anew. In order, so that there is little to sort afterwards.
      for (const unit of [...store.takeChanged()].sort()) concludeAgain(unit)
      const all = merge(concluded.values())
      const crashes = inOrder(kept.flatMap((one) => one.crashes()), rules)
      const documents = [...annotated].sort((a, b) => (a.path < b.path ? -1 : 1))
      return sumUp(all, { covered: cover.of(tree ?? { documents: [] }, all.masked), tree: { documents } }, rules, { crashes, unasked, idle }, setting, exceptions)
    },
  }
}
