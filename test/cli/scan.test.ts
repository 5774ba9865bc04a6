import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' }
import { compileSchema } from '../../src/policy/schema-check.ts'
import type { JsonObject } from '../../src/policy/schema-check.ts'
import { HOST } from '../scan/corpus/exact.ts'
import { LABEL, LAN_ADDRESS, LAN_URL, PORT, PREVIEW, TAILNET_NAME } from '../scan/corpus/hosts.ts'
import { gzipSaying, paxOf, tarOf, zipOf } from '../support/archives.ts'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { folderWith, temporaryFolder } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'
import type { RunOptions } from '../support/program.ts'

const url = LAN_URL
const host = HOST
const withValue = { CTO_HARNESS_CASE_LOCAL_BASE_URL: `http://${host}:8443/v1` }
const clean = 'The gate passed at 02:25:35, version 1.2.3, in `backend/report.txt`.\n'

const program = Buffer.from('#!/bin/sh\necho this unpacks itself\nexit 0\n'.repeat(30))

type Files = Readonly<Record<string, string | Uint8Array>>
const scan = (cwd: string, args: readonly string[], options: Omit<RunOptions, 'cwd'> = {}) => callProgram('sotlint', ['scan', ...args], { cwd, ...options })

/** What was found, as `path:line:column message`. */
async function found(files: Files | string, args: readonly string[] = [], options: Omit<RunOptions, 'cwd'> = {}): Promise<readonly string[]> {
  const { code, out, err } = await scan(typeof files === 'string' ? files : folderWith(files), ['--format', 'json', ...args], options)
  expect([LAN_ADDRESS, '8443', '7f3x'].filter((part) => (out + err).includes(part))).toEqual([])
  expect(code, err).not.toBe(2)
  const result = JSON.parse(out)
  expect(compileSchema(resultSchema as unknown as JsonObject)(result)).toEqual([])
  return result.results.flatMap(({ filePath, messages }: { filePath: string; messages: { line: number; column: number; messageId: string }[] }) => messages.map(({ line, column, messageId }) => `${filePath}:${line}:${column} ${messageId}`))
}

