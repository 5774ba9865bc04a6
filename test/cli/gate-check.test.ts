import { chmodSync, linkSync, mkdirSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import gateSchema from '../../schemas/gate.schema.json' with { type: 'json' }
import { compileSchema } from '../../src/policy/schema-check.ts'
import type { JsonObject } from '../../src/policy/schema-check.ts'
import { LAB, RELAY, ROUTE } from '../scan/corpus/runs.ts'
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folder.ts'
import { AGENT_TEXT, filesWith, json, jsonLines, PATCH, REPORT, RUN_ID, spawnLine, stopped } from '../support/harness-run.ts'
import type { RunChange } from '../support/harness-run.ts'
import { callProgram } from '../support/program.ts'
import { PASSED, PROTOCOL_FAILED, REASONING_ONLY } from '../support/seed-runs.ts'

const VARIABLE = 'CTO_HARNESS_CASE_LOCAL_BASE_URL'
const checkForm = compileSchema(gateSchema as unknown as JsonObject)

interface Answer {
  readonly verdict: string
  readonly failing: readonly string[]
  readonly blocking: readonly string[]
  readonly gates: readonly { readonly id: string; readonly status: string; readonly code: string | null; readonly message: string; readonly evidence: readonly { readonly file: string; readonly line?: number; readonly tier?: string }[] }[]
  readonly surfaces: readonly { readonly name: string; readonly state: string; readonly findings: number }[]
  readonly exact: string
  readonly run_id: string | null
}

/** A run directory with a change, in a folder of its own that also holds the configuration. */
function runWith(change: RunChange = {}): { readonly cwd: string; readonly run: string } {
  const cwd = temporaryFolder()
  const run = join('harness-runs', change.name ?? RUN_ID)
  writeFiles(join(cwd, run), filesWith(change))
  if (change.config !== undefined) writeFiles(cwd, { 'gate.yaml': `extends: cto-child\n${change.config}\n` })
  return { cwd, run }
}

async function check(cwd: string, run: string, words: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) {
  const { code, err, out } = await callProgram('sotlint', ['gate', 'check', '--json', ...words, run], { cwd, environment })
  if (out === '') return { code, err, out, answer: null }
  const answer = JSON.parse(out) as Answer
  expect(checkForm(answer)).toEqual([])
  return { code, err, out, answer }
}

async function checkChange(change: RunChange, words: readonly string[] = [], environment: Readonly<Record<string, string>> = {}) {
  const { cwd, run } = runWith(change)
  return check(cwd, run, [...(change.config === undefined ? [] : ['--config', 'gate.yaml']), ...words], environment)
}

/** All files of a run in folders of another layout. */
function moved(paths: Readonly<Record<string, string>>): NonNullable<RunChange['files']> {
  const files = filesWith({})
  return Object.fromEntries(Object.entries(paths).flatMap(([from, to]) => [[from, null], [to, files[from] ?? '']]))
}

describe('a run that passes', () => {
  const runs: Readonly<Record<string, RunChange>> = {
    'as the harness writes it': {},
    'with counts of a relay': PASSED,
    'with further fields': { report: { no_fallback: { anthropic: false }, schema_version: 9, 'tests.runner': 'node', extra: { deep: [{ a: 1 }] } } },
    'with further files': { files: { 'notes/operator.md': 'All well.\n', 'config/pi/settings.json': '{}', 'fixture/files/a.txt': 'a' } },
    'in a directory of another name': { name: 'latest' },
    'without optional files': { files: { 'backend/events.jsonl': null }, report: { source_admission_status: undefined, engine: undefined, started_at: undefined } },
    'with files elsewhere': {
      files: moved({ 'backend/stderr.log': 'logs/case.err', 'patch.diff': 'out/change.patch', 'tests/result.json': 'out/tests.json', 'report.json': 'out/report.json' }),
      config: 'harness: {layout: {backendStderr: [logs/*.err], patch: [out/*.patch], tests: [out/tests.json], report: [out/report.json]}}',
    },
    'with fields elsewhere': {
      report: { status: undefined, 'outcome.state': 'pass', case_model: undefined, 'model.id': 'qwen3.6-35b-a3b' },
      config: 'harness: {fields: {status: [/outcome/state], case_model: [/model/id]}}',
    },
    'in other words': { report: { status: 'succeeded', 'tests.status': 'green', case_model_admission_status: 'ADMITTED' }, files: { 'tests/result.json': json({ ...REPORT.tests, status: 'green' }) }, config: 'harness: {values: {status: {succeeded: pass}, tests.status: {green: pass}, case_model_admission_status: {ADMITTED: admitted}}}' },
    'through a relay on the machine': {
      report: { provider_requests: { count: 4, models: ['qwen3.6.gguf'] } },
      files: { 'backend/stderr.log': '', 'config/models.json': json({ providers: { 'qwen-local': { baseUrl: RELAY, api: 'openai-completions', models: [{ id: 'qwen3.6-35b-a3b' }] } } }) },
      config: 'harness: {relay: loopback, positiveProof: relay, expect: {aliases: [qwen3.6.gguf]}}',
    },
    'for another model of another team': {
      report: { case_model_provider: 'lab-local', case_model: 'lab-7b' },
      files: { 'backend/stderr.log': spawnLine({ provider: 'lab-local', model: 'lab-7b' }), 'config/config.json': json({ models: { default: { provider: 'lab-local', model: 'lab-7b' } } }) },
      config: 'harness: {expect: {provider: lab-local, model: lab-7b}}',
    },
    'that claims what it may': { report: { unblocks: ['CTO-WORK-030'] } },
    'with several agents': { files: { 'backend/stderr.log': spawnLine() + spawnLine({ agent: 'verifier' }) + spawnLine({ agent: 'reviewer' }) } },
    'with line ends of Windows': { files: { 'patch.diff': PATCH.replaceAll('\n', '\r\n'), 'backend/agent-result.txt': AGENT_TEXT.replaceAll('\n', '\r\n') } },
    'with placeholders where an address would stand': { files: { 'backend/stdout.log': `${VARIABLE}=present\n${VARIABLE}=\${${VARIABLE}}\n` } },
  }
  for (const [name, change] of Object.entries(runs)) {
    test(name, async () => {
      const { answer, code, err } = await checkChange(change)
      expect([answer?.verdict, answer?.failing, answer?.blocking]).toEqual(['pass', [], []])
      expect([code, err]).toEqual([0, ''])
    })
  }
})

describe('a run that does not pass', () => {
  const reasoning = stopped('backend/provider-reasoning-only.txt', 'provider response shape unavailable')
  const FAILED = { status: 'fail', exit_code: 1, passed: 4, failed: 1, total: 5 }
  const runs: Readonly<Record<string, readonly [change: RunChange, verdict: string, gates: readonly string[]]>> = {
    'of 02:25, whose agent kept no protocol': [PROTOCOL_FAILED, 'fail', ['HG14', 'HG15', 'HG16']],
    'of 02:31, whose provider only reasoned': [REASONING_ONLY, 'blocked', ['HG04']],
    'without configuration': [stopped('backend/provider-local-config-unavailable.txt', 'local provider config unavailable', { local_provider_config: { [VARIABLE]: 'missing' } }), 'blocked', ['HG03']],
    'with a model that is not admitted': [stopped('backend/provider-model-not-admitted.txt', 'provider model not admitted', { case_model_admission_status: 'not_admitted' }), 'blocked', ['HG08']],
    'whose server refused': [stopped('backend/provider-unavailable.txt', 'provider unavailable', { provider_probe: { class: 'auth', max_tokens: 1024 } }), 'blocked', ['HG04']],
    'that stopped without a marker': [{ ...reasoning, files: { ...reasoning.files, 'backend/provider-reasoning-only.txt': null } }, 'fail', ['HG05', 'HG18']],
    'of the fake backend': [{ report: { backend: 'fake' } }, 'fail', ['HG05']],
    'of another provider and model': [{ report: { case_model_provider: 'anthropic', case_model: 'claude-sonnet-4-6' } }, 'fail', ['HG06', 'HG07', 'HG09']],
    'that fell back for one role': [{ files: { 'backend/stderr.log': spawnLine() + spawnLine({ agent: 'closer', provider: 'anthropic', model: 'claude-sonnet-4-6' }) } }, 'fail', ['HG09']],
    'that nothing proves the model of': [{ files: { 'backend/stderr.log': '' } }, 'fail', ['HG09']],
    'that wrote out of its fixture': [{ files: { 'patch.diff': PATCH.replaceAll('src/slugify.js', '../slugify.js') }, report: { changed_files: ['../slugify.js'] } }, 'fail', ['HG10']],
    'that read a target repository': [{ files: { 'backend/events.jsonl': jsonLines({ event: 'tool_start', args: { path: '../../widget/src' } }) } }, 'fail', ['HG11']],
    'without a baseline': [{ files: { 'baseline/report.json': null } }, 'fail', ['HG13']],
    'that changed blanks': [{ files: { 'patch.diff': PATCH.replace(/^\+ .*$/m, "+  return  text.toLowerCase().replace(' ', '-')") } }, 'fail', ['HG14', 'HG18']],
    'whose tests failed, and that says so': [{ report: { status: 'fail', failure_reason: 'tests failed', tests: FAILED }, files: { 'tests/result.json': json(FAILED) } }, 'fail', ['HG15']],
    'whose tests failed, and that says pass': [{ report: { tests: FAILED }, files: { 'tests/result.json': json(FAILED) } }, 'fail', ['HG15', 'HG18']],
    'without a line that the agent should have written': [{ files: { 'backend/agent-result.txt': 'Done.\n' }, report: { status: 'fail', failure_reason: 'case agent result protocol failed' } }, 'fail', ['HG16']],
    'without a log': [{ files: { 'backend/stdout.log': null } }, 'fail', ['HG17']],
    'with an exit code': [{ report: { backend_exit_code: 1 } }, 'fail', ['HG18']],
    'that claims too much': [{ report: { unblocks: ['CTO-WORK-028'] } }, 'fail', ['HG19']],
    'that was copied under another name': [{ name: '20260601T022535Z-r2-string-slugify-2731603' }, 'fail', ['HG02']],
  }
  for (const [name, [change, verdict, gates]] of Object.entries(runs)) {
    test(name, async () => {
      const { answer, code, err } = await checkChange(change)
      expect([answer?.verdict, verdict === 'fail' ? answer?.failing : answer?.blocking]).toEqual([verdict, gates])
      expect([code, err]).toEqual([verdict === 'fail' ? 1 : 3, ''])
    })
  }

  test('because it calls itself failed, although every gate passes', async () => {
    const { answer, code } = await checkChange({ report: { status: 'fail', failure_reason: 'exit code', backend_exit_code: 1 } })
    expect([answer?.verdict, answer?.failing, code]).toEqual(['fail', [], 1])
  })
})

describe('bad input', () => {
  test.each([
    ['nothing at that path', 'harness-runs/none', 'there is no `harness-runs/none` (PATH_MISSING)'],
    ['a file', 'a.txt', '`a.txt` is no directory (PATH_MISSING)'],
    ['a link to nothing', 'gone', '`gone` is no directory (PATH_MISSING)'],
    ['a link that leads to itself', 'round', '`round` is no directory (PATH_MISSING)'],
    ['a path below a file', 'a.txt/run', 'there is no `a.txt/run` (PATH_MISSING)'],
    ['a path that no system takes', 'x'.repeat(5000), '(PATH_MISSING)'],
    ['an empty path', '', 'one of the paths is empty (USAGE)'],
  ])('%s is no run', async (_, path, message) => {
    const { cwd } = runWith()
    writeFileSync(join(cwd, 'a.txt'), 'a')
    symlinkSync('nowhere', join(cwd, 'gone'))
    symlinkSync('round', join(cwd, 'round'))
    expect(await check(cwd, path)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) as string })
  })

  const reports: Readonly<Record<string, string | Buffer>> = {
    'half written': json(REPORT).slice(0, 300),
    empty: '',
    'a list': '[]',
    null: 'null',
    'no JSON': 'status: pass\n',
    'in UTF-16': Buffer.from(`\uFEFF${json(REPORT)}`, 'utf16le'),
    binary: Buffer.from([0, 159, 146, 150, 0, 1, 2, 3]),
    'nested without end': '['.repeat(200_000),
  }
  for (const [name, content] of Object.entries(reports)) {
    test(`a report that is ${name} fails HG01, and the rest is still searched`, async () => {
      const { cwd, run } = runWith({ files: { 'backend/stdout.log': `connect ${LAB.url}\n` } })
      writeFiles(join(cwd, run), { 'report.json': content })
      const { answer, code } = await check(cwd, run)
      expect([code, answer?.failing]).toEqual([1, ['HG01', 'HG12']])
      expect(answer?.gates.filter(({ status }) => status === 'skip')).toHaveLength(17)
    })
  }

  test('an empty directory fails HG01', async () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, RUN_ID))
    expect((await check(cwd, RUN_ID)).answer).toMatchObject({ failing: ['HG01'], run_id: null })
  })

  test('a link to a run directory fails HG02, with a slash behind it too', async () => {
    const { cwd, run } = runWith()
    symlinkSync(join(cwd, run), join(cwd, 'latest'))
    for (const path of ['latest', 'latest/']) expect((await check(cwd, path)).answer?.failing).toEqual(['HG02'])
  })

  test('links in a run are not followed', async () => {
    const { cwd, run } = runWith()
    writeFiles(cwd, { 'outside/secret.txt': `${LAB.url}\n` })
    symlinkSync(join(cwd, 'outside'), join(cwd, run, 'linked'))
    unlinkSync(join(cwd, run, 'task.md'))
    symlinkSync('/etc/hostname', join(cwd, run, 'task.md'))
    const { answer } = await check(cwd, run)
    expect(answer?.failing).toEqual(['HG17'])
    expect(answer?.gates.find(({ id }) => id === 'HG17')?.evidence.map(({ file }) => file)).toEqual(['linked', 'task.md'])
  })

  test('a second name of a file is a file', async () => {
    const { cwd, run } = runWith()
    linkSync(join(cwd, run, 'task.md'), join(cwd, run, 'task-copy.md'))
    expect((await check(cwd, run)).answer?.verdict).toBe('pass')
  })

  test('a pipe is never waited for', async () => {
    const { cwd, run } = runWith()
    execFileSync('mkfifo', [join(cwd, run, 'backend', 'pipe')])
    expect((await check(cwd, run)).answer?.failing).toEqual(['HG17'])
  })

  test.skipIf(process.getuid?.() === 0)('a file that may not be read is told', async () => {
    const { cwd, run } = runWith()
    chmodSync(join(cwd, run, 'report.json'), 0)
    expect((await check(cwd, run)).answer?.failing).toEqual(['HG01', 'HG12'])
  })

  test('files that are newer than the run fail where the policy judges that', async () => {
    const { cwd, run } = runWith({ config: 'harness: {maxSkewSeconds: 10}' })
    const times = (seconds: number) => {
      const end = Date.parse(REPORT.finished_at) / 1000 + seconds
      for (const path of Object.keys(filesWith({}))) utimesSync(join(cwd, run, path), end, end)
    }
    times(9)
    expect((await check(cwd, run, ['--config', 'gate.yaml'])).answer?.failing).toEqual([])
    times(12)
    expect((await check(cwd, run, ['--config', 'gate.yaml'])).answer?.failing).toEqual(['HG17'])
  })

  test('names and values of all kinds stop nothing', async () => {
    const { cwd, run } = runWith({ report: { 'tests.total': -1, changed_files: 'a', fixture: [], baseline: 7, provider_requests: null, local_provider_config: ['x'], provider_probe: 'y' } })
    writeFiles(join(cwd, run), { 'a\nb\u202e.txt': 'a', 'config/\u{1F4A5}.json': '{', [`${'x'.repeat(200)}.log`]: '', 'trace.jsonl': '[]\nnull\n"step"\n' })
    const { code, err, answer } = await check(cwd, run)
    expect([code, err, answer?.failing.includes('HG01')]).toEqual([1, '', true])
  })
})

