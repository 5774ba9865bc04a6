import { join } from 'node:path'
import { findCredentials, openCorpus } from '../index.ts'
import type { Finding, LintOptions, LintResult, SourceDocument } from '../index.ts'
import { projectOf } from '../io/find-root.ts'
import type { Target } from '../io/find-targets.ts'
import { lookUpCommits } from '../io/look-up-commits.ts'
import type { OlderVersion } from '../io/older-version.ts'
import type { FileText } from '../io/read-file.ts'
import type { TreeFiles } from '../io/read-tree.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { TreeReport } from '../report/run-report.ts'
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
  readonly parser: LintOptions['parser']
}

const notAskedFor = literal('no older version was asked for, as `--since` and `--staged` do')

const NOTHING_FIXED: TreeFixes = { fixed: [], left: [] }

/** Puts right in a tree that was read what is asked for, and has the rules run over what is there then. */
export async function checkTree(reading: Reading, { world, show, today, exceptions, fix, parser }: TreeContext): Promise<CheckedTree> {
  const { target, policy, older, affected = false, standsFor } = reading
  const { environment } = world
  const exact = world.exact.matcherFor(policy)
  const { files, fixes } = fix === null ? { files: reading.files, fixes: NOTHING_FIXED } : await fixTree(target, reading.files, policy, { mode: fix, show, today, exact, exceptions: { ...exceptions, parser } })
  const project = projectOf(target.root, policy.tree.root)
  const citing = { project, repositories: policy.citations.repositories, environment }
  const before = older !== null && 'documents' in older ? { before: await findCredentials(older.documents) } : { beforeMissing: older?.missing ?? notAskedFor }
  const documents = await findCredentials(files.documents)
  const corpus = openCorpus(documents, {
    policy,
    exact,
    parser,
    affected,
    ...exceptions,
    ...(today === null ? {} : { today }),
    ...before,
    ...(standsFor && { saved: asSaved(documents, standsFor) }),
    onRead: (documents) => world.step(literal('documents read'), documents),
    lookUpCommits: (citations) => lookUpCommits(citations, citing),
  })
  const found = corpus.lint(await lookUpRuns(corpus.runs, { project, policy, world }))
  const shownAs = new Map([...found.hiddenPaths].map(([shown, given]) => [given, shown]))
  // A path that was given a stand-in is shown by it; of all others the engine has found that they may be shown.
  const reported = files.documents.filter((document) => document.reported).map(({ path }) => shownAs.get(path) ?? ownText(path))
  const isOwn = ({ place }: Finding) => standsFor === undefined || reported.includes(place.path)
  const result = { ...found, findings: found.findings.filter(isOwn), suppressed: found.suppressed.filter(({ finding }) => isOwn(finding)) }
  const shownRoot = show(target.root)
  const prefix = (shownRoot as string) === '.' ? ownText('') : fill(literal('{shownRoot}/'), { shownRoot })
  return {
    ...reading,
    files,
    result,
    fixes,
    elsewhere: found.findings.filter((finding) => !isOwn(finding) && finding.severity !== 'info').length,
    report: {
      prefix,
      // What a commit does to documents that it does not touch, or takes away, is found there.
      files: [...new Set([...reported, ...result.findings.map(({ place }) => place.path)])],
      findings: result.findings,
      suppressed: result.suppressed,
      marks: marksOf([...result.findings, ...result.suppressed.map(({ finding }) => finding)], { prefix, fingerprints: result.fingerprints, textsAt: textsOf([files.documents, older !== null && 'documents' in older ? older.documents : []], shownAs) }),
    },
  }
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
  const texts = versions.map((documents) => new Map(documents.map(({ path, text }) => [shownAs.get(path) ?? path, text])))
  return (path) => texts.flatMap((byPath) => byPath.get(path) ?? [])
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
