import { rules as ownRules } from '../../rules/index.ts'
import type { SourceDocument } from '../document/read-version.ts'
import { allTies, bearingOf } from '../engine/bearing.ts'
import type { LocalFindings, LocalMemory, Said } from '../engine/local.ts'
import { bearingEnd, NO_BEARING, withBearing } from '../model/bearing.ts'
import type { DocumentFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { NotPlain } from '../model/pack-form.ts'
import { factsWith, openFacts, packFacts } from '../model/remembered-facts.ts'
import { ownText } from '../model/safe.ts'
import { defaultPolicy } from './own-policies.ts'
import type { CorpusOptions } from './options.ts'

/** What the rules that read one document alone said of it: of those that are not listed, nothing. */
interface LocalNote {
  /** The day on which alone it holds; `null` where no rule asked for it. */
  readonly today: string | null
  readonly findings: readonly (readonly [ruleId: string, findings: readonly Finding[]])[]
}

/** What is known of one document. */
interface Record {
  readonly source: SourceDocument
  readonly facts: DocumentFacts
  /** What is known from an earlier run; `null` where that is nothing that holds today. */
  readonly known: LocalFindings | null
  /** What is found out in this run; `null` until the rules were asked. */
  said: Said | null
}

/** Facts and local findings of the documents of one run, from notes and for notes. */
export interface Memory extends LocalMemory {
  /** The facts that a note holds; `null` where the document comes without one. */
  open(source: SourceDocument): DocumentFacts | null
  /** Notes what a document was found to say. */
  read(source: SourceDocument, facts: DocumentFacts): void
  /**
   * The same document told in another way, such as with the answers for the runs that it cites: what is known of one is known of
   * the other. No rule of ours that reads one document alone asks for those answers.
   */
  alias(facts: DocumentFacts, like: DocumentFacts): DocumentFacts
  /** Hands out a note of each document of which something new is known. */
  keepAll(): void
}

const NOTHING_FOUND: LocalFindings = new Map()

/** Of most documents nothing is found. */
function findingsOf({ findings }: LocalNote): LocalFindings {
  return findings.length === 0 ? NOTHING_FOUND : new Map(findings)
}

/** Where anything is marked, nothing is noted: neither how long it is nor what stands beside it. */
function isNotable({ credentials, disclosures, endpoints, path }: DocumentFacts, source: SourceDocument): boolean {
  // What was noted before had a text, which is not to be fetched for this.
  return (source.note !== undefined || source.text !== null) && path === source.path && endpoints.length + credentials.length + disclosures.length === 0
}

/** What documents are tied by, for any of the rules. */
const TIES = allTies(ownRules) ?? []

interface MemoryOptions extends Pick<CorpusOptions, 'policy' | 'rules'> {
  readonly keep: NonNullable<CorpusOptions['keep']>
  /** False for notes that no later run opens: what documents bear is asked of those alone that are kept, and is not told. */
  readonly forLater?: boolean | undefined
}

/** Makes the memory of a run on a day. */
export function createMemory({ forLater = true, keep, policy = defaultPolicy, rules = ownRules }: MemoryOptions, today: string): Memory {
  const setting = { policy, today }
  const records = new Map<DocumentFacts, Record>()
  // Of rules that somebody brought along it is not known whether they are the same in the next run.
  const isOwn = rules === ownRules
  const add = (source: SourceDocument, facts: DocumentFacts, known: Record['known']) => void records.set(facts, { source, facts, known, said: null })

  function noteOf({ said }: Record): LocalNote | null {
    if (!isOwn || said === null || said.crashed || said.asked.commits) return null
    return { today: said.asked.today ? today : null, findings: [...said.findings] }
  }

  const memory: Memory = {
    open(source) {
      if (source.note === undefined) return null
      const { facts, more } = openFacts(source.note, { path: ownText(source.path), reported: source.reported ?? true }, bearingEnd(source.note))
      const local = more(0) as LocalNote | null
      const holds = local !== null && (local.today === null || local.today === today)
      add(source, facts, holds ? findingsOf(local) : null)
      return facts
    },
    read: (source, facts) => add(source, facts, null),
    alias(facts, like) {
      const record = records.get(like)
      if (record !== undefined) records.set(facts, record)
      return facts
    },
    recall(facts) {
      const record = isOwn ? records.get(facts) : undefined
      return record?.known ?? record?.said?.findings
    },
    note(facts, said) {
      const record = records.get(facts)
      if (record !== undefined) record.said = said
    },
    asReported: (facts) => (facts.reported ? facts : memory.alias(factsWith(facts, { reported: true }), facts)),
    keepAll() {
      for (const record of new Set(records.values())) {
        const { facts, source } = record
        const local = noteOf(record)
        // Of what is not reported on not all rules are asked.
        const isNews = source.note === undefined || (source.reported !== false && record.known === null && local !== null)
        if (!isNews || source.version === undefined || !isNotable(facts, source)) continue
        try {
          keep(source, withBearing(forLater ? bearingOf(facts, TIES, setting) : NO_BEARING, packFacts(facts, [local])))
        } catch (error) {
          if (!(error instanceof NotPlain)) throw error
        }
      }
    },
  }
  return memory
}
