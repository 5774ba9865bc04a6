import type { TreeCache } from '../../io/cache/tree-cache.ts'
import { answerAll } from '../answers.ts'
import type { Reading } from '../check-tree.ts'
import type { JudgedBefore } from '../lint-tree.ts'
import type { World } from '../world.ts'
import { outcomeKey, questionsOf, repeatOutcome } from './outcome.ts'
import type { OutcomeSetting } from './outcome.ts'

/** What an earlier run said of the tree as it was when it was last read as a whole, if all that was asked is answered as it was then. */
export async function judgedBefore(cache: TreeCache, reading: Reading, setting: OutcomeSetting, world: World): Promise<JudgedBefore | undefined> {
  const { documents } = reading.files
  const tree = cache.whole.tree
  if (tree === null || reading.older !== null || reading.standsFor !== undefined || !documents.every(({ reported }) => reported)) return undefined
  const stored = cache.outcomes.find(() => outcomeKey(reading, cache, setting, world.environment, tree.digest))
  if (stored === undefined) return undefined
  const questions = questionsOf(stored)
  const answers = await answerAll(questions, reading, world)
  const outcome = repeatOutcome(stored, answers, reading.files, setting.exceptions)
  if (outcome === null || outcome.result.documents !== tree.rows.length) return undefined
  const had = new Set(tree.rows)
  const there = new Set(documents.map(({ entry }) => entry))
  return {
    outcome,
    had: (entry) => had.has(entry),
    gone: [...had].filter((row) => !there.has(row)).map((row) => cache.documentAt(row)),
    asked: () => ({ questions: { commits: questions.commits.list(), runs: questions.runList() }, answers }),
  }
}
