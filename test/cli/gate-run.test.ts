import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { goodCase } from '../../src/gates/conformance/agent-texts.ts'
import { goodProvider } from '../../src/gates/conformance/scenario.ts'
import { makeSandbox } from '../../src/io/conformance/sandbox.ts'
import { startFakeProvider } from '../../src/io/fake-provider.ts'
import type { FakeProvider } from '../../src/io/fake-provider.ts'
import type { Script } from '../../src/model/provider-script.ts'
import { cleanEnvironment, temporaryFolder, writeFiles } from '../support/folder.ts'
import { referenceHarness } from '../support/harness-copy.ts'
import { filesWith, RUN_ID } from '../support/harness-run.ts'
import { idIn, isGone } from '../support/processes.ts'
import { callProgram, programFile } from '../support/program.ts'
import { PASSED } from '../support/seed-runs.ts'

const patience = 60_000
const VARIABLE = 'CTO_HARNESS_CASE_LOCAL_BASE_URL'
const CONFIG = 'extends: cto-child\nharness:\n  relay: loopback\n'
const PASSED_ID = PASSED.name ?? RUN_ID

interface Place {
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
  readonly provider: FakeProvider
}

/** A folder in which a run may start: a provider that answers, a fake Case and an admission. */
async function place(script: Script = goodProvider): Promise<Place> {
  const provider = await startFakeProvider(script, '/lane-41')
  onTestFinished(() => provider.close())
  const cwd = temporaryFolder()
  const admission = JSON.stringify([{ provider: 'qwen-local', model: 'qwen3.6-35b-a3b', status: 'admitted' }])
  const { caseFile, admissionFile, home } = makeSandbox(join(temporaryFolder(), 'sandbox'), { agent: goodCase, admission, overlay: null })
  writeFileSync(join(cwd, 'sotlint.config.yaml'), CONFIG)
  const environment = { HOME: home, CTO_HARNESS_CASE_LOCAL_BASE_URL: provider.baseUrl, CTO_HARNESS_CASE_BIN: caseFile, CTO_HARNESS_CASE_MODEL_ADMISSION_FILE: admissionFile }
  return { cwd, environment, provider }
}

const gateRun = ({ cwd, environment }: Place, words: readonly string[], options: readonly string[] = []) => callProgram('sotlint', ['gate', 'run', ...options, '--', ...words], { cwd, environment })

/** A harness that leaves the files of a run that passes, and does something else besides. */
function leaving(here: Place, script: string): readonly string[] {
  writeFiles(join(here.cwd, 'ready', PASSED_ID), filesWith(PASSED))
  return ['sh', '-c', `mkdir -p harness-runs && cp -R ready/${PASSED_ID} harness-runs/; ${script}`]
}

