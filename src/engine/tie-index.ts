import type { DocumentFacts, Setting } from '../model/facts.ts'
import type { Tie, TreeRule } from '../model/rule.ts'

type Ties = NonNullable<TreeRule['ties']>

/** A document in two versions; `null` where it is not there. */
export interface Replacement {
  readonly before: DocumentFacts | null
  readonly after: DocumentFacts | null
}

/** What findings have to be looked for again after a change. */
export interface Touched {
  /** The keys that findings may be about. */
  readonly keys: ReadonlySet<string>
  /** All documents that such findings depend on. */
  readonly bearers: ReadonlySet<DocumentFacts>
}

/** Knows which documents of a tree bear which keys. */
export interface TieIndex {
  /** Goes along with a change of the tree, and says what that touches. */
  replace(replacements: readonly Replacement[]): Touched
}

/** The keys of a document, and its ties of more than one key. */
interface Tied {
  readonly keys: readonly string[]
  readonly links: readonly Tie[]
}

const sides = (replacements: readonly Replacement[], side: keyof Replacement) => replacements.flatMap((one) => one[side] ?? [])

/** Makes the index of the documents that are put in from now on. */
export function createTieIndex(given: Ties, setting: Setting): TieIndex {
  const tiesOf = [given].flat()
  const bearers = new Map<string, Set<DocumentFacts>>()
  const known = new Map<DocumentFacts, Tied>()

  const tiedKeys = (document: DocumentFacts): readonly string[] => known.get(document)?.keys ?? []
  const keysOf = (documents: readonly DocumentFacts[]): Set<string> => new Set(documents.flatMap((document) => [document.path, ...tiedKeys(document)]))
  const add = (document: DocumentFacts): void => {
    const ties = tiesOf.flatMap((one) => one(document, setting))
    known.set(document, { keys: [...new Set(ties.flat())], links: ties.filter((tie) => tie.length > 1) })
    for (const key of tiedKeys(document)) {
      const others = bearers.get(key)
      if (others === undefined) bearers.set(key, new Set([document]))
      else others.add(document)
    }
  }
  const drop = (document: DocumentFacts): void => {
    for (const key of tiedKeys(document)) {
      const others = bearers.get(key)
      if (others?.delete(document) && others.size === 0) bearers.delete(key)
    }
    known.delete(document)
  }
  /** Adds the keys that are tied to keys of the set, over any number of steps; what is added is gone over, too. */
  const spread = (keys: Set<string>): void => {
    for (const key of keys) {
      for (const document of bearers.get(key) ?? []) {
        for (const tie of known.get(document)?.links ?? []) if (tie.includes(key)) for (const other of tie) keys.add(other)
      }
    }
  }
  return {
    replace(replacements) {
      const [before, after] = [sides(replacements, 'before'), sides(replacements, 'after')]
      // What was tied may come apart, and then each part has to be looked at.
      const keys = keysOf(before)
      spread(keys)
      for (const document of before) drop(document)
      for (const document of after) add(document)
      const added = keysOf(after)
      spread(added)
      for (const key of added) keys.add(key)
      // A document that is tied to nothing bears its path alone, and that is not indexed.
      return { keys, bearers: new Set([...after, ...[...keys].flatMap((key) => [...(bearers.get(key) ?? [])])]) }
    },
  }
}
