import type { Safe } from './safe.ts'
import type { Severity } from './finding.ts'
import type { HarnessPolicy } from './harness.ts'

/** A piece of JSON that a schema has checked. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What one kind of document, told by the last word of its file name, must look like. */
export interface KindPolicy {
  /** The last word of the file name and of the title, such as `PRD`. */
  readonly word: Safe
  /** The kind that shares the stem, such as `issues` for `prd`. */
  readonly pair?: Safe
  /** H2 headings that must be there, in this order. */
  readonly sections?: readonly Safe[]
  /** Those of them that hold a list. */
  readonly lists?: readonly Safe[]
  /** Fewest work items that such a document may hold. */
  readonly minWorkItems?: number
  /** The section whose code spans must occur in the acceptance blocks of the pair. */
  readonly criteria?: Safe
  /** The section whose commands the pair must spell alike. */
  readonly commands?: Safe
}

/** Status words by what they say; a word stands in one class only. */
export interface StatusWords {
  readonly open: readonly Safe[]
  readonly held: readonly Safe[]
  readonly claim: readonly Safe[]
  readonly closed: readonly Safe[]
}

export type StatusClass = keyof StatusWords

/** The facts that an evidence section states as `Key: value.`, by role. */
export type EvidenceKey =
  | 'reportStatus'
  | 'runArtifact'
  | 'baseline'
  | 'baselineArtifact'
  | 'backend'
  | 'exitCode'
  | 'processStarted'
  | 'provider'
  | 'model'
  | 'admission'
  | 'sourceAdmission'
  | 'failureReason'
  | 'marker'
  | 'route'
  | 'commit'
  | 'digest'
  | 'verdict'
  | 'changedFiles'
  | 'patch'
  | 'tests'

/** What a sentence of an evidence section states of the run without a key. */
export type SentenceRole = 'noChanges' | 'emptyPatch' | 'failedTests'

/** The statements of prose that bind a status; the names are those of the rules that read them. */
export type StatementKind =
  | 'remains-blocked'
  | 'keep-blocked'
  | 'before-unblocking'
  | 'alone-does-not-validate'
  | 'does-not-validate'
  | 'validates'
  | 'status-is'
  | 'current-blocker'

/** What the endpoint scanner is told by the policy; the rest of its knowledge is in `src/scan`. */
export interface EndpointPolicy {
  /** Environment variables whose value is protected. */
  readonly variables: readonly Safe[]
  /** Words that may stand where a value would: they say a state. Added to the scanner's own list. */
  readonly states: readonly Safe[]
  /** Hosts of public documentation and forges, exact or as parent domain. Added to the scanner's own list. */
  readonly publicHosts: readonly Safe[]
  /** Names of machines that are no value, such as `Spark1`. */
  readonly nicknames: readonly Safe[]
}

/** The keys whose value an acceptance block can demand. */
export type DemandKey = Extract<EvidenceKey, 'provider' | 'model'>

