import { portNumber, readAuthority } from '../address.ts'
import { isPlaceholder } from '../allow/placeholders.ts'
import { tablesOf } from '../context/tables.ts'
import { isPlainWord } from '../context/plain-words.ts'
import { endsAsProperty } from '../context/property.ts'
import { isSourceFile } from '../context/position.ts'
import { forges } from '../hosts/public-hosts.ts'
import type { HostJudge, HostKind } from '../hosts/host-kind.ts'
import { isNumbering } from './ip.ts'
import { lineBefore, type Found, type Search } from './tier.ts'

/** `user@host:path` as scp and git write it. */
const REMOTE_PATH = /(?<![\w.:/+-])([\w.+-]{1,64})@([a-z0-9][\w.-]{0,200}):(?=[~/\w.-]*(?:[/~]|\.git\b)|[~\w.-]+\/)(?!\d{2,5}(?!\w))(?!\/\/)[\w./~-]*/gi
/** What a shell writes behind `user@machine:path` before it takes a command. */
const PROMPT_SIGN = /^[$#%](?:[\s"'`]|\\n|$)/
/** What any machine may be called: a prompt that says so tells nothing. */
const COMMON_MACHINE = /^(?:laptop|desktop|notebook|workstation|machine|host|localhost|local|server|box|pc|mac|macbook|dev|devbox|sandbox|container|docker|vm|runner|builder|ci|ubuntu|debian|fedora|arch)$/i
const SSH_COMMAND = /(?:(?<![\w./@-])|(?<=^[-+]))(?:ssh|slogin|mosh|sftp|autossh|ssh-copy-id|ssh-keyscan|ssh-keygen(?= [^\n]{0,80}-[RF])|sshfs|sshpass -\w+ \S{1,60} ssh)(?=["'`]?[ \t]|["'],)([^\n|;&<>]{1,300})/gim
const COPY_COMMAND = /(?:(?<![\w./@-])|(?<=^[-+]))(?:scp|rsync|sshfs)(?=["'`]?[ \t]|["'`],)([^\n|;&<>]{1,300})/gim
const JUMP = /(?<![\w-])-J[ =]?["'`]?([\w.@,:-]{2,200})/g
const OPTIONS: readonly RegExp[] = [
  JUMP,
  /\bProxyJump[ =]{1,3}["'`]?([\w.@,:-]{2,200})/gi,
  /(?:^[ \t>+-]{0,8}|[|`][ \t]{0,4})HostName[ \t]{1,8}=?[ \t]{0,4}["']?([\w.:-]{2,200})["']?[ \t\r]*(?:$|[|`#])/gim,
  /-o[ ]?["']?HostName[ =]{1,3}([\w.:-]{2,200})/gi,
  /\bdocker(?:-compose| compose)? (?:-[\w-]+ ){0,3}(?:-H|--host)[ =]["']?([\w.@:/[\]-]{2,200})/gi,
  /--(?:resolve|connect-to)[ =]["']?([\w.*-]{1,200}:\d{1,5}:[\w.:[\]-]{1,200})/gi,
  /--add-host[ =]["']?([\w.-]{1,200}[:=][\w.:[\]-]{1,200})/gi,
  /\bmachine[ \t]{1,4}([\w.-]{2,200})\s{1,8}(?:login|account|password)\b/gi,
  /^[ \t>+-]{0,6}([\w.-]{2,200}:\d{1,5}):[^:\s]{1,80}:[^:\s]{1,80}:\S{1,100}[ \t\r]*$/gm,
  /(?:-H|--header)[ =]?["']host: ?([\w.:-]{2,200})["']/gi,
]
const FORWARD = /(?:(?<![\w-])-[LRW][ =]?|\b(?:Local|Remote)Forward[ =]{1,3}(?:[\w.*:[\]-]{1,60}[ ]{1,4})?)["'`]?((?:[\w.*-]{1,100}:){0,1}(?:\d{1,5}:)?([\w.-]{1,200}):\d{1,5})/g
const HEADER = /(?:^[ \t><*+-]{0,6}|[|`][ \t]{0,4})Host:[ \t]{1,4}([a-z0-9][\w.-]{0,200}(?::\d{1,5})?)[ \t\r]*(?:$|[|`])/gim
const KNOWN_HOST = /(?:^(?:[ \t>+*-]|\d{1,3}[.)][ \t]){0,6}|[|`][ \t]{0,4})((?:[\w.*:-]|\[|\]|,){2,300})[ \t]+(?:ssh-(?:ed25519|rsa|dss)|ecdsa-sha2-\w+|sk-\S{1,40})[ \t]+AAAA/gim
const HOSTS_LINE = /^[ \t>+-]{0,6}((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})[ \t]{1,20}([a-z][\w.-]{1,100}(?:[ \t]{1,8}[a-z][\w.-]{1,100}){0,6})[ \t]*(?:#.*)?\r?$/gim
const GIT_COMMAND =
  /\bgit (?:-[Cc] \S{1,100} ){0,3}(remote (?:add|set-url)|clone|push|pull|fetch|ls-remote|submodule add)\b([^\n|;&]{0,300})/gi
/** What git says of a fetch, a push or a merge. */
const GIT_NOTE = /(?:^(?:To|From) |\bMerge (?:remote-tracking )?branch[^\n]{1,120} of )["']?([^\s"']{3,200})/gm
/** The section of a remote in a git configuration, and the line in it. */
const GIT_CONFIG = /\[(?:url) "([^"\n]{3,200})"\]|^[ \t>+-]{0,8}(?:push)?(?:url|insteadOf|pushInsteadOf)[ \t]{0,4}=[ \t]{0,4}([^\s#;]{3,200})/gim
const ENGLISH = /^(?:and|or|to|into|in|on|the|a|an|is|was|with|without|for|from|keys?|access|session|sessions|target|targets|command|commands|config|configuration|agent|tunnel|tunnels|host|hosts|port|as|via|over|then|login|logins|connection|connections|client|server|works?|worked|failed|fails|alias|aliases|user|box|machine|again|only|not|but|that|this|which|reach|reachable|hop|family|public|private|based|forward|forwarding|certificate|certs?|fingerprint|known_hosts|jump|exit|exited|timeout|timed|credentials?|password|auth\w*|out|up|it|them|must|may|should|can|cannot|will|has|had|are|were|by|at|if|when|here|there)$/i

/** `user@host` names the parts of an address and gives none. */
function isPattern(user: string, host: string): boolean {
  return /^user(?:name)?$/i.test(user) && /^(?:host(?:name)?|ip|server|remote)$/i.test(host)
}

function isNamed(kind: HostKind): boolean {
  return kind === 'ip' || kind === 'private' || kind === 'single' || kind === 'public' || kind === 'unknown' || kind === 'provider'
}

/** An option with a quoted value, a quoted text with blanks, or a word; quotes and commas of an argument array fall away. */
const WORD = /--?[\w-]{1,40}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')|(?<=(?:^|\s)-[oe]\s)(?:"[^"\n]{1,200}"|'[^'\n]{1,200}')|[^\s"'`,]+/g

/** Words of a command line. */
function* words(text: string, offset: number): Generator<{ readonly word: string; readonly start: number }> {
  for (const match of text.matchAll(WORD)) yield { word: match[0], start: offset + match.index }
}

const TAKES_VALUE = /^-[bcDEeFIiJLlmOopQRSWw]$/
const KEY_TOOL_VALUE = /^-[CEfNptT]$/
const KEY_TOOL = /ssh-key(?:gen|scan)/i

/** The first word that is no option of an ssh command names the machine. */
function* sshTargets({ text, hosts, states, context, nicknames }: Search): Generator<Found> {
  if (!/ssh|slogin|mosh|sftp/i.test(text)) return
  for (const match of text.matchAll(SSH_COMMAND)) {
    let skip = false
    const isKeyTool = KEY_TOOL.test(match[0])
    for (const { word, start } of words(match[1] ?? '', match.index + match[0].length - (match[1] ?? '').length)) {
      if (skip || word.startsWith('-') || /^\d+$/.test(word)) {
        skip = !skip && (isKeyTool ? KEY_TOOL_VALUE : TAKES_VALUE).test(word)
        continue
      }
      const address = readAuthority(word.replace(/^[([*_]+/, ''), 0, null, 0)
      const kind = hosts.kind(address.host)
      const end = start + word.length
      const hasUser = address.userinfo !== null && address.userinfo !== '' && !isPlaceholder(address.host)
      const isDotted = kind === 'ip' || kind === 'private' || kind === 'public' || kind === 'provider'
      if (!isNamed(kind) || states.says(address.host) || forges.has(address.host.toLowerCase()) || isPattern(address.userinfo ?? '', address.host)) break
      if (isDotted || hasUser) yield { start, end, tier: 'target', level: 'error' }
      else if (kind === 'single' && isAlias(text, match.index, word, context === 'code', nicknames)) {
        yield { start, end, tier: 'target', level: 'warning' }
      }
      break
    }
  }
}

/** `ssh <alias>` in a command, not "SSH access" in a sentence. */
function isAlias(text: string, at: number, word: string, isCode: boolean, nicknames: ReadonlySet<string>): boolean {
  if (ENGLISH.test(word) || !/^[a-z0-9][\w-]*[.,;:!?]?$/i.test(word)) return false
  if (nicknames.has(word.toLowerCase()) || /\d/.test(word)) return true
  const before = lineBefore(text, at, 40)
  return isCode || /^\s*(?:[$#>+-]\s+)?$|[`&|;(]\s?$|\b(?:sudo|exec|alias \w+=["'])\s?$/.test(before)
}

/** `host:path` among the words of scp and rsync. */
function* copyTargets({ text, hosts }: Search): Generator<Found> {
  if (!/scp|rsync|sshfs/i.test(text)) return
  for (const match of text.matchAll(COPY_COMMAND)) {
    for (const { word, start } of words(match[1] ?? '', match.index + match[0].length - (match[1] ?? '').length)) {
      const remote = /^(?:([\w.+-]{1,64})@)?([a-z0-9][\w.-]{0,200}):(?!\/\/)/i.exec(word)
      const host = remote?.[2]
      if (host === undefined || host.length < 2 || !isNamed(hosts.kind(host)) || isPattern(remote?.[1] ?? '', host)) continue
      // "scp and ftp, too:" copies nothing: a command has a file in front of the home folder.
      if (word === `${host}:` && /^[a-z]+$/i.test(host) && !/[./~*$\\]/.test(text.slice(match.index, start))) continue
      yield { start, end: start + word.length, tier: 'target', level: 'error' }
    }
  }
}

/** One `user@host:port` or `host:port:address` of an option; any machine in it counts. */
function isTarget({ hosts }: Search, value: string): boolean {
  return value.split(/,/).some((hop) => {
    const plain = hop.replace(/^[a-z]+:\/\//i, '')
    const address = readAuthority(plain, 0, null, 0)
    const host = portNumber(address.port) === null && address.port !== null ? plain.split(':')[0] ?? '' : address.host
    const kind = hosts.kind(host)
    const rest = plain.split(':').slice(1).join(':').replace(/^\d+:/, '')
    return isNamed(kind) || (/:\d{1,5}:/.test(plain) && isNamed(hosts.kind(rest.replace(/:\d+$/, ''))))
  })
}

/** What `-J` takes in other commands: a file, a number or a word. */
function isSourceOrWord(hosts: HostJudge, value: string): boolean {
  return isSourceFile(value) || hosts.kind(value) === 'single'
}

function* optionTargets(search: Search): Generator<Found> {
  const { text, hosts } = search
  if (!/-J|-o|-[LRW]|Jump|Forward|host|docker|--resolve|--connect-to|machine|:\d{1,5}:/i.test(text)) return
  for (const pattern of OPTIONS) {
    for (const match of text.matchAll(pattern)) {
      if (!isTarget(search, match[1] ?? '')) continue
      if (pattern === JUMP && /^[\w.-]+$/.test(match[1] ?? '') && isSourceOrWord(hosts, match[1] ?? '') && !/\b(?:ssh|scp|sftp|mosh|rsync)\b/.test(lineBefore(text, match.index, 80))) continue
      // The field of an object, in code
      if (/^\s{0,8}hostname[ \t]{0,8}=/i.test(match[0]) && (hosts.kind(match[1] ?? '') === 'unknown' || endsAsProperty(match[1] ?? ''))) continue
      yield { start: match.index, end: match.index + match[0].length, tier: 'target', level: 'error' }
    }
  }
  for (const match of text.matchAll(FORWARD)) {
    if (!isNamed(hosts.kind(match[2] ?? '')) || /^\d+$/.test(match[2] ?? '')) continue
    yield { start: match.index, end: match.index + match[0].length, tier: 'target', level: 'error' }
  }
  for (const match of text.matchAll(HEADER)) {
    const value = match[1] ?? ''
    const kind = hosts.kind(value.replace(/:\d+$/, ''))
    if (!isNamed(kind) || (kind === 'single' && !value.includes(':')) || isSourceFile(value) || kind === 'unknown') continue
    yield { start: match.index, end: match.index + match[0].length, tier: 'target', level: 'error' }
  }
}

/** Lines of known_hosts and of a hosts file. */
function* fileLines({ text, hosts }: Search): Generator<Found> {
  for (const match of /AAAA/i.test(text) ? text.matchAll(KNOWN_HOST) : []) {
    const names = (match[1] ?? '').split(',').map((name) => name.replace(/^\[|\](?::\d+)?$/g, ''))
    if (!names.some((name) => isNamed(hosts.kind(name)))) continue
    yield { start: match.index, end: match.index + match[0].length, tier: 'target', level: 'error' }
  }
  if (!/\d\.\d{1,3}\.\d|:[0-9a-f]{0,4}:/i.test(text)) return
  const tables = tablesOf(text)
  for (const match of text.matchAll(HOSTS_LINE)) {
    const start = match.index + match[0].indexOf(match[1] ?? '')
    if (hosts.kind(match[1] ?? '') !== 'ip' || isNumbering(text, start, start + (match[1] ?? '').length, tables)) continue
    yield { start: match.index, end: match.index + match[0].length, tier: 'target', level: 'error' }
  }
}

function* remotes({ text, hosts, nicknames }: Search): Generator<Found> {
  for (const match of text.includes('@') ? text.matchAll(REMOTE_PATH) : []) {
    const host = match[2] ?? ''
    if (!isNamed(hosts.kind(host)) || isPattern(match[1] ?? '', host) || /^[0-9a-f]{12}$/.test(host)) continue
    const isPrompt = PROMPT_SIGN.test(text.slice(match.index + match[0].length, match.index + match[0].length + 3))
    if (isPrompt && (COMMON_MACHINE.test(host) || nicknames.has(host.toLowerCase()))) continue
    yield { start: match.index, end: match.index + match[0].length, tier: 'target', level: 'error' }
  }
  for (const match of /git /i.test(text) ? text.matchAll(GIT_COMMAND) : []) {
    const [, command = '', rest = ''] = match
    const from = match.index + match[0].length - rest.length
    const found = repositoryOf(command, rest)
    if (found && isForeignRemote(hosts, found.word)) yield { start: from + found.start, end: from + found.start + found.word.length, tier: 'target', level: 'error' }
  }
  for (const match of /To |From |Merge /.test(text) ? text.matchAll(GIT_NOTE) : []) {
    const value = match[1] ?? ''
    // "To install:" opens a sentence.
    if (!value.endsWith(':') && isForeignRemote(hosts, value)) yield { start: match.index + match[0].length - value.length, end: match.index + match[0].length, tier: 'target', level: 'error' }
  }
  for (const match of /url|insteadOf/i.test(text) ? text.matchAll(GIT_CONFIG) : []) {
    const value = match[1] ?? match[2] ?? ''
    if (match[1] === undefined && !/@|\.git$/.test(value)) continue
    if (isForeignRemote(hosts, value)) yield { start: match.index, end: match.index + match[0].length, tier: 'target', level: 'error' }
  }
}

const VALUE_OPTION = /^(?:-[botmcjuf]|--(?:branch|origin|depth|reference|track|config|template|upload-pack|filter|name|jobs|receive-pack|push-option))$/

/** The first operand that may be a repository: behind it stand folders and refspecs. */
function repositoryOf(command: string, rest: string): { readonly word: string; readonly start: number } | null {
  let operands = /^remote/i.test(command) ? 1 : 0
  let skip = false
  for (const found of words(rest, 0)) {
    if (skip || found.word.startsWith('-')) {
      // `-u` and `-f` of push take nothing.
      skip = !skip && VALUE_OPTION.test(found.word) && !(/^(?:push|pull|fetch)$/i.test(command) && /^-[a-z]$/.test(found.word))
      continue
    }
    if (operands-- === 0) return found
  }
  return null
}

/** `host:path`, or a URL, that leads to no public forge. */
function isForeignRemote(hosts: HostJudge, word: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]{1,20}):\/\//i.exec(word)?.[1]?.toLowerCase()
  if (scheme !== undefined) {
    const kind = hosts.kind(readAuthority(word, scheme.length + 3, scheme, 0).host, true)
    return scheme !== 'file' && (kind === 'ip' || kind === 'private' || kind === 'public')
  }
  const host = /^(?:[\w.+-]{1,64}@)?([a-z0-9][\w.-]{0,200}):(?:[\w~/.]|$)/i.exec(word)?.[1]
  if (host === undefined || /^(?:https?|ssh|git|file|HEAD|refs)$/i.test(host) || isPlainWord(host)) return false
  const kind = hosts.kind(host)
  return isNamed(kind) && kind !== 'unknown'
}

/** Machines that a command, an option or a file of ssh and git names. */
export function* targetTier(search: Search): Generator<Found> {
  yield* sshTargets(search)
  yield* copyTargets(search)
  yield* optionTargets(search)
  yield* fileLines(search)
  yield* remotes(search)
}
