import { readFileSync } from 'node:fs'
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/index'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { ROOT } from '../support/generated.ts'
import { readComponent } from '../support/gitlab-component.ts'
import { readAction } from '../support/run-action.ts'

const WORKFLOW = '.github/workflows/ci.yml'

function textOf(name: string): string {
  return readFileSync(new URL(name, ROOT), 'utf8')
}

/** What GitHub's own parser has against a file. */
function faultsOf(name: string, content: string): readonly string[] {
  const { context } = (name === 'action.yml' ? parseAction : parseWorkflow)({ name, content }, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => message)
}

interface Workflow {
  readonly permissions: unknown
  readonly jobs: Readonly<Record<string, { readonly 'timeout-minutes'?: number; readonly strategy?: { readonly matrix: { readonly node: readonly string[] } }; readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[] }>>
}

const workflow = parse(textOf(WORKFLOW)) as Workflow
const stepsOfJobs = Object.values(workflow.jobs).flatMap(({ steps }) => steps)

describe('GitHub takes', () => {
  test.each(['action.yml', WORKFLOW])('%s', (name) => {
    expect(faultsOf(name, textOf(name))).toEqual([])
  })

  test.each([
    ['action.yml', 'using: composite', 'uses: composite'],
    ['action.yml', '${{ inputs.paths }}', '${{ inputs.paths + }}'],
    ['action.yml', '      shell: bash\n      run: |\n        cd', '      run: |\n        cd'],
    [WORKFLOW, 'contents: read', 'content: read'],
    [WORKFLOW, 'timeout-minutes: 45', 'timeout: 45'],
  ])('no %s with a slip in it (%j)', (name, right, wrong) => {
    expect(textOf(name)).toContain(right)
    expect(faultsOf(name, textOf(name).replace(right, wrong))).not.toEqual([])
  })
})

const { inputs, outputs, runs } = readAction()

describe('the action', () => {
  test('puts no expression into the text of a script', () => {
    expect(runs.steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  test('uses every input, and none that there is not', () => {
    const used = new Set([...textOf('action.yml').matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name))
    expect([...used].sort()).toEqual(Object.keys(inputs).sort())
  })
})

test('of all that the build of the action runs, the lock file has the digest', () => {
  const { packages } = JSON.parse(textOf('package-lock.json')) as { readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly dev?: true; readonly optional?: true }>> }
  const without = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined)
  expect(without.filter(([path, { dev, optional }]) => !dev || !optional || /typescript|esbuild/.test(path)).map(([path]) => path)).toEqual([])
})

test('every action of another repository is held to a version', () => {
  const used = [...runs.steps, ...stepsOfJobs].flatMap(({ uses }) => uses ?? [])
  expect(used.length).toBeGreaterThan(4)
  expect(used.filter((one) => !/^(?:\.\/|[\w-]+\/[\w-]+@(?:v\d+|[0-9a-f]{40})$)/.test(one))).toEqual([])
})

test('the workflow may read and no more, leaves no credentials behind, and gives the action inputs that it has', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' })
  for (const { uses = '', with: given = {} } of stepsOfJobs) {
    if (uses.startsWith('actions/checkout@')) expect(given['persist-credentials']).toBe(false)
    if (uses === './') expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
  }
  expect(Object.values(workflow.jobs).filter((job) => job['timeout-minutes'] === undefined)).toEqual([])
})

describe('README.md', () => {
  const [job = '', include = ''] = [...textOf('README.md').matchAll(/^```yml\n(.*?)^```$/gms)].map(([, block]) => block)

  test('shows a workflow that GitHub takes, with inputs and outputs that there are', () => {
    expect(faultsOf('README.md', job)).toEqual([])
    const steps = Object.values((parse(job) as Workflow).jobs).flatMap((one) => one.steps)
    const own = steps.find(({ uses }) => uses?.startsWith('OWNER/sotlint@'))
    expect(own?.uses).toBe(`OWNER/sotlint@v${packageJson.version}`)
    expect(Object.keys(own?.with ?? {}).filter((name) => !(name in inputs))).toEqual([])
    const asked = [...job.matchAll(/steps\.sotlint\.outputs\.([\w-]+)/g)].map(([, name]) => name)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((name) => name === undefined || !(name in outputs))).toEqual([])
  })

  test('shows the component with inputs that it has', () => {
    const { include: [one] } = parse(include) as { readonly include: readonly [{ readonly component: string; readonly inputs: Readonly<Record<string, unknown>> }] }
    expect(one.component).toMatch(new RegExp(`/sotlint/sotlint@${packageJson.version}$`))
    expect(Object.keys(one.inputs).filter((name) => !(name in readComponent().inputs))).toEqual([])
  })
})

test('the workflow begins with the oldest Node.js that the package is for', () => {
  const [oldest] = workflow.jobs['check']?.strategy?.matrix.node ?? []
  expect(`>=${oldest}`).toBe(packageJson.engines.node)
})
