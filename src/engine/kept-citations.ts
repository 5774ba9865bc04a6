import { citationsOf } from '../model/citation.ts'
import type { RunArtifact } from '../model/evidence-facts.ts'
import type { DocumentFacts } from '../model/facts.ts'
import type { Place } from '../model/place.ts'
import type { Rule } from '../model/rule.ts'
import type { Safe } from '../model/safe.ts'
import { unreachable } from './citations.ts'
import type { NotRun } from './run.ts'
import { runsCitedIn, unreachedAmong } from './runs.ts'
import type { Replacement } from './tie-index.ts'

/** What the documents of a tree that changes cite, where nothing of that is looked up. */
export interface KeptCitations {
  replace(replacements: readonly Replacement[]): void
  /** What stays unknown for that. */
  unasked(): readonly NotRun[]
}

const reported = (document: DocumentFacts | null): readonly DocumentFacts[] => (document?.reported ? [document] : [])

export function keepCitations(rules: readonly Rule[]): KeptCitations {
  const citing = new Set<DocumentFacts>()
  const runs = new Map<Safe | Place, RunArtifact>()
  const counts = new Map<Safe | Place, number>()
  const count = (key: Safe | Place, step: 1 | -1): number => {
    const sum = (counts.get(key) ?? 0) + step
    if (sum === 0) counts.delete(key)
    else counts.set(key, sum)
    return sum
  }
  let unreached: readonly NotRun[] | null = null
  const unreachedOnes = (): readonly NotRun[] => (unreached ??= unreachedAmong(runs, rules))
  return {
    replace(replacements) {
      // What is cited before and after never is cited by nobody.
      for (const document of replacements.flatMap(({ after }) => reported(after))) {
        if (citationsOf(document).length > 0) citing.add(document)
        for (const [key, run] of runsCitedIn(document)) {
          if (count(key, 1) > 1) continue
          runs.set(key, run)
          unreached = null
        }
      }
      for (const document of replacements.flatMap(({ before }) => reported(before))) {
        citing.delete(document)
        for (const [key] of runsCitedIn(document)) {
          if (count(key, -1) > 0) continue
          runs.delete(key)
          unreached = null
        }
      }
    },
    // Where no repository is asked, one citation says what all of them would.
    unasked: () => [...unreachable([...citing].slice(0, 1), rules, undefined), ...unreachedOnes()],
  }
}
