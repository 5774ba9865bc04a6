import type { EvidenceLine, EvidenceSection } from './evidence-facts.ts'
import type { ChangeFacts, TreeFacts } from './facts.ts'
import { diffLines } from './line-diff.ts'
import type { Hunk } from './line-diff.ts'
import type { Place } from './place.ts'
import type { Safe } from './safe.ts'

/** Says of a line of the older version whether it had an error of ours, so that it may be mended. */
export type IsFaulty = (line: EvidenceLine) => boolean

/**
 * A withheld line had one in any case: what is withheld holds what the scanner marks. What is said at the very start of a
 * document is said of all of it, and of no line.
 */
export function faultCheck(errors: readonly Place[]): IsFaulty {
  const faulty = new Map<Safe, Set<number>>()
  for (const { path, line, end, endLine } of errors) {
    if (end === 0) continue
    const lines = faulty.get(path) ?? new Set()
    faulty.set(path, lines)
    for (let at = line; at <= endLine; at++) lines.add(at)
  }
  return ({ text, place: { path, line, endLine } }) => {
    if (text === null) return true
    const lines = faulty.get(path)
    for (let at = line; lines && at <= endLine; at++) if (lines.has(at)) return true
    return false
  }
}

/**
 * Where a committed section was changed for the first time, or `null` when it was only mended: lines that had an error may be
 * replaced or taken out, and for each that stays or leaves without a replacement one line may be added.
 */
export function firstOffence(before: EvidenceSection, after: EvidenceSection, isFaulty: IsFaulty): Place | null {
  const faulty = before.lines.map(isFaulty)
  const hunks = diffLines(before.lines.map(({ text }) => text), after.lines.map(({ text }) => text))
  const replaced = (hunk: Hunk) => hunk.removedTo > hunk.removedFrom && hunk.addedTo > hunk.addedFrom
  const mended = hunks.filter(replaced).flatMap((hunk) => faulty.slice(hunk.removedFrom, hunk.removedTo))
  let free = faulty.filter(Boolean).length - mended.filter(Boolean).length
  for (const hunk of hunks) {
    if (!replaced(hunk)) free -= hunk.addedTo - hunk.addedFrom
    if (free >= 0 && faulty.slice(hunk.removedFrom, hunk.removedTo).every(Boolean)) continue
    const line = hunk.addedTo > hunk.addedFrom ? after.lines[hunk.addedFrom] : after.heading
    return line?.place ?? after.heading.place
  }
  return null
}

/** True when a section that reports something speaks for other items than before, though no word of it was changed. */
export function isReassigned(before: EvidenceSection, after: EvidenceSection, change: ChangeFacts): boolean {
  if (!after.facts.some(({ key }) => key === 'reportStatus')) return false
  const lost = before.belongsTo.filter((id) => !after.belongsTo.includes(id))
  const gained = after.belongsTo.filter((id) => !before.belongsTo.includes(id))
  if (lost.length === 0 && gained.length === 0) return false
  // An item that changed its id is a finding of its own.
  const renamed = lost.length > 0 && lost.every((id) => !defines(change.after, id)) && gained.every((id) => !defines(change.before, id))
  return !renamed
}

function defines(tree: TreeFacts, id: Safe): boolean {
  return tree.documents.some(({ workItems }) => workItems.some((item) => item.id === id))
}
