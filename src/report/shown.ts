import type { Finding, Severity } from '../model/finding.ts'
import type { Suppressed } from '../model/exceptions.ts'
import type { Mark, RunReport, TreeReport } from './run-report.ts'

/** A finding as formats without trees show it. */
export interface Shown {
  readonly finding: Finding
  readonly mark: Mark
  /** What stands before the paths of its tree. */
  readonly prefix: string
  /** Its document, from the working folder. */
  readonly path: string
  readonly suppressed: Suppressed | null
}

function show({ marks, prefix }: TreeReport, finding: Finding, suppressed: Suppressed | null): Shown {
  const mark = marks.get(finding)
  if (mark === undefined) throw new Error('A finding is reported that has no mark.')
  return { finding, mark, prefix, path: `${prefix}${finding.place.path}`, suppressed }
}

/** All findings of a run, in the order of its trees. */
export function shownIn({ trees }: Pick<RunReport, 'trees'>): readonly Shown[] {
  return trees.flatMap((tree) => tree.findings.map((finding) => show(tree, finding, null)))
}

/** All that exceptions keep from being shown. */
export function silencedIn({ trees }: RunReport): readonly Shown[] {
  return trees.flatMap((tree) => tree.suppressed.map((one) => show(tree, one.finding, one)))
}

/** All files of a run with what was found in them, clean ones included, each once and in order of their paths. */
export function byFile({ trees }: RunReport): ReadonlyMap<string, readonly Shown[]> {
  const files = new Map<string, Shown[]>(trees.flatMap(({ files: paths, prefix }) => paths.map((path): [string, Shown[]] => [`${prefix}${path}`, []])))
  for (const one of shownIn({ trees })) {
    const inFile = files.get(one.path)
    if (inFile) inFile.push(one)
    else files.set(one.path, [one])
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** Orders by severity, errors first; what is equal stays in its order. */
export function compareSeverities(a: Severity, b: Severity): number {
  return RANKS[a] - RANKS[b]
}

/** `rule/message`. */
export function nameOf({ messageId, ruleId }: Finding): string {
  return `${ruleId}/${messageId}`
}

/** True for a finding of which the end may be told: of an endpoint value it may not, since a length tells something of it. */
export function hasEnd({ place }: Pick<Finding, 'place'>): boolean {
  return place.end !== place.start
}
