import type { CannotCheck } from '../model/cannot-check.ts'
import type { Waiver } from '../model/exceptions.ts'
import { indexLines, placeOf } from '../model/place.ts'
import type { LineIndex } from '../model/place.ts'
import type { Policy } from '../model/policy.ts'
import type { Rule } from '../model/rule.ts'
import { cleared, fill, literal, safeDate } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { describeFlaws, failure } from './config-failure.ts'
import { readConfigText } from './config-text.ts'
import type { ConfigText } from './config-text.ts'
import type { FileWords, Wording } from './config-words.ts'
import { findRule } from './rule-reference.ts'
import { checkWith } from './schema-check.ts'
import { validateWaivers } from './standalone/waivers.ts'

export interface WaiverContext {
  /** The file as it is shown. */
  readonly path: Safe
  readonly policy: Policy
  /** The rules that an entry may name. */
  readonly rules: readonly Rule[]
  readonly clears: Clears
}

const WORDS: FileWords = {
  whole: literal('a waiver file'),
  seeSchema: literal('`schemas/waivers.schema.json` says what each key means; point `$schema` at it for help in an editor.'),
  addKey: literal('Add it: a waiver names rule, path, owner, reason and the day on which it expires.'),
  begin: literal('Begin with `waivers:` and list the entries below.'),
  secrets: literal('an endpoint value or a credential'),
}

const checkSchema = checkWith(validateWaivers)

/** An entry that the schema has accepted. */
type Entry = Readonly<Record<'rule' | 'path' | 'owner' | 'reason' | 'expires', string>> &
  Readonly<Partial<Record<'item' | 'heading' | 'tier', string> & Record<'line', number>>>

function bare(text: string): string {
  return text.trim().toLowerCase().replace(/[.\s]+$/, '')
}

/** What the schema cannot say of an entry. */
function flawsOf(entry: Entry, at: readonly string[], { policy, rules }: WaiverContext): readonly Wording[] {
  const flaws: Wording[] = []
  const add = (key: string, what: Safe, hint: Safe) => void flaws.push({ path: [...at, key], what, hint })
  const { ruleId, suggestion } = findRule(entry.rule, rules)
  const rule = rules.find(({ id }) => id === ruleId)
  if (rule === undefined) {
    const meant = suggestion === null ? literal('.') : fill(literal('; did you mean `{suggestion}`?'), { suggestion })
    add('rule', fill(literal('no rule or message has this name{meant}'), { meant }), literal('Write `RULE` or `RULE/MESSAGE`; `sotlint rules` lists them all.'))
  } else if (entry.tier !== undefined && Object.values(rule.messages).every(({ falseAlarms }) => falseAlarms === undefined)) {
    add('tier', literal('this rule knows no tiers.'), literal('Take it out: only `no-endpoint-value` needs it.'))
  }
  const [, second] = (['item', 'heading', 'line'] as const).filter((key) => entry[key] !== undefined)
  if (second !== undefined) add(second, literal('a place is narrowed down by one of `item`, `heading` and `line`.'), literal('Keep the one that fits best, and take the others out.'))
  for (const key of ['owner', 'reason'] as const) {
    if (!policy.work.noReason.some((word) => bare(word) === bare(entry[key]))) continue
    add(key, literal('this is a word with which a field is filled, and says nothing.'), literal('Say who answers for the waiver, and why the finding may stand.'))
  }
  return flaws
}

/** A file that holds anything the scanner marks was refused before, so all of its texts are clear. */
function waiverOf(entry: Entry, index: number, config: ConfigText, lines: LineIndex, { clears, path, rules }: WaiverContext): Waiver {
  const start = config.offsetOf(['waivers', String(index)])
  const shown = (text: string): Safe => cleared(text, clears) ?? literal('[endpoint]')
  const { messageId, ruleId } = findRule(entry.rule, rules)
  return Object.freeze({
    place: placeOf(path, { start, end: start }, lines),
    ruleId: ruleId ?? literal(''),
    messageId,
    path: shown(entry.path.replace(/^(?:\.\/)+/, '')),
    item: entry.item === undefined ? null : shown(entry.item),
    heading: entry.heading === undefined ? null : shown(entry.heading),
    line: entry.line ?? null,
    tier: entry.tier === undefined ? null : shown(entry.tier),
    owner: shown(entry.owner),
    reason: shown(entry.reason),
    expires: safeDate(entry.expires) ?? literal(''),
  })
}

/**
 * Reads a waiver file.
 * @throws CannotCheck `CONFIG_INVALID` that says what is wrong, at which key, line and column, and what to do.
 */
export function readWaiverFile(text: string, context: WaiverContext): readonly Waiver[] {
  const config = readConfigText(text, literal('the waivers'), context.clears, WORDS)
  const refuse = (flaws: readonly Wording[]): void => {
    const error: CannotCheck | null = failure([config], flaws)
    if (error) throw error
  }
  refuse(describeFlaws(checkSchema, config.data, context.clears, WORDS))
  const entries = config.data['waivers'] as unknown as readonly Entry[]
  refuse(entries.flatMap((entry, index) => flawsOf(entry, ['waivers', String(index)], context)))
  const lines = indexLines(text.replace(/^\uFEFF/, ''))
  return entries.map((entry, index) => waiverOf(entry, index, config, lines, context))
}
