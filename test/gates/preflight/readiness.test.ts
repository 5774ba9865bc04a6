import { describe, expect, test } from 'vitest'
import { admissionOf } from '../../../src/gates/preflight/admission.ts'
import { caseFormOf } from '../../../src/gates/preflight/case-form.ts'
import { checkNames, isReady } from '../../../src/gates/preflight/readiness.ts'
import { probeModes, requestBody } from '../../../src/gates/preflight/requests.ts'
import { stopOfNames } from '../../../src/gates/preflight/stops.ts'
import { defaultPolicy, readPolicy } from '../../../src/index.ts'
import type { HarnessPolicy } from '../../../src/model/harness.ts'
import type { Admission, PathFault } from '../../../src/model/preflight.ts'
import { readData } from '../../../src/policy/data-text.ts'

const policyWith = (harness: string): HarnessPolicy => readPolicy(`version: 1\nextends: cto-child\nharness: ${harness}\n`).harness
const base = defaultPolicy.harness

const [URL_NAME, BIN_NAME, FILE_NAME] = ['CTO_HARNESS_CASE_LOCAL_BASE_URL', 'CTO_HARNESS_CASE_BIN', 'CTO_HARNESS_CASE_MODEL_ADMISSION_FILE'] as const
const all = { [URL_NAME]: 'http://192.0.2.7:8000/v1', [BIN_NAME]: '/bin/case', [FILE_NAME]: '/etc/admission.json' }

interface Faults {
  readonly file?: PathFault
  readonly executable?: PathFault
  readonly admission?: Admission | null
}

function lines(environment: Readonly<Record<string, string>>, faults: Faults = {}, policy = base): readonly string[] {
  const { file = null, executable = null, admission = 'admitted' } = faults
  const around = { value: (name: string) => environment[name], fileFault: () => file, executableFault: () => executable, admissionIn: () => admission }
  const checks = checkNames(policy, around)
  return [...checks.map(({ name, state, reason }) => `${name}=${state}${reason === undefined ? '' : ` ${reason}`}`), isReady(checks) ? 'ready' : `blocked ${stopOfNames(checks)}`]
}

describe('the names', () => {
  test('are told in the policy\'s order', () => {
    expect(lines(all)).toEqual([`${URL_NAME}=present`, `${BIN_NAME}=present`, `${FILE_NAME}=present`, 'ready'])
    expect(lines({})).toEqual([`${URL_NAME}=missing`, `${BIN_NAME}=missing`, `${FILE_NAME}=missing`, 'blocked config'])
  })

  test('are missing when they are blank, and invalid when they lead nowhere', () => {
    expect(lines({ ...all, [BIN_NAME]: '  ' })[1]).toBe(`${BIN_NAME}=missing`)
    expect(lines(all, { executable: 'not-executable' })[1]).toBe(`${BIN_NAME}=invalid not-executable`)
    expect(lines(all, { file: 'not-found' })[2]).toBe(`${FILE_NAME}=invalid not-found`)
    expect(lines(all, { admission: null }).slice(2)).toEqual([`${FILE_NAME}=invalid malformed`, 'blocked config'])
  })

  test('leave a file without the model to the next step, unless something else is wrong as well', () => {
    expect(lines(all, { admission: 'absent' }).slice(2)).toEqual([`${FILE_NAME}=invalid no-entry`, 'blocked admission'])
    expect(lines(all, { admission: 'not-admitted' }).slice(2)).toEqual([`${FILE_NAME}=present`, 'ready'])
    expect(lines({ ...all, [URL_NAME]: 'x' }, { admission: 'absent' }).at(-1)).toBe('blocked config')
  })

  test('are those of the provider and the engine in use, and of the key', () => {
    expect(lines({}, {}, policyWith('{expect: {provider: other}}'))).toEqual([`${BIN_NAME}=missing`, `${FILE_NAME}=missing`, 'blocked config'])
    expect(lines({}, {}, policyWith('{expect: {engine: fake}}'))).toEqual([`${URL_NAME}=missing`, 'blocked config'])
    expect(lines(all, {}, policyWith('{apiKeyEnv: PROVIDER_KEY}')).slice(3)).toEqual(['PROVIDER_KEY=missing', 'blocked config'])
    expect(lines({ ...all, PROVIDER_KEY: 'x' }, {}, policyWith('{apiKeyEnv: PROVIDER_KEY}')).slice(3)).toEqual(['PROVIDER_KEY=present', 'ready'])
  })

  test('are not ready when there are none', () => {
    expect(lines({}, {}, policyWith('{expect: {provider: other, engine: fake}}'))).toEqual(['blocked config'])
  })
})

