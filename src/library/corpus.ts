import { rules as ownRules } from '../../rules/index.ts'
import { compareDocuments } from '../document/compare.ts'
import type { ReadVersion } from '../document/compare.ts'
import { versionReader } from '../document/read-version.ts'
import type { SourceDocument, SourceVersion } from '../document/read-version.ts'
import { readDocument } from '../document/read.ts'
import { showPaths } from '../document/show-paths.ts'
import type { ShownPaths } from '../document/show-paths.ts'
import { citedIn } from '../engine/cited.ts'
import { findErrors, findInTree, runRules } from '../engine/run.ts'
import type { Crash } from '../engine/run.ts'
import { answersByName, reachedOf, withAnswers } from '../engine/runs.ts'
import type { AnswersByName } from '../engine/runs.ts'
import { exceptionsFrom } from '../engine/waive.ts'
import type { ChangeFacts, DocumentFacts, Setting, TreeFacts } from '../model/facts.ts'
import { freezeDeep } from '../model/freeze.ts'
import { once } from '../model/once.ts'
import type { Rule } from '../model/rule.ts'
import type { RunAnswer, RunCitation } from '../model/run-record.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { isUnexamined } from '../scan/credentials/find.ts'
import { contextFor, contextOf, settingOf, todayOf } from './context.ts'
import { createMemory } from './memory.ts'
import type { Memory } from './memory.ts'
import type { CorpusOptions, LintOptions, LintResult } from './options.ts'
import { openPart } from './open-part.ts'
import type { OpenPart } from './open-part.ts'
import { countsOf, resultOf, unaskedIn } from './result.ts'

/** A tree that was read. */
interface ReadCorpus {
  readonly facts: readonly DocumentFacts[]
  readonly hiddenPaths: ReadonlyMap<Safe, string>
  readonly setting: Setting
  readonly change?: Comparison | undefined
  readonly memory?: Memory | undefined
  /** Finds what was known of other documents before the reported ones changed. */
  readonly known?: (() => ReadonlySet<string>) | undefined
  /** True when a text may hold a credential that only the detector library could tell, and was not asked about. */
  readonly unexamined: boolean
  /** Where the facts are those of a part. */
  readonly part?: OpenPart | undefined
  /** What was said of the runs that are cited. */
  readonly answers: AnswersByName
}

function lint({ facts, hiddenPaths, setting, change, known, unexamined, memory, part, answers }: ReadCorpus, options: CorpusOptions): LintResult {
  const { rules: chosen = ownRules } = options
  const unasked = part?.judged?.unasked ?? unaskedIn(facts, setting, unexamined, chosen, answers)
  const outcome = runRules({ documents: facts }, chosen, setting, { change: change?.facts, known, memory, exceptions: exceptionsFrom(options), unasked, part })
  const more = (change?.crashes ?? []).filter(({ ruleId }) => !outcome.crashes.some((crash) => crash.ruleId === ruleId))
  const result = resultOf({ ...outcome, crashes: [...outcome.crashes, ...more] }, { counts: part?.judged?.counts ?? countsOf(facts), hiddenPaths, unasked }, options)
  return part === undefined ? result : part.complete(result)
}

/** Two versions as the rules see them, with what crashed while the older one was judged. */
interface Comparison {
  readonly facts: ChangeFacts
  readonly crashes: readonly Crash[]
  readonly known: ReadonlySet<string>
}

/** What was an error in the older version is judged by all rules of ours, also where only some were chosen. */
function compareVersions(before: readonly ReadVersion[], after: readonly ReadVersion[], { setting, memory, part }: Pick<ReadCorpus, 'setting' | 'memory' | 'part'>, chosen: readonly Rule[]): Comparison {
  const treeOf = (versions: readonly ReadVersion[]) => ({
    documents: versions.map(({ facts }) => facts).filter(({ kind }) => kind !== 'text'),
  })
  const errors = findErrors({ documents: before.map(({ facts }) => facts) }, [...new Set([...ownRules, ...chosen])], setting, { memory, part })
  const facts = { before: treeOf(before), after: treeOf(after), documents: compareDocuments(before, after), errorsBefore: errors.places }
  return { facts: freezeDeep(facts), crashes: errors.crashes, known: errors.known }
}

/** A tree that was read, and can be judged when it is known what the runs say that it cites. */
export interface OpenCorpus {
  /** The runs that are cited where they count, each once, the latest first. */
  readonly runs: readonly RunCitation[]
  /** True where most is taken over from what was said of the tree before; what was cited is what is cited now. */
  readonly isAsJudged: boolean
  /** Runs the rules; `answers` are those for `runs`, in the same order. */
  lint(answers?: readonly RunAnswer[]): LintResult
}

/**
 * Reads a tree as `lintCorpus` does, for those who have to wait for what its runs say; `lookUpRuns` is not asked.
 * @throws CannotCheck as `lintCorpus` does.
 */
