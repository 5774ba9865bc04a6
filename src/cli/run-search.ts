import { resolve } from 'node:path'
import type { ExactMatcher, Policy } from '../index.ts'
import { fileMaterials } from '../io/file-materials.ts'
import type { FileMaterials } from '../io/file-materials.ts'
import { nameMaterial } from '../io/git/materials.ts'
import { rangeMaterials } from '../io/git/materials-range.ts'
import type { Material } from '../io/material.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { SurfaceFacts, SurfaceHit } from '../model/run.ts'
import { fill, literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { createScanner } from '../scan/scanner.ts'
import { OPAQUE } from '../scan/stream/bytes-scan.ts'
import { withoutRelay } from './relay.ts'
import { runSurfaces } from './run-surfaces.ts'
import { lookingOnce } from './scan/materials.ts'
import { FILE_NAMES } from './scan/sources.ts'
import type { LookedThrough, Looking } from './scan/materials.ts'
import type { World } from './world.ts'

/** What a run is searched with, and where besides its own directory. */
export interface RunSearch {
  readonly run: string
  readonly policy: Policy
  readonly also: readonly string[]
  readonly commits: readonly string[]
  readonly world: World
  readonly clears: Clears
  /** Shows paths as seen from the working folder, and as seen from the run directory. */
  readonly show: ShowPath
  readonly showBelow: ShowPath
}

const SOT = literal('SOT')
const COMMIT = literal('commit')
const GENERATED = literal('generated config')
const OTHER = literal('other')
const FOREIGN = literal('folders of tools are not gone through')

/** The order in which the surfaces are told. */
const FIRST = [SOT, literal('task'), literal('argv'), literal('backend logs'), literal('report'), literal('trace'), GENERATED, literal('patch'), COMMIT] as const

/** What was seen of one surface so far. */
class Tally {
  readonly hits: SurfaceHit[] = []
  readonly reasons = new Set<Safe>()
  readonly opaque: SurfaceHit[] = []
  texts = 0

  add(material: Material, { hits, inner, unread }: LookedThrough): void {
    const file = inner === null ? material.path : fill(literal('{path}!{inner}'), { path: material.path, inner })
    if (unread === null || unread === OPAQUE) this.texts++
    else this.reasons.add(unread)
    if (unread === OPAQUE) this.hits.push({ file, line: 1, column: 1, tier: literal('binary'), level: 'warning' })
    for (const { column, endLine, level, line, tier } of hits) {
      const isMeant = material.lines === undefined || material.lines.some(([first, last]) => line <= last && endLine >= first)
      if (isMeant) this.hits.push({ file, line, column, tier, level })
    }
  }

  facts(name: Safe): SurfaceFacts {
    const [reason = null] = this.reasons
    const state = reason !== null ? 'not-scanned' : this.texts > 0 ? 'scanned' : 'absent'
    return { name, state, reason, texts: this.texts, hits: this.hits }
  }
}

function named({ materials, names }: FileMaterials, surface: Safe, clears: Clears): Iterable<Material> {
  return [...materials, ...names.map(({ name, shown }) => nameMaterial({ surface, path: shown }, name, clears))]
}

function* materialsOf({ also, clears, commits, policy, run, show, showBelow, world }: RunSearch, exact: ExactMatcher | null, tally: (name: Safe) => Tally): Generator<Material> {
  const { surfaceOf } = runSurfaces(policy.harness.layout)
  const own = fileMaterials(run, { show: showBelow, surfaceOf })
  if ([...own.skipped.keys()].some((reason) => (reason as string) === '.git' || (reason as string) === 'node_modules')) tally(OTHER).reasons.add(FOREIGN)
  for (const material of named(own, FILE_NAMES, clears)) yield policy.harness.relay === 'loopback' && material.surface === GENERATED ? withoutRelay(material, exact) : material
  for (const path of also) yield* named(fileMaterials(resolve(world.cwd, path), { show, surfaceOf: () => SOT }), SOT, clears)
  for (const commit of commits) {
    const git = { cwd: world.cwd, environment: world.environment, show, clears }
    for (const material of rangeMaterials(`${commit}^!`, git).materials) yield { ...material, surface: COMMIT }
  }
}

/**
 * Searches every file of a run, their names, and what else was named, for endpoint values.
 * @throws CannotCheck when something that was named is not there.
 */
export async function searchRun(search: RunSearch): Promise<readonly SurfaceFacts[]> {
  const { clears, policy, world } = search
  for (const commit of search.commits) {
    if (commit.trim() === '' || commit.startsWith('-')) throw new CannotCheck('USAGE', literal('`--commit` was given no name of a commit'), literal('name a branch, a tag or a commit, such as `--commit HEAD`'))
  }
  const exact = world.exact.matcherFor(policy)
  const looking: Looking = { policy, scanner: createScanner(policy.endpoints, exact), exact, clears, print: null }
  const lookThrough = lookingOnce(looking)
  const tallies = new Map<Safe, Tally>(FIRST.map((name) => [name, new Tally()]))
  const tally = (name: Safe): Tally => {
    const known = tallies.get(name) ?? new Tally()
    tallies.set(name, known)
    return known
  }
  for (const material of materialsOf(search, exact, tally)) {
    for await (const looked of lookThrough(material)) tally(material.surface).add(material, looked)
  }
  return [...tallies].map(([name, seen]) => seen.facts(name))
}
