/** A document of a generated tree; the path is below the SOT root, with `/`. */
export interface GeneratedDocument {
  readonly path: string
  readonly text: string
}

/** Valid documents, PRD and ISSUES in turn (the last one is left out when the count is odd); the same seed gives the same bytes. */
export function generateTree(documents: number, seed?: number): GeneratedDocument[]

/** Numbers in [0, 1), the same for the same seed on every machine. */
export function numbers(seed: number): () => number
