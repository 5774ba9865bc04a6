import type { EvidenceFact, EvidenceSection, RunArtifact } from '../../src/model/evidence-facts.ts'
import type { Place } from '../../src/model/place.ts'
import type { EvidenceKey } from '../../src/model/policy.ts'
import { ownText } from '../../src/model/safe.ts'
import type { Safe } from '../../src/model/safe.ts'

/** The id of which the sections of these tests speak. */
export const ITEM: Safe = ownText('CTO-WORK-101')

/** What a section of a test holds; an absent key means no such bullet, `null` a value that was withheld. */
export interface Told {
  /** `null` for a section without run and date. */
  readonly time: string | null
  readonly report?: string | null
  readonly admission?: string | null
  readonly baseline?: string | null
  readonly route?: string | null
  readonly run?: Partial<RunArtifact> | null
  readonly belongs?: boolean
  readonly denies?: boolean
}

const PLACE: Place = { path: ownText('a.md'), start: 0, end: 1, line: 1, column: 1, endLine: 1, endColumn: 2 }

/** The facts of an evidence section that has everything a full pass needs, unless it is told otherwise. */
export function sectionOf(told: Told): EvidenceSection {
  const { belongs = true, denies = false, run = {}, time } = told
  const stamp = time === null ? null : ownText(time)
  const said = { report: 'pass', admission: 'admitted', baseline: 'pass', ...told }
  return {
    heading: { depth: 2, text: ownText('Widget Run Evidence'), place: PLACE },
    lines: [],
    date: null,
    facts: [
      ...factOf('reportStatus', said.report),
      ...factOf('admission', said.admission),
      ...factOf('baseline', said.baseline),
      ...factOf('route', said.route),
    ],
    runs: run === null ? [] : [{ place: PLACE, baseline: false, inRunFolder: true, isRun: true, isReported: true, stamp, name: null, ...run }],
    validates: [],
    denies: denies ? [ITEM] : [],
    belongsTo: belongs ? [ITEM] : [],
    time: stamp,
  }
}

function factOf(key: EvidenceKey, value: string | null | undefined): readonly EvidenceFact[] {
  if (value === undefined) return []
  return [{ key, name: ownText(key), place: PLACE, value: value === null ? null : ownText(value), valuePlace: PLACE }]
}