describe('endpoint values', () => {
  const places: Readonly<Record<string, readonly [change: RunChange, place: string, surface: string]>> = {
    'in a log': [{ files: { 'backend/stderr.log': `${spawnLine()}connect ECONNREFUSED ${LAB.host}:8000\n` } }, 'backend/stderr.log:2', 'backend logs'],
    'in the task': [{ files: { 'task.md': `Ask ${LAB.name}\n` } }, 'task.md:1', 'task'],
    'in the command line': [{ files: { 'argv.json': json(['ca', '--base-url', LAB.url]) } }, 'argv.json:3', 'argv'],
    'in the report': [{ report: { note: LAB.url } }, 'report.json:51', 'report'],
    'in the trace': [{ files: { 'trace.jsonl': jsonLines({ step: 'probe', url: LAB.url }) } }, 'trace.jsonl:1', 'trace'],
    'in a configuration': [{ files: { 'config/models.json': json({ providers: { 'qwen-local': { baseUrl: LAB.url } } }) } }, 'config/models.json:4', 'generated config'],
    'in the patch': [{ files: { 'patch.diff': PATCH.replace('text.toLowerCase()', `'${LAB.url}'`) } }, 'patch.diff:7', 'patch'],
    'in a file that no layout names': [{ files: { 'notes/a.txt': `see ${LAB.url}\n` } }, 'notes/a.txt:1', 'other'],
    'of a relay that the policy does not know': [{ files: { 'config/models.json': json({ providers: { 'qwen-local': { baseUrl: RELAY } } }) } }, 'config/models.json:4', 'generated config'],
  }
  for (const [name, [change, place, surface]] of Object.entries(places)) {
    test(`${name} fail HG12 at their place, and are not repeated`, async () => {
      const { answer, out } = await checkChange(change)
      const { evidence = [] } = answer?.gates.find(({ id }) => id === 'HG12') ?? {}
      expect(evidence.map(({ file, line }) => `${file}:${line}`)).toContain(place)
      expect(answer?.failing).toContain('HG12')
      expect(answer?.surfaces.find((one) => one.name === surface)?.findings).toBeGreaterThan(0)
      for (const part of [LAB.host, 'tail4c21', '41873']) expect(out).not.toContain(part)
    })
  }

  test('in the name of a file', async () => {
    const { cwd, run } = runWith()
    writeFiles(join(cwd, run), { [`logs/${LAB.host}.log`]: 'a\n' })
    const { answer, out } = await check(cwd, run)
    expect(answer?.failing).toEqual(['HG12'])
    expect(out).not.toContain(LAB.host)
  })

  test('in a folder that is not gone through are not held to be absent', async () => {
    const { cwd, run } = runWith()
    writeFiles(join(cwd, run), { 'fixture/.git/config': `url = ${LAB.url}\n` })
    const { answer } = await check(cwd, run)
    expect(answer?.gates.find(({ id }) => id === 'HG12')?.code).toBe('not-scanned')
    expect(answer?.surfaces.find(({ name }) => name === 'other')?.state).toBe('not-scanned')
  })

  test('in a picture are sought as bytes, and a picture alone fails nothing', async () => {
    const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256))
    for (const [content, failing] of [[noise, []], [Buffer.concat([noise, Buffer.from(ROUTE), noise]), ['HG12']]] as const) {
      const { cwd, run } = runWith()
      writeFiles(join(cwd, run), { 'notes/a.png': content })
      expect((await check(cwd, run, [], { [VARIABLE]: ROUTE })).answer?.failing).toEqual(failing)
    }
  })

  test('in a packed file', async () => {
    const { cwd, run } = runWith()
    writeFiles(join(cwd, run), { 'backend/old.log.gz': gzipSync(`POST ${LAB.url}\n`) })
    expect((await check(cwd, run)).answer?.failing).toEqual(['HG12'])
  })

  test('that only their own variable tells, in any form', async () => {
    const forms = [ROUTE, 'qm-route-5d2c', Buffer.from(ROUTE).toString('base64'), [...ROUTE].toReversed().join(''), encodeURIComponent(encodeURIComponent(ROUTE)), Buffer.from(ROUTE).toString('hex')]
    for (const form of forms) {
      const { answer, out } = await checkChange({ files: { 'backend/stdout.log': `word ${form} word\n` } }, [], { [VARIABLE]: ROUTE })
      expect([form, answer?.failing, answer?.exact]).toEqual([form, ['HG12'], 'searched'])
      expect(out).not.toContain('route-5d2c')
    }
    expect((await checkChange({ files: { 'backend/stdout.log': 'word qm-route-5d2c word\n' } })).answer).toMatchObject({ verdict: 'pass', exact: 'skipped (missing)' })
  })

  test('of a variable that is named on the command line, or by the policy', async () => {
    const change = { files: { 'backend/stdout.log': 'word qm-route-5d2c word\n' } }
    expect((await checkChange(change, ['--secret-env', 'LAB_SERVER'], { LAB_SERVER: ROUTE })).answer?.failing).toEqual(['HG12'])
    expect((await checkChange({ ...change, config: 'harness: {secretNames: [LAB_SERVER]}' }, [], { LAB_SERVER: ROUTE })).answer?.failing).toEqual(['HG12'])
  })

  test('given in place of the name are refused, and not repeated', async () => {
    const { err, code } = await checkChange({}, ['--secret-env', LAB.url])
    expect([code, err.includes('--secret-env'), err.includes(LAB.host)]).toEqual([2, true, false])
  })

  test('in a relay\'s place that are the endpoint itself', async () => {
    const config = 'harness: {relay: loopback}'
    const files = { 'config/models.json': json({ providers: { 'qwen-local': { baseUrl: RELAY } } }) }
    expect((await checkChange({ files, config })).answer?.verdict).toBe('pass')
    expect((await checkChange({ files, config }, [], { [VARIABLE]: RELAY })).answer?.failing).toEqual(['HG12'])
    expect((await checkChange({ files: { 'config/models.json': json({ providers: { 'qwen-local': { baseUrl: LAB.url } } }) }, config })).answer?.failing).toEqual(['HG12'])
    expect((await checkChange({ files: { 'backend/stdout.log': `"baseUrl": "${RELAY}"\n` }, config })).answer?.failing).toEqual(['HG12'])
  })

  test('in a document that cites the run, or in a commit', async () => {
    const { cwd, run } = runWith()
    writeFiles(cwd, { 'sot/a.md': `See ${LAB.url}\n`, 'sot/b.md': 'clean\n' })
    const own = await check(cwd, run, ['--also', 'sot/b.md'])
    expect(own.answer?.surfaces.find(({ name }) => name === 'SOT')).toMatchObject({ state: 'scanned', findings: 0 })
    const other = await check(cwd, run, ['--also', 'sot'])
    expect(other.answer?.gates.find(({ id }) => id === 'HG12')?.evidence.map(({ file, line }) => `${file}:${line}`)).toEqual(['sot/a.md:1'])
    expect(await check(cwd, run, ['--also', 'none.md'])).toMatchObject({ code: 2, out: '' })
  })

  test('in a commit', async () => {
    const cwd = repositoryWith({ 'a.md': 'clean\n' })
    writeFiles(join(cwd, 'harness-runs', RUN_ID), filesWith({}))
    const run = join('harness-runs', RUN_ID)
    expect((await check(cwd, run, ['--commit', 'HEAD'])).answer).toMatchObject({ verdict: 'pass' })
    git(cwd, 'commit', '-q', '--allow-empty', '-m', `Point at ${LAB.url}`)
    const { answer } = await check(cwd, run, ['--commit', 'HEAD'])
    expect([answer?.failing, answer?.surfaces.find(({ name }) => name === 'commit')?.findings]).toEqual([['HG12'], 1])
    expect(await check(cwd, run, ['--commit', '-x'])).toMatchObject({ code: 2 })
    expect(await check(cwd, run, ['--commit', 'nowhere'])).toMatchObject({ code: 2 })
  })
})

