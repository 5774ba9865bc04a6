import type { Unreachable } from './citation.ts'
import type { EvidenceSection, RunArtifact } from './evidence-facts.ts'
import type { Verdict } from './gate.ts'
import type { Place } from './place.ts'
import type { EvidenceKey } from './policy.ts'
import { fill, literal, ownText } from './safe.ts'
import type { FactText, Safe } from './safe.ts'

/** A run directory that an evidence section cites. */
export interface RunCitation {
  /** The directory's own name: a time, a case and a number, so that it leads out of no folder. */
  readonly name: Safe
  /** True where a section states the digest of the run. */
  readonly digest: boolean
}

/** The facts that a run gives as one word or text. */
export type RunWord = Exclude<EvidenceKey, 'runArtifact' | 'baselineArtifact' | 'marker' | 'commit' | 'digest' | 'verdict' | 'changedFiles' | 'patch' | 'tests'>

/** What a run's report says, in the words of evidence sections; `null` for a text that may not be shown. */
export interface RunShows {
  /** What the report does not give is absent. */
  readonly words: Readonly<Partial<Record<RunWord, FactText>>>
  readonly markers: readonly FactText[]
  readonly changedFiles: readonly FactText[] | null
  readonly patch: { readonly path: FactText; readonly bytes: number } | null
  readonly tests: { readonly status: FactText; readonly passed: number | null; readonly total: number | null } | null
}

/** What became known of a run whose directory was read. */
export interface RunRecord {
  readonly verdict: Verdict
  /** The gates that keep the verdict from being a pass. */
  readonly gates: readonly Safe[]
  /** What the gates made of the agent's result. */
  readonly diagnosis: Safe | null
  /** `null` where the report could not be read. */
  readonly shows: RunShows | null
  /** The hexadecimal digits; `null` where it was not asked for, or a file could not be read. */
  readonly digest: Safe | null
}

export type RunAnswer = RunRecord | Unreachable

/** A run whose directory was reached. */
export interface ReachedRun {
  readonly place: Place
  readonly name: Safe
  readonly record: RunRecord
}

/** The runs of which a section reports. */
export interface ReportedRuns {
  readonly runs: readonly RunArtifact[]
  readonly reached: readonly ReachedRun[]
  /** True when the key names the run of the report in full, so that the section speaks of each; else it speaks of one of them. */
  readonly named: boolean
}

const NO_RUNS: ReportedRuns = Object.freeze({ runs: Object.freeze([]), reached: Object.freeze([]), named: false })

/**
 * The runs of which a section reports: those under the key that names the report's run in full, and where there is none all
 * others but the baseline, if it states a report status at all.
 */
export function reportedRuns(section: Pick<EvidenceSection, 'facts' | 'runs'>): ReportedRuns {
  const { runs } = section
  if (runs.length === 0) return NO_RUNS
  const own = runs.filter(({ baseline, inRunFolder }) => !baseline && inRunFolder)
  if (own.length === 0) return NO_RUNS
  const named = own.filter(({ isReported }) => isReported)
  // The facts are much to open, and are asked for where nothing else tells.
  const all = named.length > 0 ? named : section.facts.some(({ key }) => key === 'reportStatus') ? own : []
  return { runs: all, reached: all.some(({ answer }) => answer !== undefined) ? all.flatMap(reachedRun) : NO_RUNS.reached, named: named.length > 0 }
}

function reachedRun({ answer, name, place }: RunArtifact): readonly ReachedRun[] {
  return name !== null && answer !== undefined && 'verdict' in answer ? [{ place, name, record: answer }] : []
}

/** The verdict as it is written: `fail` on `HG14`, `HG15`. */
export function verdictWords({ gates, verdict }: Pick<RunRecord, 'gates' | 'verdict'>): Safe {
  const on = gates.length === 0 ? '' : ` on ${gates.map((id) => `\`${id}\``).join(', ')}`
  return fill(literal('`{verdict}`{on}'), { verdict: ownText(verdict), on: ownText(on) })
}
