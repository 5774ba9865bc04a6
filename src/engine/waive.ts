import type { BaselineEntry, Suppressed, Waiver } from '../model/exceptions.ts'
import type { DirectiveTarget, Setting, TreeFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { matchGlobs } from '../model/match-globs.ts'
import { comparable } from '../model/names.ts'
import type { Safe } from '../model/safe.ts'
import { anchorFinder } from './anchors.ts'
import type { Draft } from './reporter.ts'
import { isFalseAlarm, isWaivable } from './waivable.ts'

/** What may keep findings from being shown, as a caller says it; what is left out silences nothing, save directives. */
export interface ExceptionChoice {
  /** False where comments in the documents are to silence nothing. */
  readonly directives?: boolean
  readonly waivers?: readonly Waiver[]
  /** `adopt` silences what a new baseline would list. */
  readonly baseline?: readonly BaselineEntry[] | 'adopt'
  /** What stands before the documents' paths in those of waivers and baseline, such as `.sot/`. */
  readonly base?: string
  /** True where more belongs to the tree than is given. */
  readonly partial?: boolean
}

export type Exceptions = Required<ExceptionChoice>

export const NO_EXCEPTIONS: Exceptions = Object.freeze({ directives: false, waivers: [], baseline: [], base: '', partial: false })

export function exceptionsFrom({ directives = true, waivers = [], baseline = [], base = '', partial = false }: ExceptionChoice): Exceptions {
  return { directives, waivers, baseline, base, partial }
}

/** A draft with what keeps it from being shown. */
export interface Silenced extends Pick<Suppressed, 'by' | 'cause'> {
  readonly draft: Draft
}

export interface Waived {
  readonly left: readonly Draft[]
  readonly silenced: readonly Silenced[]
}

/** Says what silences a draft, if anything does. */
type Silencer = (draft: Draft) => Suppressed['cause'] | undefined

function names({ ruleId, messageId }: { readonly ruleId: Safe | null; readonly messageId: Safe | null }, finding: Finding): boolean {
  return ruleId === finding.ruleId && (messageId === null || messageId === finding.messageId)
}

/** A directive reaches what begins on its line, if it gives a reason. */
function byDirective({ documents }: TreeFacts, { policy }: Setting): Silencer {
  const targets = new Map<string, DirectiveTarget[]>()
  for (const { path, directives } of documents) {
    for (const { justified, line, targets: named } of directives) {
      if (!justified || line === null) continue
      const key = `${line}:${path}`
      targets.set(key, [...(targets.get(key) ?? []), ...named])
    }
  }
  return ({ finding, rule }) => {
    if (!isWaivable(rule, policy)) return undefined
    return targets.get(`${finding.place.line}:${finding.place.path}`)?.find((target) => names(target, finding))
  }
}

/** The last day counts. */
export function isExpired({ expires }: Waiver, today: string): boolean {
  return expires < today
}

/** Says whether a draft stands at the place of a waiver and is of its rule. */
type AtPlace = (waiver: Waiver, draft: Draft) => boolean

function placeCheck(tree: TreeFacts, waivers: readonly Waiver[], base: string): AtPlace {
  const anchorOf = anchorFinder(tree)
  const matchers = new Map(waivers.map((waiver) => [waiver, matchGlobs([waiver.path])]))
  return (waiver, { finding }) => {
    if (!names(waiver, finding) || !matchers.get(waiver)?.(`${base}${finding.place.path}`)) return false
    if (waiver.line !== null) return waiver.line === finding.place.line
    if (waiver.item === null && waiver.heading === null) return true
    const { item, heading } = anchorOf(finding.place)
    return waiver.item === null ? comparable(waiver.heading) === heading : waiver.item === item
  }
}

/** Of what cannot be waived, a waiver of a false alarm reaches one finding, and none while there are several at its place. */
function byWaiver(drafts: readonly Draft[], tree: TreeFacts, { policy, today }: Setting, { waivers, base }: Exceptions): Silencer {
  const inForce = waivers.filter((waiver) => !isExpired(waiver, today))
  const isAt = placeCheck(tree, inForce, base)
  const causes = new Map<Draft, Waiver>()
  const note = (draft: Draft, waiver: Waiver) => void (causes.has(draft) || causes.set(draft, waiver))
  for (const waiver of inForce) {
    const here = drafts.filter((draft) => isAt(waiver, draft))
    const alarms: Draft[] = []
    for (const draft of here) {
      const { data, messageId } = draft.finding
      const message = draft.rule.messages[messageId]
      if (isWaivable(draft.rule, policy)) note(draft, waiver)
      else if (message?.falseAlarms && isFalseAlarm(waiver, message) && data[message.falseAlarms.by] === waiver.tier) alarms.push(draft)
    }
    const [alarm] = alarms
    if (alarm !== undefined && alarms.length === 1) note(alarm, waiver)
  }
  return (draft) => causes.get(draft)
}

/** Info is no reason to fail, so it needs no baseline; and what a change did is no part of a tree that is adopted. */
function byBaseline(prints: ReadonlyMap<Finding, Safe>, { policy }: Setting, { baseline, base }: Exceptions): Silencer {
  const entries = baseline === 'adopt' ? new Map<string, BaselineEntry>() : new Map(baseline.map((entry) => [`${entry.fingerprint}:${entry.path}`, entry]))
  return ({ finding, rule }) => {
    if (!isWaivable(rule, policy)) return undefined
    if (baseline === 'adopt') return finding.severity === 'info' || 'checkChange' in rule ? undefined : null
    return entries.get(`${prints.get(finding)}:${base}${finding.place.path}`)
  }
}

/** Takes out what an exception silences; of several the one nearest to the text counts, so that the others show as unused. */
export function waive(drafts: readonly Draft[], prints: ReadonlyMap<Finding, Safe>, tree: TreeFacts, setting: Setting, exceptions: Exceptions): Waived {
  const left: Draft[] = []
  const silenced: Silenced[] = []
  const silencers: readonly (readonly [Suppressed['by'], Silencer])[] = [
    ['directive', exceptions.directives ? byDirective(tree, setting) : () => undefined],
    ['waiver', byWaiver(drafts, tree, setting, exceptions)],
    ['baseline', byBaseline(prints, setting, exceptions)],
  ]
  for (const draft of drafts) {
    let kept = true
    for (const [by, silencer] of silencers) {
      const cause = silencer(draft)
      if (cause === undefined) continue
      silenced.push({ draft, by, cause })
      kept = false
      break
    }
    if (kept) left.push(draft)
  }
  return { left, silenced }
}