describe('what is written', () => {
  test('is the same for the same run, whatever folder it is asked from', async () => {
    const { cwd, run } = runWith(PROTOCOL_FAILED)
    const { out } = await check(cwd, run)
    expect((await check(cwd, run)).out).toBe(out)
    expect((await check(join(cwd, run), '.')).out).toBe(out)
    expect(out).not.toContain(cwd)
  })

  test('has full paths only where they are asked for', async () => {
    const { cwd, run } = runWith(PROTOCOL_FAILED)
    const { answer } = await check(cwd, run, ['--absolute'])
    expect(answer?.gates.find(({ id }) => id === 'HG16')?.evidence).toEqual([{ file: join(cwd, run, 'backend/agent-result.txt') }])
  })

  test('is a line a gate, the verdict, and what to do', async () => {
    const { cwd, run } = runWith(PROTOCOL_FAILED)
    const { code, out } = await callProgram('harness-gate', ['check', '--no-color', run], { cwd })
    const lines = out.split('\n')
    expect(lines.slice(0, 19).map((line) => line.slice(0, 4))).toEqual(Array.from({ length: 19 }, (_, i) => `HG${String(i + 1).padStart(2, '0')}`))
    expect(lines[15]).toMatch(/^HG16 fail agent-result no-output backend\/agent-result\.txt — There is no text/)
    expect(out).toContain('\nverdict: fail (HG14, HG15, HG16)\nnext:\n  HG14: ')
    expect([code, out.includes('\u001b')]).toEqual([1, false])
    expect((await callProgram('harness-gate', ['check', '--color', run], { cwd })).out).toContain('\u001b[31mfail\u001b[0m')
  })

  test('gives no word of the report that the scanner marks', async () => {
    const { cwd, run } = runWith({ report: { run_id: LAB.url, case_model: LAB.name, status: LAB.url } })
    for (const format of ['json', 'text']) {
      const { out } = await callProgram('sotlint', ['gate', 'check', '--format', format, run], { cwd })
      for (const part of [LAB.host, 'tail4c21']) expect(out).not.toContain(part)
    }
  })

  test('judges by the policy of whoever asks, and not by one in the run', async () => {
    const { cwd, run } = runWith({ report: { case_model: 'other' } })
    writeFiles(join(cwd, run), { 'sotlint.config.yaml': 'extends: cto-child\nharness: {expect: {model: other}}\n' })
    expect((await check(cwd, run)).answer?.failing).toEqual(['HG07'])
    writeFiles(cwd, { 'sotlint.config.yaml': 'extends: cto-child\nharness: {expect: {model: other}}\n' })
    git(cwd, 'init', '-q')
    expect((await check(cwd, run)).answer?.failing).toEqual(['HG09'])
  })

  test('explains a gate by its id, its name or a code of it', async () => {
    const cwd = temporaryFolder()
    const page = async (word: string) => callProgram('sotlint', ['gate', 'explain', word], { cwd })
    const { out } = await page('HG07')
    expect(out).toMatch(/^# HG07 model\n/)
    for (const word of ['hg07', 'model', 'other-model', 'HG07-model']) expect(await page(word)).toMatchObject({ code: 0, out })
    expect(await page('modle')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean `model`?') as string })
    expect(basename(cwd)).not.toBe('')
  })
})
