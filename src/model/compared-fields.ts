import type { DocumentFacts, Field, FrontmatterFacts, TreeFacts } from './facts.ts'
import { oncePerTree } from './once-per-tree.ts'
import type { Place } from './place.ts'
import type { Policy } from './policy.ts'
import type { FactText } from './safe.ts'

/** A field that is held against those of other documents. */
export interface ComparedField {
  readonly value: FactText
  readonly place: Place
}

/** What of a document's frontmatter is held against that of others; `null` for a field that is missing or was rejected. */
export interface ComparedFields {
  readonly document: DocumentFacts
  readonly title: ComparedField | null
  readonly route: ComparedField | null
}

function fieldOf(frontmatter: FrontmatterFacts | null, name: string): ComparedField | null {
  const field: Field | undefined = frontmatter?.fields[name]
  return field === undefined ? null : { value: field.value, place: field.place }
}

/** The same for each document of a tree, in their order: a frontmatter is much to open, and more than one rule asks. */
export const comparedFields = oncePerTree(({ documents }: TreeFacts, { frontmatter: { routeField, titleField } }: Policy): readonly ComparedFields[] =>
  documents.map((document) => {
    const { frontmatter } = document
    return { document, title: fieldOf(frontmatter, titleField), route: fieldOf(frontmatter, routeField) }
  }),
)
