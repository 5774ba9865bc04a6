import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { cleanEnvironment } from './folder.ts'
import { ROOT } from './generated.ts'

interface Input {
  readonly default: string
  readonly regex?: string
  readonly options?: readonly string[]
}

interface Job {
  readonly variables: Readonly<Record<string, { readonly value: string; readonly expand: boolean }>>
  readonly script: readonly string[]
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> }
}

/** The template as it is written: what it asks for, and its jobs. */
export function readComponent(): { readonly inputs: Readonly<Record<string, Input>>; readonly jobs: Readonly<Record<string, Job>> } {
  const [head, jobs] = parseAllDocuments(readFileSync(new URL('templates/sotlint.yml', ROOT), 'utf8')).map((document) => document.toJS())
  return { inputs: head.spec.inputs, jobs }
}

/** The job with its inputs put in, as GitLab does it when it makes a pipeline; an input that is not taken makes none. */
export function jobWith(given: Readonly<Record<string, string>>): Job {
  const { inputs, jobs } = readComponent()
  const values = Object.entries(inputs).map(([name, { default: otherwise, options, regex }]) => {
    const value = given[name] ?? otherwise
    if ((regex !== undefined && !new RegExp(regex).test(value)) || options?.includes(value) === false) throw new Error(`The input ${name} is refused.`)
    return [name, value] as const
  })
  const known = new Map(values)
  return JSON.parse(JSON.stringify(jobs['sotlint']), (_, value) => (typeof value === 'string' ? value.replace(/\$\[\[ ([\w-]+\.)([\w-]+) \]\]/g, (_all, _of, name: string) => known.get(name) ?? '') : value)) as Job
}

/** Runs the script of the job in a checkout, as the runner of GitLab would in this shell; what the programs in front are asked for is theirs to note. */
export function runJob(job: Job, shell: 'bash' | 'sh', { checkout, home, programs }: { readonly checkout: string; readonly home: string; readonly programs: string }): { readonly code: number | null; readonly log: string } {
  const clean = cleanEnvironment(home)
  const variables = Object.entries(job.variables).map(([name, { value }]) => [name, value])
  const env = { ...clean, PATH: [programs, clean['PATH']].join(delimiter), CI: 'true', CI_PROJECT_DIR: checkout, ...Object.fromEntries(variables) }
  const begin = shell === 'bash' ? 'set -eo pipefail' : 'set -e'
  const { status, stderr, stdout } = spawnSync(shell, ['-c', [begin, ...job.script].join('\n')], { cwd: checkout, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  return { code: status, log: `${stdout}${stderr}` }
}