export function openCorpus(documents: readonly SourceDocument[], options: CorpusOptions = {}): OpenCorpus {
  const context = contextOf(options)
  // Midnight may come while documents are read.
  const today = todayOf(options)
  const isNoted = [documents, options.before ?? []].some((version) => version.some((document) => 'note' in document))
  const memory = options.keep || isNoted ? createMemory({ ...options, keep: options.keep ?? (() => undefined) }, today) : undefined
  const reader = (shownAs: ShownPaths['shownAs']) => versionReader(shownAs, context, { ...(memory && { memory }), onRead: options.onRead })
  const part = openPart(documents, { ...options, today }, context.scanner.clears, reader)
  const { hidden, shownAs } = part?.shown ?? showPaths([documents, options.before ?? [], options.saved ?? []], context.scanner.clears)
  const readAll = part?.read ?? reader(shownAs)
  const read = (version: readonly SourceDocument[]) => readAll(part === undefined ? version : version.filter(part.holds))
  const after = read(documents)
  const before = options.before && read(options.before)
  const all = [...after, ...(before ?? [])].map((version) => version.facts)
  const { citations, runs } = citedIn(all)
  const setting = settingOf({ ...options, today }, citations)
  const unexamined = documents.some((document) => document.reported !== false && isUnexamined(document))
  return {
    runs,
    isAsJudged: part?.judged !== undefined,
    lint(given = []) {
      const { affected = false, rules: chosen = ownRules, saved } = options
      const answers = answersByName(runs, given)
      const heard = chosen === ownRules ? reachedOf(answers) : answers
      const answeredFacts = memory?.alias ?? ((told: DocumentFacts) => told)
      const answered = (versions: readonly SourceVersion[]) => {
        const facts = withAnswers(versions.map((version) => version.facts), heard)
        return versions.map((version, index) => version.with(answeredFacts(facts[index] ?? version.facts, version.facts)))
      }
      const now = answered(after)
      const change = before && compareVersions(answered(before), now, { setting, memory, part }, options.rules ?? [])
      const known = saved
        ? once(() => findInTree({ documents: answered(read(saved)).map((version) => version.facts) }, chosen, setting, part))
        : affected && change ? () => change.known : undefined
      const result = lint({ facts: now.map((version) => version.facts), hiddenPaths: hidden, setting, change, known, unexamined, memory, part, answers }, options)
      memory?.keepAll()
      return result
    },
  }
}

/**
 * Checks the documents of one tree: ids, pairs and statements are resolved among them, and nowhere else. With an older
 * version also what became of it is checked.
 * @throws CannotCheck `USAGE` when two documents of a version share a path or `today` is no date.
 */
export function lintCorpus(documents: readonly SourceDocument[], options: CorpusOptions = {}): LintResult {
  const corpus = openCorpus(documents, options)
  return corpus.lint(options.lookUpRuns?.(corpus.runs))
}

/** A tree's facts, with what the runs say that it cites. */
export function withRuns({ documents }: TreeFacts, runs: readonly RunCitation[], answers: readonly RunAnswer[]): TreeFacts {
  return Object.freeze({ documents: withAnswers(documents, answersByName(runs, answers)) })
}

/**
 * Reads the documents of one tree into facts, without asking any rule.
 * @throws CannotCheck `USAGE` when two documents share a path.
 */
export function readFacts(documents: readonly SourceDocument[], options: Pick<CorpusOptions, 'policy' | 'exact' | 'onRead'> = {}): TreeFacts {
  const context = contextFor(options)
  const { shownAs } = showPaths([documents], context.scanner.clears)
  return Object.freeze({ documents: Object.freeze(versionReader(shownAs, context, { onRead: options.onRead })(documents).map(({ facts }) => facts)) })
}

const UNNAMED: DocumentFacts['name'] = Object.freeze({ wellFormed: true, prefix: null, stem: null, word: null })

/**
 * Checks one text as a tree of its own, so that an id it does not define is undefined. Its path says of what kind it is;
 * without one it is a document of no listed kind, and nothing is said of its name.
 */
export function lintText(text: string, options: LintOptions & { readonly path?: string } = {}): LintResult {
  if (options.path !== undefined) return lintCorpus([{ path: options.path, text }], options)
  const context = contextOf(options)
  const path = literal('document')
  const facts = readDocument({ path, givenPath: path, text, problem: null, reported: true, scanOnly: false, credentials: [] }, context)
  const read = [Object.freeze({ ...facts, name: UNNAMED })]
  const { citations, runs } = citedIn(read)
  const answers = answersByName(runs, options.lookUpRuns?.(runs) ?? [])
  const unnamed = withAnswers(read, answers)
  return lint({ facts: unnamed, hiddenPaths: new Map(), setting: settingOf(options, citations), unexamined: isUnexamined({ text }), answers }, options)
}
