import type { Bearing } from '../model/bearing.ts'
import { hashOfKey } from '../model/bearing.ts'
import type { DocumentFacts, Setting } from '../model/facts.ts'
import type { Rule, TiesOf } from '../model/rule.ts'
import { isReleasedAsHeld } from '../model/transitions.ts'

/** The ties of all rules that read more than one document; `null` where one of them does not say what ties documents together. */
export function allTies(rules: readonly Rule[]): readonly TiesOf[] | null {
  const found = new Set<TiesOf>()
  for (const rule of rules) {
    if (!('checkTree' in rule) && !('checkChange' in rule)) continue
    if (rule.ties === undefined) return null
    for (const one of [rule.ties].flat()) found.add(one)
  }
  return [...found]
}

/** What a document bears for any of the rules; what ties it for one of them ties it for all. */
export function bearingOf(document: DocumentFacts, tiesOf: readonly TiesOf[], setting: Setting): Bearing {
  const keys = new Set([hashOfKey(document.path)])
  const links = new Map<string, readonly number[]>()
  // A file that is only scanned has a part in no other document.
  for (const one of document.kind === 'text' ? [] : tiesOf) {
    for (const tie of one(document, setting)) {
      const hashes = tie.map(hashOfKey)
      for (const key of hashes) keys.add(key)
      if (tie.length > 1) links.set(tie.join('\0'), hashes)
    }
  }
  const items: number[] = []
  for (const item of document.workItems) {
    const key = hashOfKey(item.id)
    items.push(key)
    if (isReleasedAsHeld(item, setting.policy)) items.push(key)
  }
  return { keys: [...keys], links: [...links.values()], items }
}
