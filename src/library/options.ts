import type { BearingIndex } from '../model/bearing.ts'
import type { Parser } from '../document/markdown.ts'
import type { SourceDocument } from '../document/read-version.ts'
import type { LookUpCommits } from '../engine/citations.ts'
import type { RunOutcome } from '../engine/run.ts'
import type { LookUpRuns } from '../engine/runs.ts'
import type { ExceptionChoice } from '../engine/waive.ts'
import type { Policy } from '../model/policy.ts'
import type { Rule } from '../model/rule.ts'
import type { Safe } from '../model/safe.ts'
import type { ExactMatcher } from '../scan/exact/matcher.ts'

export interface LintOptions extends ExceptionChoice {
  /** Markdown is read by remark as far as it is not plain, unless all of it is to be, or both ways and their trees compared. */
  readonly parser?: Parser | undefined
  /** The built-in policy `cto-child`, unless another is given. */
  readonly policy?: Policy
  /** Finds the values that are protected at this run, as `createExactMatcher` makes it; nothing is read from the environment here. */
  readonly exact?: ExactMatcher | null
  /** All of sotlint's own rules, unless others are given. */
  readonly rules?: readonly Rule[]
  /** A UTC date, `YYYY-MM-DD`; the day of the clock, unless another is given. */
  readonly today?: string
  /** Answers for each commit that the documents cite, in the order given; without it none of them is looked up. */
  readonly lookUpCommits?: LookUpCommits
  /** Answers for each run that the documents cite, in the order given; without it none of them is compared with what is said of it. */
  readonly lookUpRuns?: LookUpRuns
}

export interface CorpusOptions extends LintOptions {
  /**
   * The same tree in an older version, whole. Without it the rules that compare two versions are not run. A document of it
   * that is gone is reported on, unless `reported` is false for it.
   */
  readonly before?: readonly SourceDocument[] | undefined
  /** Why there is no older version, where one was looked for: `notRun` repeats it. */
  readonly beforeMissing?: Safe | undefined
  /**
   * True when, in documents that are not reported on, that is reported which the older version did not have, and that in which
   * a document takes part that is reported on.
   */
  readonly affected?: boolean
  /**
   * The same tree, with the reported documents as they were saved. With it, in documents that are not reported on, that is
   * reported which it did not have, and that in which a document takes part that is reported on; no two versions are compared.
   */
  readonly saved?: readonly SourceDocument[] | undefined
  /**
   * Takes a note of a document that bears a `version`: with the same content, sotlint and policy, it spares the reading in a
   * later run. Nothing is noted of a document in which anything is marked that must not be told.
   */
  readonly keep?: (document: SourceDocument, note: Uint8Array) => void
  /** What noted documents bear: with it, where few documents are reported on, no others are looked at than those on which that depends. */
  readonly index?: (() => BearingIndex) | undefined
  /** What was said of the same tree before some of its documents changed: what does not depend on these is taken over. */
  readonly judged?: JudgedTree | undefined
  /** Told how many documents were read, after each. */
  readonly onRead?: (documents: number) => void
}

/** A tree as it was judged, with the same rules, setting, exceptions and answers. */
export interface JudgedTree {
  readonly result: LintResult
  /** True for the entry of a document that it had; it had none of which nothing is noted. */
  had(entry: number): boolean
  /** Those of its documents that are not there as they were, with their notes. */
  readonly gone: readonly SourceDocument[]
}

export interface LintResult extends RunOutcome {
  readonly documents: number
  /** How many of them could not be read (collapsed, too large, no UTF-8), so that no rule saw what they say. */
  readonly unread: number
  /** Rules that were run. */
  readonly rules: number
  /** The given path by the shown one, where the given one holds an endpoint value: for opening the file, never for output. */
  readonly hiddenPaths: ReadonlyMap<Safe, string>
}
