import { describe, expect, test } from 'vitest'
import { hg09NoFallback } from '../../src/gates/all/hg09-no-fallback.ts'
import { PROVIDER_URL } from '../scan/corpus/hosts.ts'
import { gateTable } from '../support/gate-table.ts'
import { AGENT_TEXT, json, jsonLines, judge, spawnLine, stopped } from '../support/harness-run.ts'

const other = { provider: 'anthropic', model: 'claude-sonnet-4-6' }
const own = { provider: 'qwen-local', model: 'qwen3.6-35b-a3b' }
const counted = { provider_requests: { count: 3, models: ['qwen3.6-35b-a3b'] } }
const unavailable = stopped('backend/provider-unavailable.txt', 'provider unavailable')
const steps = jsonLines({ step: 'copy-fixture' })

gateTable({
  gate: hg09NoFallback,
  passes: {
    'bare names in prose': {
      report: { no_fallback: { forbidden: ['anthropic', 'claude-sonnet-4-6'], model: 'claude-sonnet-4-6' } },
      files: {
        'backend/agent-result.txt': `I did not use anthropic or claude-sonnet-4-6.\n${AGENT_TEXT}`,
        'backend/stdout.log': 'packages: @anthropic-ai/sdk anthropic\n',
        'trace.jsonl': jsonLines({ step: 'text', text: 'no fallback: model=claude-sonnet-4-6' }),
      },
    },
    'a line of a logger that prints names and values': { files: { 'backend/stderr.log': '[info] spawning agent agent=implementer provider=qwen-local model=qwen3.6-35b-a3b\n' } },
    'spawned agents of several roles': { files: { 'backend/stderr.log': spawnLine() + spawnLine({ agent: 'verifier' }) } },
    'words about spawning in a text of the agent': { files: { 'backend/events.jsonl': jsonLines({ event: 'text', data: { text: 'spawning agent', provider: 'anthropic' } }) } },
    'requests counted for an alias': { report: { provider_requests: { count: 2, models: ['qwen3.6.gguf'] } }, config: 'harness: {expect: {aliases: [qwen3.6.gguf]}}' },
    'proof in the output, without a log of errors': { files: { 'backend/stderr.log': null, 'backend/stdout.log': spawnLine() } },
    'proof by a relay, where the policy takes it': { report: counted, files: { 'backend/stderr.log': '' }, config: 'harness: {positiveProof: relay}' },
    'the expected model as an option': { files: { 'argv.json': json(['ca', 'run', '--model', 'qwen3.6-35b-a3b']) } },
    'the expected model in the text of a shell, and other words about models': { files: { 'argv.json': json(['bash', '-c', 'ca run --model=qwen3.6-35b-a3b; echo done', 'use --model qwen3-8b']) } },
    'a model whose name only begins like a forbidden one': { files: { 'backend/stdout.log': 'model=claude-sonnet-4-60\nmodel="claude-sonnet-4-6x"\n' } },
    'a host below which no provider is': { files: { 'backend/stdout.log': 'see openrouter.ai.example.com and api.openai.com-like names\n' } },
    'a configuration that names pairs as words': { files: { 'config/config.json': json({ models: { default: 'qwen-local/qwen3.6-35b-a3b' } }) } },
    'what Pi knows of models': { files: { 'config/models.json': json({ providers: { 'qwen-local': { models: [{ id: 'qwen3.6-35b-a3b' }] } } }) } },
    'a stopped run without proof': unavailable,
  },
  says: {
    'a forbidden provider': { report: { case_model_provider: 'anthropic' }, want: 'fail forbidden-provider', at: ['report.json#/case_model_provider'] },
    'a forbidden provider of a stopped run': { ...stopped('backend/provider-unavailable.txt', 'x', { case_model_provider: 'Anthropic' }), want: 'fail forbidden-provider' },
    'a forbidden model': { report: { case_model: 'claude-sonnet-4-6-20260101' }, want: 'fail forbidden-model' },
    'an agent that was spawned elsewhere': { files: { 'backend/stderr.log': spawnLine() + spawnLine({ agent: 'retrospective', ...other }) }, want: 'fail other-spawned', at: ['backend/stderr.log:2'] },
    'an agent that was spawned with another model of the same provider': { files: { 'backend/stderr.log': spawnLine({ model: 'qwen3-8b' }) }, want: 'fail other-spawned' },
    'a configured pair of another provider': { files: { 'config/config.json': json({ models: { default: own, closer: { ...own, provider: 'openai' } } }) }, want: 'fail other-configured', at: ['config/config.json'] },
    'a configured model of a stopped run': { report: unavailable.report ?? {}, files: { ...unavailable.files, 'config/config.json': json({ case: { models: { default: { ...own, model: 'qwen3-8b' } } } }) }, want: 'fail other-configured' },
    'a configuration that Case reads over': { files: { 'config/config.json': '{"models": {' }, want: 'fail config-unreadable', at: ['config/config.json'] },
    'requests for another model': { report: { provider_requests: { count: 2, models: ['qwen3.6-35b-a3b', 'qwen3-8b'] } }, want: 'fail other-requested', at: ['report.json#/provider_requests/models'] },
    'another model as an option': { files: { 'argv.json': json(['ca', 'run', '--model', 'qwen3-8b']) }, want: 'fail model-option', at: ['argv.json'] },
    'another model as an option in one word': { files: { 'argv.json': json(['ca', 'run', '--model=qwen3-8b']) }, want: 'fail model-option' },
    'another model in the text of a shell': { files: { 'argv.json': json(['sh', '-lc', 'ca run --model "qwen3-8b" --task task.md']) }, want: 'fail model-option', at: ['argv.json'] },
    'the variable on the command line': { files: { 'argv.json': json(['env', 'CASE_MODEL_OVERRIDE=qwen3.6-35b-a3b', 'ca']) }, want: 'fail model-override', at: ['argv.json:3'] },
    'the variable in the trace': { files: { 'trace.jsonl': steps + jsonLines({ step: 'start', env: ['CASE_MODEL_OVERRIDE'] }) }, want: 'fail model-override', at: ['trace.jsonl:2'] },
    'a provider\'s host in a log': { files: { 'backend/stdout.log': `ok\nPOST ${PROVIDER_URL}\n` }, want: 'fail provider-host', at: ['backend/stdout.log:2'] },
    'a provider\'s host in an event, in upper case': { files: { 'backend/events.jsonl': jsonLines({ event: 'text', text: 'connect eu.API.OpenAI.com.' }) }, want: 'fail provider-host' },
    'a host that the policy adds': { files: { 'backend/stdout.log': 'via api.lab.example\n' }, config: 'harness: {forbid: {hosts: [api.lab.example]}}', want: 'fail provider-host' },
    'a forbidden model in a field of the trace': { files: { 'trace.jsonl': steps + jsonLines({ step: 'start', options: { modelId: 'claude-sonnet-4-6' } }) }, want: 'fail model-field', at: ['trace.jsonl:2'] },
    'a forbidden model with its provider': { files: { 'backend/events.jsonl': jsonLines({ event: 'pipeline_start', plan: { model: 'anthropic/claude-sonnet-4-6' } }) }, want: 'fail model-field' },
    'a forbidden model in a line that is no JSON': { files: { 'backend/stdout.log': 'using model=claude-sonnet-4-6, retry 1\n' }, want: 'fail model-field', at: ['backend/stdout.log:1'] },
    'no line of a spawned agent': { files: { 'backend/stderr.log': '' }, want: 'fail no-positive-proof', at: ['backend/stderr.log'] },
    'an implementer that nothing tells of': { files: { 'backend/stderr.log': spawnLine({ agent: 'verifier' }) }, want: 'fail no-positive-proof' },
    'counted requests, where the log is demanded': { report: counted, files: { 'backend/stderr.log': '' }, want: 'fail no-positive-proof' },
    'no request, where requests are proof': { report: { provider_requests: { count: 0, models: [] } }, files: { 'backend/stderr.log': '' }, config: 'harness: {positiveProof: relay}', want: 'fail no-positive-proof' },
    'no log, which is for another gate to say': { files: { 'backend/stderr.log': null }, want: 'skip proof-unread', at: ['backend/stderr.log'] },
    'a log that is too long': { entries: { 'backend/stderr.log': { text: null, problem: 'too-large' } }, want: 'skip proof-unread' },
    'no log of a run that spawned another model, as its output says': { files: { 'backend/stderr.log': null, 'backend/stdout.log': spawnLine({ model: 'qwen3-8b' }) }, want: 'fail other-spawned' },
    'no log, where counts are the proof': { files: { 'backend/stderr.log': null }, config: 'harness: {positiveProof: relay}', want: 'fail no-positive-proof' },
    'a spawned agent without a model': { files: { 'backend/stderr.log': spawnLine({ model: undefined }) }, want: 'fail no-positive-proof' },
  },
})

describe('names that a run only speaks of', () => {
  test('are mentioned with their lines', () => {
    const { mentions, verdict } = judge()
    expect(verdict).toBe('pass')
    expect(mentions.map(({ file, line, word }) => `${file}:${line} ${word}`)).toEqual(['task.md:3 anthropic', 'task.md:3 claude-sonnet-4-6'])
  })

  test('are told in order of file, line and word', () => {
    const { mentions } = judge({ files: { 'argv.json': json(['anthropic']), 'backend/stdout.log': 'a\nclaude-sonnet-4-6, no anthropic\n' } })
    expect(mentions.map(({ file, line, word }) => `${file}:${line} ${word}`)).toEqual(['argv.json:2 anthropic', 'backend/stdout.log:2 anthropic', 'backend/stdout.log:2 claude-sonnet-4-6', 'task.md:3 anthropic', 'task.md:3 claude-sonnet-4-6'])
  })

  test('are not told without end', () => {
    expect(judge({ files: { 'backend/stdout.log': 'anthropic\n'.repeat(500) } }).mentions.filter(({ file }) => (file as string) === 'backend/stdout.log')).toHaveLength(50)
  })
})
