import type { GateEvidence, Judgement } from '../model/gate.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

/** What is written of a judged run. */
export interface GateReport {
  readonly judgement: Judgement
  /** What is said of the search for the values themselves. */
  readonly exact: Safe
  /** The run's own files, as they are shown. */
  readonly files: ReadonlySet<Safe>
  /** The run directory in full, to stand before the paths of its files; `null`: they are told as they are called in it. */
  readonly folder: Safe | null
}

/** How a file is called, in full where that was asked for. */
export function fileName({ files, folder }: Pick<GateReport, 'files' | 'folder'>, file: Safe): Safe {
  return folder !== null && files.has(file) ? fill(literal('{folder}/{file}'), { folder, file }) : file
}

/** The ids of the gates with a status. */
export function idsWith({ gates }: Judgement, status: 'fail' | 'blocked'): readonly Safe[] {
  return gates.filter((gate) => gate.status === status).map(({ id }) => id)
}

/** `file`, `file:line`, `file:line:column` or `file#pointer`. */
export function placeOf(report: GateReport, { column, file, line, pointer }: GateEvidence): string {
  const name = fileName(report, file)
  if (pointer !== undefined) return `${name}#${pointer}`
  return [name, line, column].filter((part) => part !== undefined).join(':')
}
