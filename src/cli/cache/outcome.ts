import { createHash, createHmac } from 'node:crypto'
import type { LintOptions, LintResult } from '../../index.ts'
import type { StoredOutcome } from '../../io/cache/outcomes.ts'
import type { TreeCache } from '../../io/cache/tree-cache.ts'
import type { Environment } from '../../io/environment.ts'
import { readFingerprintKey } from '../../io/fingerprint-key.ts'
import { citedCommits } from '../../io/look-up-commits.ts'
import type { CitedCommit, CitedCommits } from '../../io/look-up-commits.ts'
import { documentsDigest } from '../../io/cache/known-tree.ts'
import type { NameOf } from '../../io/cache/known-tree.ts'
import { reportedPaths } from '../../io/read-tree.ts'
import type { TreeDocument, TreeFiles } from '../../io/read-tree.ts'
import { CannotCheck } from '../../model/cannot-check.ts'
import type { CommitAnswer } from '../../model/citation.ts'
import type { Suppressed } from '../../model/exceptions.ts'
import type { Finding } from '../../model/finding.ts'
import type { RunAnswer, RunCitation } from '../../model/run-record.ts'
import { ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { Mark } from '../../report/run-report.ts'
import type { Reading, TreeExceptions } from '../check-tree.ts'

/** What a run asked elsewhere: of repositories, and of the folders of runs. */
export interface Questions {
  readonly commits: readonly CitedCommit[]
  readonly runs: readonly RunCitation[]
}

/** Questions as they were kept: which commits and runs were asked for is only read where there is a place to ask. */
export interface StoredQuestions {
  readonly commits: CitedCommits
  readonly runs: number
  runList(): readonly RunCitation[]
}

export interface Answers {
  readonly commits: readonly CommitAnswer[]
  readonly runs: readonly RunAnswer[]
}

/** Questions with their answers. */
export interface Asked {
  readonly questions: Questions
  readonly answers: Answers
}

/** What the rules said of a tree, with the marks of it. */
export interface Outcome {
  readonly result: LintResult
  readonly marks: ReadonlyMap<Finding, Mark>
}

/** What an outcome depends on besides documents and context. */
export interface OutcomeSetting {
  readonly today: Safe
  readonly prefix: Safe
  readonly exceptions: TreeExceptions
  readonly parser: LintOptions['parser']
  /** True where so little is read that making ready for more does not pay, and how many threads read; what comes out is the same. */
  readonly isLittle: boolean
  readonly threads: number | null
}

/**
 * A document of which nothing is noted may consist of nothing but a value, which somebody could find out by trying; so its
 * digest is made under a key that lies elsewhere. Without a key it has no name.
 */
function contentNames(cache: TreeCache, environment: Environment): NameOf {
  let key: Uint8Array | null | undefined
  return (document) => {
    const { version } = document
    if (version === undefined) return null
    if ('note' in document || cache.holds(document)) return version
    key = key === undefined ? keyFrom(environment) : key
    return key === null ? null : `under key ${createHmac('sha256', key).update(version).digest('hex')}`
  }
}

function keyFrom(environment: Environment): Uint8Array | null {
  try {
    return readFingerprintKey(environment)
  } catch (error) {
    if (error instanceof CannotCheck) return null
    throw error
  }
}

/**
 * The digest of all that an outcome depends on; `null` where something of it cannot be told.
 * @param known the digest of the documents, where that is known.
 */
export function outcomeKey({ affected = false, files, older }: Reading, cache: TreeCache, { exceptions, prefix, today }: OutcomeSetting, environment: Environment, known = files.known?.digest): string | null {
  const nameOf = contentNames(cache, environment)
  const hash = createHash('sha256')
  const add = (digest: string | null): boolean => {
    hash.update(digest ?? '')
    return digest !== null
  }
  const { base = '', baseline = [], directives = true, partial = false, waivers = [] } = exceptions
  hash.update(JSON.stringify([today, prefix, affected, base, baseline, directives, partial, waivers, older !== null && 'missing' in older ? older.missing : null, older === null]))
  if (!add(known ?? documentsDigest(files.documents, nameOf))) return null
  if (older !== null && 'documents' in older && !add(older.known?.digest ?? documentsDigest(older.documents, nameOf))) return null
  return hash.digest('hex')
}

/** The cause of silence as it is written: a directive as it is, and of the others the number in their list. */
type StoredCause = number | Suppressed['cause']

interface Stored extends Pick<LintResult, 'documents' | 'notRun' | 'rules' | 'unread'> {
  /** Those that are shown, then those that are not. */
  readonly findings: readonly Finding[]
  readonly shown: number
  readonly silenced: readonly (readonly [by: Suppressed['by'], cause: StoredCause])[]
  readonly prints: readonly (Safe | null)[]
  readonly marks: readonly (Mark | null)[]
  readonly whole: boolean
  /** The rules that ran to their end. */
  readonly ran: readonly Safe[]
  /** Reported documents of which not all that was found is told. */
  readonly masked: readonly Safe[]
}

/** Digests answers: what other places say must not get into a file of ours. Most say the same as the one before. */
function digestOf({ commits, runs }: Answers): string {
  const told: (readonly [times: number, word: string])[] = []
  let [before, word, times]: [CommitAnswer | RunAnswer | null, string, number] = [null, '', 0]
  for (const answer of [...commits, ...runs]) {
    if (answer === before) {
      times++
      continue
    }
    const next: string = wordOf(answer)
    if (next !== word) told.push([times, word])
    ;[before, word, times] = [answer, next, next === word ? times + 1 : 1]
  }
  return createHash('sha256').update(JSON.stringify([...told, [times, word]])).digest('hex')
}

function wordOf(answer: CommitAnswer | RunAnswer): string {
  return typeof answer === 'string' ? answer : 'unreachable' in answer ? `- ${answer.unreachable}` : JSON.stringify(answer)
}

/** An outcome as it is kept; `null` for one that is not to be repeated. */
export function storeOutcome(key: string, { answers, marks, questions, result }: Outcome & Asked, documents: readonly TreeDocument[], { baseline, waivers = [] }: TreeExceptions): StoredOutcome | null {
  if (result.crashes.length > 0 || result.hiddenPaths.size > 0) return null
  const findings = [...result.findings, ...result.suppressed.map(({ finding }) => finding)]
  const causeOf = ({ by, cause }: Suppressed): StoredCause => {
    if (by === 'waiver') return waivers.findIndex((one) => one === cause)
    return by === 'baseline' && Array.isArray(baseline) ? baseline.findIndex((one) => one === cause) : cause
  }
  const silenced = result.suppressed.map((one) => [one.by, causeOf(one)] as const)
  if (silenced.some(([, cause]) => cause === -1)) return null
  const { coverage } = result
  const stored: Stored = {
    documents: result.documents,
    notRun: result.notRun,
    rules: result.rules,
    unread: result.unread,
    findings,
    shown: result.findings.length,
    silenced,
    prints: findings.map((finding) => result.fingerprints.get(finding) ?? null),
    marks: findings.map((finding) => marks.get(finding) ?? null),
    whole: coverage.whole,
    ran: [...coverage.rules],
    masked: documents.map(({ path, reported }) => [ownText(path), reported] as const).flatMap(([path, reported]) => (reported && coverage.documents.get(path) !== true ? [path] : [])),
  }
  return { key, commits: `${JSON.stringify(citedCommits(questions.commits).keys)}\n${JSON.stringify(questions.commits)}`, runs: `${questions.runs.length}`, runList: JSON.stringify(questions.runs), answers: digestOf(answers), outcome: JSON.stringify(stored) }
}

/** What was asked for an outcome. */
export function questionsOf(stored: StoredOutcome): StoredQuestions {
  const { commits } = stored
  // JSON has no line break of its own.
  const keysEnd = commits.indexOf('\n')
  return {
    commits: { keys: JSON.parse(commits.slice(0, keysEnd)) as CitedCommits['keys'], list: () => JSON.parse(commits.slice(keysEnd)) as readonly CitedCommit[] },
    runs: Number(stored.runs),
    runList: () => JSON.parse(stored.runList) as readonly RunCitation[],
  }
}

/** The outcome as it was, if the answers still are what they were. */
export function repeatOutcome({ answers: digest, outcome }: StoredOutcome, answers: Answers, files: TreeFiles, { base = '', baseline, waivers = [] }: TreeExceptions): Outcome | null {
  if (digestOf(answers) !== digest) return null
  const stored = JSON.parse(outcome) as Stored
  const { findings, marks, masked, prints, ran, shown, silenced, whole } = stored
  const isMasked = new Set<string>(masked)
  const causeOf = (by: Suppressed['by'], cause: StoredCause): Suppressed['cause'] => {
    if (typeof cause !== 'number') return cause
    return (by === 'waiver' ? waivers[cause] : Array.isArray(baseline) ? baseline[cause] : null) ?? null
  }
  const result: LintResult = {
    crashes: [],
    hiddenPaths: new Map(),
    documents: stored.documents,
    notRun: stored.notRun,
    rules: stored.rules,
    unread: stored.unread,
    findings: findings.slice(0, shown),
    suppressed: findings.slice(shown).map((finding, index) => {
      const [by, cause] = silenced[index] ?? ['baseline', null]
      return { finding, by, cause: causeOf(by, cause) }
    }),
    fingerprints: new Map(findings.flatMap((finding, index) => pairOf(finding, prints[index]))),
    coverage: {
      base,
      whole,
      rules: new Set(ran),
      // Few runs have an exception for which it is asked what was looked at.
      get documents() {
        const judged = new Set(reportedPaths(files).filter((path) => !isMasked.has(path)))
        const paths = files.known?.paths ?? files.documents.map(({ path }) => path)
        return new Map(paths.map((path) => [ownText(path), judged.has(path)]))
      },
    },
  }
  return { result, marks: new Map(findings.flatMap((finding, index) => pairOf(finding, marks[index]))) }
}

function pairOf<Value>(finding: Finding, value: Value | null | undefined): readonly (readonly [Finding, Value])[] {
  return value === undefined || value === null ? [] : [[finding, value]]
}
