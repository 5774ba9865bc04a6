import type { LintOptions } from '../index.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import { isCalendarDate } from '../model/calendar.ts'
import type { Safe } from '../model/safe.ts'
import { fill, literal, oneOf, safeDate } from '../model/safe.ts'
import type { CacheStrategy } from '../io/cache/tree-cache.ts'
import type { CacheOptions } from './cache/caches.ts'
import type { FixMode } from './fix-tree.ts'
import type { Call } from './parse.ts'
import { meant } from './parse.ts'
import { readFormats } from './report-formats.ts'
import type { FormatRequest } from './report-formats.ts'

/** The options of `check`, each one valid. */
export interface CheckOptions {
  readonly paths: readonly string[]
  readonly formats: readonly FormatRequest[]
  readonly config: string | null
  readonly lookup: boolean
  /** What to compare the documents with, and which of them to read. */
  readonly compare: Compare
  /** `YYYY-MM-DD`, or `null` for the UTC date of the clock. */
  readonly today: Safe | null
  readonly quiet: boolean
  /** Infinity when any number of warnings will do. */
  readonly maxWarnings: number
  readonly allowEmpty: boolean
  readonly color: boolean | undefined
  /** False when comments in the documents are to silence nothing. */
  readonly inlineConfig: boolean
  /** Another file than the one beside the configuration. */
  readonly baseline: string | null
  readonly updateBaseline: boolean
  readonly fix: FixMode | null
  readonly cache: CacheOptions
  /** How many threads read documents; `null` for as many as are worth it. */
  readonly threads: number | null
  /** Another way to read Markdown than the short one, for those who doubt that. */
  readonly parser: LintOptions['parser']
  /** The file that the standard input stands for; `null` when files are read. */
  readonly stdin: string | null
}

/** The folders alone; the folders with a commit; or the index with the commit that is checked out. */
export type Compare = { readonly with: 'nothing' } | { readonly with: 'ref'; readonly ref: string } | { readonly with: 'head' }

/** How commands with a result of their own write it. */
export type Format = 'text' | 'json'

const formats = [literal('text'), literal('json')]
const strategies: Readonly<Record<CacheStrategy, Safe>> = { metadata: literal('metadata'), content: literal('content') }

export function readCheckOptions({ arguments: paths, lists, options }: Call): CheckOptions {
  if (paths.includes('')) throw new CannotCheck('USAGE', literal('one of the paths is empty'), literal('check the variable that it comes from'))
  const { baseline, config, now, maxWarnings, color } = options
  return {
    paths,
    formats: readFormats({ lists }),
    config: typeof config === 'string' ? config : null,
    lookup: options['configLookup'] !== false,
    compare: readCompare(options['staged'] === true, options['since']),
    today: typeof now === 'string' ? readDate(now) : null,
    quiet: options['quiet'] === true,
    maxWarnings: typeof maxWarnings === 'string' ? readCount(maxWarnings) : Infinity,
    allowEmpty: options['allowEmpty'] === true,
    color: typeof color === 'boolean' ? color : undefined,
    inlineConfig: options['inlineConfig'] !== false,
    baseline: typeof baseline === 'string' ? baseline : null,
    updateBaseline: readUpdate(options),
    fix: readFix(options, lists['format'] ?? []),
    cache: readCache(options),
    threads: readThreads(options['concurrency']),
    parser: readParser(options['parser']),
    stdin: readStdin(options, paths),
  }
}

function readCompare(staged: boolean, since: string | boolean | undefined): Compare {
  if (typeof since !== 'string') return { with: staged ? 'head' : 'nothing' }
  if (staged) throw new CannotCheck('USAGE', literal('`--staged` and `--since` exclude each other'), literal('`--staged` compares with the commit that is checked out'))
  if (since.trim() !== '' && !since.startsWith('-')) return { with: 'ref', ref: since }
  throw new CannotCheck('USAGE', literal('`--since` was given no name of a commit'), literal('name a branch, a tag or a commit, such as `--since origin/main`'))
}

export function readFormat(value: string | boolean | undefined): Format {
  if (typeof value !== 'string') return 'text'
  if (oneOf(value, formats) !== null) return value as Format
  throw new CannotCheck('USAGE', literal('`--format` was given no format that there is'), meant(value, formats) ?? literal('the formats are `text` and `json`'))
}

function readParser(value: string | boolean | undefined): LintOptions['parser'] {
  if (value === undefined || value === 'remark' || value === 'compare') return value
  throw new CannotCheck('USAGE', literal('`--parser` was given no way to read that there is'), literal('the ways are `remark` and `compare`'))
}

