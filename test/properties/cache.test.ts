import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { generateTree } from '../../bench/tree.mjs'
import { LAN_URL } from '../scan/corpus/hosts.ts'
import { folderWith, git, temporaryFolder } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'
import type { Ran } from '../support/program.ts'

/** Files that were written just now are not trusted; a clock that is ahead makes them old enough. */
beforeEach(() => {
  const now = Date.now.bind(Date)
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000)
})
afterEach(() => void vi.restoreAllMocks())

const documents = generateTree(5, 7).map(({ path, text }) => ({ path: `.sot/${path}`, text }))
const paths = documents.map(({ path }) => path)
/** So many that what becomes of the others is not worth being written down each time, and that a part of the tree is looked at. */
const bystanders = Array.from({ length: 100 }, (_, index) => ({ path: `.sot/05-NOTES/NOTE-${index}.md`, text: `# Note ${index}\n` }))
const filesOf = (all: typeof documents) => Object.fromEntries(all.map(({ path, text }) => [path, text]))

/** Changes of a text of which some say another thing in as many bytes. */
const rewrites: readonly ((text: string) => string)[] = [
  (text) => text.replace('Status: planned.', 'Status: blocked.'),
  (text) => text.replace('Status: blocked.', 'Status: planned.'),
  (text) => text.replace(/CTO-WORK-(\d)(\d)(\d)/, 'CTO-WORK-$3$1$2'),
  (text) => text.replace(/2026-0(\d)-/, '2027-0$1-'),
  (text) => text.replace('status: draft', 'status: drift'),
  (text) => text.replace(/\n/g, '\r\n'),
  (text) => `${text}\nSee cto-work-101 for more.  \n`,
  (text) => text.replace(/\n## /, '\n<!-- sotlint-disable-next-line work-heading-form -- an old form -->\n## '),
  (text) => `${text}\nIt runs at \`${LAN_URL}\`.\n`,
  (text) => text.replace(/\nIt runs at .*\n/, '\n'),
  (text) => `${text}\nThis validates CTO-WORK-101 and not CTO-WORK-999.\n`,
  (text) => `${text}\n<!-- sotlint-disable-next-line reference-form -- quoted as it was -->\nSee cto-work-102.\n`,
  (text) => text.slice(0, text.length >> 1),
  () => 'no document at all',
  () => '',
]

const CONFIGS: readonly (string | null)[] = [
  null,
  'extends: cto-child\nseverity:\n  reference-form: error\n',
  'extends: cto-child\nseverity:\n  reference-form: warning\n',
  'extends: cto-child\ndates:\n  futureToleranceDays: 500\n',
  'severity: [',
]

const waiver = (heading: string) => `waivers:\n  - rule: reference-form\n    path: .sot/**\n    owner: platform team\n    reason: The minutes are quoted.\n    expires: 2026-12-31\n    heading: ${heading}\n`

interface Rewrite {
  readonly do: 'rewrite' | 'rewrite in disguise'
  readonly at: number
  readonly how: number
}
interface FileStep {
  readonly do: 'revert' | 'delete' | 'touch' | 'copy' | 'forbid' | 'link' | 'garble' | 'hide' | 'scanned'
  readonly at: number
}
interface Rename {
  readonly do: 'rename'
  readonly at: number
  readonly to: number
}
interface Setting {
  readonly do: 'configure' | 'waive' | 'baseline'
  readonly how: number
}
type Step = Rewrite | FileStep | Rename | Setting

const at = fc.nat({ max: documents.length - 1 })
const how = fc.nat({ max: rewrites.length - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('rewrite' as const, 'rewrite in disguise' as const), at, how }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('revert' as const, 'delete' as const, 'touch' as const, 'copy' as const, 'forbid' as const, 'link' as const, 'garble' as const, 'hide' as const, 'scanned' as const), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename' as const), at, to: at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('configure' as const, 'waive' as const, 'baseline' as const), how: fc.nat({ max: 4 }) }) },
)

/** Ways to call the check on the same tree. */
const CALLS: readonly (readonly string[])[] = [
  ['--now', '2026-06-01'],
  ['--now', '2026-06-01', '--format', 'json'],
  ['--now', '2027-06-01', '--format', 'json'],
  ['--now', '2026-06-01', '--no-inline-config', '--format', 'json'],
  ['--now', '2026-06-01', '--no-config-lookup', '--format', 'sarif'],
  ['--now', '2026-06-01', '--format', 'json', paths[0] ?? ''],
  ['--now', '2026-06-01', '--format', 'json', '.sot/03-PROTOCOLS'],
]

function write(folder: string, path: string, text: string | Uint8Array): void {
  const file = join(folder, path)
  rmSync(file, { force: true })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function textAt(folder: string, path: string): string | null {
  try {
    return readFileSync(join(folder, path), 'utf8')
  } catch {
    return null
  }
}

/** Puts another text into the same file, and the file's own times back. */
function disguise(file: string, text: string): void {
  if (!existsSync(file)) return
  const { atime, mtime } = statSync(file)
  writeFileSync(file, text)
  utimesSync(file, atime, mtime)
}

const FILES = {
  configure: ['sotlint.config.yaml', CONFIGS],
  waive: ['sotlint.waivers.yaml', [null, waiver('Minutes'), waiver('Evidence'), 'waivers: 3\n', null]],
  baseline: ['.sotlint-baseline.json', [null, '{"schema":"sotlint-baseline/1","findings":[]}', 'no', null, null]],
} as const

function setUp(folder: string, { do: what, how }: Setting): void {
  const [name, texts] = FILES[what]
  const text = texts[how] ?? null
  if (text === null) rmSync(join(folder, name), { force: true })
  else write(folder, name, text)
}

function take(folder: string, step: Step): void {
  if (!('at' in step)) return setUp(folder, step)
  const path = paths[step.at] ?? ''
  const file = join(folder, path)
  const text = textAt(folder, path)
  if (step.do === 'revert') write(folder, path, documents[step.at]?.text ?? '')
  else if (step.do === 'delete') rmSync(file, { force: true })
  else if (step.do === 'scanned') write(folder, '.sot/notes.txt', text ?? 'nothing')
  else if (step.do === 'hide') write(folder, `.sot/03-PROTOCOLS/${new URL(LAN_URL).hostname}-ISSUES.md`, text ?? '')
  else if (text === null) return
  else if (step.do === 'rewrite') write(folder, path, rewrites[step.how]?.(text) ?? '')
  else if (step.do === 'rewrite in disguise') disguise(file, rewrites[step.how]?.(text) ?? '')
  else if (step.do === 'touch') utimesSync(file, 1, 1_700_000_000)
  else if (step.do === 'copy') write(folder, path.replace('.md', '-COPY.md'), text)
  else if (step.do === 'forbid') chmodSync(file, 0o644 ^ (statSync(file).mode & 0o777))
  else if (step.do === 'garble') write(folder, path, Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe])]))
  else if (step.do === 'rename') renameSync(file, join(folder, paths[step.to] ?? ''))
  else {
    unlinkSync(file)
    symlinkSync(join(folder, paths[(step.at + 1) % paths.length] ?? ''), file)
  }
}

