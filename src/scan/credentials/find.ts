import type { CredentialHit } from './forms.ts'
import { detectCredentials } from './library.ts'
import { isSuspicious } from './suspect.ts'

/** What the detector library found, by the path of the document: a document that it need not look at is not in here. */
export type Credentials = ReadonlyMap<string, readonly CredentialHit[]>

/** A text without its byte order mark, as offsets count. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}

/** Has the library look at those of the documents that are suspicious; without one it is not even loaded. */
export async function findCredentials(documents: readonly { readonly path: string; readonly text: string | null }[]): Promise<Credentials> {
  const found = new Map<string, readonly CredentialHit[]>()
  for (const { path, text } of documents) {
    if (text !== null && isSuspicious(text)) found.set(path, await detectCredentials(withoutMark(text)))
  }
  return found
}
