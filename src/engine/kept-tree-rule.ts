import type { Setting, TreeFacts } from '../model/facts.ts'
import type { Rule } from '../model/rule.ts'
import type { DraftStore } from './draft-store.ts'
import { keyOf } from './reporter.ts'
import type { Draft } from './reporter.ts'
import { draftsOf } from './run.ts'
import type { Crash } from './run.ts'

/** A part of a tree in which all that findings about the keys depend on is to be found. */
export interface Part {
  readonly keys: ReadonlySet<string>
  readonly tree: TreeFacts
}

/** A rule that reads the whole tree, with what it said of it. */
export interface KeptTreeRule {
  /** Asks the rule again: about a part of the tree, or about all of it where the rule has not said what ties documents together. */
  ask(whole: () => TreeFacts, part: Part | null): void
  crashes(): readonly Crash[]
}

function byKey(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const found = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const key = keyOf(draft)
    const others = found.get(key)
    if (others === undefined) found.set(key, [draft])
    else others.push(draft)
  }
  return found
}

export function keepTreeRule(rule: Rule, setting: Setting, store: DraftStore): KeptTreeRule {
  const said = new Map<string, readonly Draft[]>()
  let crashes: readonly Crash[] = []
  const ask = (tree: TreeFacts): readonly Draft[] => {
    const found: Crash[] = []
    const drafts = draftsOf([rule], { tree, read: tree, setting }, found)
    crashes = found
    return drafts
  }
  const put = (keys: ReadonlySet<string>, drafts: readonly Draft[]): void => {
    const found = byKey(drafts)
    for (const key of keys) {
      const [before, after] = [said.get(key), found.get(key)]
      if (before === undefined && after === undefined) continue
      store.replace(before ?? [], after ?? [])
      if (after === undefined) said.delete(key)
      else said.set(key, after)
    }
  }
  return {
    crashes: () => crashes,
    ask(whole, part) {
      // A rule that threw may not have got to what it would say elsewhere.
      if (part !== null && crashes.length === 0) {
        const drafts = ask(part.tree)
        if (crashes.length === 0) return put(part.keys, drafts)
      }
      const drafts = ask(whole())
      put(new Set([...said.keys(), ...drafts.map(keyOf)]), drafts)
    },
  }
}
