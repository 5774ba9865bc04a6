import { portNumber, readAuthority } from '../address.ts'
import { isPlaceholder, withoutPlaceholders } from '../allow/placeholders.ts'
import { isPlainWord } from '../context/plain-words.ts'
import { rowAt, tableAt, tablesOf, type Cell, type Table } from '../context/tables.ts'
import { isSourceFile } from '../context/position.ts'
import { lineBefore, type Found, type Search } from './tier.ts'

/** How a value that follows the variable is bound to it; each pattern ends where the value begins. */
const OPERATORS: readonly { readonly pattern: RegExp; readonly kind: 'code' | 'words' | 'argument' | 'cell' }[] = [
  // `VAR=value`, `VAR: value`, `"VAR": "value"`, `process.env.VAR ??= 'value'`, `$env:VAR = value`
  { pattern: /["'`\])}*_]{0,4}[ \t]{0,8}(?:\?\?=?|\|\|=?|:=|\?=|\+=|=>|->|\u2192|={1,3}|:(?![?+]))[ \t]{0,8}(?:(?:&|!{1,2})[\w-]{1,40}[ \t]{1,4}){0,2}/y, kind: 'code' },
  // `VAR: >-` and the value on the next line
  { pattern: /["'`\])}*_]{0,4}[ \t]{0,4}[:=][ \t]{0,4}(?:[>|][+-]?)?[ \t]*\r?\n[ \t]{1,20}(?![\w.-]+["']?\s{0,3}[:=])/y, kind: 'code' },
  // `read VAR <<< value`, `VAR <- value`, `("VAR" . "value")`
  { pattern: /["'`\])}*_]{0,4}[ \t]{0,8}(?:<<<|<-|(?<=["'])[ \t]\.(?=[ \t]["']))[ \t]{0,8}/y, kind: 'code' },
  // `expect(env.VAR).toBe('value')`, `assert_eq!(env["VAR"], "value")`
  { pattern: /["'`\]]{0,3}\){1,2}\.(?:not\.)?(?:to|should|is|eq|equals|must)\w*\(\s{0,8}(?=["'`])/iy, kind: 'code' },
  { pattern: /["'`]\]\)?\s{0,4},\s{0,8}(?=["'])/y, kind: 'argument' },
  // `${VAR:-value}`
  { pattern: /:?[-=](?=[^}\s])/y, kind: 'code' },
  // `setenv("VAR", "value")`
  { pattern: /["'`]\s{0,4},\s{0,12}(?:(?:Some|Ok|String|str|String::from|Optional\.of|new \w+)\(\s{0,4}|[bfru]{1,2})?(?=["'`])/y, kind: 'argument' },
  // `{"name": "VAR", "value": "value"}`, `- name: VAR` and `value: value`, `name="VAR" value="value"`
  { pattern: /["'`]?\s{0,4},?\s{0,40}["']?(?:value|val|default|content|data|body)["']?\s{0,4}[:=]\s{0,4}/iy, kind: 'code' },
  { pattern: /["'`*_]{0,4}[ \t]*\|[ \t]*/y, kind: 'cell' },
  { pattern: /[\t;,](?=[^\s"'`,;])/y, kind: 'cell' },
  // `<VAR>value</VAR>`
  { pattern: /["']?[ \t]{0,4}>[ \t]{0,8}(?=[^\s<>&|]+<\/)/y, kind: 'code' },
  { pattern: /["'`*_]{0,4}(?:\s{0,8}<\/?[a-z][^<>\n]{0,80}>){1,4}\s{0,8}/iy, kind: 'cell' },
  { pattern: /["'`*_]{0,4}[ \t]?(?:\(|\u2014|\u2013|-{1,2}(?=\s))[ \t]{0,3}(?:(?:currently|now|then|today|formerly|previously|was|is|at|set to|i\.e\.|e\.g\.|=)[ \t]{1,3}){0,2}/y, kind: 'words' },
  {
    pattern:
      /["'`*_]{0,4},?\s{1,4}(?:(?:value|env(?:ironment)?|variable|var)\s+){0,2}(?:(?:was|is|were|are|has|had|have|been|being|be|got|gets|get|now|then|still|should|must|will|could|to|currently|again|once|temporarily|hard-?coded|simply|just|there|here|on \w+)\s+){0,6}(?:set|bound|pointed|pointing|points|point|changed|switched|resolved|resolves|resolving|defaults?|defaulted|equals?|equalled|assigned|exported|given|configured|filled|updated|turned|holding|holds|held|contains?|contained|containing|carries|carried|carrying|reads?|says?|said|shows?|showed|with|took|takes|as|became|becomes|has|had|is|was|=)\s+(?:from\s+[^\s,;]{1,80}\s+(?=to\s))?(?:(?:now|to|as|at|with|into|of|be)\s+){0,3}(?:the\s+(?:value|url|host|address|base url)\s+(?:of\s+)?)?/iy,
    kind: 'words',
  },
]

/** Words in front of the variable that take a value behind it with a space only. */
const SETTER =
  /(?:\bset(?:x|env|-env(?:ironment)?)?(?:[ \t]+-[\w-]+){0,4}|\bSetEnv|(?<![\w-])ENV|\bARG|\bfastcgi_param|\bconfig(?::| )set|\bsecret[s]? set|\bvariable set|\benv(?:[ \t]+|:)(?:set|add)|\bpass(?:_|-)?env|\bSet-(?:Item|Variable)(?:[ \t]+-\w+)?)[ \t]+["'`$]{0,2}(?:env:)?$/i

const CALL = /(?:set|get|put|stub|env|default|var|pop|update|require|read|lookup|fetch|or_else|environ\w*)\w*!?\s{0,2}\(\s{0,8}["'`]?$/i

/** Any call whose first argument is the name. */
const ANY_CALL = /([\w$.!]{1,60})\(\s{0,8}["'`]?$/
const READS = /(?:^|\.)(?:describe|it|test|log|debug|info|warn|error|print\w*|echo|assertIn|includes|has|indexOf|replace\w*|split|match|startsWith|endsWith|join|concat|t|tr|i18n|contains?|list|of|set|array|tuple|vec!?|s|f|fail|throw|raise|\w*Error|\w*Exception)$/i
const VERBS = /\b(?:set(?:s|ting)?|(?:re)?point(?:s|ed|ing)?|chang(?:e[sd]?|ing)|switch(?:es|ed|ing)?|bind(?:s|ing)?|bound|updat(?:e[sd]?|ing)|export(?:s|ed|ing)?|assign(?:s|ed|ing)?|mov(?:e[sd]?|ing))[ \t]+(?:the[ \t]+)?(?:value of[ \t]+|variable[ \t]+)?["'`*_$]{0,3}$/i

const ARTICLE = /^(?:the|a|an|its|their|our|this|that|whatever|what|which|some|one|any|each|every|it|them|no|by|in|on|at|for|from|to|and|or|but|with|as|if|when|while|only|also|via|through|before|after|until|so|still|where|you|we|they|he|she|must|may|never|always|again|present|at runtime)$/i

interface Value {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly quoted: boolean
  /** What follows the value on its line. */
  readonly after: string
}

/** The quoted string, or the word, at an offset. */
function readValue(text: string, at: number): Value {
  const mark = /^(?:\\?["']|`{1,2}|\*{1,2}(?!\*)|<(?=[a-z]+:\/\/)|\(?["'])/i.exec(text.slice(at, at + 3))?.[0] ?? ''
  const start = at + mark.length
  const stretch = text.slice(start, start + 400)
  const close = mark.replace(/^[\\(]/, '').replace('<', '>')
  const closing = close === '' ? -1 : stretch.search(new RegExp(`\\\\?${close.replace(/[*]/g, '\\*')}|[\\r\\n]`))
  const word = closing >= 0 ? stretch.slice(0, closing) : (/^(?:\$\{\{[^}\n]*\}\}|\$\{[^}\n]*\}|<[^<>\n]*>|\{\{[^}\n]*\}\}|\[[a-z -]+\]|[^\s"'`,;|<>()}])*/i.exec(stretch)?.[0] ?? '')
  const end = start + word.length
  return { start, end, text: word.trim(), quoted: closing >= 0, after: text.slice(end, end + 60) }
}

/** True for an expression of code that gives no value: a call, a property, a type. */
function isExpression(value: string, after: string): boolean {
  if (/^\s{0,2}\(/.test(after) && /^[\w.$]+$/.test(value)) return true
  // A command of PowerShell: `Read-Host`
  if (/^[A-Z][a-z]{1,12}-[A-Z][a-z]+(?:[A-Z][a-z]+)*$/.test(value)) return true
  if (/^(?:process|os|env|config|settings|args|self|this|options|opts|sys|Deno|import|Bun|secrets|vars|inputs|github|params|props|ctx|context|input|steps|matrix|runner|z|t|s)\./.test(value)) return true
  return /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value) || (/^[a-z]\w*(?:\.\w+)+$/.test(value) && /[a-z][A-Z]|_/.test(value))
}

/** `VAR -> base_url` maps a name to a name. */
function isMapping(operator: string, value: string): boolean {
  return /(?:->|=>|\u2192)\s*["'`]?$/.test(operator) && /^[a-z]+(?:_[a-z]+)+$|^[a-z]+(?:[A-Z][a-z]+)+$/.test(value)
}

function isBareNumber(value: string): boolean {
  return /^-?\d{1,5}$/.test(value) || /^\d{4}-\d\d-\d\d/.test(value)
}

/** `direction` is a phrase that ends in "to" or the like, behind which even a plain word is a value. */
type Binding = (typeof OPERATORS)[number]['kind'] | 'setter' | 'direction'

const DIRECTION = /(?:\bto|\bpoint(?:ed|ing|s)? at|\bequals?|=)\s+$/i

/** A sentence goes on behind a value with a time or another clause. */
const GOES_ON = /^["'`]?[ \t]{1,3}(?:all|for|since|during|until|yesterday|today|last|this|by|when|while|before|after|and|but|again|once|now|first|then)\b/i

/** A word that people make for a machine and that no sentence has: `gpubox`, `lab-spark`, `nodeq`. */
const MACHINE_WORD =
  /^(?=.{4,40}$)(?!.*(?:only|side|wide|level|specific|bound|based|provided|supplied|dependent|related|less|ed|ing|js|nodes|boxes)$|(?:in|out|mail|check|tool|sand|drop|black|white|text|combo|jail)box$|ghost$|self-host)(?:[a-z]{1,20}-?(?:box|node|gpu|spark|srv|server|host|rack|nas|dgx|gx|vm|jetson|orin|llm|vllm|ollama|rtx|tower|blade|workstation|desktop|laptop)-?[a-z]?|(?:gpu|node|spark|srv|dgx|vllm|ollama|llm|jetson|orin|rtx)(?:[a-z]{1,4}|-[a-z]{1,20})|(?:lab|rack|nas|box|host|server|desk)-[a-z]{1,20})$/i

/** True for a word that stands where a sentence goes on instead of giving a value. */
function isProse({ text, quoted, after }: Value, binding: Binding): boolean {
  if (quoted && binding !== 'words' && binding !== 'direction') return false
  if (/[.:]\w|\/\//.test(text) || /^\d{6,10}$/.test(text)) return false
  if (quoted) return !/^[\w-]+$/.test(text)
  const word = text.replace(/[.!?:;,*_]+$/, '')
  if (ARTICLE.test(word)) return true
  const isLast = /^(?:["'`]|[ \t]*(?:$|[\r\n.,;:)|\]}]|<\/|#|\\n|&&|\u2014))/.test(after) || /[.,;]$/.test(text)
  if (binding === 'words') return !/\d/.test(word) && !(isLast && MACHINE_WORD.test(word))
  if (binding === 'direction') return (!isLast && !GOES_ON.test(after) && !/\d/.test(word)) || /^[a-z]+(?:ed|ing|ly|able)$/i.test(word)
  return !isLast && binding === 'cell' && !/\d/.test(word)
}

/** Where a value is kept says nothing of the value: a vault's reference, or a command that fetches it. */
const REFERENCE =
  /^["'`]?(?:(?:op|vault|bws|akv|azurekv|gcp-?sm|gsm|aws-?sm|awssm|ssm|asm|sops|doppler|infisical|keyring|keychain|secret|secrets|secretsmanager|awsps|ref|env|envvar|file|vals|kms|pass|bitwarden|lastpass|1password|berglas|sm|conjur|akeyless|ref\+\w+):(?:\/\/\S*|[\w/.-]+\/[\w/.#-]*)|arn:aws:(?:secretsmanager|ssm)\S*|projects\/[\w-]+\/secrets\/\S*|(?:cat|op|pass|vault|aws|gcloud|az|security|sops|doppler|bw|bws|secret-tool|kubectl|jq|yq|grep|sed|awk|head|read|echo|source|gpg|age|curl|printenv|chezmoi|lpass|gopass)[ \t]+[^`]*)$/i

/** What a sentence may say the variable is or becomes: another name for it, an encoding, a requirement. */
const IDENTIFIER = /^(?:[a-z]+(?:[A-Z][a-z]+)+|[a-z]+(?:_[a-z]+)+|[A-Z]+(?:_[A-Z0-9]+)+|(?:utf|iso)-?\d+|[A-Z]\d+(?:\.\d+)+)$|^UTF-\d+$/

/** True where the value is one: no state, placeholder, reserved name, path or expression. */
function isValue({ hosts, states, nicknames }: Search, value: Value, binding: Binding): boolean {
  const { text } = value
  if (REFERENCE.test(text)) return false
  const plain = text.replace(/^[(["'`*_<]+|[)\]"'`*_>.,;]+$/g, '')
  if (!/[a-z0-9\u00c0-\uffff]{2}|\d\.\d/i.test(plain) || states.says(text) || isPlaceholder(text) || isPlaceholder(plain) || isBareNumber(plain)) return false
  if (/^[<{[$%*\u2026]/.test(text) && withoutPlaceholders(text).replace(/[\s/.:]|v1/g, '') === '') return false
  if (/^your[-_]/i.test(plain)) return false
  if (/^(?:\.{0,2}\/|~\/|[\w-]+\/(?!v\d)[\w./-]*$)/.test(plain) && !plain.startsWith('//') && !/^[\w.-]+\.\w+\//.test(plain)) return false
  if (!value.quoted && isExpression(plain, value.after)) return false
  if (isProse(value, binding)) return false
  // What a sentence calls the machine is no address; in an assignment it would be the value.
  if ((binding === 'words' || binding === 'direction') && (nicknames.has(plain.toLowerCase()) || IDENTIFIER.test(plain))) return false
  const scheme = /^[a-z][a-z0-9+.-]{1,20}:\/\//i.exec(plain)?.[0] ?? ''
  const { host } = readAuthority(plain, scheme.length, scheme, 0)
  const kind = hosts.kind(host, true)
  if (kind === 'reserved' || kind === 'placeholder') return host === '' && scheme === '' && plain.length > 3 && /[a-z0-9]{4}/i.test(plain) && !/^[<{[$%]/.test(plain)
  if (scheme !== '' && host === '') return false
  return !(scheme === '' && isSourceFile(plain) && /\.\w+$/.test(plain) && kind !== 'private' && kind !== 'ip')
}

function bindingOf(kind: Exclude<Binding, 'setter' | 'direction'>, operator: string): Binding {
  // A colon behind the name in a sentence introduces an explanation.
  if (kind === 'code' && /:[ \t]+$/.test(operator) && !/["']\s{0,2}:/.test(operator)) return 'cell'
  return kind === 'words' && DIRECTION.test(operator) ? 'direction' : kind
}

/** True for a call that sets or reads with a default, and for any other one whose second argument is a word with no blank. */
function isSettingCall(before: string, text: string, at: number): boolean {
  if (CALL.test(before) || /(?:assert|equal|expect)\w*!?\(\s{0,8}[\w.$]{1,40}\[["']$/i.test(before)) return true
  const name = ANY_CALL.exec(before)?.[1]
  if (name === undefined || (READS.test(name) && !/^Map\.of$/.test(name))) return false
  const value = /^["'`]([^"'`\n]{1,200})["'`]\s{0,4}\)/.exec(text.slice(at, at + 210))?.[1]
  return value !== undefined && !/\s/.test(value) && !/^[A-Z][A-Z0-9_]*$/.test(value)
}

/** `'^VAR=' file`: the quote behind the sign ends what began before the name. */
function closesQuote(text: string, variable: number, end: number, operator: string): boolean {
  const quote = text[end + operator.length] ?? ''
  if (!/^["']$/.test(quote) || operator !== '=') return false
  const line = lineBefore(text, variable, 200)
  return line.split(quote).length % 2 === 0
}

/** `const { VAR: name } = process.env` gives the value a name. */
const DESTRUCTURED = /^[ \t]{0,4}(?:,[^={}\n]{0,200})?\}\s{0,4}(?::[^=\n]{0,80})?=\s{0,4}(?:process|import|Deno|Bun|env|config|os|globalThis|window|settings|c|ctx|context|this|await|use\w+|load\w+|get\w+|read\w+|parse\w+)\b/

function* after(search: Search, variable: number, end: number): Generator<Found> {
  const { text } = search
  const before = text.slice(Math.max(0, variable - 60), variable)
  const tried: { readonly at: number; readonly binding: Binding }[] = []
  for (const { pattern, kind } of OPERATORS) {
    pattern.lastIndex = end
    const match = pattern.exec(text)
    if (!match || (kind === 'argument' && !isSettingCall(before, text, end + match[0].length))) continue
    if (closesQuote(text, variable, end, match[0])) continue
    tried.push({ at: end + match[0].length, binding: bindingOf(kind, match[0]) })
  }
  const direction = /^["'`*_]{0,3}(?:[ \t]{1,4}|[ \t]{0,4}\r?\n[ \t>]{0,8})(?:to|at|as|=)(?:[ \t]{1,4}|[ \t]{0,4}\r?\n[ \t>]{0,8})(?=\S)/i.exec(text.slice(end, end + 40))?.[0]
  if (direction !== undefined && VERBS.test(before)) tried.push({ at: end + direction.length, binding: 'direction' })
  const space = /^["'`]?[ \t]{1,8}(?:(?:-b|-v|--body|--value)(?:[ \t]{1,4}|=))?(?=\S)/.exec(text.slice(end, end + 30))?.[0]
  if (space !== undefined && SETTER.test(before)) tried.push({ at: end + space.length, binding: 'setter' })
  for (const { at, binding } of tried) {
    const value = readValue(text, at)
    if (!value.quoted && /:[ \t]*$/.test(text.slice(end, at)) && DESTRUCTURED.test(text.slice(value.end, value.end + 300))) continue
    if (!isValue(search, value, binding) || isMapping(text.slice(end, value.start), value.text)) continue
    // `VAR= word`: the shell ends an empty value at the space.
    if (/^["'`\])}*_]{0,4}=[ \t]+$/.test(text.slice(end, at)) && !value.quoted && !/[.:\d]/.test(value.text)) continue
    yield { start: variable, end: value.end, tier: 'assigned', level: 'error' }
    return
  }
}

/** The lines below `VAR:` that stand deeper, or the braces behind it. */
const NESTED = /["'`\]]{0,2}[ \t]{0,4}(?:(?:[:=]|=>)[ \t]{0,4}(?:\r?\n(?=[ \t]+)|\{)|\][ \t]*\r?\n)/y
const VALUE_KEY = /(?:^|[\s{,"'-])["']?(?:value|val|default|current|content|data|url|uri|address|addr|host|to|is|was|old|new|from|example|actual|expected|literal|plain|set_to)["']?[ \t]{0,4}(?:=>|[:=])[ \t]{0,4}(?=[^\s{[])/gi

function* nested(search: Search, variable: number, end: number): Generator<Found> {
  const { text } = search
  NESTED.lastIndex = end
  const opener = NESTED.exec(text)?.[0]
  if (opener === undefined) return
  const from = end + opener.length
  const indent = /^[ \t]*(?:-[ \t]+)?/.exec(lineBefore(text, variable, 80))?.[0].length ?? 0
  const stop = opener.endsWith('{') ? /\}/ : opener.startsWith(']') ? /\n[ \t]*(?:\[|\r?\n|$)/ : new RegExp(`\\n[ \\t]{0,${indent}}(?![ \\t])`)
  const whole = text.slice(from, from + 400)
  const length = whole.search(stop)
  for (const match of (length < 0 ? whole : whole.slice(0, length)).matchAll(VALUE_KEY)) {
    const value = readValue(text, from + match.index + match[0].length)
    if (isValue(search, value, 'code')) yield { start: variable, end: value.end, tier: 'assigned', level: 'error' }
  }
}

const VALUE_TITLE = /(?:^|[^a-z])(?:values?|ur[li]s?|endpoints?|addr(?:ess)?|host(?:name)?|target|set to|points? (?:to|at)|current(?:ly)?|now|default|resolves? to|was|is|content)$/i

/** True for a cell that holds nothing but an address. */
function isAddress({ hosts }: Search, text: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]{1,20}):\/\//i.exec(text)?.[1]?.toLowerCase() ?? null
  if (/\s/.test(text)) return false
  const { host, port, path } = readAuthority(text, scheme === null ? 0 : scheme.length + 3, scheme, 0)
  const kind = hosts.kind(host, scheme !== null)
  if (kind === 'ip' || kind === 'private') return true
  if (kind === 'public' || kind === 'provider') return scheme !== null || (!isSourceFile(host) && !/_/.test(host))
  return (kind === 'single' || kind === 'loopback' || kind === 'unknown') && (portNumber(port) !== null || (scheme !== null && path !== '')) && !isPlainWord(host)
}

function cellValue(search: Search, { start, end, text }: Cell, isTitled: boolean): boolean {
  if (!isTitled && !isAddress(search, text)) return false
  return isValue(search, { start, end, text, quoted: isTitled && !/\s/.test(text), after: '' }, 'cell') && !/\s/.test(text)
}

/** A variable that heads a column or stands in a row: its value is in any other cell that holds one. */
function* cells(search: Search, tables: readonly Table[], variable: number): Generator<Found> {
  const table = tableAt(tables, variable)
  const at = table ? rowAt(table.rows, variable) : -1
  const row = table?.rows[at]
  const own = row?.cells.findIndex(({ start, end }) => variable >= start && variable < end) ?? -1
  if (!table || !row || own < 0 || !isNameOnly(row.cells[own]?.text ?? '')) return
  const isHead = at === 0 && table.rows.length > 1
  const others = isHead
    ? table.rows.slice(1).flatMap((below) => below.cells.slice(own, own + 1).map((cell) => ({ cell, isTitled: true })))
    : row.cells.flatMap((cell, i) => (i === own ? [] : [{ cell, isTitled: at > 0 && VALUE_TITLE.test(table.rows[0]?.cells[i]?.text ?? '') }]))
  for (const { cell, isTitled } of others) {
    if (cellValue(search, cell, isTitled)) yield { start: cell.start, end: cell.end, tier: 'assigned', level: 'error' }
  }
}

function isNameOnly(text: string): boolean {
  return /^\$?(?:env:)?\{?\w+\}?=?$/.test(text)
}

const VALUE_FIRST = /["']?\bvalue["']?\s{0,4}[:=]\s{0,4}["']?([^\s"',}]{1,200})["']?\s{0,4},?\s{0,40}-?\s{0,4}["']?(?:name|key)["']?\s{0,4}[:=]\s{0,4}["']?$/i

/** Values bound to a protected variable in any syntax; they need no shape of an address. */
export function* assignedTier(search: Search): Generator<Found> {
  const { text, variables } = search
  const upper = text.toUpperCase()
  let tables: readonly Table[] | null = null
  // Upper case can change the length of a text outside ASCII; then names are sought as written.
  const haystack = upper.length === text.length ? upper : text
  for (const variable of variables) {
    const needle = haystack === upper ? variable.toUpperCase() : variable
    for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
      const end = at + needle.length
      if (/\w/.test(text[end] ?? ' ')) continue
      yield* after(search, at, end)
      yield* nested(search, at, end)
      if (text.includes('|')) yield* cells(search, (tables ??= tablesOf(text)), at)
      const from = Math.max(0, at - 300)
      const first = VALUE_FIRST.exec(text.slice(from, at))
      if (!first) continue
      const value = { start: from + first.index, end: at, text: first[1] ?? '', quoted: true, after: '' }
      if (isValue(search, value, 'code')) yield { start: value.start, end, tier: 'assigned', level: 'error' }
    }
  }
}
