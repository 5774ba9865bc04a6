import type { CredentialHit } from './forms.ts'
import { detectCredentials } from './library.ts'
import { isSuspicious } from './suspect.ts'

/** A text without its byte order mark, as offsets count. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

/** A document that the detector library has looked at says so by a list, be it an empty one. */
export interface Examined {
  readonly credentials?: readonly CredentialHit[]
}

/** Documents that were seen not to be suspicious, so that nobody has to look again. */
const unsuspicious = new WeakSet<object>()

/** The documents, with what the detector library finds in those that are suspicious; without any it is not even loaded. */
export async function findCredentials<T extends Examined & { readonly text: string | null }>(documents: readonly T[]): Promise<readonly (T & Examined)[]> {
  const found: (T & Examined)[] = []
  for (const document of documents) {
    // One that was examined before is not read again.
    const text = document.credentials === undefined ? document.text : null
    const asked = text !== null && isSuspicious(text)
    if (!asked && document.credentials === undefined) unsuspicious.add(document)
    found.push(asked ? { ...document, credentials: await detectCredentials(withoutMark(text)) } : document)
  }
  return found
}

/** True for a text that the library should have looked at, and has not: what it would have said is unknown. */
export function isUnexamined(document: Examined & { readonly text: string | null }): boolean {
  // A text may have to be fetched, so it is asked for last.
  if (document.credentials !== undefined || unsuspicious.has(document)) return false
  const { text } = document
  return text !== null && isSuspicious(text)
}
