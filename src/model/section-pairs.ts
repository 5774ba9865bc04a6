import type { EvidenceSection } from './evidence-facts.ts'
import type { ChangeFacts, DocumentFacts, TreeFacts } from './facts.ts'
import { sectionName } from './names.ts'

/** An evidence section with the document that it stands in. */
export interface HomedSection {
  readonly section: EvidenceSection
  readonly document: DocumentFacts
}

/** An evidence section in two versions; `null` where it is not there. */
export interface SectionPair {
  readonly before: HomedSection | null
  readonly after: HomedSection | null
}

interface Side extends HomedSection {
  /** The same for a document and for what became of it. */
  readonly home: number
}

/** What tells that two sections are one: any key in common. */
type Keys = (side: Side) => readonly string[]

/** All that a section says; a withheld line is like any other one. */
export function contentOf(section: EvidenceSection): string {
  return section.lines.map(({ text }) => text ?? '\0').join(' ')
}

const byContent: Keys = ({ section }) => [contentOf(section)]

const byHeading: Keys = ({ section }) => {
  const name = sectionName(section.heading.text)
  return name === null ? [] : [name]
}

const byRun: Keys = ({ section }) => section.runs.flatMap(({ name, baseline }) => (baseline || !name ? [] : [name]))

const atHome = (keys: Keys): Keys => (side) => keys(side).map((key) => `${side.home} ${key}`)

/** From the surest sign to the weakest, and of each first within a document. */
const SIGNS: readonly Keys[] = [byContent, byHeading, byRun].flatMap((keys) => [atHome(keys), keys])

/** Sections that share fewer of their lines are two. */
const LEAST_SHARE = 0.5

/** Each evidence section of either version once: unchanged, moved and rewritten ones are paired, each with one other at most. */
export function pairSections(change: ChangeFacts): readonly SectionPair[] {
  const homes = homesOf(change)
  const left = { before: sidesOf(change.before, homes.before), after: sidesOf(change.after, homes.after) }
  const pairs: SectionPair[] = []
  const pair = (before: Side, after: Side) => {
    left.before.delete(before)
    left.after.delete(after)
    pairs.push({ before, after })
  }
  for (const keys of SIGNS) {
    const known = new Map<string, Side[]>()
    for (const side of left.after) {
      for (const key of keys(side)) {
        const list = known.get(key)
        if (list === undefined) known.set(key, [side])
        else list.push(side)
      }
    }
    for (const side of left.before) {
      const match = keys(side).flatMap((key) => known.get(key) ?? []).find((other) => left.after.has(other))
      if (match) pair(side, match)
    }
  }
  for (const side of left.before) {
    const match = mostAlike(side, [...left.after])
    if (match) pair(side, match)
  }
  return [...pairs, ...[...left.before].map((before) => ({ before, after: null })), ...[...left.after].map((after) => ({ before: null, after }))]
}

function homesOf({ documents }: ChangeFacts) {
  const before = new Map<string, number>()
  const after = new Map<string, number>()
  for (const [index, document] of documents.entries()) {
    if (document.before) before.set(document.before.path, index)
    if (document.after) after.set(document.after.path, index)
  }
  return { before, after }
}

function sidesOf(tree: TreeFacts, homes: ReadonlyMap<string, number>): Set<Side> {
  return new Set(
    tree.documents.flatMap((document) => document.evidence.map((section) => ({ section, document, home: homes.get(document.path) ?? -1 }))),
  )
}

function mostAlike(side: Side, others: readonly Side[]): Side | null {
  let best: Side | null = null
  let most = LEAST_SHARE
  for (const other of others) {
    const share = shareOf(side.section, other.section)
    if (share < most || (share === most && best !== null)) continue
    best = other
    most = share
  }
  return best
}

/** How many of a section's lines, its heading aside, stand in another one, of those of the longer of the two. */
function shareOf(one: EvidenceSection, other: EvidenceSection): number {
  const left = new Map<string, number>()
  for (const { text } of one.lines.slice(1)) if (text !== null) left.set(text, (left.get(text) ?? 0) + 1)
  let shared = 0
  for (const { text } of other.lines.slice(1)) {
    const count = text === null ? 0 : (left.get(text) ?? 0)
    if (text === null || count === 0) continue
    left.set(text, count - 1)
    shared++
  }
  return shared / Math.max(one.lines.length - 1, other.lines.length - 1, 1)
}
