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
}

/** Reads the documents of one version, in order of path. */
export type VersionReader = (documents: readonly SourceDocument[]) => readonly ReadVersion[]

/** True for two documents of one path of which the same facts are read. */
function readsTheSame(a: SourceDocument, b: SourceDocument): boolean {
  const isExamined = (document: SourceDocument) => document.credentials !== undefined
  return a.text === b.text && (a.problem ?? null) === (b.problem ?? null) && (a.scanOnly ?? false) === (b.scanOnly ?? false) && isExamined(a) === isExamined(b)
}

/** A document that was read. */
interface Known {
  readonly document: SourceDocument
  readonly version: ReadVersion
}

/** Reads one document, which is shown under the path. */
export function readSource(document: SourceDocument, path: Safe, context: ReadContext): ReadVersion {
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
  return { text, facts: readDocument(source, context) }
}

/** Makes the reader of a run: what does not differ between two versions is read once. */
export function versionReader(shownAs: ReadonlyMap<string, Safe>, context: ReadContext, onRead?: (documents: number) => void): VersionReader {
  const known = new Map<string, readonly Known[]>()
  let count = 0
  const read = (document: SourceDocument): ReadVersion => {
    const others = known.get(document.path) ?? []
    const before = others.find((other) => readsTheSame(other.document, document))
    const { facts, text } = before?.version ?? readSource(document, shownAs.get(document.path) ?? literal('[endpoint]'), context)
    const reported = document.reported ?? true
    const version = { text, facts: facts.reported === reported ? facts : Object.freeze({ ...facts, reported }) }
    known.set(document.path, [...others.filter((other) => other !== before), { document, version }])
    if (!before) count++
    onRead?.(count)
    return version
  }
  return (documents) => documents.map(read).sort((a, b) => (a.facts.path < b.facts.path ? -1 : 1))
}
