import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createExact } from '../../src/cli/exact.ts'
import { lookUpRuns } from '../../src/cli/look-up-runs.ts'
import { defaultPolicy, lintCorpus, openCorpus, rules } from '../../src/index.ts'
import { digestRun } from '../../src/io/run-digest.ts'
import { exactCanary, protectedVariables, tracesIn } from '../support/canaries.ts'
import { failingRun, passingRun, stoppedRun, unconfiguredRun } from '../support/cited-runs.ts'
import { issuesDocument, issuesPath, prdDocument, prdPath } from '../support/issues-document.ts'
import { folderWith, git, writeFiles } from '../support/folder.ts'
import { filesWith, RUN_ID, stopped } from '../support/harness-run.ts'
import type { RunChange } from '../support/harness-run.ts'
import { callProgram } from '../support/program.ts'

const document = `.sot/${issuesPath}`

/** What a section says of the run that passes. */
const FACTS = [
  `Run artifact directory: \`/home/someone/.hermes/profiles/x/harness-runs/${RUN_ID}\`.`,
  'Report status: `pass`.',
  'Backend exit code: `0`.',
  'Case process started: `true`.',
  'Case model provider: `qwen-local`.',
  'Case model: `qwen3.6-35b-a3b`.',
  'Case model admission status: `admitted`.',
  'Changed files: `src/slugify.js`.',
  'Tests: `pass`, `5` of `5`.',
  'Same-run fake baseline: `pass`.',
  'Evidence route: Harness Evidence Interface.',
  'Gate verdict: `pass`; agent result diagnosis: `valid-completed`.',
]

const FAILING: RunChange = { report: { status: 'fail', failure_reason: 'the tests failed', backend_exit_code: 1 } }

const section = (...facts: readonly string[]) => `\n## Loop Pass Evidence - 2026-06-01\n\n${facts.map((fact) => `- ${fact}\n`).join('')}`

/** The document with evidence of the item 030 and a status of it. */
function documentWith(status: string, ...facts: readonly string[]): string {
  const [first = '', rest = ''] = issuesDocument.split('\n## Widget Probe Evidence')
  const claimed = first.replace('Status: blocked.', `Status: ${status}.`).replace('Blocked by:\n\n- Real pass evidence.\n\n', status === 'blocked' ? 'Blocked by:\n\n- Real pass evidence.\n\n' : '')
  const others = rest.slice(rest.indexOf('\n## CTO-WORK-016'))
  return claimed + (facts.length === 0 ? '' : section(...facts)) + others
}

/** A project with the document, and a run beside its tree. */
function project(text: string, run: RunChange | null = {}, at = 'harness-runs'): string {
  const folder = folderWith({ [document]: text, [`.sot/${prdPath}`]: prdDocument })
  if (run !== null) writeFiles(join(folder, at, RUN_ID), filesWith(run))
  return folder
}

const check = (cwd: string, ...args: readonly string[]) => callProgram('validate-cto-child', ['--now', '2026-06-30', ...args], { cwd })

/** The errors and warnings about runs and claims, with their lines' words. */
async function found(cwd: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await check(cwd, '--format', 'json', ...args)
  const { results } = JSON.parse(out) as { results: readonly { messages: readonly { severity: number; messageId: string; line: number }[] }[] }
  return results.flatMap(({ messages }) => messages.filter(({ severity }) => severity === 2).map(({ line, messageId }) => `${line} ${messageId}`))
}

const SILENT = { out: () => {}, err: () => {}, failed: () => false, isTerminal: false }

const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length

