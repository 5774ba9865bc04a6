import type { Account, Blocker, Definition, Judged } from '../model/account.ts'
import type { EvidenceSection } from '../model/evidence-facts.ts'
import type { Place } from '../model/place.ts'
import { printable } from '../model/printable.ts'
import type { Step } from '../model/release.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { FactText, Safe } from '../model/safe.ts'
import type { Spoken } from '../model/standing.ts'
import { count } from './counts.ts'
import { doubtWords, statementWords, stepWords, unreachedWords, verdictsOf } from './why-words.ts'

/** An answer to what holds a work item. */
export interface WhyReport {
  /** What stands before the paths of the tree's documents when they are shown: empty, or a folder that ends in `/`. */
  readonly prefix: Safe
  readonly account: Account
  readonly steps: readonly Step[]
}

type Show = (place: Place) => Safe

/** `path:line:column`, as an editor takes it. */
export function placeShower(prefix: Safe): Show {
  return ({ path, line, column }) => fill(literal('{prefix}{path}:{line}:{column}'), { prefix, path, line, column })
}

/** A withheld text is not replaced: its place stands beside it. */
function told(text: FactText): string {
  return text === null || text === '' ? '' : `  ${text}`
}

function headOf({ definitions, external, id, mention }: Account, show: Show): readonly string[] {
  if (definitions.length > 0) return definitions.map((definition) => definedHead(id, definition, show))
  const where = external ? 'is defined in another tree, as the policy lists it' : 'is not defined in this tree'
  return [`${id} ${where}.`, ...(mention === null ? [] : [`  first named: ${show(mention)}`])]
}

function definedHead(id: Safe, { item, status }: Definition, show: Show): string {
  const title = item.title === null ? '' : ` - ${item.title}`
  const state = status ? `is \`${status.word}\`: ${show(status.place)}` : `has no status that can be read: ${show(item.place)}`
  return `${id}${title}\n  ${state}`
}

function blockerLine({ cleared, entry, ids }: Blocker, show: Show): string {
  const states = ids.map(({ id, status, cleared: done }) => {
    if (status === null) return `${id} has no status here`
    return `${id} is \`${status.word}\`${status.class === 'claim' && !done ? ' without full proof' : ''}`
  })
  const note = cleared ? 'blocks it no more' : 'blocks it'
  return `  ${show(entry.place)}  ${note}:${told(entry.text)}${states.length === 0 ? '' : ` (${states.join(', ')})`}`
}

function spokenLine({ section, statement }: Spoken, show: Show): string {
  const within = section?.time ? `, in the evidence of ${section.time}` : ''
  return `  ${show(statement.place)}  ${statementWords[statement.kind] ?? ''}${within}`
}

function judgedLines({ doubts, section }: Judged, show: Show): readonly string[] {
  const placeOf = (other: EvidenceSection) => fill(literal('{time} {place}'), { time: other.time ?? ownText('without a time'), place: show(other.heading.place) })
  const words = doubts.length === 0 ? ['is full proof'] : doubts.map((doubt) => doubtWords(doubt, placeOf))
  return [`  ${section.time ?? 'without a time'}  ${show(section.heading.place)}${told(section.heading.text)}`, ...[...words, ...verdictsOf(section)].map((word) => `    ${word}`)]
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function evidencePart({ evidence, proven }: Account, show: Show): readonly string[] {
  if (evidence.length === 0) return ['', 'There is no evidence of it.']
  const counting = evidence.filter(({ doubts }) => doubts.length === 0).length
  const verdict = proven ? 'it is proven' : counting === 0 ? 'none of it proves it' : 'it is not proven'
  return part(`Evidence, oldest first; ${verdict}:`, [
    ...evidence.flatMap((judged) => judgedLines(judged, show)),
    ...unreachedWords(evidence.map(({ section }) => section)).map((words) => `  ${words}`),
  ])
}

/** What a person reads: where the item stands, what holds it, what the evidence is worth, and what would release it. */
export function renderWhy({ account, prefix, steps }: WhyReport): string {
  const show = placeShower(prefix)
  const { definitions, denying, holding, proven, unread, waiting } = account
  const blockers = definitions.flatMap((definition) => definition.blockers)
  const release = steps.map((step) => `  - ${stepWords(step, ({ entry }) => show(entry.place))}`)
  const lines = [
    ...headOf(account, show),
    ...part(proven ? 'Statements that held it, before there was proof:' : 'Held by:', [
      ...blockers.map((blocker) => blockerLine(blocker, show)),
      ...holding.map((spoken) => spokenLine(spoken, show)),
    ]),
    ...part('Said not to be validated:', denying.map((spoken) => spokenLine(spoken, show))),
    ...part('Waiting for it:', waiting.map(({ item, place }) => `  ${show(place)}  ${item === null ? 'calls it the current blocker' : `blocks ${item}`}`)),
    ...evidencePart(account, show),
    ...(release.length === 0 ? ['', 'Nothing holds it.'] : part(release.length === 1 ? 'What would release it:' : 'What would release it, in this order:', release)),
    ...part(`${count(unread.length, 'document')} could not be read and may say more:`, unread.map((path) => `  ${prefix}${path}`)),
  ]
  return lines.map((line) => `${line.split('\n').map(printable).join('\n')}\n`).join('')
}
