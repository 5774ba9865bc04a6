import type { Policy, StatusClass } from '../model/policy.ts'
import type { Rule } from '../model/rule.ts'
import type { Clears, Safe } from '../model/safe.ts'
import type { FrontmatterCheck } from '../policy/frontmatter-schema.ts'
import type { Phrase } from '../policy/phrase.ts'
import { createStateWords } from '../scan/allow/states.ts'
import { credentialForms, type FindForms } from '../scan/credentials/forms.ts'
import { isSuspicious } from '../scan/credentials/suspect.ts'
import { disclosureFinder, type FindDisclosures } from '../scan/disclosures/find.ts'
import type { Scanner } from '../scan/scanner.ts'
import { rememberClear } from './clear-texts.ts'
import { criteriaReader, type ReadCriteria } from './code-spans.ts'
import { demandReader, type ReadDemands } from './demands.ts'
import { evidenceHeadings, type HeadsEvidence } from './evidence.ts'
import { keyFinder, type FindKey } from './evidence-keys.ts'
import { workHeadingReader, type ReadWorkHeading } from './headings.ts'
import { phraseFilter, type PhraseFilter } from './phrase-match.ts'
import { idFinder, passageIdFinder, type FindIds, type FindIdsIn } from './references.ts'
import type { Parser } from './markdown.ts'
import type { ParseRest } from './remember-trees.ts'
import { scopeReader, type ReadScope } from './scope.ts'
import { sentenceReader, type ReadSentences } from './sentences.ts'
import { nothingCheck, type SaysNothing } from './work-items.ts'

/** What is the same for all documents of a run, made once. */
export interface ReadContext {
  readonly policy: Policy
  readonly scanner: Scanner
  readonly phrases: readonly Phrase[]
  readonly phraseFilter: PhraseFilter
  readonly check: FrontmatterCheck
  readonly findIds: FindIds
  readonly findIdsIn: FindIdsIn
  readonly findKey: FindKey
  readonly headsEvidence: HeadsEvidence
  readonly readWorkHeading: ReadWorkHeading
  readonly readDemands: ReadDemands
  readonly readScope: ReadScope
  readonly readSentences: ReadSentences
  readonly saysNothing: SaysNothing
  readonly findForms: FindForms
  /** Clears a text for being shown: no endpoint value, no credential, and nothing that only the detector library could tell. */
  readonly showable: Clears
  readonly findDisclosures: FindDisclosures
  /** Reads the sections whose code spans the pair must cover, of any kind. */
  readonly readCriteria: ReadCriteria
  /** The labels of blocks in lower case. */
  readonly labels: ReadonlySet<string>
  /** All status words, in order and to be looked up. */
  readonly statuses: readonly Safe[]
  readonly statusWords: ReadonlySet<string>
  /** The rules that a directive may name. */
  readonly rules: readonly Rule[]
  /** How texts become trees, if not the short way. */
  readonly parser?: Parser | undefined
  /** Stands for remark where the same texts come again and again. */
  readonly known?: ParseRest
  /** False where facts get to nobody but rules of ours, of which the compiler says that they write nothing: then they are not frozen. */
  readonly freezes?: boolean
}

/** Compiles what reading needs of a policy. */
export function createReadContext(policy: Policy, scanner: Scanner, phrases: readonly Phrase[], check: FrontmatterCheck, rules: readonly Rule[]): ReadContext {
  const { statuses } = policy.work
  const words = (Object.keys(statuses) as StatusClass[]).flatMap((name) => statuses[name])
  const findIds = idFinder(policy.work)
  const findForms = credentialForms(createStateWords(policy.endpoints))
  return {
    policy,
    scanner: { scan: scanner.scan, clears: rememberClear(scanner.clears) },
    phrases,
    phraseFilter: phraseFilter(phrases, words),
    check,
    findIds,
    findIdsIn: passageIdFinder(policy.work, findIds),
    findKey: keyFinder(policy.evidence.keys),
    headsEvidence: evidenceHeadings(policy.evidence),
    readWorkHeading: workHeadingReader(policy.work),
    rules,
    readDemands: demandReader(policy.claims),
    readScope: scopeReader(policy.scope),
    readSentences: sentenceReader(policy.evidence),
    saysNothing: nothingCheck(policy.work.noReason),
    findForms,
    showable: (text) => scanner.clears(text) && findForms(text).length === 0 && !isSuspicious(text),
    findDisclosures: disclosureFinder(policy),
    readCriteria: criteriaReader(Object.values(policy.documents.kinds).flatMap((kind) => kind.criteria ?? [])),
    labels: new Set(Object.values(policy.work.labels).flat().map((label) => label.toLowerCase())),
    statuses: words,
    statusWords: new Set(words),
  }
}
