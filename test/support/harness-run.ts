import { defaultPolicy, readPolicy } from '../../src/index.ts'
import type { Policy } from '../../src/index.ts'
import { judgeRun } from '../../src/gates/judge.ts'
import type { Judgement } from '../../src/model/gate.ts'
import { matchGlobs } from '../../src/model/match-globs.ts'
import type { RunFacts, RunFile, SurfaceFacts } from '../../src/model/run.ts'
import { literal, ownText } from '../../src/model/safe.ts'
import { createScanner } from '../../src/scan/scanner.ts'

/** Files of a run directory by path. */
export type RunFiles = Readonly<Record<string, string>>

/** What a run differs in from the one that passes. */
export interface RunChange {
  /** Fields of the report; a dot leads into a map, and `undefined` takes a field out. */
  readonly report?: Readonly<Record<string, unknown>>
  /** Files by path; `null` takes one out. */
  readonly files?: Readonly<Record<string, string | null>>
  /** The directory's name. */
  readonly name?: string
  readonly isLink?: boolean
  /** Other entries, or what is known of a file besides its text. */
  readonly entries?: Readonly<Record<string, Partial<RunFile>>>
  readonly surfaces?: readonly SurfaceFacts[]
  /** What a configuration adds to the built-in policy. */
  readonly config?: string
}

export const RUN_ID = '20260601T022535Z-r1-string-slugify-2731603'

export const PATCH = `diff --git a/src/slugify.js b/src/slugify.js
index 3b18e51..a7f1c02 100644
--- a/src/slugify.js
+++ b/src/slugify.js
@@ -1,3 +1,3 @@
 export function slugify(text) {
-  return text.toLowerCase().replace(' ', '-')
+  return text.toLowerCase().replace(/\\s+/g, '-')
 }
`

const TESTS = { status: 'pass', exit_code: 0, passed: 5, failed: 0, total: 5 }
const DIGEST = `sha256:${'3f'.repeat(32)}`

export const REPORT = {
  schema_version: 1,
  run_id: RUN_ID,
  started_at: '2026-06-01T02:25:35Z',
  finished_at: '2026-06-01T02:27:11Z',
  engine: 'case',
  status: 'pass',
  failure_reason: null,
  backend: 'case',
  backend_exit_code: 0,
  case_process_started: true,
  case_model_provider: 'qwen-local',
  case_model: 'qwen3.6-35b-a3b',
  case_model_admission_status: 'admitted',
  source_admission_status: 'not_admitted',
  local_provider_config: { CTO_HARNESS_CASE_LOCAL_BASE_URL: 'present' },
  provider_probe: { class: 'content', max_tokens: 1024, http_status: 200, finish_reason: 'stop' },
  fixture: { id: 'string-slugify', kind: 'copied-artificial', digest: DIGEST },
  target_repository: null,
  changed_files: ['src/slugify.js'],
  patch: { path: 'patch.diff', bytes: PATCH.length },
  tests: TESTS,
  baseline: { backend: 'fake', run_id: RUN_ID, status: 'pass', path: 'baseline/report.json' },
}

export const AGENT_TEXT = `The whole run of blanks is replaced now.

<<<AGENT_RESULT
{"status":"completed","summary":"All blanks become one hyphen.","artifacts":{"commit":"4f0c2d1","filesChanged":["src/slugify.js"],"testsPassed":true,"screenshotUrls":[],"evidenceMarkers":[],"prUrl":null,"prNumber":null},"error":null}
AGENT_RESULT>>>
`

