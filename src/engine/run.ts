import type { DocumentFacts, Setting, TreeFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { comparePlaces } from '../model/place.ts'
import type { Place } from '../model/place.ts'
import type { DocumentRule, Rule, TreeRule } from '../model/rule.ts'
import { ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { makeReporter } from './reporter.ts'
import type { Draft } from './reporter.ts'
import { settleSeverity } from './severity.ts'

/** A rule that threw. It names no cause, since a foreign message may repeat what was read. */
export interface Crash {
  readonly ruleId: Safe
  /** The document that the rule was reading; `null` for a rule that reads the whole tree. */
  readonly path: Safe | null
}

/** What the rules said of one tree: `findings` are ordered by path, place and rule, and frozen. */
export interface RunOutcome {
  readonly findings: readonly Finding[]
  readonly crashes: readonly Crash[]
}

/** Files that are only scanned concern confidentiality alone. */
function documentsFor(tree: TreeFacts, rule: Rule): readonly DocumentFacts[] {
  return rule.always ? tree.documents : tree.documents.filter((facts) => facts.kind !== 'text')
}

/** Keeps what a rule had reported when it threw, and names the rule. */
function attempt(rule: Rule, path: Safe | null, crashes: Crash[], run: () => void): void {
  try {
    run()
  } catch {
    crashes.push(Object.freeze({ ruleId: ownText(rule.id), path }))
  }
}

function draftsOf(rule: Rule, tree: TreeFacts, setting: Setting, crashes: Crash[]): readonly Draft[] {
  const drafts: Draft[] = []
  const report = makeReporter(rule, drafts)
  const documents = documentsFor(tree, rule)
  if ('checkTree' in rule) {
    const treeRule: TreeRule = rule
    attempt(rule, null, crashes, () => treeRule.checkTree(Object.freeze({ documents }), report, setting))
    return drafts
  }
  const documentRule: DocumentRule = rule
  for (const facts of documents) {
    if (!facts.reported) continue
    attempt(rule, facts.path, crashes, () => documentRule.check(facts, report, setting))
  }
  return drafts
}

function compareFindings(a: Finding, b: Finding): number {
  const byPlace = comparePlaces(a.place, b.place)
  if (byPlace !== 0) return byPlace
  if (a.ruleId !== b.ruleId) return a.ruleId < b.ruleId ? -1 : 1
  if (a.messageId === b.messageId) return 0
  return a.messageId < b.messageId ? -1 : 1
}

/** One fact, one finding: of several messages on one place that say the same, those that yield stay unsaid. */
function withoutYielding(drafts: readonly Draft[]): readonly Draft[] {
  const key = (messageId: string, { path, start, end }: Place) => JSON.stringify([messageId, path, start, end])
  const said = new Set(drafts.map(({ finding }) => key(finding.messageId, finding.place)))
  return drafts.filter(({ finding, yieldsTo }) => !yieldsTo.some((id) => said.has(key(id, finding.place))))
}

/**
 * Runs every rule over the tree. Findings in documents that are not reported are dropped; where a message masks its
 * document, what else was said there is dropped too, save what `always` rules say.
 */
export function runRules(tree: TreeFacts, rules: readonly Rule[], setting: Setting): RunOutcome {
  const crashes: Crash[] = []
  const placed = new Map<Safe, boolean>()
  for (const facts of tree.documents) if (facts.reported) placed.set(facts.path, facts.kind === 'text')
  const kept: Draft[] = []
  for (const rule of rules) {
    for (const draft of draftsOf(rule, tree, setting, crashes)) {
      const onlyScanned = placed.get(draft.finding.place.path)
      if (onlyScanned === undefined || (onlyScanned && !rule.always)) continue
      const settled = settleSeverity(draft, setting.policy)
      if (settled) kept.push(settled)
    }
  }
  const masked = new Set(kept.filter((draft) => draft.masks).map((draft) => draft.finding.place.path))
  const shown = kept.filter((draft) => draft.masks || draft.always || !masked.has(draft.finding.place.path))
  return {
    findings: Object.freeze(withoutYielding(shown).map((draft) => draft.finding).sort(compareFindings)),
    crashes: Object.freeze(crashes),
  }
}
