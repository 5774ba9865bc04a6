import { findCredentials, openCorpus } from '../index.ts'
import type { CommitAnswer, CorpusOptions, JudgedTree, SourceDocument } from '../index.ts'
import { citedCommits } from '../io/look-up-commits.ts'
import type { CitedCommit } from '../io/look-up-commits.ts'
import { once } from '../model/once.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { answerer } from './answers.ts'
import type { Asked, Outcome, OutcomeSetting } from './cache/outcome.ts'
import type { Reading, StoodFor } from './check-tree.ts'
import { marksOf } from './marks.ts'
import { noteAhead } from './note-ahead.ts'
import { tellers } from './note-tree.ts'
import type { World } from './world.ts'

const notAskedFor = literal('no older version was asked for, as `--since` and `--staged` do')

/** What was said of the tree as it was when it was last read as a whole, in the same setting. */
export interface JudgedBefore extends Omit<JudgedTree, 'result'> {
  readonly outcome: Outcome
  asked(): Asked
}

export interface LintTreeOptions extends Pick<CorpusOptions, 'keep'> {
  readonly judged?: JudgedBefore | undefined
}

export interface LintedTree extends Outcome, Asked {
  /** True where most was taken over from what was said before. */
  readonly isAsJudged: boolean
}

/** Reads a tree and has the rules run over it. */
export async function lintTree(reading: Reading, { exceptions, isLittle, parser, prefix, threads, today }: OutcomeSetting, world: World, { judged, keep }: LintTreeOptions = {}): Promise<LintedTree> {
  if (isLittle) world.expectLittle?.()
  const { affected = false, cache, files, older, policy, standsFor } = reading
  const answer = answerer(reading, world)
  let commits: { readonly asked: readonly CitedCommit[]; readonly answers: readonly CommitAnswer[] } = { asked: [], answers: [] }
  const exact = world.exact.matcherFor(policy)
  const { onRead, onShared } = tellers(world)
  // Of what may be a credential nothing is noted.
  const withNote = (document: SourceDocument, note: Uint8Array): SourceDocument => ({ ...document, note, credentials: [] })
  const read = async (version: readonly SourceDocument[], isNoted = false) => {
    // What is protected is sought in every text by this thread alone, and nothing is noted then.
    return findCredentials(exact === null && !isNoted ? await noteAhead(version, { policy, parser, today }, { threads, onRead, onShared, keep, withNote }) : version)
  }
  const before = older !== null && 'documents' in older ? { before: await read(older.documents) } : { beforeMissing: older?.missing ?? notAskedFor }
  const documents = await read(files.documents, files.isNoted)
  const corpus = openCorpus(documents, {
    policy,
    exact,
    parser,
    affected,
    ...exceptions,
    today,
    ...before,
    ...(standsFor && { saved: asSaved(documents, standsFor) }),
    ...(keep && { keep }),
    ...(cache && { index: () => cache.index() }),
    ...(judged && { judged: { ...judged, result: judged.outcome.result } }),
    onRead,
    lookUpCommits(asked) {
      commits = { asked: asked.map(({ commit, key, subject }) => ({ commit, key, subject })), answers: answer.commits(citedCommits(asked)) }
      return commits.answers
    },
  })
  const runs = await answer.runs(corpus.runs.length, () => corpus.runs)
  const result = corpus.lint(runs)
  const shownAs = new Map([...result.hiddenPaths].map(([shown, given]) => [given, shown]))
  const versions = [files.documents, older !== null && 'documents' in older ? older.documents : []]
  const known = judged?.outcome.marks
  const unmarked = [...result.findings, ...result.suppressed.map(({ finding }) => finding)].filter((finding) => known?.has(finding) !== true)
  const marks = marksOf(unmarked, { prefix, fingerprints: result.fingerprints, textsAt: textsOf(versions, shownAs) })
  const asked = corpus.isAsJudged && judged !== undefined ? judged.asked() : { questions: { commits: commits.asked, runs: corpus.runs }, answers: { commits: commits.answers, runs } }
  return { result, marks: known === undefined ? marks : new Map([...known, ...marks]), isAsJudged: corpus.isAsJudged, ...asked }
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
  const byPaths = versions.map((documents) => once(() => {
    const byPath = new Map<string, SourceDocument>()
    for (const document of documents) byPath.set(shownAs.get(document.path) ?? document.path, document)
    return byPath
  }))
  return (path) => byPaths.flatMap((byPath) => byPath().get(path)?.text ?? [])
}
