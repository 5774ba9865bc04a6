import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { parse } from 'yaml'
import { fillIn, holds } from './expressions.ts'
import type { Contexts } from './expressions.ts'
import { cleanEnvironment, temporaryFolder } from './folder.ts'
import { ROOT } from './generated.ts'

interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
  readonly run?: string
  readonly 'working-directory'?: string
  readonly env?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

/** What a job makes of the action. */
export interface ActionRun {
  readonly hasFailed: boolean
  /** What the runner reads in the log. */
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** The actions that it uses, with what they are given; none of them is run. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[]
}

export interface ActionOptions {
  readonly inputs?: Readonly<Record<string, string>>
  /** The checkout. */
  readonly workspace: string
  readonly actionPath: string
  /** Folders in front of those in which programs are sought. */
  readonly path?: readonly string[]
  readonly temporary?: string
}

/** The action as it is written. */
export function readAction(): Action {
  return parse(readFileSync(new URL('action.yml', ROOT), 'utf8')) as Action
}

/** What a step wrote for the steps behind it: `name=value`, or lines between two delimiters. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const [, name = '', sign, rest = ''] = /^([^=<]+)(=|<<)(.*)$/.exec(lines[at] ?? '') ?? []
    if (sign === '=') found[name] = rest
    if (sign !== '<<') continue
    const end = lines.indexOf(rest, at + 1)
    if (end < 0) throw new Error('A value of many lines has no end.')
    found[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return found
}

function filled(values: Readonly<Record<string, string>> = {}, contexts: Contexts): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fillIn(value, contexts)]))
}

/** Runs the steps of the action one by one, as the runner of GitHub would. */
export function runAction({ actionPath, inputs = {}, path = [], temporary = temporaryFolder(), workspace }: ActionOptions): ActionRun {
  const action = readAction()
  const given = { ...Object.fromEntries(Object.entries(action.inputs).map(([name, one]) => [name, one.default])), ...inputs }
  const steps: Record<string, { readonly outputs: Readonly<Record<string, string>> }> = {}
  const contexts = (): Contexts => ({ inputs: given, steps, runner: { temp: temporary, os: 'Linux' } })
  const files = { GITHUB_OUTPUT: join(temporary, 'output'), GITHUB_STEP_SUMMARY: join(temporary, 'summary') }
  const used: { uses: string; with: Readonly<Record<string, string>> }[] = []
  let [hasFailed, log, summary] = [false, '', '']
  for (const step of action.runs.steps) {
    if (!holds(step.if, contexts(), hasFailed)) continue
    if (step.uses !== undefined) used.push({ uses: step.uses, with: filled(step.with, contexts()) })
    if (step.run === undefined) continue
    const script = join(temporary, 'step.sh')
    writeFileSync(script, fillIn(step.run, contexts()))
    for (const file of Object.values(files)) writeFileSync(file, '')
    const home = join(temporary, 'home')
    mkdirSync(home, { recursive: true })
    const clean = cleanEnvironment(home)
    const env = { ...clean, PATH: [...path, dirname(process.execPath), clean['PATH']].join(delimiter), ...files, CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: workspace, GITHUB_ACTION_PATH: actionPath, RUNNER_TEMP: temporary, ...filled(step.env, contexts()) }
    const cwd = join(workspace, fillIn(step['working-directory'] ?? '.', contexts()))
    const { status, stderr, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    if (step.id !== undefined) steps[step.id] = { outputs: readOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8')) }
    log += `${stdout}${stderr}`
    summary += existsSync(files.GITHUB_STEP_SUMMARY) ? readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') : ''
    hasFailed ||= status !== 0
  }
  const outputs = Object.fromEntries(Object.entries(action.outputs).map(([name, one]) => [name, fillIn(one.value, contexts())]))
  return { hasFailed, log, outputs, summary, used }
}
