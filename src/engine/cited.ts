import { citationsIn } from '../model/citation.ts'
import type { Citation } from '../model/citation.ts'
import type { EvidenceSection } from '../model/evidence-facts.ts'
import type { DocumentFacts } from '../model/facts.ts'
import { reportedRuns } from '../model/run-record.ts'
import type { RunCitation } from '../model/run-record.ts'
import type { Safe } from '../model/safe.ts'

/** What documents cite of which somebody else has to be asked. */
export interface Cited {
  /** In order of document and place. */
  readonly citations: readonly Citation[]
  /** The runs that are cited where they count, each once, the latest first. */
  readonly runs: readonly RunCitation[]
}

/** The sections that count: those of reported documents, and those that speak for an item of such a document. */
function sectionsThatCount(documents: readonly DocumentFacts[]): (section: EvidenceSection, document: DocumentFacts) => boolean {
  const items = new Set<Safe>()
  if (!documents.every(({ reported }) => reported)) {
    for (const { reported, workItems } of documents) if (reported) for (const { id } of workItems) items.add(id)
  }
  return ({ belongsTo }, { reported }) => reported || belongsTo.some((id) => items.has(id))
}

/** Both in one go: the facts of a section are much to open. */
export function citedIn(documents: readonly DocumentFacts[]): Cited {
  const counts = sectionsThatCount(documents)
  const citations: Citation[] = []
  const found = new Map<Safe, boolean>()
  for (const document of documents) {
    for (const section of document.evidence) {
      const { facts } = section
      citations.push(...citationsIn(facts))
      if (section.runs.length === 0 || !counts(section, document)) continue
      const digest = facts.some(({ key }) => key === 'digest')
      for (const { name } of reportedRuns({ facts, runs: section.runs }).runs) if (name !== null) found.set(name, digest || found.get(name) === true)
    }
  }
  const runs = Array.from(found, ([name, digest]) => ({ name, digest }))
  return { citations, runs: runs.sort((a, b) => (a.name < b.name ? 1 : -1)) }
}

/** The runs that sections cite, each once, the latest first. */
export function citedRuns(documents: readonly DocumentFacts[]): readonly RunCitation[] {
  return citedIn(documents).runs
}
