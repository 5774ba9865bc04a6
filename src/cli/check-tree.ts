import { join } from 'node:path'
import { findCredentials, openCorpus } from '../index.ts'
import type { CommitAnswer, CorpusOptions, Finding, LintOptions, LintResult, RunAnswer, RunCitation, SourceDocument } from '../index.ts'
import type { TreeCache } from '../io/cache/tree-cache.ts'
import { projectOf } from '../io/find-root.ts'
import type { Target } from '../io/find-targets.ts'
import { lookUpCommits } from '../io/look-up-commits.ts'
import type { CitedCommit } from '../io/look-up-commits.ts'
import type { OlderVersion } from '../io/older-version.ts'
import type { FileText } from '../io/read-file.ts'
import type { TreeFiles } from '../io/read-tree.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { TreeReport } from '../report/run-report.ts'
import { outcomeKey, questionsOf, repeatOutcome, storeOutcome } from './cache/outcome.ts'
import type { Answers, Asked, Outcome, OutcomeSetting, Questions } from './cache/outcome.ts'
import { fixTree } from './fix-tree.ts'
import type { FixMode, TreeFixes } from './fix-tree.ts'
import { lookUpRuns } from './look-up-runs.ts'
import { marksOf } from './marks.ts'
import type { World } from './world.ts'

/** One tree as it was read. */
export interface Reading {
  readonly target: Target
  readonly policy: Policy
  readonly files: TreeFiles
  /** What to compare it with; `null` when nothing was asked for. */
  readonly older: OlderVersion | null
  /** True when findings elsewhere count, too, with which the reported documents have to do. */
  readonly affected?: boolean
  /** What earlier runs have noted; `null` where nothing may be. */
  readonly cache: TreeCache | null
  /** The file that the standard input stands for, as it was saved. */
  readonly standsFor?: StoodFor
}

/** A file below the root for which another text stands; `saved` is `null` where there is none. */
export interface StoodFor {
  readonly path: string
  readonly saved: FileText | null
}

/** One tree with what was read of it and what the rules said. */
export interface CheckedTree extends Reading {
  readonly result: LintResult
  readonly report: TreeReport
  readonly fixes: TreeFixes
  /** Of a text that stands for a file: how many errors and warnings lie in other documents that it brings about or takes part in. */
  readonly elsewhere: number
}

/** Waivers, baseline and directives as far as they hold for a tree. */
export type TreeExceptions = Pick<LintOptions, 'directives' | 'waivers' | 'baseline' | 'base' | 'partial'>

export interface TreeContext {
  readonly world: World
  readonly show: ShowPath
  readonly today: Safe | null
  /** What may keep findings from being shown. */
  readonly exceptions: TreeExceptions
  /** `null` when nothing is to be put right. */
  readonly fix: FixMode | null
}

const notAskedFor = literal('no older version was asked for, as `--since` and `--staged` do')

const NOTHING_FIXED: TreeFixes = { fixed: [], left: [] }

/** Puts right in a tree that was read what is asked for, and has the rules run over what is there then. */
export async function checkTree(reading: Reading, { world, show, today, exceptions, fix }: TreeContext): Promise<CheckedTree> {
  const { target, policy, cache, standsFor } = reading
  const exact = world.exact.matcherFor(policy)
  const { files, fixes } = fix === null ? { files: reading.files, fixes: NOTHING_FIXED } : await fixTree(target, reading.files, policy, { mode: fix, show, today, exact, exceptions })
  const shownRoot = show(target.root)
  const prefix = (shownRoot as string) === '.' ? ownText('') : fill(literal('{shownRoot}/'), { shownRoot })
  // Midnight may come before the rules are run.
  const setting = { today: today ?? ownText(new Date().toISOString().slice(0, 10)), prefix, exceptions }
  const read = { ...reading, files }
  const { marks, result: found } = await (cache === null ? lintTree(read, setting, world) : lintWith(cache, read, setting, world))
  const shownAs = new Map([...found.hiddenPaths].map(([shown, given]) => [given, shown]))
  // A path that was given a stand-in is shown by it; of all others the engine has found that they may be shown.
  const reported = files.documents.filter((document) => document.reported).map(({ path }) => shownAs.get(path) ?? ownText(path))
  const isOwn = ({ place }: Finding) => standsFor === undefined || reported.includes(place.path)
  const result = { ...found, findings: found.findings.filter(isOwn), suppressed: found.suppressed.filter(({ finding }) => isOwn(finding)) }
  return {
    ...read,
    result,
    fixes,
    elsewhere: found.findings.filter((finding) => !isOwn(finding) && finding.severity !== 'info').length,
    report: {
      prefix,
      // What a commit does to documents that it does not touch, or takes away, is found there.
      files: [...new Set([...reported, ...result.findings.map(({ place }) => place.path)])],
      findings: result.findings,
      suppressed: result.suppressed,
      marks,
    },
  }
}

