import type { DocumentFacts } from '../model/facts.ts'
import { factsWith } from '../model/remembered-facts.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { CredentialHit } from '../scan/credentials/forms.ts'
import type { ReadVersion } from './compare.ts'
import type { ReadContext } from './context.ts'
import { readDocument } from './read.ts'

/** A document as it is handed in. */
export interface SourceDocument {
  /** Path below the root, with `/`; no two documents share one. */
  readonly path: string
  /** `null` when the bytes are no valid UTF-8 or too many. */
  readonly text: string | null
  /** Why there is no text, or none to be parsed. */
  readonly problem?: 'encoding' | 'too-large'
  /** False for a document that only helps to resolve what the others refer to. */
  readonly reported?: boolean
  /** True for text that only the confidentiality rules read. */
  readonly scanOnly?: boolean
  /** What `findCredentials` has found in the text: without it a text that may hold a credential counts as not examined. */
  readonly credentials?: readonly CredentialHit[]
  /** A name of the content: documents of one path that have the same one hold the same text. */
  readonly version?: string
  /** What `keep` was given of this very content under this path, by the same sotlint under the same policy: then the text is hardly asked for. */
  readonly note?: Uint8Array
  /** The number of its note in the index of what noted documents bear. */
  readonly entry?: number
}

/** Reads the documents of one version, in order of path. */
export type VersionReader = (documents: readonly SourceDocument[]) => readonly SourceVersion[]

/** Where facts are remembered from one reading to the next. */
export interface ReadMemory {
  open(document: SourceDocument): DocumentFacts | null
  read(document: SourceDocument, facts: DocumentFacts): void
  alias(facts: DocumentFacts, like: DocumentFacts): DocumentFacts
}

/** True for two documents of one path of which the same facts are read. */
function readsTheSame(a: SourceDocument, b: SourceDocument): boolean {
  const isExamined = (document: SourceDocument) => document.credentials !== undefined
  // A text may have to be fetched, and one that has another name is not worth it.
  const isSame = a.version === undefined || b.version === undefined ? a.text === b.text : a.version === b.version
  return isSame && (a.problem ?? null) === (b.problem ?? null) && (a.scanOnly ?? false) === (b.scanOnly ?? false) && isExamined(a) === isExamined(b)
}

/** A document that was read, before another one of the same path or none. */
interface Known {
  readonly document: SourceDocument
  readonly facts: DocumentFacts
  readonly other: Known | null
}

/** A document with its facts; its text is fetched where somebody needs it. */
export class SourceVersion implements ReadVersion {
  readonly facts: DocumentFacts
  readonly version: string | undefined
  readonly #source: SourceDocument

  constructor(source: SourceDocument, facts: DocumentFacts) {
    this.facts = facts
    this.version = source.version
    this.#source = source
  }

  get text(): string {
    return this.#source.text ?? ''
  }

  with(facts: DocumentFacts): SourceVersion {
    return facts === this.facts ? this : new SourceVersion(this.#source, facts)
  }
}

/** Reads one document, which is shown under the path. */
export function readSource(document: SourceDocument, path: Safe, context: ReadContext): DocumentFacts {
  const text = document.text ?? ''
  const source = {
    path,
    givenPath: document.path,
    text,
    problem: document.problem ?? (document.text === null ? ('encoding' as const) : null),
    reported: document.reported ?? true,
    scanOnly: document.scanOnly ?? false,
    credentials: document.credentials ?? [],
  }
  return readDocument(source, context)
}

export interface ReadOptions {
  readonly memory?: ReadMemory
  /** Told how many documents were read, after each. */
  readonly onRead?: ((documents: number) => void) | undefined
}

/** Makes the reader of a run: what does not differ between two versions is read once. */
export function versionReader(shownAs: ReadonlyMap<string, Safe>, context: ReadContext, { memory, onRead }: ReadOptions = {}): VersionReader {
  const known = new Map<string, Known>()
  let count = 0
  const readAnew = (document: SourceDocument): DocumentFacts => {
    const facts = readSource(document, shownAs.get(document.path) ?? literal('[endpoint]'), context)
    memory?.read(document, facts)
    return facts
  }
  const factsOf = (document: SourceDocument): DocumentFacts => {
    const other = known.get(document.path) ?? null
    for (let before = other; before !== null; before = before.other) if (readsTheSame(before.document, document)) return before.facts
    const facts = memory?.open(document) ?? readAnew(document)
    known.set(document.path, { document, facts, other })
    count++
    return facts
  }
  const read = (document: SourceDocument): SourceVersion => {
    const facts = factsOf(document)
    onRead?.(count)
    const reported = document.reported ?? true
    if (facts.reported === reported) return new SourceVersion(document, facts)
    const told = factsWith(facts, { reported })
    return new SourceVersion(document, memory?.alias(told, facts) ?? told)
  }
  return (documents) => documents.map(read).sort((a, b) => (a.facts.path < b.facts.path ? -1 : 1))
}
