import type { HarnessPolicy, LayoutKey } from '../model/harness.ts'
import { matchGlobs } from '../model/match-globs.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

/** Where the files of a harness run belong. */
export interface RunSurfaces {
  /** In the order in which they are told. */
  readonly surfaces: readonly Safe[]
  surfaceOf(path: string): Safe
}

const LOGS = literal('backend logs')
const GENERATED = literal('generated config')
const OTHER = literal('other')

const NAMES: Readonly<Partial<Record<LayoutKey, Safe>>> = {
  task: literal('task'),
  argv: literal('argv'),
  backendStdout: LOGS,
  backendStderr: LOGS,
  agentResult: LOGS,
  events: LOGS,
  markers: LOGS,
  report: literal('report'),
  trace: literal('trace'),
  generatedConfig: GENERATED,
  patch: literal('patch'),
}

/** Folders whose files belong together, whatever the layout names of them. */
const FOLDERS: readonly (readonly [glob: string, surface: Safe])[] = [
  ['backend/**', LOGS],
  ['generated/**', GENERATED],
]

/** Says by the policy's layout which file is which; what it does not name is looked through as well. */
export function runSurfaces(layout: HarnessPolicy['layout']): RunSurfaces {
  const named = (Object.keys(NAMES) as LayoutKey[]).map((key) => [layout[key], NAMES[key] ?? OTHER] as const)
  const matchers = [...named, ...FOLDERS.map(([glob, surface]) => [[glob], surface] as const)].map(([globs, surface]) => [matchGlobs(globs), surface] as const)
  return {
    surfaces: [...new Set([...named.map(([, surface]) => surface), OTHER])],
    surfaceOf: (path) => matchers.find(([matches]) => matches(path))?.[1] ?? OTHER,
  }
}
