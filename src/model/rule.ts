import type { ExceptionFacts } from './exceptions.ts'
import type { Edit } from './edit.ts'
import type { ChangeFacts, DocumentFacts, Setting, TreeFacts } from './facts.ts'
import type { Data, Severity } from './finding.ts'
import type { Place } from './place.ts'

/** One thing that a rule can say. */
export interface Message {
  readonly severity: Severity
  /** A full sentence with `{name}` slots; it must make sense alone in an editor. */
  readonly text: string
  /** What to do, where it differs from the rule's own `fix`. */
  readonly fix?: string
  /** Rule number of the specification, such as `WRK-08`. */
  readonly source: string
  /** Findings of this message carry the change that puts them right, save where it is not plain which that is. */
  readonly fixable?: true
  /** When reported, whatever else is wrong in that document stays unsaid, save what `always` rules say. */
  readonly masks?: true
  /** Said by `sotlint scan` of what is no document, and never by the rule's own check. */
  readonly byScanOnly?: true
  /** Message ids, of other rules, that say the same fact in full: where one of them stands at the same place, this one stays unsaid. */
  readonly yieldsTo?: readonly string[]
  /** The data key that tells the kinds of a finding apart, where a waiver may speak of a false alarm although the rule cannot be waived, and the kinds of which it never may. */
  readonly falseAlarms?: { readonly by: string; readonly never: readonly string[] }
}

/** A second place of a finding; `note` is a key of the rule's `notes`. */
export interface RelatedInput<Note extends string = string> {
  readonly place: Place
  readonly note: Note
  readonly data?: Data
}

export interface ReportOptions<Note extends string = string> {
  /** The severity of this case, where the specification has two for one message. */
  readonly severity?: Severity
  readonly related?: readonly RelatedInput<Note>[]
  /** Of a fixable message only. */
  readonly edit?: Edit | null
  /** The key that the finding is about, where it is neither the work item of its data nor its document; see `TreeRule.ties`. */
  readonly about?: string
}

/** Reports one finding. */
export type Report<Id extends string = string, Note extends string = string> = (
  message: Id,
  place: Place,
  data?: Data,
  options?: ReportOptions<Note>,
) => void

interface RuleTexts<Id extends string, Note extends string> {
  /** The file's name; says what must hold. */
  readonly id: string
  /** One sentence: what holds when the rule is kept. */
  readonly summary: string
  readonly why: string
  readonly fix: string
  /** What the rule cannot see, where somebody might rely on it. */
  readonly limits?: string
  /** A `sotlint.config.yaml` for the examples, where the built-in policy gives the rule nothing to do. */
  readonly config?: string
  readonly messages: Readonly<Record<Id, Message>>
  /** Sentences for related places. */
  readonly notes?: Readonly<Record<Note, string>>
  /** Runs and reports even where another finding masks the document: confidentiality. */
  readonly always?: true
  /** A whole document (or its body, when it has no frontmatter) that breaks the rule, and one that keeps it; or a change that does. */
  readonly bad: Example
  readonly good: Example
}

/** A document by its text, or a small tree by path. */
export type VersionExample = string | Readonly<Record<string, string>>

/** Two versions of a document or a small tree. */
export interface ChangeExample {
  readonly before: VersionExample
  readonly after: VersionExample
}

export type Example = VersionExample | ChangeExample

/** Tells two versions from a tree, whose keys are paths. */
export function isChangeExample(example: Example): example is ChangeExample {
  return typeof example !== 'string' && 'before' in example && 'after' in example
}

/** Reads one document at a time: its findings depend on nothing else, so they can be cached with it. */
export interface DocumentRule<Id extends string = string, Note extends string = string> extends RuleTexts<Id, Note> {
  check(facts: DocumentFacts, report: Report<Id, Note>, setting: Setting): void
}

/** Keys that depend on each other, such as an item's id and those of its blockers; a key by itself is a tie, too. */
export type Tie = readonly string[]

/** The keys under which a document takes part, tied where they depend on each other. */
export type TiesOf = (document: DocumentFacts, setting: Setting) => readonly Tie[]

/** Joins facts across documents. */
export interface TreeRule<Id extends string = string, Note extends string = string> extends RuleTexts<Id, Note> {
  /**
   * The keys under which a document takes part, tied where they depend on each other. A finding is about the key that `about`
   * names, else the `item` of its data, else its document's path; it depends on nothing but the documents that bear this key,
   * or one that is tied to it over any number of steps. Every document bears its path. Several functions say it together, so that
   * what rules share is asked once of a document. Where this is absent, a tree that changes is read anew as a whole.
   */
  readonly ties?: TiesOf | readonly TiesOf[]
  checkTree(facts: TreeFacts, report: Report<Id, Note>, setting: Setting): void
}

/** Judges the exceptions themselves, once all other findings are known; what it reports cannot be silenced. */
export interface ExceptionRule<Id extends string = string, Note extends string = string> extends RuleTexts<Id, Note> {
  checkExceptions(facts: ExceptionFacts, report: Report<Id, Note>, setting: Setting): void
}

/** Compares two versions of a tree; without an older version it is not run, which is said and is no pass. */
export interface ChangeRule<Id extends string = string, Note extends string = string> extends RuleTexts<Id, Note> {
  /**
   * As of `TreeRule`, over the documents of both versions, for what is reported of a document that changed, came or went. Of one
   * that is the same in both nothing is reported, save of an item that is defined twice or held back by a status line of its own.
   */
  readonly ties?: TiesOf | readonly TiesOf[]
  checkChange(change: ChangeFacts, report: Report<Id, Note>, setting: Setting): void
}

export type Rule = DocumentRule | TreeRule | ChangeRule | ExceptionRule

/** Keeps a rule's own message ids checked while it is stored as a plain `Rule`. */
export function defineRule<Id extends string, Note extends string = never>(rule: DocumentRule<Id, Note>): Rule {
  return rule as unknown as Rule
}

/** As `defineRule`, for a rule that reads the whole tree. */
export function defineTreeRule<Id extends string, Note extends string = never>(rule: TreeRule<Id, Note>): Rule {
  return rule as unknown as Rule
}

/** As `defineRule`, for a rule about exceptions. */
export function defineExceptionRule<Id extends string, Note extends string = never>(rule: ExceptionRule<Id, Note>): Rule {
  return rule as unknown as Rule
}

/** As `defineRule`, for a rule that compares two versions. */
export function defineChangeRule<Id extends string, Note extends string = never>(rule: ChangeRule<Id, Note>): Rule {
  return rule as unknown as Rule
}
