import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { fileMaterials, listedMaterials } from '../../io/file-materials.ts'
import type { FileContext, FileMaterials, NamedPath } from '../../io/file-materials.ts'
import type { ConfigSource } from '../../io/find-config.ts'
import { isFolder, repositoryAt } from '../../io/find-root.ts'
import { nameMaterial } from '../../io/git/materials.ts'
import type { GitMaterials } from '../../io/git/materials.ts'
import { messageMaterials } from '../../io/git/materials-message.ts'
import { rangeMaterials } from '../../io/git/materials-range.ts'
import { stagedMaterials } from '../../io/git/materials-staged.ts'
import { listFiles } from '../../io/list-files.ts'
import type { Material } from '../../io/material.ts'
import type { ShowPath } from '../../io/show-path.ts'
import { CannotCheck } from '../../model/cannot-check.ts'
import type { Policy } from '../../model/policy.ts'
import { fill, literal } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'
import type { PolicyAt } from '../policies.ts'
import { runSurfaces } from '../run-surfaces.ts'
import type { ScanOptions } from './options.ts'
import type { World } from '../world.ts'

/** Texts that are looked through under one policy. */
export interface ScanSource {
  readonly policy: Policy
  /** All that was looked for, in the order in which it is told. */
  readonly surfaces: readonly Safe[]
  readonly materials: Iterable<Material>
  readonly skipped: ReadonlyMap<Safe, number>
  /** The folder or file that was gone through as a whole; `null` where git chose. */
  readonly walked: string | null
}

export interface SourceContext {
  readonly world: World
  readonly show: ShowPath
  readonly clears: Clears
  readonly policyAt: PolicyAt
  /** The same by configurations from elsewhere. */
  policyFrom(configs: ConfigSource): PolicyAt
  /** Told of a path that is not there; the others are looked through all the same. */
  onMissing(problem: CannotCheck): void
}

const FILES = literal('files')
/** The surface of files' and folders' own names. */
export const FILE_NAMES = literal('file names')
const INPUT = literal('standard input')
const NOTHING_SKIPPED: ReadonlyMap<Safe, number> = new Map()

/** Everything that a call names, in the order of the command's options; the working folder where it names nothing. */
export async function sourcesOf(options: ScanOptions, context: SourceContext): Promise<readonly ScanSource[]> {
  const { world, show, clears, policyAt } = context
  const { cwd, environment } = world
  const sources: ScanSource[] = []
  const add = (folder: string, { materials, surfaces }: GitMaterials, files?: { readonly walked: string; readonly skipped: ReadonlyMap<Safe, number> }, policy = policyAt(folder)) =>
    void sources.push({ policy, surfaces, materials, skipped: files?.skipped ?? NOTHING_SKIPPED, walked: files?.walked ?? null })
  const git = { cwd, environment, show, clears }
  if (options.staged) {
    // A commit is judged by what it holds itself.
    const staged = stagedMaterials(git)
    add(cwd, staged, undefined, context.policyFrom(staged.configs)(cwd))
  }
  if (options.tree) {
    const top = repositoryAt(cwd) ?? cwd
    const { complete, entries } = await listFiles(top, environment)
    if (!complete) context.onMissing(unlisted())
    const found = listedMaterials(top, entries, { show, surfaceOf: () => FILES })
    add(top, { surfaces: [FILES, FILE_NAMES], materials: withNames(found, [], clears) }, { walked: top, skipped: found.skipped })
  }
  if (options.range !== null) add(cwd, rangeMaterials(options.range, git))
  if (options.commitMessage !== null) add(cwd, messageMaterials(options.commitMessage, git))
  if (options.run !== null) {
    const folder = resolve(cwd, options.run)
    if (!isFolder(folder)) context.onMissing(noFolder(show(folder)))
    else {
      const { surfaceOf, surfaces } = runSurfaces(policyAt(folder).harness.layout)
      const found = fileMaterials(folder, { show, surfaceOf })
      add(folder, { surfaces: [...surfaces, FILE_NAMES], materials: withNames(found, wayTo(folder, context), clears) }, { walked: folder, skipped: found.skipped })
    }
  }
  const hasOther = sources.length > 0 || options.stdin || options.run !== null
  for (const path of options.paths.length > 0 || hasOther ? options.paths : ['.']) {
    const place = resolve(cwd, path)
    const found = filesOf(place, { show, surfaceOf: () => FILES }, context)
    if (found === null) continue
    add(isFolder(place) ? place : dirname(place), { surfaces: [FILES, FILE_NAMES], materials: withNames(found, wayTo(place, context), clears) }, { walked: place, skipped: found.skipped })
  }
  if (options.stdin) {
    const material: Material = { surface: INPUT, path: literal('<stdin>'), name: '', key: null, read: () => world.input?.() ?? [] }
    add(cwd, { surfaces: [INPUT], materials: [material] })
  }
  return sources
}

function unlisted(): CannotCheck {
  return new CannotCheck('FILE_UNREADABLE', literal('a folder of the working tree could not be opened'), literal('check that you may open each of them'))
}

function noFolder(path: Safe): CannotCheck {
  return new CannotCheck('PATH_MISSING', fill(literal('`{path}` is no folder that there is'), { path }), literal('name the folder of one run'))
}

function filesOf(path: string, files: FileContext, { onMissing }: SourceContext): FileMaterials | null {
  try {
    return fileMaterials(path, files)
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error
    onMissing(error)
    return null
  }
}

/** Folders that were named with a path, itself included if it is one: below the working folder each of them, elsewhere the last. */
function wayTo(path: string, { world, show }: SourceContext): readonly NamedPath[] {
  const parts = relative(world.cwd, path).split(sep)
  const ways = parts.map((_, i) => resolve(world.cwd, ...parts.slice(0, i + 1))).slice(parts[0] === '..' || isAbsolute(parts[0] ?? '') ? -1 : 0)
  return ways.filter((way) => way !== world.cwd && isFolder(way)).map((way) => ({ shown: show(way), name: basename(way) }))
}

function withNames({ materials, names }: FileMaterials, way: readonly NamedPath[], clears: Clears): Iterable<Material> {
  return [...materials, ...[...way, ...names].map(({ shown, name }) => nameMaterial({ surface: FILE_NAMES, path: shown }, name, clears))]
}
