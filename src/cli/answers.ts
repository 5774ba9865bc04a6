import type { CommitAnswer, RunAnswer, RunCitation } from '../index.ts'
import { projectOf } from '../io/find-root.ts'
import { lookUpCommits } from '../io/look-up-commits.ts'
import type { CitedCommits } from '../io/look-up-commits.ts'
import type { Answers, StoredQuestions } from './cache/outcome.ts'
import type { Reading } from './check-tree.ts'
import { lookUpRuns } from './look-up-runs.ts'
import type { World } from './world.ts'

/** Asks local repositories and folders of runs. */
export function answerer({ policy, target }: Reading, world: World) {
  const project = projectOf(target.root, policy.tree.root)
  const citing = { project, repositories: policy.citations.repositories, environment: world.environment }
  return {
    commits: (asked: CitedCommits): readonly CommitAnswer[] => (asked.keys.length === 0 ? [] : lookUpCommits(asked, citing)),
    runs: (count: number, asked: () => readonly RunCitation[]): Promise<readonly RunAnswer[]> => lookUpRuns(count, asked, { project, policy, world }),
  }
}

/** Asks what an earlier run has asked. */
export async function answerAll({ commits, runs, runList }: StoredQuestions, reading: Reading, world: World): Promise<Answers> {
  const answer = answerer(reading, world)
  return { commits: answer.commits(commits), runs: await answer.runs(runs, runList) }
}
