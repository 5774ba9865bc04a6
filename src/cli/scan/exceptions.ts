import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { readWaivers, rules } from '../../index.ts'
import type { BaselineEntry, Waiver } from '../../index.ts'
import { waiversName } from '../../io/exception-files.ts'
import type { ConfigSource } from '../../io/find-config.ts'
import { rootAround } from '../../io/find-root.ts'
import type { ShowPath } from '../../io/show-path.ts'
import { CannotCheck } from '../../model/cannot-check.ts'
import type { Policy } from '../../model/policy.ts'
import { fill, literal, ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { readScanBaselineFile } from '../../policy/baseline.ts'
import type { ScanBaseline } from '../../policy/baseline.ts'
import { createFingerprints } from '../fingerprints.ts'
import type { Fingerprints } from '../fingerprints.ts'
import type { ScanOptions } from './options.ts'
import type { World } from '../world.ts'

const baselineName = 'sotlint.scan-baseline.json'

/** A file that silences findings, as it stands. */
interface ExceptionFile {
  readonly path: string
  readonly shown: Safe
  readonly isThere: boolean
}

/** What may keep the findings of a scan from being shown. */
export interface ScanExceptions {
  /** Where these files are, or would be. */
  readonly folder: string
  readonly policy: Policy
  readonly waivers: readonly Waiver[]
  readonly waiverFile: ExceptionFile
  readonly baselineFile: ExceptionFile
  readonly baseline: readonly BaselineEntry[]
  /** True where there is a baseline that was written under another key, or without one: it silences nothing. */
  readonly isForeign: boolean
  /** `null` where no baseline is read or written. */
  readonly fingerprints: Fingerprints | null
  /** The path of a text as it is seen from the folder of these files. */
  wayTo(path: Safe): string
  /** True for a file that is there and is no document that `check` reads: of those nothing is ever listed. */
  isListable(path: Safe): boolean
}

export interface ScanExceptionContext {
  readonly world: World
  readonly show: ShowPath
  readonly configs: ConfigSource
  /** The policy that holds for the working folder. */
  readonly policy: Policy
}

/** Says what is wrong with a file by its name. */
function inFile<T>(shown: Safe, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error
    throw new CannotCheck(error.code, fill(literal('`{path}`: {message}'), { path: shown, message: ownText(error.message) }), error.hint)
  }
}

/** Tells one key from another. */
export function keyOf(fingerprints: Fingerprints): Safe | null {
  return fingerprints.kind === 'keyed' ? fingerprints.of({ rule: 'key', path: '', block: 0, value: '' }) : null
}

function folderOf({ config, lookup }: ScanOptions, { configs, world }: ScanExceptionContext): string {
  const found = config !== null ? configs.read(resolve(world.cwd, config)) : lookup ? configs.find(world.cwd) : null
  return found === null ? world.cwd : dirname(found.path)
}

/**
 * Reads the waivers and the baseline, which lie beside the configuration or in the working folder.
 * @throws CannotCheck when one of them cannot be read, or a baseline that was named is not there.
 */
export function readScanExceptions(options: ScanOptions, context: ScanExceptionContext): ScanExceptions {
  const { configs, policy, show, world } = context
  const { baseline: named, config, lookup, updateBaseline } = options
  const folder = folderOf(options, context)
  const fileAt = (path: string, isWanted: boolean, isNamed: boolean): ExceptionFile & { readonly text: string | null } => {
    const text = isWanted ? configs.readOther(path, isNamed) : null
    return { path, shown: show(path), isThere: text !== null, text }
  }
  const isLooked = lookup || config !== null
  const waiverFile = fileAt(join(folder, waiversName), isLooked, false)
  const baselineFile = fileAt(named === null ? join(folder, baselineName) : resolve(world.cwd, named), isLooked || named !== null || updateBaseline, named !== null)
  if (named !== null && !baselineFile.isThere && !updateBaseline) {
    throw new CannotCheck('CONFIG_UNREADABLE', fill(literal('there is no baseline `{path}`'), { path: baselineFile.shown }), literal('write it with `--update-baseline`'))
  }
  const { text } = waiverFile
  const waivers = text === null ? [] : inFile(waiverFile.shown, () => readWaivers(text, waiverFile.shown, { policy, exact: world.exact.matcherFor(policy) }))
  const read = readBaseline(baselineFile)
  const fingerprints = read !== null || updateBaseline ? createFingerprints(world.environment) : null
  const isForeign = read !== null && fingerprints !== null && (read.kind !== fingerprints.kind || read.key !== keyOf(fingerprints))
  return {
    folder,
    policy,
    waivers,
    waiverFile,
    baselineFile,
    baseline: isForeign ? [] : (read?.entries ?? []),
    isForeign,
    fingerprints,
    wayTo: (path) => relative(folder, resolve(world.cwd, path)).split(sep).join('/'),
    isListable: (path) => isFile(resolve(world.cwd, path)) && !isGoverned(resolve(world.cwd, path), policy),
  }
}

function readBaseline({ shown, text }: { readonly shown: Safe; readonly text: string | null }): ScanBaseline | null {
  return text === null ? null : inFile(shown, () => readScanBaselineFile(text, shown, rules))
}

/** A file of the folders, or what stands in an archive that is one. */
export function isFile(path: string): boolean {
  if (existsSync(path)) return true
  for (let at = path.indexOf('!'); at >= 0; at = path.indexOf('!', at + 1)) if (existsSync(path.slice(0, at))) return true
  return false
}

function isGoverned(path: string, { tree }: Policy): boolean {
  return /\.(?:md|markdown)$/i.test(path) && rootAround(path, tree) !== null
}
