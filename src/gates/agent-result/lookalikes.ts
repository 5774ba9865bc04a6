import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { parseJson } from '../json-text.ts'
import { isGiven } from './parse.ts'

/** Something that was meant as a token, or as a result without tokens. */
export interface Lookalike {
  readonly offset: number
  /** In words of ours: what was written is not repeated. */
  readonly token: Safe
}

/** The name with what stands around it, as far as that can make it a token. */
interface Written {
  readonly name: string
  readonly before: string
  readonly after: string
  /** True when nothing but signs and blanks stands beside it on its line, or JSON follows. */
  readonly alone: boolean
}

interface Form {
  readonly token: Safe
  fits(written: Written): boolean
}

const NAME = /agent[\s_\\-]{0,3}result/gi
const EXACT = 'AGENT_RESULT'
/** Units on either side that can belong to a token. */
const AROUND = 24

const ENTITY_OPEN = /(?:&lt;|&#0{0,4}60;|&#x0{0,4}3c;|\\u003c)\s{0,3}$/i
const ENTITY_CLOSE = /^\s{0,3}(?:&gt;|&#0{0,4}62;|&#x0{0,4}3e;|\\u003e)/i
const OTHER_OPEN = /[＜‹«《([{*=_~#-]\s{0,3}$/
const OTHER_CLOSE = /^\s{0,3}[＞›»》)\]}*=_~#-]/

const STARTS: readonly Form[] = [
  { token: literal('`&lt;&lt;&lt;AGENT_RESULT`, with entities of HTML'), fits: ({ before }) => ENTITY_OPEN.test(before) },
  { token: literal('`<<<Agent_Result`, in other letters or with other signs in the name'), fits: ({ before, name }) => before.endsWith('<<<') && name !== EXACT },
  { token: literal('`<<< AGENT_RESULT`, with a blank or a line break after the brackets'), fits: ({ before }) => /<<<\s{1,20}$/.test(before) },
  { token: literal('`<<AGENT_RESULT`, with fewer than three brackets'), fits: ({ before }) => /<<\s{0,3}$/.test(before) },
  { token: literal('`<AGENT_RESULT>`, as a tag'), fits: ({ before, after }) => before.endsWith('<') && /^[\s>/]/.test(after) },
  { token: literal('`<AGENT_RESULT`, with fewer than three brackets'), fits: ({ before }) => /<\s{0,3}$/.test(before) },
  { token: literal('`AGENT_RESULT>>>`, the end token with no start before it'), fits: ({ before, after }) => after.startsWith('>>>') && !before.endsWith('/') },
  { token: literal('`AGENT_RESULT` between other signs'), fits: ({ before, alone }) => alone && OTHER_OPEN.test(before) },
  { token: literal('`AGENT_RESULT` without brackets'), fits: ({ alone }) => alone },
]

const ENDS: readonly Form[] = [
  { token: literal('`AGENT_RESULT&gt;&gt;&gt;`, with entities of HTML'), fits: ({ after }) => ENTITY_CLOSE.test(after) },
  { token: literal('`</AGENT_RESULT`, as the end of a tag'), fits: ({ before }) => /<\/\s{0,3}$/.test(before) },
  { token: literal('`AGENT_RESULT >>>`, with a blank or a line break before the brackets'), fits: ({ after }) => /^\s{1,20}>/.test(after) },
  { token: literal('`agent_result>>>`, in other letters or with other signs in the name'), fits: ({ after, name }) => after.startsWith('>>>') && name !== EXACT },
  { token: literal('`AGENT_RESULT>>`, with fewer than three brackets'), fits: ({ after }) => after.startsWith('>') },
  { token: literal('`>>>AGENT_RESULT`, with the brackets in front'), fits: ({ before }) => />\s{0,3}$/.test(before) },
  { token: literal('`<<AGENT_RESULT`, which is neither token'), fits: ({ before }) => /<\s{0,3}$/.test(before) },
  { token: literal('`AGENT_RESULT` between other signs'), fits: ({ after, alone }) => alone && OTHER_CLOSE.test(after) },
  { token: literal('`AGENT_RESULT` without brackets'), fits: ({ alone }) => alone },
]

const START_AS_END = literal('`<<<AGENT_RESULT`, the start token once more')
const BRACKETS_ALONE = literal('`>>>` without the name')
const FENCED = literal('JSON with a `status` in a code fence')
const BARE = literal('JSON with a `status` and no tokens')

/** What was meant as a start token, in a text that has none; else a result that stands without tokens. */
export function startLookalike(text: string): Lookalike | null {
  return firstName(text, 0, STARTS) ?? fencedResult(text) ?? bareResult(text)
}

/** What was meant as the end token behind an offset, in a text that has none there. `isOpen`: a start token before it was not closed either. */
export function endLookalike(text: string, from: number, isOpen: boolean): Lookalike | null {
  const rest = text.slice(from)
  if (isOpen && /^\s*(?:>{1,3}\s*)?$/.test(rest)) return { offset: from, token: START_AS_END }
  const found = firstName(text, from, ENDS)
  if (found !== null) return found
  const brackets = /^[ \t]*>{2,4}[ \t]*\r?$/m.exec(rest)
  return brackets === null ? null : { offset: from + brackets.index, token: BRACKETS_ALONE }
}

function firstName(text: string, from: number, forms: readonly Form[]): Lookalike | null {
  NAME.lastIndex = from
  for (let match = NAME.exec(text); match !== null; match = NAME.exec(text)) {
    const end = match.index + match[0].length
    const form = forms.find((one) => one.fits(around(text, from, match.index, end)))
    if (form) return { offset: match.index, token: form.token }
  }
  return null
}

function around(text: string, from: number, start: number, end: number): Written {
  const name = text.slice(start, end)
  const before = text.slice(Math.max(from, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  const opens = start - before.length === from || before.includes('\n')
  const left = before.slice(before.lastIndexOf('\n') + 1)
  const right = after.split(/[\r\n]/, 1)[0] ?? ''
  const isSigns = (part: string) => /^[^\p{L}\p{N}"']*$/u.test(part)
  const isName = name.includes('_') || name === name.toUpperCase()
  return { name, before, after, alone: isName && opens && isSigns(left) && (/^[\s:=]*[{`~]/.test(after) || (isSigns(right) && right.length < AROUND)) }
}

/** The last code block that holds an object with a `status`. */
function fencedResult(text: string): Lookalike | null {
  let found: Lookalike | null = null
  let opened: { readonly sign: string; readonly inside: number } | null = null
  for (const { index, 0: line, 1: sign = '' } of text.matchAll(/^[ \t]{0,3}(```|~~~)[^\n]*/gm)) {
    if (opened === null) opened = { sign, inside: index + line.length }
    else if (opened.sign === sign) {
      if (hasStatus(text.slice(opened.inside, index))) found = { offset: opened.inside + 1, token: FENCED }
      opened = null
    }
  }
  if (opened !== null && STATED.test(text.slice(opened.inside))) return { offset: opened.inside + 1, token: FENCED }
  return found
}

/** An object that opens a line and gives one of Case's three words as its `status`. */
const STATED = /^[ \t]*\{[^{}]{0,2000}?["']status["']\s{0,20}:\s{0,20}["'](?:completed|failed|blocked)["']/m

function bareResult(text: string): Lookalike | null {
  const stated = STATED.exec(text)
  if (stated !== null) return { offset: stated.index, token: BARE }
  const first = /^[ \t]*\{/m.exec(text)
  const last = text.lastIndexOf('}')
  if (first === null || last < first.index) return null
  return hasStatus(text.slice(first.index, last + 1)) ? { offset: first.index, token: BARE } : null
}

function hasStatus(text: string): boolean {
  if (!/["']status["']/.test(text)) return false
  const value = parseJson(text)
  return value === undefined ? STATED.test(text) : isGiven(value) && !Array.isArray(value) && typeof value['status'] === 'string'
}

/** Words with which models call tools where nobody reads the call; in the right place the server takes them out of the text. */
const TOOL_CALL =
  /<\/?tool_call>|<\|?tool_calls?(?:_begin|_section_begin)?\|?>|<function(?:=|_calls?>)|<invoke name=|\[TOOL_CALLS\]|<\|python_tag\|>|<｜tool▁calls?▁begin｜>|\{\s{0,9}"name"\s{0,9}:\s{0,9}"(?:read|write|edit|bash)"\s{0,9},\s{0,9}"(?:arguments|parameters)"\s{0,9}:/i

/** Where a call of a tool stands as text; -1 where none does. */
export function toolCallIn(text: string): number {
  return text.search(TOOL_CALL)
}