describe('a run beside the tree', () => {
  test('that passed proves what a section says of it', async () => {
    const folder = project(documentWith('validated', ...FACTS))
    expect(await found(folder)).toEqual([])
    expect((await check(folder)).out).not.toContain('evidence-matches-run')
  })

  test.each([
    ['exit code: `0`', 'exit code: `2`'],
    ['`qwen-local`', '`anthropic`'],
    ['`src/slugify.js`', '`src/other.js`'],
    ['`5` of `5`', '`6` of `6`'],
    ['diagnosis: `valid-completed`', 'diagnosis: `no-output`'],
  ])('contradicts %s → %s', async (from, to) => {
    const text = documentWith('blocked', ...FACTS.map((fact) => fact.replace(from, to)))
    expect((await found(project(text))).filter((one) => !one.includes('facts-agree'))).toEqual([`${lineOf(text, to)} report-file`])
  })

  test('that failed proves nothing, whatever the section says', async () => {
    const text = documentWith('validated', ...FACTS)
    const lines = ['Report status: `pass`', 'exit code: `0`', 'Gate verdict'].map((fact) => `${lineOf(text, fact)} report-file`)
    expect(await found(project(text, FAILING))).toEqual(['18 run-failed', ...lines])
    const { out } = await check(project(text, FAILING))
    expect(out).toContain('the gate does not pass the run of its pass section: the verdict is `fail`')
    expect(out).toMatch(/for `Report status` it shows `fail`\./)
  })

  test('counts for what the gates say, and not for what its report says of itself', async () => {
    const text = documentWith('validated', ...FACTS.filter((fact) => !/Tests|verdict/.test(fact)))
    expect(await found(project(text, { report: { 'tests.passed': 4, 'tests.failed': 1 } }))).toEqual(['18 run-failed'])
  })

  test('that was blocked is no pass', async () => {
    const text = documentWith('validated', ...FACTS.slice(0, 2), 'Case model admission status: `admitted`.', 'Same-run fake baseline: `pass`.')
    const run = stopped('backend/provider-reasoning-only.txt', 'provider response shape unavailable', { provider_probe: { class: 'reasoning-only', max_tokens: 1024 } })
    expect(await found(project(text, run))).toEqual(['18 run-failed', `${lineOf(text, 'Report status: `pass`')} report-file`, `${lineOf(text, 'baseline')} report-file`])
  })

  test('whose report cannot be read proves nothing, and warns', async () => {
    const text = documentWith('validated', ...FACTS.filter((fact) => !fact.includes('verdict')))
    const folder = project(text, { files: { 'report.json': '{"status": "pa' } })
    expect(await found(folder)).toEqual(['18 run-failed'])
    expect((await check(folder)).out).toContain('report-unreadable')
  })

  test('whose files were changed after its digest was written', async () => {
    const folder = project('')
    const text = documentWith('validated', ...FACTS, `Run digest: \`sha256:${await digestRun(join(folder, 'harness-runs', RUN_ID))}\`.`)
    writeFiles(folder, { [document]: text })
    expect(await found(folder)).toEqual([])
    writeFiles(folder, { [`harness-runs/${RUN_ID}/notes.txt`]: 'nothing\n' })
    expect(await found(folder)).toEqual([`${lineOf(text, 'Run digest')} run-changed`])
  })

  test('is seen by a check of one document, of what is staged and of what has changed', async () => {
    const folder = project(documentWith('blocked'), FAILING)
    git(folder, 'init', '-q')
    git(folder, 'add', '.sot')
    git(folder, 'commit', '-q', '-m', 'Begin')
    writeFiles(folder, { [document]: documentWith('validated', ...FACTS) })
    const want = expect.arrayContaining(['18 unproven-transition', expect.stringMatching(/report-file$/)])
    expect(await found(folder, document)).toEqual(expect.arrayContaining(['18 run-failed']))
    expect(await found(folder, '--since', 'HEAD')).toEqual(want)
    git(folder, 'add', '.sot')
    expect(await found(folder, '--staged')).toEqual(want)
    expect((await check(folder, '--staged')).out).toContain('The gate does not pass the run of this new section.')
  })

  test('and what is told of it holds nothing that must not be told', async () => {
    const text = documentWith('blocked', ...FACTS.slice(0, 2), 'Failure reason: `the tests failed`.')
    const folder = project(text, { report: { failure_reason: `nobody at ${exactCanary.host}`, status: 'fail' } })
    const { out } = await callProgram('validate-cto-child', ['--now', '2026-06-30'], { cwd: folder, environment: protectedVariables })
    expect(out).toMatch(/`Failure reason` it shows another value\./)
    expect(tracesIn(out)).toEqual([])
  })
})

/** What a fact of a rendered section is changed to; `null` for a line that states none of a run's facts. */
function changedFact(line: string): string | null {
  if (/^- (?:Hermes commit|Run artifact directory|The standard command|Runtime endpoint|Non-secret|This does not)/.test(line)) return null
  if (line === '- The harness recorded no changed files.') return '- Changed files: `src/other.js`.'
  if (line === '- The patch artifact was empty.') return '- Patch: `patch.diff`, `12` bytes.'
  if (line.startsWith('- Tests failed because')) return '- Tests: `pass`, `5` of `5`.'
  if (line.startsWith('- Evidence route')) return '- Evidence route: a letter.'
  return line.startsWith('- ') ? line.replace(/(\w)`(?=[^`]*$)/, (_, last: string) => `${last === '1' ? '2' : '1'}\``) : null
}

