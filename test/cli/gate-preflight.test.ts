import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import preflightSchema from '../../schemas/harness-preflight.schema.json' with { type: 'json' }
import readySchema from '../../schemas/harness-ready.schema.json' with { type: 'json' }
import { serverErrors } from '../../src/model/provider-script.ts'
import type { Script } from '../../src/model/provider-script.ts'
import { startFakeProvider } from '../../src/io/fake-provider.ts'
import type { FakeProvider, SeenRequest } from '../../src/io/fake-provider.ts'
import { compileSchema } from '../../src/policy/schema-check.ts'
import type { JsonObject } from '../../src/policy/schema-check.ts'
import { HOST } from '../scan/corpus/exact.ts'
import { folderWith } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'
import type { Ran } from '../support/program.ts'

const [URL_NAME, BIN_NAME, FILE_NAME] = ['CTO_HARNESS_CASE_LOCAL_BASE_URL', 'CTO_HARNESS_CASE_BIN', 'CTO_HARNESS_CASE_MODEL_ADMISSION_FILE'] as const
const ADMISSION = JSON.stringify({ models: [{ provider: 'qwen-local', model: 'qwen3.6-35b-a3b', status: 'admitted' }] })
const RUN = '20260601T022535Z-r1-string-slugify-2731603'
const QUICK = 'version: 1\nextends: cto-child\nharness:\n  preflight:\n    deadlines: {headers: 0.3, total: 0.6}\n'
const answers: Script = { reply: { reasoning: 'The user waits.', content: 'harbour ready' } }

interface Place {
  readonly cwd: string
  readonly run: string
  readonly environment: Readonly<Record<string, string>>
}

/** A folder with all that a run needs but a provider. */
function place(files: Readonly<Record<string, string>> = {}): Place {
  const cwd = folderWith({ 'case': '#!/bin/sh\n', 'admission.json': ADMISSION, 'sotlint.config.yaml': QUICK, ...files })
  chmodSync(join(cwd, 'case'), 0o755)
  const run = join(cwd, 'harness-runs', RUN)
  mkdirSync(run, { recursive: true })
  return { cwd, run, environment: { [BIN_NAME]: 'case', [FILE_NAME]: join(cwd, 'admission.json') } }
}

async function serve(script: Script | ((request: SeenRequest, index: number) => Script)): Promise<FakeProvider> {
  const provider = await startFakeProvider(script)
  onTestFinished(() => provider.close())
  return provider
}

