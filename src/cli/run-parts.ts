import { blockedReport, runName } from '../gates/preflight/report-part.ts'
import type { Marker } from '../gates/preflight/stops.ts'
import type { RunFolder } from '../io/run-folder.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { HarnessPolicy } from '../model/harness.ts'
import type { Admission, PreflightResult } from '../model/preflight.ts'
import { cleared, literal, ownText } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'

/** Where a step's own part of a run is kept. */
function partPath(step: string): string {
  return `preflight/${step}.json`
}

/** The report's path, where the policy names one that is no pattern. */
function reportPath({ layout }: HarnessPolicy): Safe | null {
  return layout.report.find((glob) => !/[*?]/.test(glob)) ?? null
}

function spent(): CannotCheck {
  return new CannotCheck('FILE_CHANGED', literal('this run has been through that step, or was stopped, or has a report already'), literal('take a new run directory for a new run'))
}

/** A folder is one run's: what was stopped or has begun is not looked at again before it starts. */
export function refuseSpentRun(folder: RunFolder, step: string, policy: HarnessPolicy): void {
  const report = reportPath(policy)
  const marks = Object.values(policy.stops).map(({ marker }) => marker)
  if ([partPath(step), ...marks, ...(report === null ? [] : [report])].some((path) => folder.holds(path))) throw spent()
}

/** What a step leaves of a run. */
export interface Leaving {
  readonly step: string
  readonly marker: Marker | null
  readonly part: Safe
  readonly result: PreflightResult
  readonly policy: HarnessPolicy
  readonly admission: Admission | null
  readonly clears: Clears
  /** Lets a text pass that holds no protected value. */
  readonly kept: (text: string) => string
}

/** The marker first, then the step's part, and the report last: whoever finds a report finds what it speaks of. */
export function leaveBehind(folder: RunFolder, { step, marker, part, result, policy, admission, clears, kept }: Leaving): void {
  if (marker !== null) folder.write(marker.marker, kept(marker.body))
  folder.write(partPath(step), kept(part))
  const path = reportPath(policy)
  const runId = runName.test(folder.name) ? cleared(folder.name, clears) : null
  if (marker === null || path === null || runId === null) return
  const report = blockedReport(runId, marker.reason, result, admission, policy)
  folder.write(path, kept(ownText(`${JSON.stringify(report, null, 2)}\n`)))
}
