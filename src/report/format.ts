import type { Rule } from '../model/rule.ts'
import type { Safe } from '../model/safe.ts'
import type { RunReport } from './run-report.ts'

/** What a format is told besides the run; none of it is text that was read. */
export interface RenderContext {
  readonly version: Safe
  /** The texts of the rules, for formats that carry them along. */
  readonly rules: readonly Rule[]
  readonly exitCode: number
  /** What leads from the root of the repository to the working folder: empty, or a folder that ends in `/`. */
  readonly base: Safe
  /** Severities, paths and ids are coloured, where the format is for people. */
  readonly color: boolean
  /** True in a file of its own, where nobody reads what is written beside. */
  readonly alone: boolean
}

/** One way to write a run. */
export interface ReportFormat {
  /** Who reads it. */
  readonly about: Safe
  /** A call that makes it, as the documentation has it. */
  readonly call: Safe
  render(run: RunReport, context: RenderContext): string
}

/** A path as it is seen from the root of the repository, for readers that know nothing of the working folder. */
export function fromRoot(path: string, { base }: Pick<RenderContext, 'base'>): string {
  const steps = `${base}${path}`.split('/')
  const way: string[] = []
  for (const step of steps) {
    if (step === '..' && way.length > 0 && way.at(-1) !== '..') way.pop()
    else if (step !== '.') way.push(step)
  }
  return way.join('/')
}
