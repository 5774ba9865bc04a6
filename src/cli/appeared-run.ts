import { isRunId } from '../gates/all/hg02-run-identity.ts'
import { runDirIn } from '../gates/run-dir.ts'
import { listRuns, namedRun } from '../io/list-runs.ts'

/** Finds the run directories that a command has made. */
export interface RunWatch {
  /** The one that its output names, else every new one; one that was there before is none. */
  appeared(output: string): readonly string[]
}

/** Notes which runs there are at some places before a command starts in a folder. */
export function watchRuns(places: readonly string[], cwd: string): RunWatch {
  const before = listRuns(places, isRunId)
  return {
    appeared(output) {
      const told = runDirIn(output)
      const named = told === null ? null : namedRun(told, cwd)
      if (told !== null) return named === null || before.has(named) ? [] : [named]
      return [...listRuns(places, isRunId)].filter((run) => !before.has(run)).toSorted()
    },
  }
}
