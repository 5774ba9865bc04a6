import { extname } from 'node:path'
import { ARCHIVE_HEAD, archiveKind, packedReason } from '../../io/archive-kind.ts'
import { ArchiveBehind } from '../../io/archive-behind.ts'
import { archiveEntries, ARCHIVE_LIMITS } from '../../io/archive-entries.ts'
import type { ArchiveEntry, ArchiveLimits } from '../../io/archive-entries.ts'
import { nameMaterial } from '../../io/git/materials.ts'
import { NotRead } from '../../io/material.ts'
import type { Material } from '../../io/material.ts'
import { peek } from '../../io/peek.ts'
import { markdownViews } from '../../document/markdown-views.ts'
import type { Policy } from '../../model/policy.ts'
import { printable } from '../../model/printable.ts'
import { clearedPath, fill, literal } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'
import { BytesScan } from '../../scan/stream/bytes-scan.ts'
import type { ScannedBytes } from '../../scan/stream/bytes-scan.ts'
import type { TextHit } from '../../scan/stream/text-scan.ts'
import type { ExactMatcher } from '../../scan/exact/matcher.ts'
import type { Scanner } from '../../scan/scanner.ts'

/** What was found in one text, or in what an archive holds under one name. */
export interface LookedThrough extends ScannedBytes {
  /** The name in the archive; `null` for the text itself. */
  readonly inner: Safe | null
  /** The document as a whole, where it is one and something was found in it. */
  readonly document: string | null
}

/** What looking through texts takes. */
export interface Looking {
  readonly policy: Policy
  readonly scanner: Scanner
  readonly exact: ExactMatcher | null
  readonly clears: Clears
  readonly print: ((value: string) => Safe) | null
  readonly limits?: ArchiveLimits
}

const NESTED = literal('an archive inside an archive is not unpacked')
const JSON_NAME = /\.(?:json|jsonl|ndjson)$/i
const MARKDOWN_NAME = /\.(?:md|markdown)$/i

/** Looks through bytes as what they are by their name and by themselves. */
async function scanBytes(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, name: string, { exact, policy, print, scanner }: Looking): Promise<Omit<LookedThrough, 'inner'>> {
  let document: string | null = null
  const viewsOf = (text: string) => {
    document = text
    return markdownViews(text, policy.limits)
  }
  const scan = new BytesScan({ scanner, exact, print, isJson: JSON_NAME.test(name), viewsOf: MARKDOWN_NAME.test(name) ? viewsOf : null })
  const behind = new ArchiveBehind()
  let unread: Safe | null = null
  try {
    for await (const piece of pieces) {
      behind.push(piece)
      scan.push(piece)
      if (scan.isFull) break
    }
  } catch (error) {
    if (!(error instanceof NotRead)) throw error
    unread = error.reason
  }
  const scanned = scan.end()
  return { hits: scanned.hits, unread: unread ?? scanned.unread ?? behind.end(), document: scanned.hits.length > 0 ? document : null }
}

/** Names of entries as they may be shown, each the same way each time. */
function entryNames(clears: Clears): (name: string) => Safe {
  let withheld = 0
  return (name) => {
    const shown = clearedPath(name, clears) === null ? null : clearedPath(printable(name), clears)
    return shown ?? fill(literal('[endpoint]{number}'), { number: ++withheld })
  }
}

/** Looks through a text or, one level deep, through an archive; what cannot be read is said, and never thrown. */
async function* lookThrough(material: Material, looking: Looking): AsyncGenerator<LookedThrough> {
  try {
    const { all, head } = await peek(material.read(), ARCHIVE_HEAD)
    const kind = archiveKind(head)
    if (kind === null) {
      const scanned = await scanBytes(all, material.name, looking)
      yield { ...scanned, inner: null, unread: packedReason(head) ?? scanned.unread }
      return
    }
    const showName = entryNames(looking.clears)
    const folders = new Set<string>()
    for await (const entry of archiveEntries(kind, all, material.name, looking.limits ?? ARCHIVE_LIMITS)) yield await lookAt(entry, entry.name === null ? null : showName(entry.name), newNames(entry, folders), looking)
  } catch (error) {
    if (!(error instanceof NotRead)) throw error
    yield { inner: null, hits: [], unread: error.reason, document: null }
  }
}

async function lookAt(entry: ArchiveEntry, inner: Safe | null, texts: readonly string[], looking: Looking): Promise<LookedThrough> {
  const names = await namesIn(texts, looking)
  if (entry.unread !== null) return { inner, hits: names, unread: entry.unread, document: null }
  const { all, head } = await peeked(entry)
  if (all === null) return { inner, hits: names, unread: head, document: null }
  const scanned = await scanBytes(all, entry.name ?? '', looking)
  const packed = archiveKind(head) === null ? packedReason(head) : NESTED
  return { ...scanned, inner, hits: [...names, ...scanned.hits], unread: packed ?? scanned.unread }
}

async function peeked(entry: ArchiveEntry): Promise<{ readonly all: AsyncIterable<Uint8Array>; readonly head: Uint8Array } | { readonly all: null; readonly head: Safe }> {
  try {
    return await peek(entry.bytes, ARCHIVE_HEAD)
  } catch (error) {
    if (!(error instanceof NotRead)) throw error
    return { all: null, head: error.reason }
  }
}

/** The names on the way to an entry that were not seen before, its own, and what the archive keeps with it. */
function newNames({ name, remarks }: ArchiveEntry, folders: Set<string>): readonly string[] {
  const parts = (name ?? '').split('/').filter((part) => part !== '')
  const fresh = parts.filter((_, i) => {
    const way = parts.slice(0, i + 1).join('/')
    const isNew = !folders.has(way)
    if (i < parts.length - 1) folders.add(way)
    return isNew
  })
  return [...fresh, ...remarks]
}

/** What stands in names and remarks, told at the beginning of the entry. */
async function namesIn(names: readonly string[], looking: Looking): Promise<readonly TextHit[]> {
  const title = { surface: literal(''), path: literal('') }
  const hits: TextHit[] = []
  for (const name of names) {
    const { hits: found } = await scanBytes(nameMaterial(title, name, looking.clears).read(), '', looking)
    hits.push(...found.slice(0, 1))
  }
  return hits.map((hit) => ({ ...hit, line: 1, column: 1, endLine: 1 }))
}

/** Looks through each content once, however often it comes. */
export function lookingOnce(looking: Looking): (material: Material) => AsyncIterable<LookedThrough> {
  const known = new Map<string, readonly LookedThrough[]>()
  return async function* (material) {
    const key = material.key === null ? null : `${material.key} ${extname(material.name).toLowerCase()}`
    const before = key === null ? undefined : known.get(key)
    if (before) return yield* before
    const looked: LookedThrough[] = []
    for await (const one of lookThrough(material, looking)) {
      if (key !== null) looked.push(one)
      yield one
    }
    if (key !== null) known.set(key, looked)
  }
}
