import { basename, resolve } from 'node:path'
import { baselineName, waiversName } from '../io/exception-files.ts'
import { configNames } from '../io/find-config.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import { alternatives, fill, literal, oneOf } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { formatNames } from '../report/formats.ts'
import type { FormatName } from '../report/formats.ts'
import type { Call } from './parse.ts'
import { meant } from './parse.ts'

/** One format that was asked for, and the file that it goes to; `null` is the standard output. */
export interface FormatRequest {
  readonly name: FormatName
  readonly file: string | null
}

function usage(message: Safe, hint: Safe): CannotCheck {
  return new CannotCheck('USAGE', message, hint)
}

/** What a run reads besides documents; a result in their place would be the next run's configuration. */
const OWN_FILES: readonly string[] = [...configNames, 'sotlint.scan-baseline.json', waiversName, baselineName]

function readRequest(value: string): FormatRequest {
  const at = value.indexOf('=')
  const name = at < 0 ? value : value.slice(0, at)
  if (oneOf(name, formatNames) === null) {
    throw usage(literal('`--format` was given no format that there is'), meant(name, formatNames) ?? fill(literal('the formats are {names}'), { names: alternatives(formatNames) }))
  }
  const file = at < 0 ? '-' : value.slice(at + 1)
  if (file === '') throw usage(literal('`--format` was given no file behind the `=`'), literal('name a file, such as `--format sarif=out.sarif`, or leave the `=` out'))
  if (OWN_FILES.includes(basename(file))) throw usage(literal('`--format` cannot write over a file that sotlint reads'), literal('name another file behind the `=`, such as `--format sarif=out.sarif`'))
  return { name: name as FormatName, file: file === '-' ? null : file }
}

/**
 * The formats of a run; plain text where none is named.
 * @throws CannotCheck `USAGE` for a name that there is not, and for two that would be written into each other.
 */
export function readFormats({ lists }: Pick<Call, 'lists'>): readonly FormatRequest[] {
  const requests = (lists['format'] ?? ['text']).map(readRequest)
  if (requests.filter(({ file }) => file === null).length > 1) {
    throw usage(literal('two formats cannot both go to the standard output'), literal('give all but one of them a file, such as `--format sarif=out.sarif`'))
  }
  const files = requests.flatMap(({ file }) => (file === null ? [] : resolve(file)))
  if (new Set(files).size < files.length) throw usage(literal('two formats cannot both go to one file'), literal('give each of them a file of its own'))
  return requests
}