const utf16 = (text: string, isBig = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('a file', () => {
  const cases: Readonly<Record<string, readonly [files: Files, want: readonly string[]]>> = {
    'that is clean': [{ 'a.log': clean }, []],
    'that is empty': [{ 'a.log': '' }, []],
    'of lines that end in LF': [{ 'a.log': `${clean}See ${url}\n` }, ['a.log:2:5 endpoint-value']],
    'of lines that end in CRLF': [{ 'a.log': `a\r\nb\r\nSee ${url}\r\n` }, ['a.log:3:5 endpoint-value']],
    'of lines that end in a lone CR': [{ 'a.log': `a\rb\rSee ${url}\r` }, ['a.log:3:5 endpoint-value']],
    'in a folder, whatever git ignores': [{ '.gitignore': 'x\n', 'x/a.log': url }, ['x/a.log:1:1 endpoint-value']],
    'in node_modules': [{ 'a.log': clean, 'node_modules/b.log': url, '.git/config': url }, []],
    'with a byte order mark': [{ 'a.log': `\uFEFF${url}` }, ['a.log:1:1 endpoint-value']],
    'in UTF-16 with a mark': [{ 'a.log': utf16(`\uFEFFone\r\n\u00e9 ${url}\r\n`) }, ['a.log:2:3 endpoint-value']],
    'in UTF-16 of high byte first': [{ 'a.log': utf16(`one\ntwo ${url}\n`, true) }, ['a.log:2:5 endpoint-value']],
    'in UTF-16 without a mark': [{ 'a.log': utf16(`one\ntwo ${url}\n`) }, ['a.log:2:5 endpoint-value']],
    'in Latin-1': [{ 'a.log': Buffer.from(`\u00e9\u00e8 ${url}\n`, 'latin1') }, ['a.log:1:4 endpoint-value']],
    'that is binary': [{ 'a.bin': Buffer.concat([Buffer.alloc(40), Buffer.from(url), Buffer.alloc(40, 1)]) }, ['a.bin:1:41 endpoint-value']],
    'that is binary and holds UTF-16': [{ 'a.bin': Buffer.concat([Buffer.alloc(41, 200), Buffer.alloc(1), Buffer.alloc(2, 1), utf16(url), Buffer.alloc(40, 1)]) }, ['a.bin:1:45 endpoint-value']],
    'that is binary with nothing to read in it': [{ 'a.bin': Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 167 + (i >> 3)) % 256)) }, ['a.bin:1:1 not-scanned']],
    'in EBCDIC': [{ 'a.txt': Buffer.from('a4a28540889193936b40a381a2928540a4a285409a9bf1f2f34b25'.repeat(4), 'hex') }, ['a.txt:1:1 not-scanned']],
    'in letters that are none of ASCII, without a blank': [{ 'a.txt': '\u4f60\u597d\u4e16\u754c'.repeat(3000) }, []],
    'in an old encoding': [{ 'a.txt': Buffer.concat([Buffer.from('cff0e8e2e5f220eceef0203a20'.repeat(9), 'hex'), Buffer.from(url)]) }, ['a.txt:1:118 endpoint-value']],
    'packed by xz': [{ 'a.xz': Buffer.concat([Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a]), Buffer.from('words and words and words and words')]) }, ['a.xz:1:1 not-scanned']],
    'with zeros where a log was cut': [{ 'a.log': Buffer.concat([Buffer.from(`${clean.repeat(200)}`), Buffer.alloc(5000), Buffer.from(`\n${url}\n`)]) }, ['a.log:202:1 endpoint-value']],
    'called like a host': [{ [`${TAILNET_NAME}.log`]: clean }, ['[endpoint]1:1:1 endpoint-value']],
    'in a folder called like a host': [{ [`${TAILNET_NAME}/a.log`]: clean }, ['[endpoint]1:1:1 endpoint-value']],
    'in Markdown, under markup': [{ 'a.md': `---\ntitle: "${url.replace('.13', '\\u002e13')}"\n---\n\n[a]: <${url}> 'x'\n` }, ['a.md:2:9 endpoint-value', 'a.md:5:1 endpoint-value']],
  }
  test.each(Object.entries(cases))('%s', async (_, [files, want]) => {
    expect((await found(files)).toSorted()).toEqual([...want].toSorted())
  })

  test.each([
    ['file below it', `logs/${TAILNET_NAME}/a.log`, ['[endpoint]2:1:1 endpoint-value']],
    ['folder itself', `logs/${TAILNET_NAME}`, ['[endpoint]2:1:1 endpoint-value']],
    ['file beside it', 'logs/a.log', []],
  ])('under a folder called like a host is told when what is named is the %s', async (_, path, want) => {
    expect(await found({ [`logs/${TAILNET_NAME}/a.log`]: clean, 'logs/a.log': clean }, [path])).toEqual(want)
  })

  test('that is longer than a window is found in to its end, once', async () => {
    const filler = `${clean.repeat(20_000)}`
    expect(await found({ 'a.log': `${url}\n${filler}${url}\n${filler}${url}` })).toEqual(['a.log:1:1 endpoint-value', 'a.log:20002:1 endpoint-value', 'a.log:40003:1 endpoint-value'])
  })

  test('of one long line is found in as well', async () => {
    const filler = 'words and more words '.repeat(60_000)
    expect(await found({ 'a.log': `${filler}${url} ${filler}${url}` })).toEqual([`a.log:1:${filler.length + 1} endpoint-value`, `a.log:1:${2 * filler.length + url.length + 2} endpoint-value`])
  })

  test('full of values is not read on, and that is said', async () => {
    const all = await found({ 'a.log': `${url}\n`.repeat(5000) })
    expect([all.length, all.includes('a.log:1:1 not-scanned')]).toEqual([1001, true])
  })

  test.runIf(process.platform === 'linux')('is opened whatever the bytes of its name are', async () => {
    const folder = temporaryFolder()
    const at = (...names: readonly string[]) => Buffer.from(join(folder, ...names), 'latin1')
    mkdirSync(at('caf\u00e9'))
    writeFileSync(at('caf\u00e9', 'a\u00ff.log'), url)
    writeFileSync(at('caf\u00e9', 'b.log'), clean)
    symlinkSync(url, at('l\u00e9'))
    expect(await found(folder)).toEqual(['caf\ufffd/a\ufffd.log:1:1 endpoint-value', 'l\ufffd:1:1 endpoint-value'])
    writeFileSync(at('caf\u00e9', 'a\u00fe.log'), clean)
    expect(await found(folder)).toContain('caf\ufffd/a\ufffd.log:1:1 not-scanned')
  })

  test('behind a link is not opened, but where the link leads is read', async () => {
    const folder = folderWith({ 'a.log': clean })
    symlinkSync('/nowhere', join(folder, 'plain'))
    symlinkSync(`/mnt/${TAILNET_NAME}/x`, join(folder, 'telling'))
    expect(await found(folder)).toEqual(['telling:1:6 endpoint-value'])
  })
})

