import { lstatSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { CannotCheck } from '../model/cannot-check.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { Environment } from './environment.ts'
import { rootAround, rootsAt, rootsBelow, rootsUpwards } from './find-root.ts'
import type { TreeLayout } from './find-root.ts'
import { notIgnored } from './list-files.ts'
import type { ShowPath } from './show-path.ts'

/** Something in a tree that was named by itself. */
export interface Named {
  /** Path below the root, with `/`. */
  readonly path: string
  readonly isFolder: boolean
}

/** One tree to check. */
export interface Target {
  /** The tree's root; the folder of files that belong to no tree. */
  readonly root: string
  /** True for files outside any root: they are a tree by themselves, whatever else their folder holds. */
  readonly lone: boolean
  /** `null` when the tree as a whole was named. */
  readonly named: readonly Named[] | null
}

export interface TargetContext {
  readonly cwd: string
  readonly environment: Environment
  readonly show: ShowPath
  /** The layout that the configuration around a path asks for. */
  layoutAt(path: string): TreeLayout
}

/** The tree that is meant when no path is given: the nearest upwards, else the only one below. */
export function targetHere(context: TargetContext): readonly Target[] {
  const layout = context.layoutAt(context.cwd)
  const upwards = rootsUpwards(context.cwd, layout)
  if (upwards.length > 0) return upwards.map(whole)
  const below = meant(rootsBelow(context.cwd, layout), context.environment)
  if (below.length > 1) throw severalRoots(below, context.show)
  if (below.length === 0) {
    throw noRoot(fill(literal('no `{root}` and no folder with `{marker}` was found here, above or below'), { ...layout }))
  }
  return below.map(whole)
}

/** The trees that one argument names: a root, a folder that holds roots, or something inside a root or outside all. */
export function targetsOf(argument: string, context: TargetContext): readonly Target[] {
  if (argument === '') throw new CannotCheck('PATH_MISSING', literal('a path that was given is empty'), literal('name a path, or none at all for the tree around'))
  const path = resolve(context.cwd, argument)
  if (isFile(path, context.show)) return [targetOfFile(path, context.layoutAt(dirname(path)))]
  const layout = context.layoutAt(path)
  const at = rootsAt(path, layout)
  if (at.length > 0) return at.map(whole)
  const around = rootAround(path, layout)
  if (around !== null) return [{ root: around, lone: false, named: [{ path: below(around, path), isFolder: true }] }]
  const roots = meant(rootsBelow(path, layout), context.environment)
  if (roots.length > 0) return roots.map(whole)
  const data = { ...layout, where: context.show(path) }
  throw noRoot(fill(literal('`{where}` holds no `{root}` and no folder with `{marker}`, and lies in none'), data))
}

/**
 * The tree of a file of which the text is at hand, so that the file need not be there; `null` where it lies in none.
 * @throws CannotCheck where something else than an ordinary file stands under the name.
 */
export function targetOfText(name: string, context: TargetContext): (Target & { readonly named: readonly [Named] }) | null {
  const path = resolve(context.cwd, name)
  if (entryAt(path) !== undefined && !isFile(path, context.show)) {
    throw new CannotCheck('OUTSIDE_TREE', fill(literal('`{path}` is a folder'), { path: context.show(path) }), literal('name the file that the text stands for'))
  }
  const root = rootAround(path, context.layoutAt(dirname(path)))
  return root === null ? null : { root, lone: false, named: [{ path: below(root, path), isFolder: false }] }
}

/** One target a tree: what was named in the same tree comes together, and a tree that was named as such is whole. */
export function mergeTargets(targets: readonly Target[]): readonly Target[] {
  const merged = new Map<string, Target>()
  for (const target of targets) {
    const key = `${target.lone}:${target.root}`
    const other = merged.get(key)
    const named = other?.named === null || target.named === null ? null : [...(other?.named ?? []), ...target.named]
    merged.set(key, { ...target, named })
  }
  return [...merged.values()]
}

function whole(root: string): Target {
  return { root, lone: false, named: null }
}

function targetOfFile(path: string, layout: TreeLayout): Target {
  const root = rootAround(path, layout)
  if (root === null) return { root: dirname(path), lone: true, named: [{ path: basename(path), isFolder: false }] }
  return { root, lone: false, named: [{ path: below(root, path), isFolder: false }] }
}

function below(root: string, path: string): string {
  return relative(root, path).split(sep).join('/')
}

/** Copies in ignored folders are nobody's documents, unless there are no others. */
function meant(roots: readonly string[], environment: Environment): readonly string[] {
  if (roots.length < 2) return roots
  const kept = notIgnored(roots, environment)
  return kept.length > 0 ? kept : roots
}

/** A link to a folder is followed, since it was named; a link to a file is not, since its text is another file's. */
function isFile(path: string, show: ShowPath): boolean {
  let stat
  try {
    stat = statSync(path)
    if (stat.isDirectory()) return false
    if (stat.isFile() && !lstatSync(path).isSymbolicLink()) return true
  } catch {
    stat = entryAt(path)
  }
  const where = { path: show(path) }
  if (stat === undefined) {
    throw new CannotCheck('PATH_MISSING', fill(literal('there is no `{path}`'), where), literal('check the spelling and the folder it is run in'))
  }
  throw new CannotCheck(
    'OUTSIDE_TREE',
    fill(literal('`{path}` is a link or no ordinary file'), where),
    literal('name the file itself; links are not followed'),
  )
}

/** What stands under the path itself, be it a link that leads nowhere; `undefined` also where the way to it is none. */
function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}

function noRoot(message: Safe): CannotCheck {
  return new CannotCheck('NO_ROOT', message, literal('name a folder that holds the documents, or single files'))
}

const listed = 10

function severalRoots(roots: readonly string[], show: ShowPath): CannotCheck {
  let list = literal('there are several trees below:')
  for (const root of roots.slice(0, listed)) list = joined(list, show(root))
  const more = roots.length - listed
  return new CannotCheck(
    'SEVERAL_ROOTS',
    more > 0 ? fill(literal('{list} and {more} more'), { list, more }) : list,
    literal('name the one that is meant, or `.` to check each of them'),
  )
}

function joined(list: Safe, path: Safe): Safe {
  return fill(list.endsWith(':') ? literal('{list} `{path}`') : literal('{list}, `{path}`'), { list, path })
}
