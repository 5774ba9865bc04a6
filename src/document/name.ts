import type { DocumentFacts } from '../model/facts.ts'
import type { Policy } from '../model/policy.ts'
import { cleared, literal, ownText, type Clears, type Safe } from '../model/safe.ts'

const UPPER_KEBAB = /^[A-Z0-9]+(?:-[A-Z0-9]+)*\.md$/

/** Reads a file name as `<PREFIX>-<…>-<WORD>.md`; parts in upper case, so that a name in the wrong case still has its kind. */
export function readName(path: string, clears: Clears): DocumentFacts['name'] {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const name = file.replace(/\.md$/i, '').toUpperCase()
  const first = name.indexOf('-')
  const last = name.lastIndexOf('-')
  return {
    wellFormed: UPPER_KEBAB.test(file),
    prefix: cleared(first < 0 ? name : name.slice(0, first), clears),
    stem: cleared(name.slice(0, Math.max(0, last)), clears),
    word: cleared(name.slice(last + 1), clears),
  }
}

/** The kind of a document by the last word of its file name: a key of the policy's kinds, else `other`. */
export function kindOf(word: string | null, { kinds }: Policy['documents']): Safe {
  for (const kind in kinds) if (kinds[kind]?.word === word) return ownText(kind)
  return literal('other')
}
