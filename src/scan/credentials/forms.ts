import type { Span } from '../../model/place.ts'
import { literal, type Safe } from '../../model/safe.ts'
import { isPlaceholder } from '../allow/placeholders.ts'
import type { StateWords } from '../allow/states.ts'
import { mayHold } from '../interest/regions.ts'
import { BEARER, LONG, LONG_RUN, NAME as SECRET_NAME, SIGNED } from '../interest/sought.ts'
import { canonicalName, isReservedName } from '../hosts/names.ts'

/** A stretch that looks like a credential. It never leaves the reader of the document with its end. */
export interface CredentialHit extends Span {
  /** What it looks like, in words of ours. */
  readonly form: Safe
  readonly level: 'error' | 'warning'
}

/** A form with the group that holds the credential, and what else must hold of it. */
interface Form {
  readonly form: Safe
  readonly pattern: RegExp
  /** False for texts in which the pattern cannot match; by far cheaper to tell than by the pattern. */
  mayHold(text: string): boolean
  /** The only places at which it can begin, in order; without it, any. */
  readonly startsIn?: (text: string) => readonly number[]
  readonly level: 'error' | 'warning'
  isOne(groups: Readonly<Record<string, string | undefined>>, saysNothing: SaysNothing): boolean
}

/** True for a state word, a stand-in or an expression: it stands where a value would and holds none. */
type SaysNothing = (value: string) => boolean

