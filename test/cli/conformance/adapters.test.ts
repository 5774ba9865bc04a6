import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import suiteSchema from '../../../schemas/case-provider-adapter.schema.json' with { type: 'json' }
import listSchema from '../../../schemas/case-provider-scenarios.schema.json' with { type: 'json' }
import { runSuite } from '../../../src/cli/conformance/suite.ts'
import { createExact } from '../../../src/cli/exact.ts'
import type { World } from '../../../src/cli/world.ts'
import { scenarios } from '../../../src/gates/conformance/scenarios.ts'
import { defaultPolicy } from '../../../src/index.ts'
import { compileSchema } from '../../../src/policy/schema-check.ts'
import type { JsonObject } from '../../../src/policy/schema-check.ts'
import { renderAdapterJson } from '../../../src/report/adapter-json.ts'
import { renderAdapterText } from '../../../src/report/adapter-text.ts'
import { TAILNET_NAME } from '../../scan/corpus/hosts.ts'
import { cleanEnvironment, folderWith, temporaryFolder } from '../../support/folder.ts'
import { faultyHarness } from '../../support/harness-copy.ts'
import { idIn, isGone } from '../../support/processes.ts'
import { callProgram, programFile } from '../../support/program.ts'

/** Processes start slowly on a machine that does other work as well. */
const patience = 60_000

const RUN = '20260601T022535Z-r1-string-slugify-2731603'
const ONE = ['--only', 'local_provider_config_missing_blocks_case'] as const

interface Scenario {
  readonly status: string
  readonly observed: Readonly<Record<string, unknown>>
  readonly differences: readonly { readonly field: string; readonly observed: unknown }[]
}

/** A harness whose loop is this script. */
function harnessWith(script: string): string {
  const root = folderWith({ 'evals/case-qwen-loop.sh': `#!/bin/sh\n${script}\n` })
  chmodSync(join(root, 'evals/case-qwen-loop.sh'), 0o755)
  return root
}

const call = (words: readonly string[], cwd = temporaryFolder()) => callProgram('validate-case-provider-adapter', words, { cwd })

/** What is seen of a harness in the first scenario. */
async function observe(script: string, ...words: readonly string[]): Promise<Scenario> {
  const { code, err, out } = await call(['--harness-root', harnessWith(script), '--json', ...ONE, '--deadline', '20', ...words])
  expect([code, err]).toEqual([1, ''])
  return (JSON.parse(out) as { scenarios: [Scenario] }).scenarios[0]
}

describe('the command line', () => {
  test('lists the scenarios without a harness', async () => {
    const { code, out } = await call(['--list'])
    expect([code, out.split('\n').filter((line) => /^[a-z]/.test(line))]).toEqual([0, scenarios.map(({ name }) => name)])
    const list = JSON.parse((await call(['--list', '--json'])).out)
    expect(compileSchema(listSchema as unknown as JsonObject)(list)).toEqual([])
    expect(list).toMatchObject({ scenarios: scenarios.map(({ name }) => ({ name })) })
  })

  const faults: Readonly<Record<string, readonly [words: readonly string[], message: RegExp]>> = {
    'no harness': [[], /no harness was named \(USAGE\)/],
    'a root that is not there': [['--harness-root', 'nowhere'], /no folder `nowhere` \(PATH_MISSING\)/],
    'a root without the loop': [['--harness-root', '.'], /no `evals\/case-qwen-loop.sh` in `\.` \(PATH_MISSING\)/],
    'a program that is not there': [['--harness-root', '.', '--adapter', './nowhere --json'], /program of `--adapter` is not there.*\(PATH_MISSING\)/],
    'a program of no folder that is not there': [['--harness-root', '.', '--adapter', 'no-such-program'], /\(PATH_MISSING\)/],
    'a quote that is open': [['--harness-root', '.', '--adapter', 'sh -c "exit'], /no command \(USAGE\)/],
    'a scenario that there is not': [['--harness-root', '.', '--only', 'case_pass'], /names no scenario \(USAGE\)/],
    'a deadline of nothing': [['--harness-root', '.', '--deadline', '0'], /`--deadline` takes .* \(USAGE\)/],
  }
  for (const [name, [words, message]] of Object.entries(faults)) {
    test(`refuses ${name}`, async () => {
      const { code, err, out } = await call(words)
      expect([code, out, err]).toEqual([2, '', expect.stringMatching(message)])
    })
  }

  test('refuses a loop that may not be executed', async () => {
    const root = folderWith({ 'evals/case-qwen-loop.sh': '#!/bin/sh\n' })
    chmodSync(join(root, 'evals/case-qwen-loop.sh'), 0o644)
    const { code, err } = await call(['--harness-root', root])
    expect([code, err]).toEqual([2, expect.stringContaining('may not be executed (PATH_MISSING)')])
  })
})