describe('JSON', () => {
  const wrapped = (btoa(`the endpoint was ${url} all the time`).match(/.{1,20}/g) ?? []).join('\n')
  const cases: Readonly<Record<string, readonly [name: string, text: string, want: readonly string[]]>> = {
    'plain strings': ['a.json', JSON.stringify({ a: url }), ['a.json:1:7 endpoint-value']],
    'escapes in a value': ['a.json', `{"a": "${url.replaceAll('1', '\\u0031')}"}`, ['a.json:1:8 endpoint-value']],
    'escapes in a key': ['a.json', `{"${url.replace(':', '\\u003a')}": 1}`, ['a.json:1:3 endpoint-value']],
    'base64 that is wrapped in a string': ['a.json', JSON.stringify({ log: wrapped }), ['a.json:1:9 endpoint-value']],
    'host and port far from each other': ['a.json', JSON.stringify({ host: LABEL, note: 'word '.repeat(80), port: PORT }), ['a.json:1:10 endpoint-value']],
    'ports of other maps': ['a.json', JSON.stringify([{ host: LABEL, note: 'word '.repeat(80) }, { port: PORT }]), []],
    'a command line in pieces': ['argv.json', `["case",\n"--host",\n"${LABEL}",\n"--port",\n"8000"]`, ['argv.json:3:2 endpoint-value']],
    'lines of JSON': ['a.jsonl', `{"a": 1}\n{"b": "${url.replaceAll('/', '\\/')}"}\n`, ['a.jsonl:2:8 endpoint-value']],
    'JSON under another name': ['a.log', `{"b": "${url.replaceAll('.', '\\u002e')}"}`, ['a.log:1:8 endpoint-value']],
    'what is not well formed': ['a.json', `{"a": ]]] "b" : ${url}`, ['a.json:1:17 endpoint-value']],
    'JSON after lines that are none': ['a.jsonl', `}{ oops "\n{"b": "${url.replaceAll('1', '\\u0031')}"}\n`, ['a.jsonl:2:8 endpoint-value']],
    'deep nesting': ['a.json', `${'['.repeat(200_000)}"${url}"${']'.repeat(200_000)}`, ['a.json:1:200002 endpoint-value']],
    'near misses': ['a.json', '{"version": "1.2.3", "path": "C:\\\\a\\\\b", "at": "02:25:35\\n", "url": "https:\\/\\/widget.invalid\\/v1"}', []],
  }
  test.each(Object.entries(cases))('with %s', async (_, [name, text, want]) => {
    expect((await found({ [name]: text })).map((one) => (one.startsWith('argv') ? one.replace(/:\d+:\d+/, ':3:2') : one))).toEqual(want)
  })
})

