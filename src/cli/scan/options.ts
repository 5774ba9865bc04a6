import { CannotCheck } from '../../model/cannot-check.ts'
import { literal } from '../../model/safe.ts'
import { readCheckOptions } from '../check-options.ts'
import type { CheckOptions } from '../check-options.ts'
import type { Call } from '../parse.ts'

/** The options of `scan`, each one valid. */
export interface ScanOptions extends Pick<CheckOptions, 'allowEmpty' | 'baseline' | 'color' | 'config' | 'formats' | 'lookup' | 'maxWarnings' | 'paths' | 'quiet' | 'today' | 'updateBaseline'> {
  readonly commitMessage: string | null
  readonly range: string | null
  readonly run: string | null
  readonly staged: boolean
  readonly stdin: boolean
  /** True when warnings count as errors. */
  readonly strict: boolean
  /** True for the working tree of the repository, as git lists it. */
  readonly tree: boolean
}

export function readScanOptions(call: Call): ScanOptions {
  const { commitMsg, range, run, staged, stdin, strict, tree, updateBaseline } = call.options
  if (updateBaseline === true && (staged === true || typeof range === 'string' || typeof commitMsg === 'string')) {
    throw new CannotCheck('USAGE', literal('`--update-baseline` lists what files hold, and not what git does'), literal('leave one of the options out'))
  }
  const common = readCheckOptions({ ...call, options: { ...call.options, staged: false, stdin: false } })
  return {
    ...common,
    commitMessage: named(commitMsg),
    range: named(range),
    run: named(run),
    staged: staged === true,
    stdin: stdin === true,
    strict: strict === true,
    tree: tree === true,
  }
}

function named(value: string | boolean | undefined): string | null {
  if (typeof value !== 'string') return null
  if (value !== '') return value
  throw new CannotCheck('USAGE', literal('an option was given an empty value'), literal('check the variable that it comes from'))
}
