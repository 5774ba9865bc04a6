import type { CommitAnswers } from './citation.ts'
import type { Edit } from './edit.ts'
import type { EvidenceSection } from './evidence-facts.ts'
import type { Place } from './place.ts'
import type { BlockRole, DemandKey, Policy, StatementKind, StatusClass } from './policy.ts'
import type { FactText, Safe } from './safe.ts'

/** A statement's or block's words that name a work item, such as `CTO-WORK-016`. */
export interface Reference {
  /** The id in canonical form; `null` where it cannot be told (fewer than the demanded digits). */
  readonly id: Safe | null
  readonly place: Place
  /** False for `CTO-WORK 30`, `CTO-WORK-30`, `cto-work-030`. */
  readonly exact: boolean
  /** True where the id names the item that it heads, so that it refers to nothing. */
  readonly defines: boolean
  /** The change that gives it the exact form, where that is sure to change nothing else. */
  readonly edit: Edit | null
}

/** Something in the form of a document that says nothing, with the change that puts it right; `null` where a person has to look. */
export type Slip = { readonly place: Place; readonly edit: Edit | null } & (
  | { readonly kind: 'label-swallowed'; readonly label: Safe }
  | { readonly kind: 'status-stop'; readonly item: Safe }
  /** `field` stands behind `other`, which comes after it in the policy. */
  | { readonly kind: 'key-order'; readonly field: Safe; readonly other: Safe }
  | { readonly kind: 'trailing-blank' }
)

/** One error of the YAML block or of a field in it, by the message that it becomes. */
export interface FrontmatterProblem {
  readonly message:
    | 'frontmatter-missing'
    | 'frontmatter-yaml'
    | 'field-missing'
    | 'field-enum'
    | 'field-type'
    | 'date-format'
    | 'field-unknown'
  readonly place: Place
  /** The field's name as the policy's schema writes it, or one it does not know that the scanner has cleared; else absent. */
  readonly field?: Safe
  /** What was seen or what is allowed, in words of ours: `a blank line before it`, `draft, review or active`. */
  readonly detail?: Safe
  /** The nearest known word, when one is near. */
  readonly suggestion?: Safe
}

/** A field of the frontmatter whose value passed the schema. */
export interface Field {
  readonly value: FactText
  readonly key: Place
  readonly place: Place
}

export interface FrontmatterFacts {
  /** From the opening to the closing `---`. */
  readonly place: Place
  /** Valid scalar fields by name. */
  readonly fields: Readonly<Record<string, Field>>
}

export interface HeadingFact {
  readonly depth: number
  /** Plain text: inline formatting removed, white space folded. */
  readonly text: FactText
  readonly place: Place
}

/** An H2 with what follows up to the next H1 or H2. */
export interface SectionFact {
  readonly heading: HeadingFact
  readonly empty: boolean
  readonly hasList: boolean
}

/** An entry of a labelled block: one bullet, or the text behind the label. */
export interface Entry {
  readonly place: Place
  readonly text: FactText
  readonly ids: readonly Safe[]
  /** True when the entry is ids and nothing else. */
  readonly pure: boolean
  /** True for `None.`, `n/a`, `TBD` and what else the policy lists. */
  readonly none: boolean
  /** Texts of code spans. */
  readonly code: readonly FactText[]
}

/** `Acceptance:` and its like, with the list that follows. */
export interface Block {
  readonly role: BlockRole
  /** The label as the policy spells it. */
  readonly label: Safe
  /** The label's place. */
  readonly place: Place
  /** Bullets of the block, nested ones included, in order of place. */
  readonly entries: readonly Entry[]
  /** True when nothing at all stands between the label and the next one. */
  readonly empty: boolean
}

/** A `Status:` line. */
export interface StatusLine {
  readonly place: Place
  /** The word as the policy spells it, or `null` when it is not one of its words. */
  readonly word: Safe | null
  readonly class: StatusClass | null
  /** True when more than the word stands on the line. */
  readonly more: boolean
}

/** What an acceptance block says of the values that a proof must show. */
export interface Demand {
  /** The key whose value is meant; `null` where the words name none, so that no key may have the value. */
  readonly key: DemandKey | null
  /** True for values that no proof may show; else it must show one of them. */
  readonly excluded: boolean
  readonly values: readonly FactText[]
  readonly place: Place
}

export interface WorkItem {
  readonly id: Safe
  readonly title: FactText
  /** The heading. */
  readonly place: Place
  /** The heading has the exact form; what is wrong with the others is in `DocumentFacts.malformedHeadings`. */
  readonly wellFormed: boolean
  readonly statusLines: readonly StatusLine[]
  readonly blocks: readonly Block[]
  readonly demands: readonly Demand[]
}

/** What is wrong with a heading that begins like a work item. */
export interface MalformedHeading {
  readonly place: Place
  readonly flaw: 'case' | 'prefix' | 'digits' | 'title' | 'separator' | 'depth'
}

/** A sentence that binds a work item, anywhere in the tree. */
export interface Statement {
  readonly kind: StatementKind
  readonly ids: readonly Safe[]
  /** The stated status word (`status-is`). */
  readonly status: Safe | null
  readonly place: Place
  /** Index into `evidence` of the section it stands in, or `null`. */
  readonly section: number | null
}