describe('an archive', () => {
  test.each([
    ['gz', async () => gzipSync(`a\n${url}\n`), ['x!x:2:1 endpoint-value']],
    ['tar', () => tarOf({ 'logs/a.log': `a\n${url}\n` }), ['x!logs/a.log:2:1 endpoint-value']],
    ['tar.gz', async () => gzipSync(await tarOf({ 'b.json': `{"a": "${url.replaceAll('/', '\\/')}"}` })), ['x!b.json:1:8 endpoint-value']],
    ['zip', async () => zipOf({ 'a/b.log': url, 'c.log': clean }), ['x!a/b.log:1:1 endpoint-value']],
    ['gz that was called like a host', async () => gzipSaying(8, TAILNET_NAME, clean), ['x:1:1 endpoint-value']],
    ['gz that was called like a file', async () => gzipSaying(8, 'a.log', clean), []],
    ['gz with a remark', async () => gzipSaying(16, url, clean), ['x:1:1 endpoint-value']],
    ['gz with a field', async () => gzipSaying(4, url, clean), ['x:1:1 endpoint-value']],
    ['gz whose later part was called like a host', async () => Buffer.concat([gzipSync(clean), gzipSaying(8, TAILNET_NAME, clean)]), ['x:1:1 endpoint-value']],
    ['tar.gz with a remark', async () => gzipSaying(16, url, (await tarOf({ 'b.log': clean })).toString('latin1')), ['x:1:1 endpoint-value']],
    ['zip with a remark', async () => zipOf({ 'b.log': clean }, 0, { comment: url }), ['x:1:1 endpoint-value']],
    ['zip with a field', async () => zipOf({ 'b.log': clean }, 0, { field: url }), ['x!b.log:1:1 endpoint-value']],
    ['zip with a name that only some read', async () => zipOf({ [TAILNET_NAME.replace(/./g, 'b')]: clean }, 0, { otherName: TAILNET_NAME }), [`x!${TAILNET_NAME.replace(/./g, 'b')}:1:1 endpoint-value`]],
    ['zip that says nothing of note', async () => zipOf({ 'b.log': clean }, 0, { comment: 'Made by hand.', field: 'a field', otherName: 'B.LOG' }), []],
    ['tar with a remark for all', async () => Buffer.concat([paxOf('g', `comment=${url}`), await tarOf({ 'b.log': clean })]), ['x!b.log:1:1 endpoint-value']],
    ['zip behind a program', async () => Buffer.concat([program, zipOf({ 'b.log': url })]), ['x:1:1 not-scanned']],
    ['gz behind a program', async () => Buffer.concat([program, gzipSync(url)]), ['x:1:1 not-scanned']],
    ['program that knows the signs', async () => Buffer.concat([program, Buffer.from('PK\u0003\u0004\u0000\u001f\u008b\u0008\u0000words and words', 'latin1'), Buffer.alloc(64, 255), program]), []],
    ['zip that is encrypted', async () => zipOf({ 'b.log': clean }, 1), ['x!b.log:1:1 not-scanned']],
    ['zip whose names lead elsewhere', async () => zipOf({ '../../b.log': url }), ['x!../../b.log:1:1 endpoint-value']],
    ['archive in an archive', async () => gzipSync(gzipSync(clean)), ['x!x:1:1 not-scanned']],
    ['gz that is cut off', async () => gzipSync(`${url}\n${clean.repeat(4000)}`).subarray(0, 150), ['x!x:1:1 not-scanned', 'x!x:1:1 endpoint-value']],
    ['tar that is cut off', async () => (await tarOf({ 'b.log': clean.repeat(40) })).subarray(0, 1000), ['x!b.log:1:1 not-scanned', 'x:1:1 not-scanned']],
    ['zip that is cut off', async () => zipOf({ 'b.log': clean }).subarray(0, 60), ['x:1:1 not-scanned']],
    ['entry called like a host', () => tarOf({ [`${TAILNET_NAME}/a.log`]: clean, [`${TAILNET_NAME}/b.log`]: clean }), ['x![endpoint]1:1:1 endpoint-value']],
  ] as const)('that is a %s', async (_, make, want) => {
    expect((await found({ x: await make() })).toSorted()).toEqual([...want].toSorted())
  })
})

describe('the protected value of this run', () => {
  test.each([
    ['text', `On ${host} it runs.`, '1:4'],
    ['UTF-16', utf16(`\uFEFFOn ${host} it runs.`), '1:4'],
    ['UTF-8 at the end of UTF-16', Buffer.concat([utf16('\uFEFFwords\nand words\n'), Buffer.from(`On ${host} it runs.`)]), '3:1'],
    ['a binary', Buffer.concat([Buffer.alloc(20), Buffer.from(`On ${host} it runs, words and words.`), Buffer.alloc(20)]), '1:24'],
    ['a binary as UTF-16', Buffer.concat([Buffer.alloc(21, 1), utf16(`${host} words`), Buffer.from([0, 1, 0, 0, 0, 2])]), '1:22'],
    ['base64 in a JSON string', JSON.stringify({ a: `x\n${btoa(`it is ${host} here`)}` }), '1:10'],
  ])('is found once in %s', async (_, content, at) => {
    const all = await found({ 'a.json': content }, [], { environment: withValue })
    expect(all).toEqual([`a.json:${at} endpoint-value`])
  })
})