describe('a section as `gate evidence` renders it', () => {
  test.each([
    ['passed', passingRun],
    ['failed', failingRun],
    ['was stopped', stoppedRun],
    ['had no endpoint', unconfiguredRun],
  ])('of a run that %s agrees with it, and no more with any one fact changed', async (_, { files, name }) => {
    const folder = project(documentWith('blocked'), null)
    writeFiles(join(folder, 'harness-runs', name), files)
    const into = await callProgram('sotlint', ['gate', 'evidence', `harness-runs/${name}`, '--relative', '--into', document, '--item', 'CTO-WORK-030'], { cwd: folder })
    expect(into.code).toBe(0)
    const text = readFileSync(join(folder, document), 'utf8')
    expect(await found(folder)).toEqual([])
    const world = { cwd: folder, environment: {}, exact: createExact({}), output: SILENT, done: () => {}, step: () => {} }
    const sources = (of: string) => [{ path: issuesPath, text: of }]
    const { runs } = openCorpus(sources(text))
    const answers = await lookUpRuns(runs.length, () => runs, { project: folder, policy: defaultPolicy, world })
    const said = (of: string) =>
      lintCorpus(sources(of), { rules: rules.filter(({ id }) => id === 'evidence-matches-run'), lookUpRuns: () => answers }).findings.map(({ place }) => place.line)
    expect(said(text)).toEqual([])
    const lines = text.split('\n')
    const first = lines.findIndex((line) => line.startsWith('- Run artifact directory'))
    const facts = lines.slice(first).flatMap((line, i) => ((changed) => (changed === null ? [] : [{ at: first + i, changed }]))(changedFact(line))).filter(({ at }) => at < lines.indexOf('', first))
    expect(facts.length).toBeGreaterThan(8)
    for (const { at, changed } of facts) expect(said(lines.with(at, changed).join('\n')), changed).toEqual([at + 1])
  })
})

describe('a run elsewhere', () => {
  const claim = documentWith('validated', ...FACTS)
  const config = (text: string) => ({ 'sotlint.config.yaml': `extends: cto-child\nharness: ${text}\n` })
  const said = async (folder: string) => /not checked by evidence-matches-run: (.*)\.\n/.exec((await check(folder)).out)?.[1]

  test('is looked for in the folders of the policy', async () => {
    const folder = project(claim, FAILING, '../runs-of-the-test')
    try {
      expect(await found(folder)).toEqual([])
      expect(await said(folder)).toBe('cited runs are unreachable (1 of 1): no folder of `harness.runs` is there')
      writeFiles(folder, config('{runs: [../runs-of-the-test]}'))
      expect(await found(folder)).toContain('18 run-failed')
    } finally {
      rmSync(join(folder, '../runs-of-the-test'), { recursive: true })
    }
  })

  test('that is in none of them is stated, and is no proof where the policy says so', async () => {
    const folder = project(claim, null)
    mkdirSync(join(folder, 'harness-runs'))
    expect(await found(folder)).toEqual([])
    expect(await said(folder)).toBe('cited runs are unreachable (1 of 1): no folder of `harness.runs` holds them')
    writeFiles(folder, config('{requireReachable: true}'))
    expect(await found(folder)).toEqual(['18 run-unreachable'])
    writeFiles(join(folder, 'harness-runs', RUN_ID), filesWith({}))
    expect(await found(folder)).toEqual([])
  })

  test('is not looked for where a document says, but where the policy says', async () => {
    const outside = folderWith({})
    writeFiles(join(outside, 'harness-runs', RUN_ID), filesWith(FAILING))
    const folder = project(documentWith('validated', `Run artifact directory: \`${outside}/harness-runs/${RUN_ID}\`.`, ...FACTS.slice(1)), null)
    expect(await found(folder)).toEqual([])
  })

  test('to which a link leads is no run, and is not read', async () => {
    const folder = project(claim, {}, 'kept')
    mkdirSync(join(folder, 'harness-runs'))
    symlinkSync(join(folder, 'kept', RUN_ID), join(folder, 'harness-runs', RUN_ID), 'dir')
    expect(await found(folder)).toEqual(['18 run-failed', `${lineOf(claim, 'Gate verdict')} report-file`])
    expect((await check(folder)).out).toContain('`fail` on `HG02`')
  })
})

describe('sotlint why', () => {
  const why = async (cwd: string, ...args: readonly string[]) => (await callProgram('sotlint', ['why', 'CTO-WORK-030', ...args], { cwd })).out

  test('says what the gate says of a run', async () => {
    expect(await why(project(documentWith('validated', ...FACTS)))).toContain('    is full proof\n    the gate passes its run\n')
    expect(await why(project(documentWith('validated', ...FACTS), { files: { 'patch.diff': '' } }))).toMatch(/ {4}cites a run that the gate does not pass\n {4}the gate does not pass its run: `fail` on `HG14`/)
    expect(await why(project(documentWith('validated', ...FACTS), null))).toContain('  1 run unreachable, so that only the documents speak for them: no folder of `harness.runs` is there\n')
  })

  test('says the same to programs', async () => {
    const runs = async (run: RunChange | null) => (JSON.parse(await why(project(documentWith('validated', ...FACTS), run), '--format', 'json')) as { evidence: readonly { runs: readonly unknown[] }[] }).evidence[0]?.runs[0]
    expect(await runs({})).toMatchObject({ verdict: 'pass', gates: [], unreachable: null })
    expect(await runs({ files: { 'patch.diff': '' } })).toMatchObject({ verdict: 'fail', gates: expect.arrayContaining(['HG14']), unreachable: null })
    expect(await runs(null)).toMatchObject({ verdict: null, gates: [], unreachable: 'no folder of `harness.runs` is there' })
  })
})