interface Case {
  readonly steps: readonly Step[]
  readonly calls: readonly number[]
  readonly strategy: 'metadata' | 'content'
  readonly isLarge: boolean
}

const cases: fc.Arbitrary<Case> = fc.record({
  steps: fc.array(step, { minLength: 4, maxLength: 9 }),
  calls: fc.array(fc.nat({ max: CALLS.length - 1 }), { minLength: 3, maxLength: 3 }),
  strategy: fc.constantFrom('metadata', 'content'),
  isLarge: fc.boolean(),
})

/** What the call says without a cache, and with one: the first time, and when there is nothing new. */
async function expectTheSame(cwd: string, environment: Readonly<Record<string, string>>, args: readonly string[], strategy: string): Promise<Ran> {
  const run = (...more: readonly string[]) => callProgram('sotlint', ['check', ...args, ...more], { cwd, environment })
  const plain = await run('--no-cache')
  const cached = await run('--cache-strategy', strategy)
  const again = await run('--cache-strategy', strategy)
  expect(cached).toEqual(plain)
  expect(again).toEqual(plain)
  return plain
}

test('a cache changes no output, whatever becomes of a tree', async () => {
  const codes = new Set<number | null>()
  await fc.assert(
    fc.asyncProperty(cases, async ({ calls, isLarge, steps, strategy }) => {
      const folder = folderWith(filesOf(isLarge ? [...documents, ...bystanders] : documents))
      const environment = { XDG_CACHE_HOME: temporaryFolder(), XDG_STATE_HOME: temporaryFolder() }
      await expectTheSame(folder, environment, CALLS[0] ?? [], strategy)
      for (const [index, step] of steps.entries()) {
        take(folder, step)
        const { code } = await expectTheSame(folder, environment, CALLS[calls[index % calls.length] ?? 0] ?? [], strategy)
        codes.add(code)
      }
      expect(readdirSync(join(environment.XDG_CACHE_HOME, 'sotlint')).length).toBeGreaterThan(0)
    }),
    { numRuns: 12 },
  )
  expect([...codes].sort()).toEqual([0, 1, 2])
}, 180_000)

test('a cache changes no output of what is staged, or was committed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ step, next: fc.constantFrom('stage', 'stage', 'commit', 'leave', 'branch') }), { minLength: 3, maxLength: 5 }), async (steps) => {
      const folder = folderWith(filesOf([...documents, ...bystanders]))
      git(folder, 'init', '-q')
      git(folder, 'add', '-A')
      git(folder, 'commit', '-q', '-m', 'Begin')
      const environment = { XDG_CACHE_HOME: temporaryFolder(), XDG_STATE_HOME: temporaryFolder() }
      for (const { step, next } of steps) {
        take(folder, step)
        if (next !== 'leave') git(folder, 'add', '-A')
        if (next === 'commit') git(folder, 'commit', '-q', '--allow-empty', '-m', 'Go on')
        if (next === 'branch') git(folder, 'checkout', '-q', '--force', '-B', 'other', 'HEAD~0')
        for (const args of [['--staged'], [], ['--since', 'HEAD'], ['--staged', '--format', 'json']]) {
          await expectTheSame(folder, environment, ['--now', '2026-06-01', ...args], 'metadata')
        }
      }
    }),
    { numRuns: 3 },
  )
}, 180_000)
