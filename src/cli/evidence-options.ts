import { CannotCheck } from '../model/cannot-check.ts'
import { cleared, fill, literal } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import type { Destination } from './insert-into.ts'
import type { Call } from './parse.ts'

/** What a person asks of an evidence section, each part valid. */
export interface EvidenceOptions {
  readonly title: Safe | null
  /** `<sha> <subject>`. */
  readonly commit: Safe | null
  /** True for a run directory that is named from the folder of the runs on. */
  readonly isRelative: boolean
  /** `null` when the section is to be printed. */
  readonly destination: Destination | null
}

/** One line that a code span can hold. */
const LINE = /^[^\s`\p{Cc}\p{Zl}\p{Zp}](?:[^`\p{Cc}\p{Zl}\p{Zp}]*[^\s`\p{Cc}\p{Zl}\p{Zp}])?$/u
const COMMIT = /^[0-9a-f]{7,64} [^ ]/

/** @throws CannotCheck `USAGE` for an option that cannot stand in a document, or without the other one that it needs. */
export function readEvidenceOptions({ options }: Call, clears: Clears): EvidenceOptions {
  const { commit, item, into, title } = options
  const isDry = options['dryRun'] === true
  if (typeof into === 'string' ? typeof item !== 'string' : item !== undefined || isDry) {
    throw usage(literal('`--into`, `--item` and `--dry-run` go together'), literal('name the document with `--into FILE` and its work item with `--item ID`'))
  }
  return {
    title: typeof title === 'string' ? lineOf(title, literal('title'), clears) : null,
    commit: typeof commit === 'string' ? commitOf(commit, clears) : null,
    isRelative: options['relative'] === true,
    destination: typeof into === 'string' && typeof item === 'string' ? { file: into, item, isDry } : null,
  }
}

function lineOf(text: string, name: Safe, clears: Clears): Safe {
  const safe = LINE.test(text) ? cleared(text, clears) : null
  if (safe !== null) return safe
  throw usage(fill(literal('what `--{name}` gives cannot stand in a document'), { name }), literal('give one line without backticks, and without anything that looks like an endpoint'))
}

function commitOf(text: string, clears: Clears): Safe {
  if (!COMMIT.test(text)) throw usage(literal('`--commit` takes a commit and its subject'), literal('as in `--commit "0a1b2c3 Run the loop once"`'))
  return lineOf(text, literal('commit'), clears)
}

function usage(message: Safe, hint: Safe): CannotCheck {
  return new CannotCheck('USAGE', message, hint)
}