/** Has the rules run over a tree, unless an earlier run was about the very same, and wherever it asked the answers are the same. */
async function lintWith(cache: TreeCache, reading: Reading, setting: OutcomeSetting, world: World): Promise<Outcome> {
  const { documents } = reading.files
  // What an editor holds changes with every key; what the other documents say does not.
  const keyNow = () => (reading.standsFor === undefined ? outcomeKey(reading, cache, setting, world.environment) : null)
  const known = cache.outcomes.find(keyNow)
  if (known !== undefined) {
    const repeated = repeatOutcome(known, await answerAll(questionsOf(known), reading, world), documents, setting.exceptions)
    if (repeated !== null) {
      world.done(literal('nothing has changed since an earlier run'))
      return repeated
    }
  }
  const noted = documents.filter((document) => 'note' in document).length
  world.done(fill(literal('documents noted by an earlier run: {noted} of {all}'), { noted, all: documents.length }))
  const found = await lintTree(reading, setting, world, (document, note) => cache.keep(document, note))
  const key = keyNow()
  const stored = key === null ? null : storeOutcome(key, found, documents, setting.exceptions)
  if (stored !== null) cache.outcomes.add(stored)
  return found
}

/** Reads a tree and has the rules run over it. */
async function lintTree(reading: Reading, { exceptions, prefix, today }: OutcomeSetting, world: World, keep?: CorpusOptions['keep']): Promise<Outcome & Asked> {
  const { affected = false, files, older, policy, standsFor } = reading
  const answer = answerer(reading, world)
  let commits: { readonly asked: readonly CitedCommit[]; readonly answers: readonly CommitAnswer[] } = { asked: [], answers: [] }
  const before = older !== null && 'documents' in older ? { before: await findCredentials(older.documents) } : { beforeMissing: older?.missing ?? notAskedFor }
  const documents = await findCredentials(files.documents)
  const corpus = openCorpus(documents, {
    policy,
    exact: world.exact.matcherFor(policy),
    affected,
    ...exceptions,
    today,
    ...before,
    ...(standsFor && { saved: asSaved(documents, standsFor) }),
    ...(keep && { keep }),
    onRead: (count) => world.step(literal('documents read'), count),
    lookUpCommits(asked) {
      commits = { asked: asked.map(({ commit, key, subject }) => ({ commit, key, subject })), answers: answer.commits(asked) }
      return commits.answers
    },
  })
  const runs = await answer.runs(corpus.runs)
  const result = corpus.lint(runs)
  const shownAs = new Map([...result.hiddenPaths].map(([shown, given]) => [given, shown]))
  const versions = [files.documents, older !== null && 'documents' in older ? older.documents : []]
  const marks = marksOf([...result.findings, ...result.suppressed.map(({ finding }) => finding)], { prefix, fingerprints: result.fingerprints, textsAt: textsOf(versions, shownAs) })
  return { result, marks, questions: { commits: commits.asked, runs: corpus.runs }, answers: { commits: commits.answers, runs } }
}

/** Asks local repositories and folders of runs. */
function answerer({ policy, target }: Reading, world: World) {
  const project = projectOf(target.root, policy.tree.root)
  const citing = { project, repositories: policy.citations.repositories, environment: world.environment }
  return {
    commits: (asked: readonly CitedCommit[]): readonly CommitAnswer[] => (asked.length === 0 ? [] : lookUpCommits(asked, citing)),
    runs: (asked: readonly RunCitation[]): Promise<readonly RunAnswer[]> => lookUpRuns(asked, { project, policy, world }),
  }
}

async function answerAll({ commits, runs }: Questions, reading: Reading, world: World): Promise<Answers> {
  const answer = answerer(reading, world)
  return { commits: answer.commits(commits), runs: await answer.runs(runs) }
}

/** The documents before the text was changed that stands for one of them. */
function asSaved(documents: readonly SourceDocument[], { path, saved }: StoodFor): readonly SourceDocument[] {
  return documents.flatMap((document) => {
    if (document.path !== path) return [document]
    const { credentials, reported, scanOnly } = document
    return saved === null ? [] : [{ path, ...saved, ...(credentials && { credentials }), ...(reported !== undefined && { reported }), ...(scanOnly !== undefined && { scanOnly }) }]
  })
}

/** The texts of several versions of a tree by the paths that are shown. */
function textsOf(versions: readonly (readonly SourceDocument[])[], shownAs: ReadonlyMap<string, Safe>): (path: Safe) => readonly string[] {
  const byPaths = versions.map((documents) => new Map(documents.map((document) => [shownAs.get(document.path) ?? document.path, document])))
  return (path) => byPaths.flatMap((byPath) => byPath.get(path)?.text ?? [])
}

/** What keeps a tree from counting as checked: files that could not be read, or nothing where something was asked for. */
export function problemsOf(tree: CheckedTree, show: ShowPath): readonly CannotCheck[] {
  const { target, files } = tree
  if (files.problems.length > 0) return files.problems
  const read = files.documents.filter((document) => document.reported)
  if (target.named === null) return read.some((document) => !document.scanOnly) ? [] : [noFiles(show(target.root))]
  return target.named
    .filter(({ path }) => !read.some((document) => document.path === path || document.path.startsWith(`${path}/`)))
    .map(({ path }) => noFiles(show(join(target.root, path))))
}

function noFiles(path: Safe): CannotCheck {
  return new CannotCheck(
    'NO_FILES',
    fill(literal('no document was found in `{path}`'), { path }),
    literal('check the path, or pass --allow-empty if nothing to check is fine here'),
  )
}