const gate = ({ cwd, environment }: Place, words: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  callProgram('sotlint', ['gate', ...words, '--config', 'sotlint.config.yaml'], { cwd, environment: { ...environment, ...more } })

/** Every file below a folder with its text. */
function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

function flawsIn(schema: object, text: string): unknown {
  return compileSchema(schema as JsonObject)(JSON.parse(text))
}

describe('gate ready', () => {
  test('says one line a name and nothing else', async () => {
    const here = place()
    expect(await gate(here, ['ready'])).toEqual({ code: 3, out: `${URL_NAME}=missing\n${BIN_NAME}=present\n${FILE_NAME}=present\n`, err: '' })
    expect(await gate(here, ['ready'], { [URL_NAME]: 'http://192.0.2.7:8000' })).toEqual({ code: 0, out: `${URL_NAME}=present\n${BIN_NAME}=present\n${FILE_NAME}=present\n`, err: '' })
  })

  test('gives reasons and warnings in JSON, in fixed words', async () => {
    const here = place({ 'admission.json': '[]', 'no-program': '' })
    const { code, out } = await gate(here, ['ready', '--json'], { [URL_NAME]: 'http://user:word@192.0.2.7/v1', [BIN_NAME]: 'no-program' })
    expect([code, flawsIn(readySchema, out)]).toEqual([3, []])
    expect(JSON.parse(out)).toEqual({
      schema: 'harness-ready/1',
      ready: false,
      checks: [
        { name: URL_NAME, state: 'invalid', reason: 'credentials' },
        { name: BIN_NAME, state: 'invalid', reason: process.getuid?.() === 0 ? expect.anything() : 'not-executable' },
        { name: FILE_NAME, state: 'invalid', reason: 'no-entry' },
      ],
    })
    const ready = await gate(place(), ['ready', '--format', 'json'], { [URL_NAME]: 'http://192.0.2.7:8000' })
    expect([ready.code, flawsIn(readySchema, ready.out)]).toEqual([0, []])
    expect(JSON.parse(ready.out)).toMatchObject({ ready: true, checks: [{ name: URL_NAME, state: 'present', warning: 'no-version-path' }, {}, {}] })
  })

  test('opens no connection', async () => {
    const server = await serve(answers)
    await gate(place(), ['ready'], { [URL_NAME]: server.baseUrl })
    expect(server.requests).toEqual([])
  })

  test.each([
    ['a folder for a program', { [BIN_NAME]: '.' }, `${BIN_NAME}=invalid`],
    ['a program that is not there', { [BIN_NAME]: 'nothing' }, `${BIN_NAME}=invalid`],
    ['a path below a file', { [BIN_NAME]: 'case/case' }, `${BIN_NAME}=invalid`],
    ['a file that is no data', { [FILE_NAME]: 'broken.json' }, `${FILE_NAME}=invalid`],
    ['a file that no file can be', { [FILE_NAME]: 'a\u0000b' }, `${FILE_NAME}=invalid`],
    ['a file behind a link', { [FILE_NAME]: 'link.json' }, `${FILE_NAME}=present`],
  ])('takes %s for what it is', async (_, more, want) => {
    const here = place({ 'broken.json': '{' })
    symlinkSync(join(here.cwd, 'admission.json'), join(here.cwd, 'link.json'))
    const { out } = await gate(here, ['ready'], { [URL_NAME]: 'http://192.0.2.7:8000/v1', ...more })
    expect(out.split('\n')).toContain(want)
  })
})

describe('gate probe', () => {
  test('asks in three modes, once in each, and is content with content', async () => {
    const server = await serve(answers)
    const here = place()
    expect(await gate(here, ['probe'], { [URL_NAME]: server.baseUrl, [BIN_NAME]: '' })).toEqual({ code: 0, out: `${URL_NAME}=present\njson: content\nsse: content\ncase: content\nprobe: ready\n`, err: '' })
    expect(server.requests).toMatchObject([
      { isStreamed: false, budget: 1024, tokensField: 'max_tokens', roles: ['user'], tools: [], model: 'qwen3.6-35b-a3b' },
      { isStreamed: true, budget: 1024, tokensField: 'max_tokens', roles: ['user'], tools: [] },
      { isStreamed: true, budget: 1024, tokensField: 'max_completion_tokens', roles: ['developer', 'user'], tools: ['read', 'write', 'edit', 'bash'] },
    ])
  })

  test('stops at the first mode that does not allow, and says what to do', async () => {
    const server = await serve({ ...answers, streamed: { reasoning: 'On and on.', reasoningField: 'reasoning_content' } })
    const { code, out, err } = await gate(place(), ['probe'], { [URL_NAME]: server.baseUrl })
    expect([code, err, server.requests.length]).toEqual([3, '', 2])
    expect(out).toMatch(/^json: content\nsse: reasoning-only \(http_status=200, finish_reason=stop\)\n {2}fix: .+\nprobe: blocked \(provider response shape unavailable\)\n$/m)
  })

  test('needs no more than the address, and sends nothing without it', async () => {
    const { code, out } = await gate(place(), ['probe'])
    expect([code, out]).toEqual([3, expect.stringMatching(new RegExp(`^${URL_NAME}=missing\\n  fix: .+\\nprobe: blocked \\(local provider config unavailable\\)\\n$`))])
  })

  test('asks as the run\'s own Pi configuration has it', async () => {
    const here = place()
    const models = [{ id: 'qwen3.6-35b-a3b', reasoning: true, compat: { supportsDeveloperRole: false, maxTokensField: 'max_tokens' } }]
    mkdirSync(join(here.run, 'config'))
    writeFileSync(join(here.run, 'config', 'models.json'), JSON.stringify({ providers: { 'qwen-local': { models } } }))
    const server = await serve({ ...answers, error: serverErrors['vllm-developer-role'] })
    expect((await gate(here, ['probe'], { [URL_NAME]: server.baseUrl })).out).toContain('case: bad-request (http_status=400, hint=developer-role)\n')
    expect((await gate(here, ['probe', '--run', here.run], { [URL_NAME]: server.baseUrl })).code).toBe(0)
    expect(server.requests.at(-1)).toMatchObject({ roles: ['system', 'user'], tokensField: 'max_tokens' })
  })

  test('sends the key that the policy names, and blocks without it', async () => {
    const here = place({ 'sotlint.config.yaml': `${QUICK}  apiKeyEnv: PROVIDER_KEY\n` })
    const server = await serve(answers)
    expect((await gate(here, ['probe'], { [URL_NAME]: server.baseUrl })).out).toContain('PROVIDER_KEY=missing\n')
    expect(server.requests).toEqual([])
    expect((await gate(here, ['probe'], { [URL_NAME]: server.baseUrl, PROVIDER_KEY: 'word' })).code).toBe(0)
    expect(server.requests.map(({ hasKey }) => hasKey)).toEqual([true, true, true])
  })

  test('is not run where Node would print what it connects to', async () => {
    const server = await serve(answers)
    const { code, err } = await gate(place(), ['probe'], { [URL_NAME]: server.baseUrl, NODE_DEBUG: 'net' })
    expect([code, server.requests.length]).toEqual([2, 0])
    expect(err).toContain('`NODE_DEBUG` is set')
  })

  test('cannot be turned off mode by mode until nothing is asked', async () => {
    const here = place({ 'sotlint.config.yaml': `${QUICK}    modes: {json: false, sse: false, case: false}\n` })
    expect((await gate(here, ['probe'], { [URL_NAME]: 'http://192.0.2.7/v1' })).code).toBe(2)
  })
})

describe('gate preflight', () => {
  test('goes through names, admission and provider, and leaves its part of the run', async () => {
    const server = await serve(answers)
    const here = place()
    const { code, out } = await gate(here, ['preflight', '--json', '--run', here.run], { [URL_NAME]: server.baseUrl })
    expect([code, flawsIn(preflightSchema, out)]).toEqual([0, []])
    expect(JSON.parse(out)).toMatchObject({ step: 'preflight', ready: true, admission: 'admitted', modes: [{ mode: 'json' }, { mode: 'sse' }, { mode: 'case' }], marker: null, failure_reason: null })
    expect(filesIn(here.run)).toEqual({ 'preflight/preflight.json': out })
  })

  test('asks nobody about a model that is not admitted', async () => {
    const server = await serve(answers)
    for (const text of [ADMISSION.replace('admitted', 'pending'), '[]']) {
      const here = place({ 'admission.json': text })
      const { code, out } = await gate(here, ['preflight', '--run', here.run], { [URL_NAME]: server.baseUrl })
      expect([code, out]).toEqual([3, expect.stringMatching(/^preflight: blocked \(provider model not admitted\)$/m)])
      expect(filesIn(here.run)['backend/provider-model-not-admitted.txt']).toMatch(/^admission=(?:not-admitted|absent)$/m)
    }
    expect(server.requests).toEqual([])
  })

  const STOPS: Readonly<Record<string, readonly [Script, string, string]>> = {
    'reasoning only': [{ reply: { reasoning: 'On.' } }, 'provider-reasoning-only', 'class=reasoning-only\nmax_tokens=1024\nhttp_status=200\nfinish_reason=stop\n'],
    'another shape': [{ reply: { content: '' } }, 'provider-response-shape-unavailable', 'class=empty\nmax_tokens=1024\nhttp_status=200\nfinish_reason=stop\n'],
    'a wrong model': [{ reply: { content: 'ready', model: 'other' } }, 'provider-response-shape-unavailable', 'class=wrong-model\nmax_tokens=1024\nhttp_status=200\nfinish_reason=stop\n'],
    'no key': [{ error: serverErrors['vllm-auth'] }, 'provider-unavailable', 'class=auth\nmax_tokens=1024\nhttp_status=401\n'],
    'no answer': [{ fault: 'hang' }, 'provider-unavailable', 'class=timeout\nmax_tokens=1024\n'],
  }
  test.each(Object.entries(STOPS))('leaves marker, part and report for %s', async (_, [script, name, body]) => {
    const server = await serve(script)
    const here = place()
    const { code } = await gate(here, ['preflight', '--run', here.run], { [URL_NAME]: server.baseUrl })
    const files = filesIn(here.run)
    expect([code, Object.keys(files)]).toEqual([3, [`backend/${name}.txt`, 'preflight/preflight.json', 'report.json']])
    expect(files[`backend/${name}.txt`]).toBe(body)
    expect(JSON.parse(files['report.json'] ?? '')).toMatchObject({
      run_id: RUN,
      status: 'blocked',
      backend: 'case',
      backend_exit_code: null,
      case_process_started: false,
      case_model_provider: 'qwen-local',
      case_model: 'qwen3.6-35b-a3b',
      case_model_admission_status: 'admitted',
      local_provider_config: { [URL_NAME]: 'present', [BIN_NAME]: 'present', [FILE_NAME]: 'present' },
      provider_probe: { class: /class=(.*)/.exec(body)?.[1], max_tokens: 1024 },
      changed_files: [],
    })
  })

  test.each([
    ['is missing', {}, 'missing'],
    ['is empty', { [URL_NAME]: '' }, 'missing'],
    ['holds a password', { [URL_NAME]: 'http://user:canary-word@192.0.2.7/v1' }, 'invalid'],
  ])('leaves the names where the address %s', async (_, more, state) => {
    const here = place()
    expect((await gate(here, ['preflight', '--run', here.run], more)).code).toBe(3)
    const files = filesIn(here.run)
    expect(files['backend/provider-local-config-unavailable.txt']).toBe(`${URL_NAME}=${state}\n${BIN_NAME}=present\n${FILE_NAME}=present\n`)
    expect(JSON.parse(files['report.json'] ?? '')).toMatchObject({ failure_reason: 'local provider config unavailable', case_model_admission_status: 'admitted', local_provider_config: { [URL_NAME]: state } })
    expect(JSON.stringify(files)).not.toContain('canary-word')
  })

  test('looks at a run once: a marker, a report or its own part stops it before anything is asked', async () => {
    const server = await serve(answers)
    for (const spent of ['report.json', 'backend/provider-unavailable.txt', 'preflight/preflight.json']) {
      const here = place({ [`harness-runs/${RUN}/${spent}`]: '' })
      expect((await gate(here, ['preflight', '--run', here.run], { [URL_NAME]: server.baseUrl })).code).toBe(2)
      expect(Object.keys(filesIn(here.run))).toEqual([spent])
    }
    expect(server.requests).toEqual([])
  })

  test('writes into no folder behind a link, and into none that is not there', async () => {
    const here = place()
    const elsewhere = folderWith({})
    symlinkSync(elsewhere, join(here.run, 'backend'))
    expect((await gate(here, ['preflight', '--run', here.run])).code).toBe(2)
    expect(readdirSync(elsewhere)).toEqual([])
    symlinkSync(here.run, join(here.cwd, 'link'))
    for (const folder of ['link', 'link/', 'nothing', 'case', 'a\u0000b']) expect((await gate(here, ['preflight', '--run', folder])).code).toBe(2)
    expect(existsSync(join(here.run, 'report.json'))).toBe(false)
  })

  test('writes no report under a name that is no run\'s', async () => {
    const here = place({ 'other/keep': '' })
    expect((await gate(here, ['preflight', '--run', 'other'])).code).toBe(3)
    expect(Object.keys(filesIn(join(here.cwd, 'other')))).toEqual(['backend/provider-local-config-unavailable.txt', 'keep', 'preflight/preflight.json'])
  })

  test('needs a policy that says what to look for', async () => {
    const here = place({ 'sotlint.config.yaml': QUICK.replace('    deadlines', '    admission: {file: OTHER_NAME}\n    deadlines') })
    expect((await gate(here, ['preflight'], { [URL_NAME]: 'http://192.0.2.7/v1' })).code).toBe(2)
    expect((await gate(here, ['preflight', '--endpoint', 'x'])).code).toBe(2)
    for (const line of ['deadlines: {headers: 0}', 'modes: {other: true}', 'baseUrl: "http://192.0.2.7/v1"', 'caseRequest: {systemRole: user}']) {
      const wrong = place({ 'sotlint.config.yaml': `version: 1\nextends: cto-child\nharness:\n  preflight:\n    ${line}\n` })
      expect((await gate(wrong, ['ready'])).err).toContain('(CONFIG_INVALID)')
    }
  })
})

describe('no trace of the address', () => {
  const parts = [HOST, '8443', 'zq81k-path', 'user-zq', 'word-zq']
  const url = `http://${HOST}:8443/zq81k-path/v1`
  const traces = (text: string) => parts.filter((part) => text.includes(part))

  test.each([
    ['a host that nobody knows', url],
    ['a name and a password', url.replace('//', '//user-zq:word-zq@')],
    ['no address at all', `${HOST}:8443/zq81k-path`],
    ['a query', `${url}?user-zq=word-zq`],
  ])('with %s', async (_, value) => {
    for (const step of ['ready', 'probe', 'preflight']) {
      for (const format of ['text', 'json']) {
        const here = place()
        const { code, out, err } = await gate(here, [step, '--debug', '--format', format, '--run', here.run], { [URL_NAME]: value })
        expect([traces(out + err + JSON.stringify(filesIn(here.run))), code], `${step} ${format}`).toEqual([[], expect.toSatisfy((one: number) => one === 0 || one === 3)])
      }
    }
  })

  test('where the host is called like a word of ours, which gives nothing away', async () => {
    for (const host of ['content', 'reasoning', 'present', 'blocked', 'admission']) {
      const here = place()
      const { code, out } = await gate(here, ['preflight', '--run', here.run], { [URL_NAME]: `http://${host}:8000/v1` })
      expect([code, out]).toEqual([3, expect.stringContaining('json: network-error (code=ENOTFOUND)')])
    }
  })

  test('in what a server says that repeats it', async () => {
    const body = JSON.stringify({ error: { message: `The upstream ${url} is gone`, type: url, code: url }, model: url })
    for (const status of [200, 302, 400, 404, 502]) {
      const server = await serve({ error: { status, body, contentType: url, location: url } })
      const here = place()
      const { code, out, err } = await gate(here, ['preflight', '--debug', '--run', here.run], { [URL_NAME]: server.baseUrl })
      expect([code, traces(out + err + JSON.stringify(filesIn(here.run)))]).toEqual([3, []])
      expect(out + err + JSON.stringify(filesIn(here.run))).not.toContain(String(server.port))
    }
  })
})

test('what a stop leaves is a blocked run to `gate check`, save for what the harness itself writes', async () => {
  const server = await serve({ reply: { reasoning: 'On.' } })
  for (const more of [{}, { [URL_NAME]: server.baseUrl }]) {
    const here = place()
    await gate(here, ['preflight', '--run', here.run], more)
    mkdirSync(join(here.run, 'config'))
    for (const [name, text] of Object.entries({ 'task.md': 'x\n', 'argv.json': '[]', 'trace.jsonl': '{"step":"probe"}\n', 'config/models.json': '{}' })) writeFileSync(join(here.run, name), text)
    const { code, out } = await gate(here, ['check', here.run], more)
    expect([code, out]).toEqual([3, expect.stringMatching(/^verdict: blocked /m)])
  }
})
