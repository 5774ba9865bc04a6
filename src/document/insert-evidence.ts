import type { Change } from '../model/edit.ts'
import type { DocumentFacts } from '../model/facts.ts'
import type { Safe } from '../model/safe.ts'
import { withoutMark } from '../scan/credentials/find.ts'

/** A section to be put below a work item. */
export interface NewSection {
  readonly item: Safe
  /** With a line feed at the end of each line. */
  readonly text: Safe
}

/** Why a section was not put into a document. */
export type NotInserted = 'no-item' | 'several-items' | 'not-read'

/** A document with the section in it. */
export interface Insertion {
  readonly change: Change
  readonly text: string
}

/**
 * Puts a section behind the last evidence section that stands below the work item and belongs to it, else at the item's end; it
 * takes on the document's line ends, and all else stays as it is. Where it would not be read as evidence of the item, or
 * something else would be read in another way, such as behind a code block without an end, nothing is put in.
 */
export function insertEvidence(text: string, section: NewSection, read: (text: string) => DocumentFacts): Insertion | NotInserted {
  const before = read(text)
  const items = before.workItems.filter(({ id }) => id === section.item)
  if (items.length !== 1) return items.length === 0 ? 'no-item' : 'several-items'
  const change = changeFor(text, before, section)
  const made = text.slice(0, change.start) + change.text + text.slice(change.end)
  return isOnlyAdded(before, read(made), section) ? { change, text: made } : 'not-read'
}

/** True when one evidence section of the item is new and has all its lines, and items and other sections say what they said. */
function isOnlyAdded(before: DocumentFacts, after: DocumentFacts, { item: id, text }: NewSection): boolean {
  const told = ({ lines, belongsTo }: DocumentFacts['evidence'][number]) => JSON.stringify([lines.map((line) => line.text), belongsTo])
  const known = before.evidence.map(told)
  const added = after.evidence.findIndex((section, i) => told(section) !== known[i])
  const section = after.evidence[added]
  const others = after.evidence.filter((one) => one !== section).map(told)
  const items = ({ workItems }: DocumentFacts) => JSON.stringify(workItems.map((item) => [item.id, item.statusLines.map(({ word }) => word), item.blocks.map(({ role, entries }) => [role, entries.map((entry) => entry.text)])]))
  if (!section?.belongsTo.includes(id) || section.facts.length === 0 || section.lines.length !== text.split('\n').filter((line) => line !== '').length) return false
  return JSON.stringify(others) === JSON.stringify(known) && items(before) === items(after)
}

function changeFor(text: string, facts: DocumentFacts, { item: id, text: section }: NewSection): Change {
  const body = withoutMark(text)
  const at = behindLine(body, lastOwnUnit(body, facts, id))
  const end = lineEnd(body, at)
  const isOpen = at > 0 && body[at - 1] !== '\n'
  const before = isOpen ? end + end : end
  const after = at === body.length || /^[ \t]*\r?\n/.test(body.slice(at, at + 1000)) ? '' : end
  const offset = at + text.length - body.length
  return { start: offset, end: offset, text: `${before}${section.replaceAll('\n', end)}${after}` }
}

/** An offset on the last line that the new section has to follow. */
function lastOwnUnit(body: string, { evidence, headings, workItems }: DocumentFacts, id: Safe): number {
  const item = workItems.find((one) => one.id === id)
  const start = item?.place.start ?? 0
  const depth = headings.find(({ place }) => place.start === start)?.depth ?? 2
  const nextItem = Math.min(body.length, ...workItems.flatMap(({ place }) => (place.start > start ? place.start : [])))
  const own = evidence.filter(({ belongsTo, heading }) => start < heading.place.start && heading.place.start < nextItem && belongsTo.includes(id))
  const last = own.at(-1)?.lines.at(-1)
  if (last !== undefined) return last.place.end
  const end = headings.find(({ place, depth: other }) => place.start > start && other <= depth)?.place.start ?? body.length
  return body.slice(0, end).trimEnd().length
}

/** Where the line behind the one that holds an offset begins. */
function behindLine(body: string, offset: number): number {
  const end = body.indexOf('\n', offset)
  return end < 0 ? body.length : end + 1
}

/** How the line before an offset ends; the first line of the text, where it is the last and does not end at all. */
function lineEnd(body: string, at: number): string {
  const end = body[at - 1] === '\n' ? at - 1 : body.indexOf('\n')
  return end > 0 && body[end - 1] === '\r' ? '\r\n' : '\n'
}
