import type { DocumentFacts } from './facts.ts'
import { blockersOf } from './items.ts'
import type { StatementKind } from './policy.ts'
import type { Tie } from './rule.ts'
import { contentOf } from './section-pairs.ts'

/** Of a rule whose findings depend on the document alone. */
export function noTies(): readonly Tie[] {
  return []
}

/** The items that the document defines. */
export function itemTies({ workItems }: DocumentFacts): readonly Tie[] {
  return workItems.map(({ id }) => [id])
}

/** The items that evidence sections belong to or deny. */
export function evidenceTies({ evidence }: DocumentFacts): readonly Tie[] {
  return evidence.flatMap(({ belongsTo, denies }) => [...belongsTo, ...denies].map((id) => [id]))
}

/** Makes of the kinds of statements the ties by the items that such statements name. */
export function statementTies(kinds: readonly StatementKind[]): (document: DocumentFacts) => readonly Tie[] {
  return ({ statements }) => statements.flatMap(({ ids, kind }) => (kinds.includes(kind) ? ids.map((id) => [id]) : []))
}

/** The items that the document defines, each with those that it waits for. */
export function blockingTies({ workItems }: DocumentFacts): readonly Tie[] {
  return workItems.map((item) => [item.id, ...blockersOf(item).flatMap(({ ids }) => ids)])
}

/** A document with all that belong in pairs by the same stem. */
export function pairTies({ name, path }: DocumentFacts): readonly Tie[] {
  return name.stem === null ? [] : [[path, `stem ${name.stem.toUpperCase()}`]]
}

/** The evidence sections of the document, by all that they say. */
export function contentTies({ evidence }: DocumentFacts): readonly Tie[] {
  return evidence.map((section) => [`section ${contentOf(section)}`])
}
