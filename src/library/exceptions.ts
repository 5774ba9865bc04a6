import { rules as ownRules } from '../../rules/index.ts'
import { judgeFiles, newBaseline, sharedBy } from '../engine/judge-exceptions.ts'
import { judgeBy } from '../engine/sum-up.ts'
import type { Crash, RunOutcome } from '../engine/run.ts'
import type { BaselineEntry, ExceptionFacts, Waiver } from '../model/exceptions.ts'
import type { Safe } from '../model/safe.ts'
import { readBaselineFile, renderBaseline } from '../policy/baseline.ts'
import { readWaiverFile } from '../policy/waivers.ts'
import { contextOf, settingOf, withOwn } from './context.ts'
import type { LintOptions, LintResult } from './options.ts'

/**
 * Reads the text of a `sotlint.waivers.yaml`, whose path is shown as `path`.
 * @throws CannotCheck `CONFIG_INVALID` that names the key and its line and column.
 */
export function readWaivers(text: string, path: Safe, options: LintOptions = {}): readonly Waiver[] {
  const { policy, rules: chosen, showable } = contextOf(options)
  return readWaiverFile(text, { path, policy, rules: chosen, clears: showable })
}

/**
 * Reads the text of a `.sotlint-baseline.json`, whose path is shown as `path`.
 * @throws CannotCheck `CONFIG_INVALID` when it is none.
 */
export function readBaseline(text: string, path: Safe, { rules: chosen = ownRules }: LintOptions = {}): readonly BaselineEntry[] {
  return readBaselineFile(text, path, withOwn(chosen))
}

export interface ExceptionOptions extends Pick<LintOptions, 'policy' | 'rules' | 'today'> {
  readonly waivers?: readonly Waiver[]
  readonly baseline?: readonly BaselineEntry[]
  /** False where trees that share these files are not among the results. */
  readonly complete?: boolean
}

/** What is wrong with the entries, at their places in the files themselves, and what became of each. */
export interface ExceptionResult extends Pick<RunOutcome, 'findings' | 'crashes'> {
  readonly uses: ExceptionFacts
}

/** Judges waivers and baseline by what they silenced in the trees that share them: entries that expired, match nothing or are not allowed. */
export function lintExceptions(results: readonly LintResult[], options: ExceptionOptions): ExceptionResult {
  const { waivers = [], baseline = [], complete = true, rules: chosen = ownRules } = options
  const shared = sharedBy(results, complete, chosen, settingOf(options))
  const uses = judgeFiles({ waivers, baseline }, shared)
  const crashes: Crash[] = []
  return { findings: judgeBy(chosen, uses, shared.setting, crashes), crashes, uses }
}

/**
 * The text of a new baseline from results with the baseline `adopt`: what they silenced by it, and of the old entries
 * (`baseline`) those on which the results say nothing.
 */
export function writeBaseline(results: readonly LintResult[], options: ExceptionOptions): string {
  const { baseline = [], complete = true, rules: chosen = ownRules } = options
  return renderBaseline(newBaseline(baseline, results, sharedBy(results, complete, chosen, settingOf(options))))
}
