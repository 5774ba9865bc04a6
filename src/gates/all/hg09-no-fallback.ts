import type { GateEvidence } from '../../model/gate.ts'
import type { LayoutKey } from '../../model/harness.ts'
import type { Json } from '../../model/policy.ts'
import type { RunFile } from '../../model/run.ts'
import { fallbackWords, namedModels } from '../fallback.ts'
import type { FallbackWords } from '../fallback.ts'
import { defineGate } from '../gate.ts'
import type { Say } from '../gate.ts'
import { spawnLine } from '../spawn-lines.ts'
import type { RunView } from '../view.ts'

const codes = {
  'forbidden-provider': { status: 'fail', text: 'The report names {value} as the provider, which is forbidden.' },
  'forbidden-model': { status: 'fail', text: 'The report names {value} as the model, which is forbidden.' },
  'other-spawned': { status: 'fail', text: 'An agent was started with another provider or model.' },
  'other-configured': { status: 'fail', text: 'A generated configuration names another provider or model for a role.' },
  'config-unreadable': { status: 'fail', text: 'A generated configuration is no JSON, so that Case takes its own default.', hint: 'Case reads over a configuration that it cannot parse without a word: correct what writes it.' },
  'other-requested': { status: 'fail', text: 'Requests were counted for another model.', hint: 'If that is how the server calls the model, list the name under `harness.expect.aliases`.' },
  'model-option': { status: 'fail', text: 'The command line sets another model.', hint: 'Leave `--model` out: with it Case takes the provider for `anthropic`.' },
  'model-override': { status: 'fail', text: '`CASE_MODEL_OVERRIDE` was set, so that Case takes the provider for `anthropic`.', hint: 'Start Case without that variable.' },
  'provider-host': { status: 'fail', text: 'A host of another provider is named where only the run\'s own should be.' },
  'model-field': { status: 'fail', text: 'A forbidden model is set.' },
  'proof-unread': { status: 'skip', text: 'The log in which Case names its agents is not there or cannot be read, as HG17 says.' },
  'no-positive-proof': { status: 'fail', text: 'Nothing shows which model the implementer asked.', hint: 'Keep Case\'s log: `CASE_QUIET=1` removes it. Where a relay counts the requests, set `harness.positiveProof: relay`.' },
} as const

type Code = keyof typeof codes

const LOGS = ['backendStdout', 'backendStderr', 'trace', 'events'] as const satisfies readonly LayoutKey[]

function filesOf({ files }: RunView, keys: readonly LayoutKey[]): readonly RunFile[] {
  return keys.flatMap((key) => files(key))
}

function lineIn({ shown: file }: RunFile, line: number): GateEvidence {
  return { file, line }
}

function reportFields({ at, harness: { expect, forbid }, report, show }: RunView, words: FallbackWords, say: Say<Code>): void {
  const [provider, model] = [report.text('case_model_provider'), report.text('case_model')]
  if (provider !== null && provider !== expect.provider && forbid.providers.some((one) => one === provider.toLowerCase())) say('forbidden-provider', at('case_model_provider'), { value: show(provider) })
  if (model !== null && model !== expect.model && words.isForbiddenModel(model)) say('forbidden-model', at('case_model'), { value: show(model) })
  const others = report.list('provider_requests.models').filter((id) => id !== expect.model && !expect.aliases.some((alias) => alias === id))
  if (others.length > 0) say('other-requested', at('provider_requests.models'))
}

function configs(run: RunView, words: FallbackWords, say: Say<Code>): void {
  const { model, provider } = run.harness.expect
  for (const file of run.files('generatedConfig')) {
    const value = run.json(file)
    if (value === undefined && file.path.toLowerCase().endsWith('.json')) say('config-unreadable', [{ file: file.shown }])
    const isOther = value !== undefined && namedModels(value).some((named) => (named.provider ?? provider) !== provider || (named.model ?? model) !== model)
    if (isOther) say('other-configured', [{ file: file.shown }])
    textLines(run, file, words, say)
  }
}

