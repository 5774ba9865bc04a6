import type { Bearing } from '../model/bearing.ts'
import { hashOfKey } from '../model/bearing.ts'
import type { DocumentFacts, Setting } from '../model/facts.ts'
import type { Rule, Tie } from '../model/rule.ts'
import { isReleasedAsHeld } from '../model/transitions.ts'

type TiesOf = (document: DocumentFacts, setting: Setting) => readonly Tie[]

/** The ties of all rules that read more than one document; `null` where one of them does not say what ties documents together. */
export function allTies(rules: readonly Rule[]): readonly TiesOf[] | null {
  const found = new Set<TiesOf>()
  for (const rule of rules) {
    if (!('checkTree' in rule) && !('checkChange' in rule)) continue
    if (rule.ties === undefined) return null
    found.add(rule.ties)
  }
  return [...found]
}

/** What a document bears for any of the rules; what ties it for one of them ties it for all. */
export function bearingOf(document: DocumentFacts, tiesOf: readonly TiesOf[], setting: Setting): Bearing {
  // A file that is only scanned has a part in no other document.
  const ties = document.kind === 'text' ? [] : tiesOf.flatMap((one) => one(document, setting))
  const links = new Map(ties.filter((tie) => tie.length > 1).map((tie) => [tie.join('\0'), tie]))
  const items = document.workItems.flatMap((item) => (isReleasedAsHeld(item, setting.policy) ? [item.id, item.id] : [item.id]))
  return {
    keys: [...new Set([document.path, ...ties.flat()])].map(hashOfKey),
    links: [...links.values()].map((tie) => tie.map(hashOfKey)),
    items: items.map(hashOfKey),
  }
}