describe('what could not be set up', () => {
  test('is no temporary folder', async () => {
    const root = harnessWith('exit 0')
    vi.stubEnv('TMPDIR', join(root, 'nowhere'))
    onTestFinished(() => void vi.unstubAllEnvs())
    const { code, err, out } = await call(['--harness-root', root], root)
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('(FILE_UNWRITABLE)')])
  })

  test('is a scenario that has no folder, of which nothing is said', async () => {
    const [first] = scenarios
    if (first === undefined) throw new Error('There is no scenario.')
    const world: World = { cwd: '/', environment: {}, output: { out: () => {}, err: () => {}, failed: () => false, isTerminal: false }, exact: createExact({}), done: () => {}, step: () => {} }
    const context = { adapter: { root: '/', words: ['true'] }, policy: defaultPolicy, artifacts: join(temporaryFolder(), 'nowhere'), deadline: 1000, world, clears: () => true }
    const results = await runSuite([first], context)
    expect(results).toMatchObject([{ name: first.name, status: 'error', reason: 'the system refused what it needs', observed: null, differences: [] }])
    const suite = { command: null, harnessRoot: first.name, options: null, artifacts: null, scenarios: results }
    expect(compileSchema(suiteSchema as unknown as JsonObject)(JSON.parse(renderAdapterJson(suite)))).toEqual([])
    expect(renderAdapterText(first.name, suite, { color: false })).toContain(`error ${first.name} (the system refused what it needs)\n\n0 of 1 scenarios passed, 0 failed, 1 could not be set up.`)
  })
})