/** What a line of a log, or of a file that is not written by lines, says by itself. */
function textLines(run: RunView, file: RunFile, words: FallbackWords, say: Say<Code>): void {
  for (const line of run.lines(file)) {
    if (words.hostIn(line.text) !== null) say('provider-host', [lineIn(file, line.number)])
    if (words.setsForbiddenModel(line)) say('model-field', [lineIn(file, line.number)])
  }
}

function logs(run: RunView, words: FallbackWords, say: Say<Code>): boolean {
  const { model, provider } = run.harness.expect
  let isProven = false
  for (const file of filesOf(run, LOGS)) {
    textLines(run, file, words, say)
    for (const line of run.lines(file)) {
      const spawned = spawnLine(line.text, line.value)
      if (spawned === null) continue
      const isOther = (spawned.provider ?? provider) !== provider || (spawned.model ?? model) !== model
      if (isOther) say('other-spawned', [lineIn(file, line.number)])
      isProven ||= !isOther && spawned.agent === 'implementer' && spawned.provider !== null && spawned.model !== null
    }
  }
  return isProven
}

/** A shell's `-c`, alone or with other letters. */
const SHELL_TEXT = /^-[a-z]*c$/

/** The words of a command line; those in the text that a shell is given count as well. */
function wordsOf(value: Json | undefined): readonly string[] {
  const args = Array.isArray(value) ? (value as readonly unknown[]).map(String) : []
  return args.flatMap((arg, at) => (SHELL_TEXT.test(args[at - 1] ?? '') ? arg.split(/[\s;&|()]+/).map((word) => word.replaceAll(/["']/g, '')) : [arg]))
}

/** The words of the command line, and a variable that stands in it or in the trace. */
function calls(run: RunView, words: FallbackWords, say: Say<Code>): void {
  for (const file of run.files('argv')) {
    const args = wordsOf(run.json(file))
    const isOther = args.some((arg, at) => {
      const given = arg === '--model' ? (args[at + 1] ?? '') : arg.startsWith('--model=') ? arg.slice('--model='.length) : null
      return given !== null && given !== run.harness.expect.model
    })
    if (isOther) say('model-option', [{ file: file.shown }])
    for (const line of run.lines(file)) if (words.setsForbiddenModel(line)) say('model-field', [lineIn(file, line.number)])
  }
  for (const file of filesOf(run, ['argv', 'trace'])) {
    for (const line of run.lines(file)) if (line.text.includes('CASE_MODEL_OVERRIDE')) say('model-override', [lineIn(file, line.number)])
  }
}

function isCounted({ harness: { expect, positiveProof }, report }: RunView): boolean {
  const models = report.list('provider_requests.models')
  const isOwn = (id: string) => id === expect.model || expect.aliases.some((alias) => alias === id)
  return positiveProof === 'relay' && (report.number('provider_requests.count') ?? 0) > 0 && models.length > 0 && models.every(isOwn)
}

/** Case takes another provider without a word wherever its own is not told to it; that nothing speaks of another one is no proof. */
export const hg09NoFallback = defineGate({
  id: 'HG09',
  name: 'no-fallback',
  summary: 'No part of the run went to another provider or model.',
  why: 'Case falls back to its default where a configuration is missing, cannot be parsed or leaves a role out, and says so only in its log.',
  hint: 'Set `models.default` and every role in Case\'s configuration, and start Case without `--model`.',
  passes: 'Nothing in the run points to another provider or model.',
  needs: 'report',
  codes,
  check(run, say) {
    const words = fallbackWords(run.harness)
    reportFields(run, words, say)
    configs(run, words, say)
    if (!run.isStarted) return
    calls(run, words, say)
    if (logs(run, words, say) || isCounted(run)) return
    const own = run.files('backendStderr')
    // What is missing is the fault of one gate, which fails for it; this one has nothing to judge then.
    const isUnread = run.harness.positiveProof === 'spawn' && own.every(({ text }) => text === null)
    if (isUnread) say('proof-unread', run.sought('backendStderr'))
    else say('no-positive-proof', own.map(({ shown: file }) => ({ file })))
  },
})