describe('a harness run', () => {
  const files: Files = {
    'run/task.md': `# Task\n\nSee ${url}\n`,
    'run/argv.json': JSON.stringify(['case', '--host', LABEL, '--port', String(PORT)]),
    'run/backend/extra.log': `${clean}${url}\n`,
    'run/report.json': '{"run_id": "a"}',
    'run/generated/a.json': '{}',
    'run/notes.txt': clean,
  }

  test('is told surface by surface', async () => {
    const { code, out } = await scan(folderWith(files), ['--run', 'run', '--format', 'json'])
    const { surfaces } = JSON.parse(out)
    expect(code).toBe(1)
    expect(surfaces).toEqual([
      { name: 'task', state: 'scanned', reason: null, texts: 1 },
      { name: 'argv', state: 'scanned', reason: null, texts: 1 },
      { name: 'backend logs', state: 'scanned', reason: null, texts: 1 },
      { name: 'report', state: 'scanned', reason: null, texts: 1 },
      { name: 'trace', state: 'absent', reason: null, texts: 0 },
      { name: 'generated config', state: 'scanned', reason: null, texts: 1 },
      { name: 'patch', state: 'absent', reason: null, texts: 0 },
      { name: 'other', state: 'scanned', reason: null, texts: 1 },
      { name: 'file names', state: 'scanned', reason: null, texts: 9 },
    ])
    expect((await found(files, ['--run', 'run'])).map((one) => one.replace(/:\d+:\d+.*/, ''))).toEqual(['run/argv.json', 'run/backend/extra.log', 'run/task.md'])
  })

  test('that is not there could not be looked through', async () => {
    expect(await scan(folderWith({ 'a.log': clean }), ['--run', 'a.log'])).toMatchObject({ code: 2, err: expect.stringContaining('`a.log` is no folder') })
    expect(await scan(temporaryFolder(), ['--run', 'nowhere'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('(PATH_MISSING)') })
  })
})

describe('the exit code', () => {
  test.each([
    ['0 for nothing found', { 'a.log': clean }, [], 0],
    ['1 for a value', { 'a.log': url }, [], 1],
    ['0 for a suspicion', { 'a.log': `See ${PREVIEW}.\n` }, [], 0],
    ['1 for a suspicion, strictly', { 'a.log': `See ${PREVIEW}.\n` }, ['--strict'], 1],
    ['0 for what could not be looked through', { 'a.gz': gzipSync(clean.repeat(50)).subarray(0, 30) }, [], 0],
    ['1 for that, strictly', { 'a.gz': gzipSync(clean.repeat(50)).subarray(0, 30) }, ['--strict'], 1],
    ['2 for nothing to look through', {}, [], 2],
    ['0 for that where it is allowed', {}, ['--allow-empty'], 0],
    ['2 for a path that is not there', { 'a.log': clean }, ['b.log', 'a.log'], 2],
    ['2 for a configuration that is wrong', { 'a.log': clean, 'sotlint.config.yaml': 'oops: 1\n' }, [], 2],
  ] as const)('is %s', async (_, files: Files, args, code) => {
    expect((await scan(folderWith(files), args)).code).toBe(code)
  })

  test('2 for a link that leads in a circle, and the others are looked through', async () => {
    const folder = folderWith({ 'a.log': url })
    symlinkSync('b', join(folder, 'b'))
    const { code, err, out } = await scan(folder, ['b', 'a.log'])
    expect([code, err]).toEqual([2, expect.stringContaining('`b` cannot be reached (FILE_UNREADABLE)')])
    expect(out).toContain('endpoint-value')
  })

  test('of the standard input', async () => {
    expect(await found(temporaryFolder(), ['--stdin'], { input: `a\n${url}` })).toEqual(['<stdin>:2:1 endpoint-value'])
    expect((await scan(temporaryFolder(), ['--stdin'], { input: clean })).code).toBe(0)
  })

  test('comes with what became of each surface, also in text', async () => {
    const { err, out } = await scan(folderWith({ 'a.log': clean, 'b.gz': gzipSync(clean).subarray(0, 20) }), [])
    expect(err).toBe('')
    expect(out).toContain('sotlint: files: not scanned in full (1 text): the archive is cut off or damaged.\nsotlint: file names: scanned (2 texts).\n')
    expect(out).toContain('exact: skipped (missing).\n')
  })
})

describe('the configuration', () => {
  test('around a path holds for it, and names what is protected', async () => {
    const folder = folderWith({ 'sotlint.config.yaml': 'extends: cto-child\nendpoints: {variables: [WIDGET_URL]}\n', 'a.log': `On ${host}.\n` })
    expect(await found(folder, [], { environment: { WIDGET_URL: withValue.CTO_HARNESS_CASE_LOCAL_BASE_URL } })).toEqual(['a.log:1:4 endpoint-value'])
  })

  test('lets a waiver call one finding a false alarm, and never a bound value', async () => {
    const waiver = (tier: string) => `waivers:\n  - {rule: no-endpoint-value, path: a.log, line: 1, tier: ${tier}, owner: platform team, reason: It is an invented one., expires: 2099-01-01}\n`
    const config = 'version: 1\nextends: cto-child\n'
    expect(await found({ 'sotlint.config.yaml': config, 'a.log': url, 'sotlint.waivers.yaml': waiver('url') }, ['a.log'])).toEqual([])
    expect(await found({ 'sotlint.config.yaml': config, 'a.log': `${url} and ${url}`, 'sotlint.waivers.yaml': waiver('url') }, ['a.log'])).toHaveLength(3)
    expect(await found({ 'sotlint.config.yaml': config, 'a.log': `base_url=${url}`, 'sotlint.waivers.yaml': waiver('assigned') }, ['a.log'])).toEqual(['a.log:1:1 endpoint-value', 'sotlint.waivers.yaml:2:5 waiver-not-allowed'])
    expect(await found({ 'sotlint.config.yaml': config, 'a.log': clean, 'sotlint.waivers.yaml': waiver('url') }, ['a.log'])).toEqual(['sotlint.waivers.yaml:2:5 waiver-unused'])
  })

  test('and its waivers of what is no document are nothing to the check of documents', async () => {
    const waiver = 'waivers:\n  - {rule: no-endpoint-value, path: a.log, line: 1, tier: url, owner: platform team, reason: It is an invented one., expires: 2099-01-01}\n'
    const folder = folderWith({ ...cleanProject, 'a.log': url, 'sotlint.waivers.yaml': waiver })
    expect((await callProgram('sotlint', ['check', '--format', 'json'], { cwd: folder })).out).not.toContain('waiver-unused')
    expect(await found(folder, ['a.log'])).toEqual([])
  })

  test('lets a waiver name a heading of a document', async () => {
    const waiver = 'waivers:\n  - {rule: no-endpoint-value, path: a.md, heading: Second, tier: url, owner: platform team, reason: It is an invented one., expires: 2099-01-01}\n'
    expect(await found({ 'a.md': `# First\n\n${url}\n\n## Second\n\n${url}\n`, 'sotlint.waivers.yaml': waiver }, ['a.md'])).toEqual(['a.md:3:1 endpoint-value'])
  })
})

describe('the baseline of a scan', () => {
  const key = { SOTLINT_FINGERPRINT_KEY: 'ab'.repeat(32) }
  const keyed = { environment: key }

  test('silences what was there, and nothing new', async () => {
    const folder = folderWith({ 'a.log': `${clean}${url}\n` })
    const { code, err } = await scan(folder, ['--update-baseline', 'a.log'], keyed)
    expect([code, err]).toEqual([0, 'sotlint: listed 1 finding in `sotlint.scan-baseline.json`; 0 findings cannot be listed; fingerprints are made with a key\n'])
    expect(await found(folder, ['a.log'], keyed)).toEqual([])
    writeFileSync(join(folder, 'a.log'), `${clean}${clean}${url}\n${url}\n${url.replace('.13', '.14')}\n`)
    expect(await found(folder, ['a.log'], keyed)).toEqual(['a.log:4:1 endpoint-value', 'a.log:5:1 endpoint-value'])
    writeFileSync(join(folder, 'a.log'), clean)
    expect(await found(folder, ['a.log'], keyed)).toEqual(['sotlint.scan-baseline.json:6:84 baseline-stale'].map((one) => expect.stringMatching(one.replace(/:6:84/, ':\\d+:\\d+'))))
    expect((await scan(folder, ['--update-baseline', 'a.log'], keyed)).err).toContain('listed 0 findings')
    expect(await found(folder, ['a.log'], keyed)).toEqual([])
  })

  test('lists no value that is bound, exact or with a login, and nothing of a governed document', async () => {
    const files = {
      'a.log': `base_url=${url}\n`,
      'b.log': `On ${host}.\n`,
      'c.log': 'https://user:word@gpu.quillmere.example:1/v1\n',
      [`.sot/${notesPath('Widget')}`]: notes('Widget', `\n${url}\n`),
      'd.md': `See ${url}\n`,
    }
    const folder = folderWith(files)
    const environment = { ...key, ...withValue }
    const before = await found(folder, [], { environment })
    const { err } = await scan(folder, ['--update-baseline'], { environment })
    expect(err).toContain('listed 1 finding in')
    expect(await found(folder, [], { environment })).toEqual(before.filter((one) => !one.startsWith('d.md')))
  })

  test('that would be empty is not made', async () => {
    const folder = folderWith({ 'a.log': `base_url=${url}\n` })
    expect((await scan(folder, ['--update-baseline'], keyed)).err).toBe('sotlint: there was nothing to list, so no baseline was written; 1 finding cannot be listed\n')
    expect(readdirSync(folder)).toEqual(['a.log'])
  })

  test('that is damaged is never written over', async () => {
    const folder = folderWith({ 'a.log': url, 'sotlint.scan-baseline.json': '{' })
    expect(await scan(folder, ['--update-baseline'], keyed)).toMatchObject({ code: 2, err: expect.stringContaining('Restore it, or remove it') })
    expect(readFileSync(join(folder, 'sotlint.scan-baseline.json'), 'utf8')).toBe('{')
  })

  test('means nothing under another key, and that is said', async () => {
    const folder = folderWith({ 'a.log': url })
    await scan(folder, ['--update-baseline', 'a.log'], keyed)
    const { code, err } = await scan(folder, ['a.log'], { environment: { SOTLINT_FINGERPRINT_KEY: 'cd'.repeat(32) } })
    expect([code, err]).toEqual([1, 'sotlint: the baseline was written with another key for its fingerprints, so it silences nothing here\n'])
  })

  test('names a place where no key can be had', async () => {
    const folder = folderWith({ 'a.log': url, '.git/HEAD': 'ref: refs/heads/main\n' })
    const environment = { HOME: folder }
    expect((await scan(folder, ['--update-baseline', 'a.log'], { environment })).err).toContain('no key could be had')
    expect(await found(folder, ['a.log'], { environment })).toEqual([])
    writeFileSync(join(folder, 'a.log'), `\n${url}`)
    expect(await found(folder, ['a.log'], { environment })).toContain('a.log:2:1 endpoint-value')
  })

  test('that was named and is not there stops the scan, and what is incomplete is never listed', async () => {
    const folder = folderWith({ 'a.log': url })
    mkdirSync(join(folder, 'x'))
    expect((await scan(folder, ['--baseline', 'no.json', 'a.log'], keyed)).code).toBe(2)
    expect(await scan(folder, ['--update-baseline', 'a.log', 'b.log'], keyed)).toMatchObject({ code: 2, err: expect.stringContaining('no baseline was written') })
  })
})

test.each([['0', 1], ['1', 0], ['-1', 0]])('--max-warnings %s on one warning exits with %d', async (most, code) => {
  const folder = folderWith({ 'a.gz': gzipSync(clean).subarray(0, 30) })
  const ran = await scan(folder, ['--quiet', '--max-warnings', most])
  expect(ran.code).toBe(code)
  expect(ran.err.includes('more than the 0 that --max-warnings allows')).toBe(code === 1)
})

describe('a result', () => {
  test.each(['a.log', './a.log', 'x/../a.log', 'link/a.log'])('never takes the place of a file that is named to be looked through: %s', async (name) => {
    const folder = folderWith({ 'a.log': clean, 'x/b.log': clean })
    symlinkSync('.', join(folder, 'link'))
    const ran = await scan(folder, ['a.log', '--format', `json=${name}`])
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('was read in this run, and is not written over (FILE_UNWRITABLE)') })
    expect(readFileSync(join(folder, 'a.log'), 'utf8')).toBe(clean)
  })

  test('may take the place of the last one in a folder that is looked through', async () => {
    const folder = folderWith({ 'a.log': clean })
    for (const seen of [1, 2]) {
      expect((await scan(folder, ['.', '--format', 'json=result.json'])).code).toBe(0)
      expect(readdirSync(folder)).toHaveLength(2)
      expect(JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')).scope.seen).toBe(seen)
    }
  })
})
