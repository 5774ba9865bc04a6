import { rules as ownRules } from '../../rules/index.ts'
import type { SourceDocument } from '../document/read-version.ts'
import { allTies, bearingOf } from '../engine/bearing.ts'
import type { LocalMemory } from '../engine/local.ts'
import { withBearing, withoutBearing } from '../model/bearing.ts'
import type { DocumentFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { NotPlain } from '../model/pack-form.ts'
import { factsWith, openFacts, packFacts } from '../model/remembered-facts.ts'
import type { DocumentRule } from '../model/rule.ts'
import { ownText } from '../model/safe.ts'
import { defaultPolicy } from './context.ts'
import type { CorpusOptions } from './options.ts'

/** What the rules that read one document alone said of it: of those that are not listed, nothing. */
interface LocalNote {
  /** The day on which alone it holds; `null` where no rule asked for it. */
  readonly today: string | null
  /** What was answered for the runs that the document cites. */
  readonly answers: string
  readonly findings: readonly (readonly [ruleId: string, findings: readonly Finding[]])[]
}

/** What is known of one document. */
interface Record {
  readonly source: SourceDocument
  readonly facts: DocumentFacts
  /** What is known from an earlier run; `null` where that is nothing that holds today. */
  readonly known: ReadonlyMap<string, readonly Finding[]> | null
  /** The answers for the runs with which that holds. */
  readonly knownAnswers: string
  /** The answers in this run; `null` for those that are not to be written down. */
  answers: string | null
  /** What is found out in this run, by rule. */
  readonly found: Map<string, readonly Finding[]>
  hasAskedToday: boolean
  /** True where what a rule said may be another thing in the next run. */
  isSpoilt: boolean
}

/** Facts and local findings of the documents of one run, from notes and for notes. */
export interface Memory extends LocalMemory {
  /** The facts that a note holds; `null` where the document comes without one. */
  open(source: SourceDocument): DocumentFacts | null
  /** Notes what a document was found to say. */
  read(source: SourceDocument, facts: DocumentFacts): void
  /** The same document told in another way: what is known of one is known of the other. */
  alias(facts: DocumentFacts, like: DocumentFacts): DocumentFacts
  /** The same document with the answers for the runs that it cites. */
  answered(facts: DocumentFacts, like: DocumentFacts): DocumentFacts
  /** Hands out a note of each document of which something new is known. */
  keepAll(): void
}

const NOTHING: readonly Finding[] = Object.freeze([])

const ownIds = ownRules.filter((rule) => 'check' in rule).map(({ id }) => id)

/** Where anything is marked, nothing is noted: neither how long it is nor what stands beside it. */
function isNotable({ credentials, disclosures, endpoints, path }: DocumentFacts, source: SourceDocument): boolean {
  // What was noted before had a text, which is not to be fetched for this.
  return (source.note !== undefined || source.text !== null) && path === source.path && endpoints.length + credentials.length + disclosures.length === 0
}

/** Why runs could not be reached, in words of ours; what a run says itself is not to be written down. */
function answersIn({ evidence }: DocumentFacts): string | null {
  const words: string[] = []
  for (const { answer } of evidence.flatMap(({ runs }) => runs)) {
    if (answer !== undefined && !('unreachable' in answer)) return null
    words.push(answer?.unreachable ?? '')
  }
  return words.join('\n')
}

interface MemoryOptions extends Pick<CorpusOptions, 'policy' | 'rules'> {
  readonly keep: NonNullable<CorpusOptions['keep']>
}

/** Makes the memory of a run on a day. */
export function createMemory({ keep, policy = defaultPolicy, rules = ownRules }: MemoryOptions, today: string): Memory {
  const setting = { policy, today }
  const ties = allTies(ownRules) ?? []
  const records = new Map<DocumentFacts, Record>()
  // Of rules that somebody brought along it is not known whether they are the same in the next run.
  const isOwn = rules === ownRules
  const add = (source: SourceDocument, facts: DocumentFacts, known: Record['known'], knownAnswers = '') =>
    void records.set(facts, { source, facts, known, knownAnswers, answers: '', found: new Map(), hasAskedToday: false, isSpoilt: false })

  const isKnown = ({ answers, known, knownAnswers }: Record): boolean => known !== null && answers === knownAnswers

  function noteOf({ answers, facts, found, hasAskedToday, isSpoilt }: Record): LocalNote | null {
    const always = facts.kind === 'text' ? ownRules.filter((rule) => 'check' in rule && rule.always === true).map(({ id }) => id) : ownIds
    if (isSpoilt || !isOwn || answers === null || always.some((id) => !found.has(id))) return null
    return { today: hasAskedToday ? today : null, answers, findings: [...found].filter(([, findings]) => findings.length > 0) }
  }

  const memory: Memory = {
    open(source) {
      if (source.note === undefined) return null
      const { facts, more } = openFacts(withoutBearing(source.note), { path: ownText(source.path), reported: source.reported ?? true })
      const local = more(0) as LocalNote | null
      const holds = local !== null && (local.today === null || local.today === today)
      add(source, facts, holds ? new Map(local.findings) : null, local?.answers)
      return facts
    },
    read: (source, facts) => add(source, facts, null),
    alias(facts, like) {
      const record = records.get(like)
      if (record !== undefined) records.set(facts, record)
      return facts
    },
    answered(facts, like) {
      const record = records.get(like)
      if (record === undefined || facts === like) return facts
      record.answers = answersIn(facts)
      records.set(facts, record)
      return facts
    },
    recall(facts, { id }: DocumentRule) {
      const record = records.get(facts)
      if (record === undefined || !isOwn) return undefined
      return isKnown(record) ? (record.known?.get(id) ?? NOTHING) : record.found.get(id)
    },
    note(facts, { id }, { asked, crashed, findings }) {
      const record = records.get(facts)
      if (record === undefined) return
      record.found.set(id, findings)
      record.hasAskedToday ||= asked.today
      record.isSpoilt ||= crashed || asked.commits
    },
    asReported: (facts) => (facts.reported ? facts : memory.alias(factsWith(facts, { reported: true }), facts)),
    keepAll() {
      for (const record of new Set(records.values())) {
        const { facts, source } = record
        const local = noteOf(record)
        // Of what is not reported on not all runs are asked for, so that what is noted of it holds more often.
        const isNews = source.note === undefined || (source.reported !== false && !isKnown(record) && local !== null)
        if (!isNews || source.version === undefined || !isNotable(facts, source)) continue
        try {
          keep(source, withBearing(bearingOf(facts, ties, setting), packFacts(facts, [local])))
        } catch (error) {
          if (!(error instanceof NotPlain)) throw error
        }
      }
    },
  }
  return memory
}
