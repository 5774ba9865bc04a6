import type { TreeCache } from '../../io/cache/tree-cache.ts'
import { fill, literal } from '../../model/safe.ts'
import { answerAll } from '../answers.ts'
import type { Reading } from '../check-tree.ts'
import { lintTree } from '../lint-tree.ts'
import type { World } from '../world.ts'
import { judgedBefore } from './judged-before.ts'
import { outcomeKey, questionsOf, repeatOutcome, storeOutcome } from './outcome.ts'
import type { Outcome, OutcomeSetting } from './outcome.ts'

/** Has the rules run over a tree, unless an earlier run was about the very same, and wherever it asked the answers are the same. */
export async function lintWith(cache: TreeCache, reading: Reading, setting: OutcomeSetting, world: World): Promise<Outcome> {
  // What an editor holds changes with every key; what the other documents say does not.
  const keyNow = () => (reading.standsFor === undefined ? outcomeKey(reading, cache, setting, world.environment) : null)
  const known = cache.outcomes.find(keyNow)
  if (known !== undefined) {
    const repeated = repeatOutcome(known, await answerAll(questionsOf(known), reading, world), reading.files, setting.exceptions)
    if (repeated !== null) {
      world.done(literal('nothing has changed since an earlier run'))
      return repeated
    }
  }
  const { documents } = reading.files
  const noted = documents.filter(({ entry }) => entry !== undefined).length
  world.done(fill(literal('documents noted by an earlier run: {noted} of {all}'), { noted, all: documents.length }))
  const judged = await judgedBefore(cache, reading, setting, world)
  const found = await lintTree(reading, setting, world, { judged, keep: (document, note) => cache.keep(document, note) })
  // Where few documents are reported on few are looked at, and it would cost more to write all than to look at them again.
  if (!cache.isWorthSaving && (found.isAsJudged || !documents.every(({ reported }) => reported))) return found
  const key = keyNow()
  const stored = key === null ? null : storeOutcome(key, found, documents, setting.exceptions)
  if (stored !== null) cache.outcomes.add(stored)
  return found
}
