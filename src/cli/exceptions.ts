import { join, resolve } from 'node:path'
import { lintExceptions, readBaseline, readWaivers, writeBaseline } from '../index.ts'
import type { BaselineEntry, ExceptionResult, LintOptions, Waiver } from '../index.ts'
import { baselineName, baseOf, exceptionFolder, readExceptionFile, waiversName, writeWhole } from '../io/exception-files.ts'
import { findConfig, readConfig } from '../io/find-config.ts'
import { rootsBelow } from '../io/find-root.ts'
import type { Target } from '../io/find-targets.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { CheckOptions } from './check-options.ts'
import type { CheckedTree } from './check-tree.ts'
import type { PolicyAt } from './policies.ts'

/** The files of one folder that silence findings, and the trees that they hold for. */
export interface Shared {
  readonly folder: string
  readonly policy: Policy
  readonly waivers: ExceptionFile<Waiver> | null
  /** The file need not be there yet. */
  readonly baseline: ExceptionFile<BaselineEntry> | null
  readonly trees: CheckedTree[]
}

interface ExceptionFile<Entry> {
  readonly path: string
  readonly shown: Safe
  readonly isThere: boolean
  readonly entries: readonly Entry[]
}

export interface ExceptionContext {
  readonly cwd: string
  readonly show: ShowPath
  readonly policyAt: PolicyAt
}

/** Files that silence findings, each read once however many trees share it. */
export interface ExceptionFiles {
  /** Those that hold for a tree; `null` where none are looked for. */
  at(target: Target): Shared | null
  readonly all: ReadonlyMap<string, Shared>
}

/** Waivers are looked for where the configuration is, so `--no-config-lookup` finds none. */
export function exceptionFiles(options: CheckOptions, context: ExceptionContext): ExceptionFiles {
  const all = new Map<string, Shared>()
  const at = ({ root }: Target): Shared | null => {
    const folder = folderFor(root, options, context)
    if (folder === null) return null
    const known = all.get(folder)
    if (known !== undefined) return known
    if (options.baseline !== null && all.size > 0) throw severalFolders()
    const shared = readShared(folder, root, options, context)
    all.set(folder, shared)
    return shared
  }
  return { at, all }
}

function severalFolders(): CannotCheck {
  return new CannotCheck(
    'USAGE',
    literal('`--baseline` names one file, and the trees have several folders in which theirs would be'),
    literal('check them one by one, or leave the option out'),
  )
}

function folderFor(root: string, { baseline, config, lookup, updateBaseline }: CheckOptions, { cwd, policyAt, show }: ExceptionContext): string | null {
  const rootName = policyAt(root).tree.root
  if (config !== null) return exceptionFolder(root, readConfig(resolve(cwd, config), show), rootName)
  if (lookup) return exceptionFolder(root, findConfig(root, rootName, show), rootName)
  return baseline !== null || updateBaseline ? exceptionFolder(root, null, rootName) : null
}

function readShared(folder: string, root: string, options: CheckOptions, { cwd, policyAt, show }: ExceptionContext): Shared {
  const policy = policyAt(root)
  const waivers = options.lookup || options.config !== null
    ? readFile(join(folder, waiversName), show, (text, shown) => readWaivers(text, shown, { policy }))
    : null
  const baseline = readFile(options.baseline === null ? join(folder, baselineName) : resolve(cwd, options.baseline), show, (text, shown) => readBaseline(text, shown))
  if (options.baseline !== null && !baseline.isThere && !options.updateBaseline) {
    throw new CannotCheck('CONFIG_UNREADABLE', fill(literal('there is no baseline `{path}`'), { path: baseline.shown }), literal('write it with `--update-baseline`'))
  }
  return { folder, policy, waivers, baseline, trees: [] }
}

/** What is wrong in the file is said with its name. */
function readFile<Entry>(path: string, show: ShowPath, parse: (text: string, shown: Safe) => readonly Entry[]): ExceptionFile<Entry> {
  const shown = show(path)
  const text = readExceptionFile(path, show)
  if (text === null) return { path, shown, isThere: false, entries: [] }
  try {
    return { path, shown, isThere: true, entries: parse(text, shown) }
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error
    throw new CannotCheck(error.code, fill(literal('`{path}`: {message}'), { path: shown, message: ownText(error.message) }), error.hint)
  }
}

/** What of the files goes into the check of a tree. */
export function exceptionsOf(shared: Shared | null, { root, named }: Target, options: CheckOptions): Pick<LintOptions, 'directives' | 'waivers' | 'baseline' | 'base' | 'partial'> {
  const common = { directives: options.inlineConfig, partial: named !== null }
  if (shared === null) return common
  return {
    ...common,
    waivers: shared.waivers?.entries ?? [],
    baseline: options.updateBaseline ? 'adopt' : (shared.baseline?.entries ?? []),
    base: baseOf(shared.folder, root) ?? '',
  }
}

/** True when every tree that the files hold for was checked whole. */
function isComplete({ folder, policy, trees }: Shared, files: ExceptionFiles): boolean {
  const whole = new Set(trees.filter(({ target }) => target.named === null).map(({ target }) => target.root))
  return rootsBelow(folder, policy.tree).every((root) => whole.has(root) || [...files.all.values()].some((other) => other.folder !== folder && other.trees.some(({ target }) => target.root === root)))
}

/** What is wrong with the files' own entries, once all trees are checked. */
export function judge(shared: Shared, files: ExceptionFiles, { today, updateBaseline }: CheckOptions): ExceptionResult {
  const entries = { waivers: shared.waivers?.entries ?? [], baseline: updateBaseline ? [] : (shared.baseline?.entries ?? []) }
  const isUsed = entries.waivers.length + entries.baseline.length > 0
  return lintExceptions(shared.trees.map(({ result }) => result), {
    policy: shared.policy,
    ...entries,
    complete: isUsed && isComplete(shared, files),
    ...(today === null ? {} : { today }),
  })
}

/** Writes the baseline anew and says how many findings it lists; with nothing to list, none is begun. */
export function updateBaseline(shared: Shared, files: ExceptionFiles, show: ShowPath, { today }: CheckOptions): Safe | null {
  const { baseline, policy, trees } = shared
  if (baseline === null) return null
  const count = trees.reduce((sum, { result }) => sum + result.suppressed.filter(({ by }) => by === 'baseline').length, 0)
  if (count > 0 || baseline.isThere) {
    const options = { policy, baseline: baseline.entries, complete: isComplete(shared, files), ...(today === null ? {} : { today }) }
    writeWhole(baseline.path, writeBaseline(trees.map(({ result }) => result), options), show)
  }
  return fill(literal('{count} of these findings are now in `{path}`'), { count, path: baseline.shown })
}
