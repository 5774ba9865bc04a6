import { join } from 'node:path'
import { lintCorpus } from '../index.ts'
import type { LintOptions, LintResult } from '../index.ts'
import type { Target } from '../io/find-targets.ts'
import { readTree } from '../io/read-tree.ts'
import type { TreeFiles } from '../io/read-tree.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { TreeReport } from '../report/run-report.ts'
import { fixTree } from './fix-tree.ts'
import type { FixMode, TreeFixes } from './fix-tree.ts'
import type { World } from './world.ts'

/** One tree with what was read of it and what the rules said. */
export interface CheckedTree {
  readonly target: Target
  readonly files: TreeFiles
  readonly result: LintResult
  readonly report: TreeReport
  readonly fixes: TreeFixes
}

export interface TreeContext {
  readonly world: World
  readonly show: ShowPath
  readonly today: Safe | null
  /** What may keep findings from being shown. */
  readonly exceptions: Pick<LintOptions, 'directives' | 'waivers' | 'baseline' | 'base' | 'partial'>
  /** `null` when nothing is to be put right. */
  readonly fix: FixMode | null
}

const NOTHING_FIXED: TreeFixes = { fixed: [], left: [] }

/** Reads a tree, puts right what is asked for, and has the rules run over what is there then. */
export async function checkTree(target: Target, policy: Policy, context: TreeContext): Promise<CheckedTree> {
  const read = await readTree(target, policy, context.world.environment, context.show)
  const { files, fixes } = context.fix === null ? { files: read, fixes: NOTHING_FIXED } : fixTree(target, read, policy, { ...context, mode: context.fix })
  const result = lintCorpus(files.documents, { policy, ...context.exceptions, ...(context.today === null ? {} : { today: context.today }) })
  const shownAs = new Map([...result.hiddenPaths].map(([shown, given]) => [given, shown]))
  // A path that was given a stand-in is shown by it; of all others the engine has found that they may be shown.
  const reported = files.documents.filter((document) => document.reported).map(({ path }) => shownAs.get(path) ?? ownText(path))
  const prefix = context.show(target.root)
  return {
    target,
    files,
    result,
    fixes,
    report: {
      prefix: prefix === '.' ? ownText('') : fill(literal('{prefix}/'), { prefix }),
      files: reported,
      findings: result.findings,
      suppressed: result.suppressed,
    },
  }
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