/** Everything that is particular to one team's documents, as one piece of data. */
export interface Policy {
  readonly version: 1
  readonly name: Safe
  readonly tree: {
    /** The folder, below a project's folder, that holds the documents: `.sot`. */
    readonly root: Safe
    /** The folder that makes a folder such a root: `03-PROTOCOLS`. */
    readonly marker: Safe
    /** True when every id that is referred to must be defined here or listed as external. */
    readonly complete: boolean
    readonly external: readonly Safe[]
  }
  readonly documents: {
    /** Globs below the root: documents that all rules read. */
    readonly include: readonly Safe[]
    /** Globs below the root: files that are passed over, and counted as such. */
    readonly exclude: readonly Safe[]
    /** Globs below the root: text that only the confidentiality rules read. */
    readonly scanOnly: readonly Safe[]
    /** Field whose value, upper-cased, begins every file name. */
    readonly prefixField: Safe
    /** Words that a file name may end in besides those of `kinds`. */
    readonly otherWords: readonly Safe[]
    readonly kinds: Readonly<Record<string, KindPolicy>>
  }
  readonly frontmatter: {
    /** JSON Schema (2020-12) of the mapping. */
    readonly schema: { readonly [key: string]: Json }
    readonly titleField: Safe
    readonly createdField: Safe
    readonly reviewedField: Safe
    readonly promotionField: Safe
    readonly routeField: Safe
  }
  /** The steps that a document may take in its life. */
  readonly lifecycle: {
    /** The field that says how far a document is. */
    readonly field: Safe
    /** The values that may follow on a value; a policy that lists some step forbids those that it does not list. */
    readonly transitions: Readonly<Record<string, readonly Safe[]>>
  }
  readonly dates: {
    /** Days that a date may lie after today (UTC). */
    readonly futureToleranceDays: number
  }
  readonly notice: {
    readonly sentences: readonly Safe[]
    /** Values of the promotion field under which the notice must stand, and under which it must not. */
    readonly required: readonly Safe[]
    readonly forbidden: readonly Safe[]
  }
  readonly work: {
    readonly idPrefix: Safe
    readonly idDigits: number
    readonly headingDepth: number
    readonly headingSeparator: Safe
    readonly statusLabel: Safe
    readonly labels: Readonly<Record<BlockRole, readonly Safe[]>>
    readonly statuses: StatusWords
    /** The status that must name what it waits for. */
    readonly blockedStatus: Safe
    /** Open statuses that say that nothing is waited for any more. */
    readonly readyStatuses: readonly Safe[]
    /** Open statuses under which no item that this one names as its blocker may be open. */
    readonly activeStatuses: readonly Safe[]
    /** Entries of a blocker list that name nothing. */
    readonly noReason: readonly Safe[]
  }
  readonly evidence: {
    /** Words that make a heading an evidence heading. */
    readonly headingWords: readonly Safe[]
    readonly headingDepths: readonly number[]
    /** Keys by role; a key that ends in `…` matches every key that begins so, one that begins with `…` every key that ends so. */
    readonly keys: Readonly<Record<EvidenceKey, readonly Safe[]>>
    readonly reportStatuses: readonly Safe[]
    readonly admissions: readonly Safe[]
    /** Report statuses of runs that ended before their process started. */
    readonly unstartedStatuses: readonly Safe[]
    /** Keys that a section states once at most. */
    readonly onceKeys: readonly EvidenceKey[]
    /** Sentences that state without a key that no file was changed, that the patch is empty, or that the tests failed for that. */
    readonly sentences: Readonly<Record<SentenceRole, readonly Safe[]>>
    /** The folder whose run directories are proof. */
    readonly runFolder: Safe
  }
  readonly claims: {
    readonly reportStatus: Safe
    readonly contraryStatuses: readonly Safe[]
    readonly admission: Safe
    readonly baseline: Safe
    readonly route: Safe
    /** Code spans by which an acceptance block demands the value of a key: `case_model`: `x`. */
    readonly demands: Readonly<Record<DemandKey, readonly Safe[]>>
    /** Words behind which an acceptance block lists values that no proof may show. */
    readonly exclusions: readonly Safe[]
  }
  /** What the section of non-goals rules out: `do not <verb> X to Y`, and the claims that this was done. */
  readonly scope: {
    readonly section: Safe
    /** By verb, the claims that contradict it, as `src/scan/words/word-pattern.ts` describes them. */
    readonly kept: Readonly<Record<string, readonly Safe[]>>
  }
  /** What the confidentiality rules are told besides the endpoints. */
  readonly confidential: {
    /** What a repository is called whose place must not be told. */
    readonly targetNames: readonly Safe[]
    /** Paths that must not stand anywhere. */
    readonly targetPaths: readonly Safe[]
    /** Claims that only a promoted document may make; the form is described in `src/scan/words/word-pattern.ts`. */
    readonly authorityClaims: readonly Safe[]
  }
  readonly citations: {
    /** Local repositories by the key of the bullets that cite their commits, as paths from the folder that holds the tree's root. */
    readonly repositories: Readonly<Record<string, Safe>>
  }
  /** What runs of the harness look like, and what they must show. */
  readonly harness: HarnessPolicy
  /** Phrases by statement; the little language is described in `src/policy/phrase.ts`. */
  readonly statements: Readonly<Record<StatementKind, readonly Safe[]>>
  readonly endpoints: EndpointPolicy
  readonly limits: {
    /** Bytes of one document above which only the endpoint scanner reads it. */
    readonly documentBytes: number
    /** Containers (quotes, lists) inside each other. */
    readonly nesting: number
  }
  /** Severity by message id, or by rule id for all its messages; `off` silences it. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>
  /** Rules that no comment, waiver or severity `off` may silence. */
  readonly notWaivable: readonly Safe[]
}

/** The labelled blocks of a work item by what they hold. */
export type BlockRole = 'acceptance' | 'blockers' | 'currentEvidence'
