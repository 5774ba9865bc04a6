import { fileMaterials } from '../io/file-materials.ts'
import { nameMaterial } from '../io/git-materials.ts'
import type { Material } from '../io/material.ts'
import type { ShowPath } from '../io/show-path.ts'
import type { Policy } from '../model/policy.ts'
import type { SurfaceFacts, SurfaceHit } from '../model/run.ts'
import type { Clears, Safe } from '../model/safe.ts'
import type { Exact } from './exact.ts'
import { runSurfaces } from './run-surfaces.ts'
import { gather } from './scan-gather.ts'
import { FILE_NAMES } from './scan-sources.ts'

/** What a search of a run takes; `show` shows paths as seen from the run directory. */
export interface SearchContext {
  readonly policy: Policy
  readonly exact: Exact
  readonly show: ShowPath
  readonly clears: Clears
}

/** Seeks endpoint values in all files of a run directory, and in their names. */
export async function searchRun(directory: string, { policy, exact, show, clears }: SearchContext): Promise<readonly SurfaceFacts[]> {
  const { surfaceOf, surfaces } = runSurfaces(policy.harness.layout)
  const { materials, names, skipped } = fileMaterials(directory, { show, surfaceOf })
  const all: readonly Material[] = [...materials, ...names.map(({ shown, name }) => nameMaterial({ surface: FILE_NAMES, path: shown }, name, clears))]
  const belongs = new Map(materials.map(({ path, surface }) => [path, surface]))
  const gathered = await gather([{ policy, surfaces: [...surfaces, FILE_NAMES], materials: all, skipped, walked: directory }], { exact, clears, print: null })
  const hits = new Map<Safe, SurfaceHit[]>()
  for (const { finding, tier } of gathered.findings) {
    if (tier === null) continue
    const { path, line, column } = finding.place
    const surface = belongs.get(path) ?? belongs.get(path.slice(0, path.indexOf('!')) as Safe) ?? FILE_NAMES
    const hit: SurfaceHit = { file: path, line, column, tier, level: finding.severity === 'error' ? 'error' : 'warning' }
    hits.set(surface, [...(hits.get(surface) ?? []), hit])
  }
  return gathered.surfaces.map((state) => ({ ...state, hits: hits.get(state.name) ?? [] }))
}
