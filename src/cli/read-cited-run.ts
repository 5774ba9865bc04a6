import { recordRun } from '../gates/run-record.ts'
import { digestRun } from '../io/run-digest.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import type { RunAnswer } from '../model/run-record.ts'
import { literal } from '../model/safe.ts'
import { checkFolder } from './gate-check.ts'
import type { World } from './world.ts'

const GONE: RunAnswer = { unreachable: literal('their directory could not be opened') }

/** Nothing is searched besides the run. */
const NOTHING_ELSE = { also: [], commits: [], secretNames: [] }

/** Has the gates judge a run directory, and keeps of it what documents are compared with. */
export async function readCitedRun(directory: string, withDigest: boolean, policy: Policy, world: World): Promise<RunAnswer> {
  try {
    const { clears, facts, judgement, ...checked } = await checkFolder(directory, policy, NOTHING_ELSE, world, world.exact.clears)
    return recordRun(facts, judgement, withDigest ? await digestRun(directory) : null, { policy: checked.policy, clears })
  } catch (error) {
    // The directory may be gone by now.
    if (error instanceof CannotCheck) return GONE
    throw error
  }
}
