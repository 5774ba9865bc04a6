import { join } from 'node:path'
import type { Finding, LintOptions, LintResult } from '../index.ts'
import type { TreeCache } from '../io/cache/tree-cache.ts'
import type { Target } from '../io/find-targets.ts'
import type { OlderVersion } from '../io/older-version.ts'
import type { FileText } from '../io/read-file.ts'
import { reportedPaths } from '../io/read-tree.ts'
import type { TreeFiles } from '../io/read-tree.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { TreeReport } from '../report/run-report.ts'
import { lintWith } from './cache/lint-with.ts'
import { fixTree } from './fix-tree.ts'
import type { FixMode, TreeFixes } from './fix-tree.ts'
import { lintTree } from './lint-tree.ts'
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
  readonly parser: LintOptions['parser']
  readonly threads: number | null
  readonly isLittle: boolean
}

const NOTHING_FIXED: TreeFixes = { fixed: [], left: [] }

/** Puts right in a tree that was read what is asked for, and has the rules run over what is there then. */
export async function checkTree(reading: Reading, { world, show, today, exceptions, fix, parser, threads, isLittle }: TreeContext): Promise<CheckedTree> {
  const { target, policy, cache, standsFor } = reading
  const exact = world.exact.matcherFor(policy)
  const { files, fixes } = fix === null ? { files: reading.files, fixes: NOTHING_FIXED } : await fixTree(target, reading.files, policy, { mode: fix, show, today, exact, exceptions: { ...exceptions, parser } })
  const shownRoot = show(target.root)
  const prefix = (shownRoot as string) === '.' ? ownText('') : fill(literal('{shownRoot}/'), { shownRoot })
  // Midnight may come before the rules are run.
  const setting = { today: today ?? ownText(new Date().toISOString().slice(0, 10)), prefix, exceptions, parser, threads, isLittle }
  const read = { ...reading, files }
  const { marks, result: found } = await (cache === null ? lintTree(read, setting, world) : lintWith(cache, read, setting, world))
  const shownAs = new Map([...found.hiddenPaths].map(([shown, given]) => [given, shown]))
  // A path that was given a stand-in is shown by it; of all others the engine has found that they may be shown.
  const reported = reportedPaths(files).map(shownAs.size === 0 ? ownText : (path) => shownAs.get(path) ?? ownText(path))
  const isOwn = ({ place }: Finding) => standsFor === undefined || reported.includes(place.path)
  const result = { ...found, findings: found.findings.filter(isOwn), suppressed: found.suppressed.filter(({ finding }) => isOwn(finding)) }
  return {
    ...read,
    result,
    fixes,
    elsewhere: found.findings.filter((finding) => !isOwn(finding) && finding.severity !== 'info').length,
    report: {
      prefix,
      // Of what is known no path stands there twice.
      files: files.known === undefined ? [...new Set([...reported, ...elsewhereIn(result.findings, reported)])] : [...reported, ...elsewhereIn(result.findings, reported)],
      findings: result.findings,
      suppressed: result.suppressed,
      marks,
    },
  }
}

/** Documents with findings that are not reported on: what a commit does to those that it does not touch, or takes away, is found there. */
function elsewhereIn(findings: readonly Finding[], reported: readonly Safe[]): Iterable<Safe> {
  const paths = new Set(findings.map(({ place }) => place.path))
  if (paths.size > 0) for (const path of reported) paths.delete(path)
  return paths
}

/** What keeps a tree from counting as checked: files that could not be read, or nothing where something was asked for. */
export function problemsOf(tree: CheckedTree, show: ShowPath): readonly CannotCheck[] {
  const { target, files } = tree
  if (files.problems.length > 0) return files.problems
  if (files.known !== undefined && files.known.paths.length > files.known.scanOnly) return []
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