/** A baseline lists what is in the files, so these must be what was checked. */
function readUpdate({ updateBaseline, fixDryRun, staged }: Call['options']): boolean {
  if (updateBaseline === true && (fixDryRun === true || staged === true)) {
    throw new CannotCheck('USAGE', literal('`--update-baseline` lists what the files hold, and not what is staged or would be put right'), literal('leave one of the options out'))
  }
  return updateBaseline === true
}

/** What a fix would change must be the text that was checked, and a diff is all that is written of a dry run. */
function readFix({ fix, fixDryRun, staged }: Call['options'], given: readonly string[]): FixMode | null {
  if (fix !== true && fixDryRun !== true) return null
  if (staged === true) {
    throw new CannotCheck('USAGE', literal('`--staged` reads the index, and `--fix` writes files'), literal('run `--fix` without `--staged`, look at the difference and stage it'))
  }
  if (fix === true && fixDryRun === true) {
    throw new CannotCheck('USAGE', literal('`--fix` and `--fix-dry-run` exclude each other'), literal('use `--fix-dry-run` to see the difference, then `--fix`'))
  }
  if (fixDryRun === true && given.some((format) => format !== 'text')) {
    throw new CannotCheck('USAGE', literal('`--fix-dry-run` writes a diff and no other format'), literal('leave `--format` out; without a dry run, `--format json` gives the `fix` of each finding'))
  }
  return fix === true ? 'write' : 'show'
}

/** Each thread takes some fifty megabytes of memory. */
const MOST_THREADS = 64

function readThreads(value: string | boolean | undefined): number | null {
  if (typeof value !== 'string') return null
  const threads = /^\d{1,3}$/.test(value) ? Number(value) : 0
  if (threads >= 1 && threads <= MOST_THREADS) return threads
  throw new CannotCheck('USAGE', literal('`--concurrency` was given no number of threads'), fill(literal('give it a number from 1 to {most}; 1 leaves everything to one thread'), { most: MOST_THREADS }))
}

/** What is written is read anew, so a fix has no use for what was known before; nor has who doubts the parser. */
function readCache({ cache, cacheLocation, cacheStrategy, fix, fixDryRun, parser }: Call['options']): CacheOptions {
  const strategy = (['metadata', 'content'] as const).find((one) => one === cacheStrategy) ?? null
  if (typeof cacheStrategy === 'string' && strategy === null) {
    throw new CannotCheck('USAGE', literal('`--cache-strategy` was given no strategy that there is'), meant(cacheStrategy, Object.values(strategies)) ?? literal('the strategies are `metadata` and `content`'))
  }
  if (cacheLocation === '') throw new CannotCheck('USAGE', literal('`--cache-location` was given no folder'), literal('check the variable that it comes from'))
  return { isOn: cache !== false && fix !== true && fixDryRun !== true && parser === undefined, location: typeof cacheLocation === 'string' ? cacheLocation : null, strategy }
}

/** One document is checked then, in the tree as it is saved, and nothing is written. */
function readStdin({ fix, staged, stdin, stdinFilename, updateBaseline }: Call['options'], paths: readonly string[]): string | null {
  if (stdin !== true) {
    if (typeof stdinFilename === 'string') throw usage(literal('`--stdin-filename` was given without `--stdin`'), literal('add `--stdin`, and hand the text over on the standard input'))
    return null
  }
  if (typeof stdinFilename !== 'string' || stdinFilename === '') {
    throw usage(literal('`--stdin` was given no name of a document'), literal('name the file that the text stands for by `--stdin-filename`: kind, pair and references depend on it'))
  }
  if (paths.length > 0) throw usage(literal('`--stdin` and paths exclude each other'), literal('name one file by `--stdin-filename`, and no path'))
  if (staged === true) throw usage(literal('`--stdin` and `--staged` exclude each other'), literal('`--staged` checks what is in the index'))
  if (fix === true) throw usage(literal('`--fix` writes files, and the standard input is none'), literal('use `--fix-dry-run` to see the difference, or save the file and run `--fix` on it'))
  if (updateBaseline === true) throw usage(literal('`--update-baseline` lists what the files hold, and not the standard input'), literal('leave one of the options out'))
  return stdinFilename
}

function usage(message: Safe, hint: Safe): CannotCheck {
  return new CannotCheck('USAGE', message, hint)
}

function readDate(text: string): Safe {
  const date = isCalendarDate(text) ? safeDate(text) : null
  if (date !== null) return date
  throw new CannotCheck('USAGE', literal('`--now` was given no date of the calendar'), literal('write it as YYYY-MM-DD, such as `--now 2026-06-01`'))
}

function readCount(text: string): number {
  if (text === '-1') return Infinity
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new CannotCheck('USAGE', literal('`--max-warnings` was given no whole number'), fill(literal('write a number from {least}, such as `--max-warnings {least}`'), { least: 0 }))
}
