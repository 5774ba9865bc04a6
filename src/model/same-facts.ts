import type { DocumentFacts } from './facts.ts'

/** Facts about form: what a mended slip changes. */
const FORM: readonly (keyof DocumentFacts | 'exact' | 'edit')[] = ['slips', 'exact', 'edit']

const isPlace = (value: object): boolean => 'path' in value && 'line' in value && 'endColumn' in value

/** An id says the same in every form, and its form is all that may change in a text. */
const folded = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '')

function saying(key: string, value: unknown): unknown {
  if (FORM.some((name) => name === key)) return undefined
  if (typeof value === 'string') return folded(value)
  return typeof value === 'object' && value !== null && isPlace(value) ? undefined : value
}

/** What a document says, wherever in it that stands: items, statuses, entries, statements, evidence and all other facts. */
function said(facts: DocumentFacts): string {
  const problems = facts.frontmatterProblems.map((problem) => JSON.stringify(problem, saying)).sort()
  return JSON.stringify({ ...facts, frontmatterProblems: problems }, saying)
}

/** True when two versions of a document say the same, however each of them is written. */
export function saysTheSame(a: DocumentFacts, b: DocumentFacts): boolean {
  return said(a) === said(b)
}
