import { runFinder } from '../io/find-run.ts'
import type { Policy } from '../model/policy.ts'
import type { RunAnswer, RunCitation } from '../model/run-record.ts'
import { literal } from '../model/safe.ts'
import type { World } from './world.ts'

export interface RunContext {
  /** The folder from which the policy's paths lead. */
  readonly project: string
  readonly policy: Policy
  readonly world: World
}

/** Most runs that one check reads, the latest first, so that a tree that cites very many of them still ends. */
const MOST = 500

const NO_FOLDER: RunAnswer = { unreachable: literal('no folder of `harness.runs` is there') }
const MISSING: RunAnswer = { unreachable: literal('no folder of `harness.runs` holds them') }
const TOO_MANY: RunAnswer = { unreachable: literal('there are more than one check reads') }

const NO_HARNESS: RunAnswer = { unreachable: literal('the policy says nothing of runs of a harness') }

/** A link proves nothing, and is not followed: in a checkout that nobody trusts it may lead anywhere. */
const LINK: RunAnswer = { verdict: 'fail', gates: [literal('HG02')], diagnosis: null, shows: null, digest: null }

/** Reads so many runs that documents cite and that lie in the policy's folders, one after the other, and has the gates judge them. */
export async function lookUpRuns(count: number, citations: () => readonly RunCitation[], { project, policy, world }: RunContext): Promise<readonly RunAnswer[]> {
  const all = (answer: RunAnswer) => Array.from<RunAnswer>({ length: count }).fill(answer)
  const find = count === 0 ? null : runFinder(project, policy.harness.runs)
  if (find === null) return all(NO_FOLDER)
  if (policy.harness.expect.model === '') return all(NO_HARNESS)
  // Where no folder of runs is, none of the gates is loaded.
  const { readCitedRun } = await import('./read-cited-run.ts')
  const answers: RunAnswer[] = []
  let read = 0
  for (const { digest, name } of citations()) {
    const found = find(name)
    if (found.kind !== 'directory') answers.push(found.kind === 'link' ? LINK : MISSING)
    else answers.push(read++ < MOST ? await readCitedRun(found.path, digest, policy, world) : TOO_MANY)
  }
  return answers
}