describe('the admission file', () => {
  const entry = '"provider": "qwen-local", "model": "qwen3.6-35b-a3b"'
  const TABLE: Readonly<Record<string, readonly string[]>> = {
    admitted: [
      `{${entry}, "status": "admitted"}`,
      `[{"provider": "x"}, {${entry}, "status": "admitted", "note": 1}]`,
      `{"version": 1, "models": [{${entry}, "status": "admitted"}]}`,
      `{"models": {"a": {${entry}, "status": "admitted"}}}`,
      `{"models": {${entry}, "status": "admitted"}}`,
      'models:\n  - provider: qwen-local\n    model: qwen3.6-35b-a3b\n    status: admitted\n',
      '{\n\t"models": [\n\t\t{\n\t\t\t"provider": "qwen-local",\n\t\t\t"model": "qwen3.6-35b-a3b",\n\t\t\t"status": "admitted"\n\t\t}\n\t]\n}\n',
      `\uFEFF{${entry}, "status": "admitted"}`,
    ],
    'not-admitted': [
      `{${entry}, "status": "admitted_pending"}`,
      `{${entry}, "status": "Admitted"}`,
      `{${entry}, "status": true}`,
      `{${entry}}`,
      `[{${entry}, "status": "admitted"}, {${entry}, "status": "revoked"}]`,
    ],
    absent: [
      '{"provider": "qwen-local", "model": "qwen3.6", "status": "admitted"}',
      '{"provider": "Qwen-Local", "model": "qwen3.6-35b-a3b", "status": "admitted"}',
      '{"a": {"provider": "qwen-local", "model": "qwen3.6-35b-a3b", "status": "admitted"}}',
      '[[{"provider": "qwen-local", "model": "qwen3.6-35b-a3b", "status": "admitted"}]]',
      '[]',
      '"admitted"',
      'admitted',
    ],
  }
  for (const [want, texts] of Object.entries(TABLE)) {
    test(`says ${want}`, () => {
      expect(texts.map((text) => admissionOf(readData(text), base))).toEqual(texts.map(() => want))
    })
  }

  test('is no data when it is empty, broken or says a thing twice', () => {
    expect(['', '# nothing', '{', `{${entry}, "status": "pending", "status": "admitted"}`, 'a: *b'].map(readData)).toEqual([null, null, null, null, null])
  })

  test('may call its members otherwise', () => {
    const policy = policyWith('{preflight: {admission: {provider: [/who], model: [/what/id], status: [/state]}}}')
    expect(admissionOf(readData('{"who": "qwen-local", "what": {"id": "qwen3.6-35b-a3b"}, "state": "admitted"}'), policy)).toBe('admitted')
    expect(admissionOf(readData(`{${entry}, "status": "admitted"}`), policy)).toBe('admitted')
  })
})

describe('what is asked', () => {
  const body = (mode: 'json' | 'sse' | 'case', policy = base) => requestBody(mode, policy, policy.preflight.caseRequest) as Readonly<Record<string, unknown>>

  test('has 1024 tokens in every mode, one user message, and no tools but in the third', () => {
    expect([body('json')['stream'], body('sse')['stream'], body('case')['stream']]).toEqual([false, true, true])
    expect([body('json')['max_tokens'], body('sse')['max_tokens'], body('case')['max_completion_tokens']]).toEqual([1024, 1024, 1024])
    expect(['json', 'sse'].map((mode) => Object.keys(body(mode as 'json')).sort())).toEqual([0, 1].map(() => ['max_tokens', 'messages', 'model', 'stream', 'temperature']))
  })

  test('is in mode case what Case asks', () => {
    const { messages, tools, stream_options: options, store, tool_choice: choice } = body('case')
    expect((messages as { role: string }[]).map(({ role }) => role)).toEqual(['developer', 'user'])
    expect((tools as { function: { name: string } }[]).map((tool) => tool.function.name)).toEqual(['read', 'write', 'edit', 'bash'])
    expect([options, store, choice]).toEqual([{ include_usage: true }, false, undefined])
  })

  test('can be the seeds\' probe alone', () => {
    expect(probeModes(base)).toEqual(['json', 'sse', 'case'])
    expect(probeModes(policyWith('{preflight: {modes: {sse: false, case: false}}}'))).toEqual(['json'])
  })

  const config = (model: object, provider: object = {}) => ({ providers: { 'qwen-local': { ...provider, models: [{ id: 'other' }, { id: 'qwen3.6-35b-a3b', ...model }] } } })
  test.each([
    ['a model that reasons', config({ reasoning: true }), 'developer max_completion_tokens server'],
    ['a model that does not', config({}), 'system max_completion_tokens server'],
    ['a role that is turned off', config({ reasoning: true, compat: { supportsDeveloperRole: false } }), 'system max_completion_tokens server'],
    ['a role that is turned off for the provider', config({ reasoning: true }, { compat: { supportsDeveloperRole: false } }), 'system max_completion_tokens server'],
    ['a role that the model turns on again', config({ reasoning: true, compat: { supportsDeveloperRole: true } }, { compat: { supportsDeveloperRole: false } }), 'developer max_completion_tokens server'],
    ['another field for the tokens', config({ compat: { maxTokensField: 'max_tokens' } }), 'system max_tokens server'],
    ['thinking that is turned off', config({ reasoning: true, compat: { thinkingFormat: 'qwen-chat-template' } }), 'developer max_completion_tokens off'],
    ['thinking that only a reasoning model turns off', config({ compat: { thinkingFormat: 'qwen-chat-template' } }), 'system max_completion_tokens server'],
    ['another provider', { providers: { openai: { models: [{ id: 'qwen3.6-35b-a3b' }] } } }, 'developer max_completion_tokens server'],
    ['no configuration', 'nothing', 'developer max_completion_tokens server'],
  ])('follows from a Pi configuration with %s', (_, given, want) => {
    const { systemRole, tokensField, thinking } = caseFormOf([null, given], base)
    expect([systemRole, tokensField, thinking].join(' ')).toBe(want)
  })

  test('tells the template to leave thinking out where Case does', () => {
    expect(requestBody('case', base, { systemRole: 'system', tokensField: 'max_tokens', thinking: 'off' })).toMatchObject({ chat_template_kwargs: { enable_thinking: false }, max_tokens: 1024 })
    expect(body('case')).not.toHaveProperty('chat_template_kwargs')
  })
})