/** Something that the endpoint scanner marks. It has a beginning and no end, since a length tells something of the value. */
export interface EndpointMark {
  readonly tier: Safe
  /** Of tier `exact`: which part of a protected value it is and how it is written, such as `host, base64`. */
  readonly form?: Safe
  readonly level: 'error' | 'warning'
  readonly place: Place
}

/** A rule, or one message of it, that a directive names. */
export interface DirectiveTarget {
  readonly place: Place
  /** `null` when no rule or message bears the name. */
  readonly ruleId: Safe | null
  /** `null` for all messages of the rule. */
  readonly messageId: Safe | null
  /** The known name that is nearest to one that is not known. */
  readonly suggestion: Safe | null
}

/** An HTML comment that speaks to sotlint. */
export interface Directive {
  readonly place: Place
  /** False when its first word is no directive. */
  readonly known: boolean
  /** The directive that was probably meant by a word that is none. */
  readonly suggestion: Safe | null
  readonly targets: readonly DirectiveTarget[]
  /** True when a reason is given: more than a word such as `none` or `tbd`. */
  readonly justified: boolean
  /** The next line that is neither blank nor all comment; `null` where the text ends before. */
  readonly line: number | null
}

/** A code span. */
export interface CodeSpan {
  readonly text: FactText
  readonly place: Place
}

/** A code span that runs a script with arguments. */
export interface CommandFact extends CodeSpan {
  /** The script's file name. */
  readonly script: FactText
  /** The section that it stands in, by its heading; `null` before the first. */
  readonly section: FactText
}

/** A non-goal, or a claim that it was done after all: `promote`, who and whereto in lower case. */
export interface ScopeFact {
  readonly verb: Safe
  readonly subject: FactText
  readonly targets: readonly FactText[]
  readonly place: Place
}

/** Something that looks like a credential. It has a beginning and no end, since a length tells something of the value. */
export interface CredentialMark {
  /** What it looks like, in words of ours. */
  readonly form: Safe
  readonly level: 'error' | 'warning'
  readonly place: Place
}

/** Something in the raw text that must not be told. */
export interface Disclosure {
  readonly kind: 'absolute-path' | 'target-path' | 'forbidden-claim'
  readonly place: Place
}

/** Why a document was not read as Markdown. */
export type Unread = 'collapsed' | 'encoding' | 'too-large' | 'too-deep' | 'too-complex'

/** All that the rules get to know of one document: frozen, serialisable, free of endpoint values. */
export interface DocumentFacts {
  /** Path below the root with `/`; `[endpoint]` and a number where the name itself holds a value. */
  readonly path: Safe
  /** `kinds` key of the policy, `other` for a document of no listed kind, `text` for a file that is only scanned. */
  readonly kind: Safe
  /** False for documents that only help to resolve what the named ones refer to. */
  readonly reported: boolean
  readonly name: {
    /** Upper-case words joined by hyphens, with the ending `.md`. */
    readonly wellFormed: boolean
    /** First word of the file name. */
    readonly prefix: FactText
    /** File name without its last word and ending. */
    readonly stem: FactText
    /** Last word of the file name. */
    readonly word: FactText
  }
  readonly start: Place
  readonly unread: { readonly reason: Unread; readonly place: Place } | null
  readonly frontmatter: FrontmatterFacts | null
  readonly frontmatterProblems: readonly FrontmatterProblem[]
  readonly headings: readonly HeadingFact[]
  readonly sections: readonly SectionFact[]
  /** Where the boundary notice begins, between the H1 and the first H2; `null` when it is not there. */
  readonly notice: Place | null
  readonly workItems: readonly WorkItem[]
  readonly malformedHeadings: readonly MalformedHeading[]
  readonly evidence: readonly EvidenceSection[]
  readonly statements: readonly Statement[]
  readonly references: readonly Reference[]
  readonly slips: readonly Slip[]
  readonly endpoints: readonly EndpointMark[]
  readonly directives: readonly Directive[]
  readonly credentials: readonly CredentialMark[]
  readonly disclosures: readonly Disclosure[]
  /** Code spans of the sections whose criteria the pair must cover. */
  readonly criteria: readonly CodeSpan[]
  readonly commands: readonly CommandFact[]
  readonly nonGoals: readonly ScopeFact[]
  readonly scopeClaims: readonly ScopeFact[]
}

/** The documents of one root, in order of path. */
export interface TreeFacts {
  readonly documents: readonly DocumentFacts[]
}

/** One document in two versions, under the same path or moved; `null` where it is not there. */
export interface DocumentChange {
  readonly before: DocumentFacts | null
  readonly after: DocumentFacts | null
  /** True when what they say behind the frontmatter differs; line ends, blank lines and trailing blanks say nothing. */
  readonly bodyChanged: boolean
}

/** A tree in two versions. Files that are only scanned take no part. */
export interface ChangeFacts {
  readonly before: TreeFacts
  readonly after: TreeFacts
  /** Each document of either version once, in order of path. */
  readonly documents: readonly DocumentChange[]
  /** Where the older version had errors of ours: what stands there may be mended. */
  readonly errorsBefore: readonly Place[]
}

/** What a rule may know besides the facts. */
export interface Setting {
  readonly policy: Policy
  /** Today's UTC date, `YYYY-MM-DD`. */
  readonly today: string
  /** What repositories say of the commits that are cited; absent where none was asked. */
  readonly commits?: CommitAnswers
}
