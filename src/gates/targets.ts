import type { Json } from '../model/policy.ts'
import type { Safe } from '../model/safe.ts'
import { parseJson, partsOf } from './json-text.ts'
import { climbsOut, isElsewhere } from './paths.ts'

/** Keys under which the tools of an agent take a path. */
const PATH_KEYS: ReadonlySet<string> = new Set(['path', 'file', 'filePath', 'file_path', 'filename', 'dir', 'directory', 'folder', 'cwd', 'root', 'source', 'destination', 'paths', 'files'])
const COMMAND_KEYS: ReadonlySet<string> = new Set(['command', 'cmd', 'script'])

/** Says whether a text names one of the repositories: a name as a word, a path with what is below it. */
export function targetFinder(targets: readonly Safe[]): (text: string) => boolean {
  if (targets.length === 0) return () => false
  const patterns = targets.map((target) => target.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/[/\\]+$/, ''))
  const pattern = new RegExp(`(?<![\\w.-])(?:${patterns.join('|')})(?![\\w-])`, 'i')
  return (text) => pattern.test(text)
}

/** What a tool was called with; Case writes it as an object or as the JSON text of one. */
export function argumentsIn(value: Json): readonly Json[] {
  return partsOf(value).flatMap(({ key, value: inner }) => {
    if (key !== 'args' && key !== 'arguments' && key !== 'input') return []
    if (typeof inner !== 'string') return [inner]
    const parsed = parseJson(inner)
    return parsed === undefined ? [{ command: inner }] : [parsed]
  })
}

/** A command that changes its folder first can step up again without leaving it. */
function commandClimbs(command: string): boolean {
  if (/(?:^|[\s;&|(])(?:cd|pushd)\s+(?!\.\.)/.test(command)) return false
  return command.split(/[\s;&|()]+/).some((word) => /^\.\.(?:\/|$)/.test(word))
}

/** True when a tool was called with a path that leads out of the folders in which agents work. */
export function leavesFolders(event: Json, folders: readonly string[]): boolean {
  return argumentsIn(event).some((args) =>
    partsOf(args).some(({ key, value }) => {
      if (typeof value !== 'string') return false
      if (COMMAND_KEYS.has(key)) return commandClimbs(value)
      return PATH_KEYS.has(key) && (climbsOut(value) || isElsewhere(value, folders))
    }),
  )
}