describe('gate run', () => {
  test('looks ahead, runs the harness and judges its run', { timeout: patience }, async () => {
    const here = await place()
    const { code, err, out } = await gateRun(here, [join(referenceHarness, 'evals/case-qwen-loop.sh'), '--json'])
    const [run = ''] = readdirSync(join(here.cwd, 'harness-runs'))
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^case: content\npreflight: ready$/m)
    expect(out).toMatch(new RegExp(`^verdict: pass\\n[^]*^run: harness-runs/${run}\\nnext: \`sotlint gate evidence harness-runs/${run}\`\\n$`, 'm'))
    expect(here.provider.requests.map(({ isCase }) => isCase)).toEqual([false, false, false, false, false, false, true])
  })

  test('gives a program the verdict alone', { timeout: patience }, async () => {
    const here = await place()
    const { code, err, out } = await gateRun(here, leaving(here, 'echo "a word"'), ['--json'])
    expect([code, err]).toEqual([0, 'a word\n'])
    expect(JSON.parse(out)).toMatchObject({ verdict: 'pass', run_id: PASSED_ID, surfaces: expect.arrayContaining([expect.objectContaining({ name: 'command output', findings: 0 })]) })
  })

  test('starts nothing where it must not', { timeout: patience }, async () => {
    const here = await place({ reply: { reasoning: 'On.', content: null } })
    const { code, out } = await gateRun(here, ['sh', '-c', 'touch started'])
    expect([code, out, existsSync(join(here.cwd, 'started'))]).toEqual([3, expect.stringMatching(/^preflight: blocked/m), false])
    const unset = await gateRun({ ...here, environment: { HOME: here.cwd } }, ['sh', '-c', 'touch started'], ['--json'])
    expect([unset.code, JSON.parse(unset.out).failure_reason, existsSync(join(here.cwd, 'started'))]).toEqual([3, 'local provider config unavailable', false])
  })

  test('replaces the endpoint in what the harness writes, and fails the run for it', { timeout: patience }, async () => {
    const here = await place()
    const { code, err, out } = await gateRun(here, leaving(here, `echo one; echo "at $${VARIABLE} now" >&2; printf "%s" "$${VARIABLE}" | base64`))
    expect([code, err]).toEqual([1, 'at [endpoint] now\n'])
    expect(out).toMatch(/^one\n\[endpoint\]/m)
    expect(out).toMatch(/^HG12 fail endpoint-absent endpoint-value stderr:1:1 \(\+1\)/m)
    expect(out).toMatch(/^ {2}command output: scanned, 2 texts, 2 endpoint values$/m)
    expect(out + err).not.toContain(String(here.provider.port))
  })

  test('gives the endpoint to the harness alone', { timeout: patience }, async () => {
    const here = await place()
    const { out } = await gateRun(here, leaving(here, 'test -n "$CTO_HARNESS_CASE_LOCAL_BASE_URL" && echo it is there; cat /proc/self/cmdline | tr "\\0" " "'))
    expect(out).toContain('it is there\n')
    expect(out).not.toContain(String(here.provider.port))
  })

  const without: Readonly<Record<string, readonly [words: readonly string[], message: RegExp]>> = {
    'no command': [[], /no command was given \(USAGE\)/],
    'a command that is not there': [['./nowhere'], /could not be run \(PATH_MISSING\)/],
    'a command that leaves no run': [['true'], /left no run directory \(PATH_MISSING\)/],
    'a command that names no folder': [['echo', '{"run_dir":"nowhere"}'], /left no run directory \(PATH_MISSING\)/],
    'a command that leaves two runs': [['sh', '-c', `mkdir -p harness-runs/${RUN_ID} harness-runs/${PASSED_ID}`], /left several run directories \(USAGE\)/],
  }
  for (const [name, [words, message]] of Object.entries(without)) {
    test(`cannot judge ${name}`, { timeout: patience }, async () => {
      const { code, err } = await gateRun(await place(), words)
      expect([code, err]).toEqual([2, expect.stringMatching(message)])
    })
  }

  test('takes the run that the harness names, wherever it lies', { timeout: patience }, async () => {
    const here = await place()
    mkdirSync(join(here.cwd, 'elsewhere'))
    const { code, out } = await gateRun(here, leaving(here, `mv harness-runs/${PASSED_ID} elsewhere/; echo '{"status":"pass",'; echo '{"run_dir":"elsewhere/${PASSED_ID}"}'`))
    expect([code, out]).toEqual([0, expect.stringContaining(`run: elsewhere/${PASSED_ID}\n`)])
  })

  test('leaves nothing running when it is interrupted', { timeout: patience }, async () => {
    const here = await place()
    const args = [programFile('sotlint'), 'gate', 'run', '--', 'sh', '-c', 'echo $$ > id; exec sleep 600']
    const child = spawn(process.execPath, args, { cwd: here.cwd, env: { ...cleanEnvironment(here.cwd), ...here.environment }, stdio: 'ignore' })
    const ended = once(child, 'close')
    const id = await idIn(join(here.cwd, 'id'))
    child.kill('SIGINT')
    expect(await ended).toEqual([null, 'SIGINT'])
    expect(await isGone(id)).toBe(true)
  })
})
