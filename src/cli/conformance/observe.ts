import { basename } from 'node:path'
import { viewRun } from '../../gates/view.ts'
import type { RunView } from '../../gates/view.ts'
import type { CaseCall } from '../../io/conformance/sandbox.ts'
import type { FakeProvider } from '../../io/fake-provider.ts'
import type { CommandResult } from '../../io/run-command.ts'
import { openRunFolder } from '../../io/run-folder.ts'
import type { Observation } from '../../model/conformance.ts'
import type { HarnessPolicy } from '../../model/harness.ts'
import { printable } from '../../model/printable.ts'
import { cleared, literal, ownText } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'
import type { CheckedRun } from '../gate-check.ts'

/** What an adapter left in one scenario, as it is. */
export interface Evidence {
  readonly result: CommandResult
  readonly output: { readonly stdout: string; readonly stderr: string }
  readonly folders: readonly string[]
  /** The run as it was left; `null` where there is not exactly one. */
  readonly run: CheckedRun | null
  /** The run after the suite changed it. */
  readonly changed: CheckedRun | null
  readonly calls: readonly CaseCall[]
  readonly provider: FakeProvider
  readonly elsewhere: FakeProvider
  readonly strays: number
  /** Says whether a text holds the endpoint value. */
  readonly holdsValue: (text: string) => boolean
  readonly clears: Clears
}

/** Words that a harness may use of what it found; no other words are looked for. */
const WORDS = [literal('developer-role'), literal('tool-parser'), literal('inline-think')] as const

const LONGEST = 80

function shown(text: string | null, clears: Clears): Safe | null {
  if (text === null) return null
  return (text.length > LONGEST ? null : cleared(printable(text), clears)) ?? literal('another value')
}

type RunPart = Pick<Observation, 'report' | 'status' | 'caseProcessStarted' | 'failureReason' | 'provider' | 'model' | 'localConfig' | 'markers' | 'probeClass' | 'runLeaks' | 'verdict' | 'failing' | 'agentResult'>

const NO_RUN: RunPart = {
  report: literal('missing'),
  status: null,
  caseProcessStarted: null,
  failureReason: null,
  provider: null,
  model: null,
  localConfig: null,
  markers: null,
  probeClass: null,
  runLeaks: null,
  verdict: null,
  failing: null,
  agentResult: null,
}

function reportState({ noReport }: RunView): Safe {
  if (noReport === null) return literal('object')
  return noReport === 'missing' ? literal('missing') : literal('unreadable')
}

function localConfig({ report }: RunView, { preflight: { baseUrl } }: HarnessPolicy, clears: Clears): Safe | null {
  const states = report.map('local_provider_config')
  const state = states !== null && baseUrl !== null && Object.hasOwn(states, baseUrl) ? states[baseUrl] : null
  return shown(typeof state === 'string' ? state : null, clears)
}

function failingIn({ judgement }: CheckedRun): readonly Safe[] {
  return judgement.gates.filter(({ status }) => status === 'fail').map(({ id }) => id)
}

function observeRun(run: CheckedRun): RunPart {
  const { clears, facts, judgement, policy } = run
  const view = viewRun(facts, policy, judgement.surfaces, clears)
  const started = view.report.value('case_process_started')
  return {
    report: reportState(view),
    status: shown(view.report.text('status'), clears),
    caseProcessStarted: typeof started === 'boolean' ? started : null,
    failureReason: shown(view.report.text('failure_reason'), clears),
    provider: shown(view.report.text('case_model_provider'), clears),
    model: shown(view.report.text('case_model'), clears),
    localConfig: localConfig(view, policy.harness, clears),
    markers: view.files('markers').map(({ path }) => shown(basename(path), clears) ?? literal('another value')),
    probeClass: shown(view.report.text('provider_probe.class'), clears),
    runLeaks: judgement.surfaces.filter(({ hits }) => hits.some(({ tier }) => (tier as string) === 'exact')).map(({ name }) => name),
    verdict: judgement.verdict,
    failing: failingIn(run),
    agentResult: judgement.agentResult?.code ?? null,
  }
}

function leaksOf({ calls, holdsValue, output }: Evidence): readonly Safe[] {
  return [
    ...(holdsValue(output.stdout) ? [literal('stdout')] : []),
    ...(holdsValue(output.stderr) ? [literal('stderr')] : []),
    ...(calls.some(({ argv }) => argv.some(holdsValue)) ? [literal('case argv')] : []),
    ...(calls.some(({ files }) => files.some(holdsValue)) ? [literal('case files')] : []),
  ]
}

/** Everything that the run and the adapter have said, to look for our words in. */
function textsOf({ folders, output }: Evidence): string {
  const [folder] = folders
  const texts = folder === undefined ? [] : openRunFolder(folder).texts((path) => !path.startsWith('fixture/'))
  return [output.stdout, output.stderr, ...texts].join('\n')
}

/** Puts what was left into the only words that may be said of it. */
export function observe(evidence: Evidence): Observation {
  const { calls, changed, elsewhere, folders, provider, result, run, strays } = evidence
  const [cases, probes] = [provider.requests.filter(({ isCase }) => isCase), provider.requests.filter(({ isCase }) => !isCase)]
  const texts = textsOf(evidence)
  const budget = probes[0]?.budget ?? null
  return {
    ended: ownText(result.ended),
    runDirectories: folders.length,
    ...(run === null ? NO_RUN : observeRun(run)),
    caseRuns: calls.length,
    probeRequests: probes.length,
    caseRequests: cases.length,
    firstBudget: budget === Infinity ? null : budget,
    otherRequests: elsewhere.requests.length,
    bodyBytes: provider.taken(),
    words: WORDS.filter((word) => texts.includes(word)),
    leaks: leaksOf(evidence),
    changedVerdict: changed?.judgement.verdict ?? null,
    changedFailing: changed === null ? null : failingIn(changed),
    leftProcesses: result.left,
    strayEntries: strays,
    declaresSystemRole: calls.some(({ declaresSystemRole }) => declaresSystemRole),
  }
}

