import type { SourceDocument } from '../index.ts'

/** Units of text below which one thread is done before another has come to speed. */
const WORTH = 4_000_000

/** Documents that are asked for one by one, of which some were looked at. */
export interface FirstDocuments<T> {
  readonly first: readonly T[]
  /** The units of text in these of which nothing is noted. */
  readonly units: number
  /** Those behind them; `null` where there are none. */
  readonly others: Iterator<T, void> | null
}

/** Units of text that somebody has to read. */
export function unreadUnits(document: SourceDocument): number {
  return 'note' in document ? 0 : (document.text?.length ?? 0)
}

/** Takes as many documents as show whether there is enough to read for several threads. */
export function takeFirst<T extends SourceDocument>(documents: Iterable<T, void>): FirstDocuments<T> {
  const others = documents[Symbol.iterator]()
  const first: T[] = []
  for (let units = 0; units < WORTH; ) {
    const { done, value } = others.next()
    if (done === true) return { first, units, others: null }
    first.push(value)
    units += unreadUnits(value)
  }
  return { first, units: WORTH, others }
}

/** True for documents that several threads are to read: because there is enough, or because that was asked for. */
export function isShared({ others, units }: FirstDocuments<unknown>, threads: number | null): boolean {
  return others !== null || (threads !== null && threads > 1 && units > 0)
}
