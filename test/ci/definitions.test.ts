import { readFileSync } from 'node:fs'
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/index'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../package.json' with { type: 'json' }
import { ROOT } from '../support/generated.ts'
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

describe('the action', () => {
  const { inputs, runs } = readAction()

  test('puts no expression into the text of a script', () => {
    expect(runs.steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })

  test('uses every input, and none that there is not', () => {
    const used = new Set([...textOf('action.yml').matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name))
    expect([...used].sort()).toEqual(Object.keys(inputs).sort())
  })
})

test('every action of another repository is held to a version', () => {
  const used = [...readAction().runs.steps, ...stepsOfJobs].flatMap(({ uses }) => uses ?? [])
  expect(used.length).toBeGreaterThan(4)
  expect(used.filter((one) => !/^(?:\.\/|[\w-]+\/[\w-]+@(?:v\d+|[0-9a-f]{40})$)/.test(one))).toEqual([])
})

test('the workflow may read and no more, leaves no credentials behind, and gives the action inputs that it has', () => {
  expect(workflow.permissions).toEqual({ contents: 'read' })
  for (const { uses = '', with: given = {} } of stepsOfJobs) {
    if (uses.startsWith('actions/checkout@')) expect(given['persist-credentials']).toBe(false)
    if (uses === './') expect(Object.keys(readAction().inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
  }
  expect(Object.values(workflow.jobs).filter((job) => job['timeout-minutes'] === undefined)).toEqual([])
})

test('the workflow begins with the oldest Node.js that the package is for', () => {
  const [oldest] = workflow.jobs['check']?.strategy?.matrix.node ?? []
  expect(`>=${oldest}`).toBe(packageJson.engines.node)
})