const STAND_IN = /^(?:(?:your|my|the|some|an?)[-_ ].*|.*[-_](?:here|placeholder|example)|.*(?:\*{3}|…|\.{3}|x{4}).*|(?:not[-_])?(?:token|password|passwd|pass|pw|pwd|key|api[-_]?key|auth|authentication|authorization|user|changeme|example|sample|dummy|fake|test|admitted))$/i
/** A name in a program, or a call or path of one, says where a value comes from. */
const EXPRESSION = /^(?:[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|(?:[A-Za-z_$][\w$]*\.)+[A-Za-z_$][\w$]*|[A-Za-z_$][\w$.]*[([].*|[/~.].*)$/

/** Like a word of a sentence: one case and no digits. */
function isWord(value: string): boolean {
  return /^[A-Z]?[a-z]+(?:[-_/.][a-z]+)*[.,;:]?$/.test(value)
}

/** Bits a character, as Shannon counts them. */
function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0)
}

const NAME = '(?:api|secret|access|private)[_-]?key|client[_-]?secret|password|passwd|passphrase|secret|token'

function isRunUnit(unit: number): boolean {
  const lower = unit | 32
  return (lower >= 97 && lower <= 122) || (unit >= 48 && unit <= 57) || unit === 95 || unit === 43 || unit === 45
}

/** Where so many letters, digits and `_+-` or more begin to stand side by side: in steps of so many, one of them is always met. */
function longRuns(text: string): readonly number[] {
  const starts: number[] = []
  let end = 0
  for (let at = LONG - 1; at < text.length; at = Math.max(at, end) + LONG) {
    if (!isRunUnit(text.charCodeAt(at))) continue
    let start = at
    while (start > end && isRunUnit(text.charCodeAt(start - 1))) start--
    end = at + 1
    while (end < text.length && isRunUnit(text.charCodeAt(end))) end++
    if (end - start >= LONG) starts.push(start)
  }
  return starts
}

const holdsName = (text: string): boolean => mayHold(text, SECRET_NAME)

const FORMS: readonly Form[] = [
  {
    form: literal('private key'),
    mayHold: (text) => text.includes('PRIVATE KEY'),
    pattern: /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g,
    level: 'error',
    isOne: () => true,
  },
  {
    form: literal('bearer token'),
    mayHold: (text) => mayHold(text, BEARER),
    pattern: /(?<header>authorization["'`]?\s{0,4}[:=]\s{0,4}["'`]?)?(?<![A-Za-z0-9])bearer[ \t]{1,4}["'`]?(?<value>[A-Za-z0-9._~+/=-]{3,2000})/gi,
    level: 'error',
    isOne: ({ header, value = '' }, saysNothing) => !saysNothing(value) && (header !== undefined || (!isWord(value) && value.length >= 6 && /\d/.test(value)) || value.length >= 24),
  },
  {
    form: literal('password in an address'),
    mayHold: (text) => text.includes('@') && text.includes('//'),
    pattern: /(?:[a-z][a-z0-9+.-]{1,20}:)?\/\/(?<value>[^\s/:@"'`<>]{0,200}:(?<password>[^\s/@"'`<>]{1,200}))@(?<host>[\w.-]{1,255}|\[[0-9a-f:.]{2,45}\])/gi,
    level: 'error',
    isOne: ({ host = '', password = '' }, saysNothing) => !saysNothing(password) && !isReservedName(canonicalName(host)),
  },
  {
    form: literal('password in an address'),
    mayHold: (text) => text.includes('@'),
    pattern: /(?<![\w./:@+-])(?!(?:mailto|sip|sips|xmpp|acct|npm|jsr|git|pkg|docker):)(?<value>[A-Za-z][\w.-]{1,40}:(?<password>[^\s/:@"'`<>()|]{4,100}))@(?<host>[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,24})(?![\w@])/gi,
    level: 'error',
    isOne: ({ host = '', password = '' }, saysNothing) => !saysNothing(password) && !isWord(password) && !isReservedName(canonicalName(host)),
  },
  {
    form: literal('value of a secret'),
    mayHold: holdsName,
    pattern: new RegExp(`(?:${NAME})["'\`]?(?:\\s{0,4}:?=\\s{0,4}|:[ \\t]{0,4}(?=["'\`])|:(?=\\S))(?<quote>["'\`]?)(?<value>[^\\s"'\`<>,;|(){}=:][^\\s"'\`<>,;|(){}]{3,2000})(?=(?<next>\\s{0,2}[^\\s]?))`, 'gi'),
    level: 'error',
    isOne: ({ next = '', quote = '', value = '' }, saysNothing) =>
      !saysNothing(value) && (quote !== '' || !(EXPRESSION.test(value) || next.startsWith('(') || (isWord(value) && /^[ \t]+[a-z]/.test(next)))),
  },
  {
    form: literal('value of a secret'),
    mayHold: holdsName,
    pattern: new RegExp(`(?:${NAME})[*_]{0,2}:[*_]{0,2}[ \\t]{1,4}(?<value>[^\\s"'\`<>,;|(){}]{6,2000})(?=[.,;]?[ \\t]{0,8}(?:[\\r\\n#|]|$))`, 'gim'),
    level: 'error',
    isOne: ({ value = '' }, saysNothing) => !saysNothing(value) && !EXPRESSION.test(value) && /\d/.test(value),
  },
  {
    form: literal('signed token'),
    mayHold: (text) => mayHold(text, SIGNED),
    pattern: /(?<![\w.-])eyJ[\w-]{8,2000}\.eyJ[\w-]{4,4000}\.[\w-]{8,2000}/g,
    level: 'error',
    isOne: () => true,
  },
  {
    form: literal('random text'),
    mayHold: (text) => mayHold(text, LONG_RUN),
    startsIn: longRuns,
    pattern: /(?<![\w+/=.:@-])(?<value>[A-Za-z0-9_+-]{32,200})(?:={0,2})(?![\w+/=-]|\.\w)/y,
    level: 'warning',
    isOne: ({ value = '' }) => /[a-z]/.test(value) && /[A-Z]/.test(value) && (value.match(/\d/g)?.length ?? 0) >= 3 && !/^\d{8}T\d{6}Z/.test(value) && entropy(value) >= 4.4 && !/^sha\d{3}-/.test(value),
  },
]

/** Finds what looks like a credential by its form alone; hits are in order and do not overlap. */
export type FindForms = (text: string) => readonly CredentialHit[]

/** Makes the finder; the states are those that the endpoint scanner knows as well. */
export function credentialForms(states: StateWords): FindForms {
  const saysNothing: SaysNothing = (value) => {
    const bare = value.replace(/^["'`(]+|["'`).,;:]+$/g, '')
    return states.says(bare) || isPlaceholder(bare) || STAND_IN.test(bare) || /^(?:-?\d{1,9}|(.)\1*)$/.test(bare)
  }
  return (text) => {
    const found: CredentialHit[] = []
    let asked: { readonly mayHold: Form['mayHold']; readonly answer: boolean } | null = null
    for (const form of FORMS) {
      // Forms side by side may share a question.
      if (asked?.mayHold !== form.mayHold) asked = { mayHold: form.mayHold, answer: form.mayHold(text) }
      if (asked.answer) found.push(...hitsOf(form, text, saysNothing))
    }
    return found.length === 0 ? found : withoutOverlaps(found)
  }
}

/** The matches of a form, tried only where it can begin. */
function matchesOf({ pattern, startsIn }: Form, text: string): Iterable<RegExpExecArray> {
  if (startsIn === undefined) return text.matchAll(pattern)
  const found: RegExpExecArray[] = []
  for (const start of startsIn(text)) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (match) found.push(match)
  }
  return found
}

function hitsOf(form: Form, text: string, saysNothing: SaysNothing): readonly CredentialHit[] {
  const { isOne, level } = form
  const found: CredentialHit[] = []
  for (const match of matchesOf(form, text)) {
    const { value, ...groups } = match.groups ?? {}
    if (!isOne({ ...groups, value }, saysNothing)) continue
    const start = value === undefined ? match.index : match.index + match[0].lastIndexOf(value)
    found.push({ form: form.form, level, start, end: start + (value ?? match[0]).length })
  }
  return found
}

/** Of hits that overlap the surer one stays, else the first. */
export function withoutOverlaps(hits: readonly CredentialHit[]): readonly CredentialHit[] {
  const kept: CredentialHit[] = []
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || hit.start >= last.end) kept.push(hit)
    else if (last.level === 'warning' && hit.level === 'error') kept[kept.length - 1] = hit
  }
  return kept
}
