import { join, resolve } from 'node:path'
import { defaultPolicy, lintExceptions, readBaseline, readWaivers, writeBaseline } from '../index.ts'
import type { BaselineEntry, ExceptionResult, Waiver } from '../index.ts'
import { baselineName, baseOf, exceptionFolder, waiversName, writeWhole } from '../io/exception-files.ts'
import type { ConfigSource } from '../io/find-config.ts'
import { rootsBelow } from '../io/find-root.ts'
import type { Target } from '../io/find-targets.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { count } from '../report/counts.ts'
import type { CheckOptions } from './check-options.ts'
import type { Exact } from './exact.ts'
import type { CheckedTree, Reading, TreeExceptions } from './check-tree.ts'

/** The files of one folder that silence findings, and the trees that they hold for. */
export interface Shared {
  readonly folder: string
  readonly policy: Policy
  readonly waivers: ExceptionFile<Waiver> | null
  /** The file need not be there yet. */
  readonly baseline: ExceptionFile<BaselineEntry>
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
  readonly exact: Exact
  /** The folders, or what is staged. */
  readonly configs: ConfigSource
}

/** Files that silence findings, each read once however many trees share it. */
export interface ExceptionFiles {
  /** Those that hold for a tree; `null` where none are looked for. */
  at(reading: Reading): Shared | null
  readonly all: ReadonlyMap<string, Shared>
}

/** Waivers are looked for where the configuration is, so `--no-config-lookup` finds none. */
export function exceptionFiles(options: CheckOptions, context: ExceptionContext): ExceptionFiles {
  const all = new Map<string, Shared>()
  const at = ({ policy, target }: Reading): Shared | null => {
    const folder = folderFor(target.root, options, context)
    if (folder === null) return null
    const known = all.get(folder)
    if (known !== undefined) return known
    if (options.baseline !== null && all.size > 0) throw severalFolders()
    const shared = readShared(folder, policy, options, context)
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

function folderFor(root: string, { baseline, config, lookup, updateBaseline }: CheckOptions, { configs, cwd }: ExceptionContext): string | null {
  const rootName = defaultPolicy.tree.root
  if (config !== null) return exceptionFolder(root, configs.read(resolve(cwd, config)), rootName)
  if (lookup) return exceptionFolder(root, configs.find(root), rootName)
  return baseline !== null || updateBaseline ? exceptionFolder(root, null, rootName) : null
}

/** Where the files that hold for a tree are, or would be. */
export function exceptionPaths(root: string, options: CheckOptions, context: ExceptionContext): readonly string[] {
  const folder = folderFor(root, options, context)
  if (folder === null) return []
  const baseline = options.baseline === null ? join(folder, baselineName) : resolve(context.cwd, options.baseline)
  return options.lookup || options.config !== null ? [join(folder, waiversName), baseline] : [baseline]
}

function readShared(folder: string, policy: Policy, options: CheckOptions, context: ExceptionContext): Shared {
  const { baseline: named, config, lookup, updateBaseline } = options
  const waivers = lookup || config !== null
    ? readFile(join(folder, waiversName), false, context, (text, shown) => readWaivers(text, shown, { policy, exact: context.exact.matcherFor(policy) }))
    : null
  const baselinePath = named === null ? join(folder, baselineName) : resolve(context.cwd, named)
  const baseline = readFile(baselinePath, named !== null, context, readBaseline)
  if (named !== null && !baseline.isThere && !updateBaseline) {
    throw new CannotCheck('CONFIG_UNREADABLE', fill(literal('there is no baseline `{path}`'), { path: baseline.shown }), literal('write it with `--update-baseline`'))
  }
  return { folder, policy, waivers, baseline, trees: [] }
}

/** What is wrong in the file is said with its name. */
function readFile<Entry>(path: string, isNamed: boolean, { configs, show }: ExceptionContext, parse: (text: string, shown: Safe) => readonly Entry[]): ExceptionFile<Entry> {
  const shown = show(path)
  const text = configs.readOther(path, isNamed)
  if (text === null) return { path, shown, isThere: false, entries: [] }
  try {
    return { path, shown, isThere: true, entries: parse(text, shown) }
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error
    throw new CannotCheck(error.code, fill(literal('`{path}`: {message}'), { path: shown, message: ownText(error.message) }), error.hint)
  }
}

/** What of the files goes into the check of a tree. */
export function exceptionsOf(shared: Shared | null, { root, named }: Target, options: CheckOptions): TreeExceptions {
  const common = { directives: options.inlineConfig, partial: named !== null }
  if (shared === null) return common
  return {
    ...common,
    waivers: shared.waivers?.entries ?? [],
    baseline: options.updateBaseline ? 'adopt' : (shared.baseline.entries),
    base: baseOf(shared.folder, root) ?? '',
  }
}

/** True when every tree that the files hold for was checked whole. */
function isComplete({ folder, policy, trees }: Shared, files: ExceptionFiles): boolean {
  const whole = new Set(trees.filter(({ target }) => target.named === null).map(({ target }) => target.root))
  return rootsBelow(folder, policy.tree).every((root) => whole.has(root) || [...files.all.values()].some((other) => other.folder !== folder && other.trees.some(({ target }) => target.root === root)))
}

/** Without an entry nothing is wrong with one; most trees have none. */
const NOTHING_JUDGED: ExceptionResult = { findings: [], crashes: [], uses: { directives: [], waivers: [], baseline: [] } }

/** What is wrong with the files' own entries, once all trees are checked. */
export function judge(shared: Shared, files: ExceptionFiles, { today, updateBaseline }: CheckOptions): ExceptionResult {
  const entries = { waivers: shared.waivers?.entries ?? [], baseline: updateBaseline ? [] : (shared.baseline.entries) }
  if (entries.waivers.length + entries.baseline.length === 0) return NOTHING_JUDGED
  return lintExceptions(shared.trees.map(({ result }) => result), {
    policy: shared.policy,
    ...entries,
    complete: isComplete(shared, files),
    ...(today === null ? {} : { today }),
  })
}

/** Writes the baseline anew and says how many findings it lists; with nothing to list, none is begun. */
export function updateBaseline(shared: Shared, files: ExceptionFiles, { show, exact }: Pick<ExceptionContext, 'show' | 'exact'>, { today }: CheckOptions): Safe {
  const { baseline, policy, trees } = shared
  const found = trees.reduce((sum, { result }) => sum + result.suppressed.filter(({ by }) => by === 'baseline').length, 0)
  if (found > 0 || baseline.isThere) {
    const options = { policy, baseline: baseline.entries, complete: isComplete(shared, files), ...(today === null ? {} : { today }) }
    writeWhole(baseline.path, exact.kept(writeBaseline(trees.map(({ result }) => result), options)), show)
  }
  return fill(literal('listed {findings} in `{path}`'), { findings: ownText(count(found, 'finding')), path: baseline.shown })
}
