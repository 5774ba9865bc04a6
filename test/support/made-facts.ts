import type { DocumentFacts } from '../../src/model/facts.ts'
import { literal, ownText } from '../../src/model/safe.ts'
import type { Place } from '../../src/model/place.ts'

/** A place on one line of a document. */
export function placeIn(path: string, line: number, column = 1, width = 3): Place {
  const start = line * 1000 + column
  return { path: ownText(path), start, end: start + width, line, column, endLine: line, endColumn: column + width }
}

/** Facts of a document in which nothing was found. */
export function emptyFacts(path: string, changes: Partial<DocumentFacts> = {}): DocumentFacts {
  return Object.freeze({
    path: ownText(path),
    kind: literal('other'),
    reported: true,
    name: { wellFormed: true, prefix: null, stem: null, word: null },
    start: placeIn(path, 1, 1, 0),
    unread: null,
    frontmatter: null,
    frontmatterProblems: [],
    headings: [],
    sections: [],
    notice: null,
    workItems: [],
    malformedHeadings: [],
    evidence: [],
    statements: [],
    references: [],
    slips: [],
    endpoints: [],
    directives: [],
    credentials: [],
    disclosures: [],
    criteria: [],
    commands: [],
    nonGoals: [],
    scopeClaims: [],
    ...changes,
  })
}