describe('an adapter', () => {
  test('is run elsewhere, with a home of its own and little else', { timeout: patience }, async () => {
    const here = temporaryFolder()
    await observe(`env > ${here}/env; pwd > ${here}/pwd; ls -A "$HOME" . > ${here}/entries`)
    const names = readFileSync(join(here, 'env'), 'utf8').split('\n').map((line) => line.split('=')[0])
    expect(names.filter((name) => name !== '' && !/^(?:CTO_HARNESS_CASE_(?:BIN|MODEL_ADMISSION_FILE|(?:PROBE_(?:HEADERS|TOTAL)|RUN)_SECONDS)|HOME|PATH|TMPDIR|PWD|OLDPWD|SHLVL|_)$/.test(name ?? ''))).toEqual([])
    expect(existsSync(readFileSync(join(here, 'pwd'), 'utf8').trim())).toBe(false)
  })

  test('of another command is found from here and from its root', { timeout: patience }, async () => {
    const root = folderWith({ 'bin/loop.mjs': 'process.stdout.write(process.argv.slice(2).join("|"))' })
    const { code, out } = await call(['--harness-root', root, '--adapter', 'node bin/loop.mjs "two words"', '--json', ...ONE])
    expect([code, JSON.parse(out).adapter.command]).toEqual([1, 'node bin/loop.mjs "two words"'])
  })

  test('that hangs is ended with what it started', { timeout: patience }, async () => {
    const here = temporaryFolder()
    const { observed } = await observe(`sleep 600 & echo $! > ${here}/id; wait`, '--deadline', '1')
    expect(observed['ended']).toBe('deadline')
    expect(await isGone(await idIn(join(here, 'id')))).toBe(true)
  })

  test('that leaves a process behind, in a group of its own, is told', { timeout: patience }, async () => {
    const here = temporaryFolder()
    writeFileSync(join(here, 'leave.mjs'), `import { spawn } from 'node:child_process'\nconst child = spawn('sleep', ['600'], { detached: true, stdio: 'ignore', env: { PATH: process.env.PATH, PLACE: process.env.TMPDIR } })\nchild.unref()\nprocess.stdout.write(child.pid + '\\n')`)
    const { observed } = await observe(`node ${here}/leave.mjs > ${here}/id`)
    expect(observed).toMatchObject({ ended: 'exit', left_processes: process.platform === 'linux' ? 1 : expect.any(Number) })
    if (process.platform === 'linux') expect(await isGone(await idIn(join(here, 'id')))).toBe(true)
  })

  test('that writes without an end is stopped', { timeout: patience }, async () => {
    expect((await observe('exec yes')).observed['ended']).toBe('flood')
  })

  test('that writes beside its folders is told', { timeout: patience }, async () => {
    expect((await observe('touch ../stray "$HOME/../other"')).observed['stray_entries']).toBe(2)
  })

  test('that leaves several run directories is told, and one that leaves none', { timeout: patience }, async () => {
    const several = await observe(`mkdir -p harness-runs/${RUN} "$HOME/profile/harness-runs/${RUN}"`)
    expect(several.observed).toMatchObject({ run_directories: 2, report: 'missing' })
    expect((await observe('exit 0')).observed).toMatchObject({ run_directories: 0, verdict: null })
  })

  test('that names a run which was there before has left none', { timeout: patience }, async () => {
    const root = harnessWith(`printf '{"run_dir":"%s"}' "$(dirname "$0")/../harness-runs/${RUN}"`)
    mkdirSync(join(root, 'harness-runs', RUN), { recursive: true })
    const { out } = await call(['--harness-root', root, '--json', ...ONE])
    expect(JSON.parse(out).scenarios[0].observed.run_directories).toBe(0)
  })

  test('may keep its runs in its own root', { timeout: patience }, async () => {
    const root = faultyHarness({ what: '', shows: '', file: 'lib/settings.mjs', from: "join(process.cwd(), 'harness-runs')", to: "join(root, 'harness-runs')", and: [{ file: 'lib/loop.mjs', from: 'run_dir: run.folder, ', to: '' }] })
    const names = ['local_provider_config_missing_blocks_case', 'local_provider_401_blocks_case', 'local_provider_empty_blocks_case']
    const { code, out } = await call(['--harness-root', root, ...names.flatMap((name) => ['--only', name])])
    expect([code, out]).toEqual([0, expect.stringContaining('3 of 3 scenarios passed')])
    expect(readdirSync(join(root, 'harness-runs'))).toHaveLength(3)
  })

  test('is not repeated where its words could be an endpoint', { timeout: patience }, async () => {
    const report = JSON.stringify({ run_id: RUN, status: `http://${TAILNET_NAME}:8443/v1`, failure_reason: 'x'.repeat(500), case_model: 'a\u001bb' })
    const { observed } = await observe(`mkdir -p harness-runs/${RUN}; printf '%s' '${report}' > harness-runs/${RUN}/report.json`)
    expect(observed).toMatchObject({ status: 'another value', failure_reason: 'another value', model: 'a\\u001bb' })
  })

  test('leaves its folders only with --keep, which tells where', { timeout: patience }, async () => {
    const root = harnessWith('echo kept > note')
    const { out } = await call(['--harness-root', root, '--json', '--keep', ...ONE])
    const { artifacts } = JSON.parse(out) as { artifacts: string }
    expect(artifacts).toMatch(/\/\d{8}T\d{6}Z-r1-case-provider-adapter-\d+$/)
    expect(readFileSync(join(artifacts, ONE[1], 'work', 'note'), 'utf8')).toBe('kept\n')
  })

  test('is ended with everything else by who interrupts the suite', { timeout: patience }, async () => {
    const [here, temporary] = [temporaryFolder(), temporaryFolder()]
    const root = harnessWith(`echo $$ > ${here}/id; exec sleep 600`)
    const child = spawn(process.execPath, [programFile('validate-case-provider-adapter'), '--harness-root', root, '--json'], { cwd: here, env: { ...cleanEnvironment(here), TMPDIR: temporary }, stdio: ['ignore', 'pipe', 'pipe'] })
    let written = ''
    child.stdout.on('data', (chunk) => (written += String(chunk)))
    const ended = once(child, 'close')
    const id = await idIn(join(here, 'id'))
    child.kill('SIGINT')
    const [code, signal] = (await ended) as [number | null, string | null]
    expect([code, signal, written, readdirSync(temporary)]).toEqual([null, 'SIGINT', '', []])
    expect(await isGone(id)).toBe(true)
  })
})