/** A line of Case's log. */
export function spawnLine(changes: Readonly<Record<string, unknown>> = {}): string {
  return `${JSON.stringify({ ts: '2026-06-01T02:25:41.100Z', level: 'info', msg: 'spawning agent', agent: 'implementer', cwd: '/tmp/run/fixture', provider: 'qwen-local', model: 'qwen3.6-35b-a3b', timeout: 600000, ...changes })}\n`
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

export function jsonLines(...values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

/** A run that passes every gate. */
export const PASSING: RunFiles = {
  'report.json': json(REPORT),
  'task.md': '# Task\n\nMake `slugify` replace every run of blanks. No fallback to anthropic or claude-sonnet-4-6.\n',
  'argv.json': json(['ca', 'run', '--task', 'task.md']),
  'trace.jsonl': jsonLines({ step: 'copy-fixture' }, { step: 'fake-baseline' }, { step: 'start-case' }),
  'config/config.json': json({ models: { default: { provider: 'qwen-local', model: 'qwen3.6-35b-a3b' }, implementer: null } }),
  'backend/stdout.log': '',
  'backend/stderr.log': spawnLine(),
  'backend/agent-result.txt': AGENT_TEXT,
  'backend/events.jsonl': jsonLines({ event: 'tool_start', phase: 'implement', tool: 'edit', args: { path: 'src/slugify.js' } }, { event: 'phase_end', phase: 'implement', outcome: 'completed' }),
  'patch.diff': PATCH,
  'tests/result.json': json(TESTS),
  'tests/output.log': '5 passed\n',
  'baseline/report.json': json({
    run_id: RUN_ID,
    status: 'pass',
    backend: 'fake',
    case_process_started: false,
    fixture: { id: 'string-slugify', kind: 'copied-artificial', digest: DIGEST },
    changed_files: ['src/slugify.js'],
    tests: TESTS,
  }),
  'fixture/manifest.json': json({ id: 'string-slugify', kind: 'copied-artificial', digest: DIGEST }),
}

/** A run that was stopped before Case: what is not there then, and what the report says of it. */
export function stopped(marker: string, reason: string, report: RunChange['report'] = {}): RunChange {
  const gone = ['backend/stdout.log', 'backend/stderr.log', 'backend/agent-result.txt', 'backend/events.jsonl', 'patch.diff', 'tests/result.json', 'tests/output.log', 'baseline/report.json', 'fixture/manifest.json']
  return {
    report: {
      status: 'blocked',
      failure_reason: reason,
      case_process_started: false,
      backend_exit_code: null,
      changed_files: [],
      ...Object.fromEntries(['fixture', 'patch', 'tests', 'baseline', 'provider_probe', 'source_admission_status'].map((field) => [field, undefined])),
      ...report,
    },
    files: { ...Object.fromEntries(gone.map((path) => [path, null])), [marker]: 'state=seen\n' },
  }
}

/** A map with some fields changed; a dot leads into a map. */
export function changed(map: object, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const made = structuredClone(map) as Record<string, unknown>
  for (const [field, value] of Object.entries(fields)) {
    const steps = field.split('.')
    const last = steps.pop() ?? ''
    let at = made
    for (const step of steps) at = (at[step] ??= {}) as Record<string, unknown>
    if (value === undefined) delete at[last]
    else at[last] = value
  }
  return made
}

/** The passing run's files with a change. */
export function filesWith({ files = {}, report = {} }: RunChange): RunFiles {
  const all: Record<string, string> = { ...PASSING, 'report.json': json(changed(REPORT, report)) }
  for (const [path, text] of Object.entries(files)) {
    if (text === null) delete all[path]
    else all[path] = text
  }
  return all
}

export function policyWith(config: string | undefined): Policy {
  return config === undefined ? defaultPolicy : readPolicy(`extends: cto-child\n${config}`)
}

/** The facts that a reader of directories would give of these files. */
export function factsOf(files: RunFiles, { entries = {}, isLink = false, name = RUN_ID }: RunChange, policy: Policy): RunFacts {
  const isRead = matchGlobs(Object.values(policy.harness.layout).flat())
  const all = [...new Set([...Object.keys(files), ...Object.keys(entries)])].sort().map(
    (path): RunFile => ({ path, shown: ownText(path), kind: 'file', modified: null, text: isRead(path) ? (files[path] ?? null) : null, problem: null, ...entries[path] }),
  )
  return { name, isLink, files: all }
}

const CLEAN: readonly SurfaceFacts[] = [{ name: literal('report'), state: 'scanned', reason: null, texts: 1, hits: [] }]

/** What the gates say of the passing run with a change. */
export function judge(change: RunChange = {}): Judgement {
  const policy = policyWith(change.config)
  const { clears } = createScanner(policy.endpoints)
  return judgeRun(factsOf(filesWith(change), change, policy), { policy, surfaces: change.surfaces ?? CLEAN, clears })
}

/** The gates that do not pass, with their codes. */
export function notPassing({ gates }: Judgement): readonly string[] {
  return gates.filter(({ status }) => status !== 'pass').map(({ code, id, status }) => `${id} ${status} ${code}`)
}
