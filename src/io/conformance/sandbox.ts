import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CaseScript } from '../../model/conformance.ts'
import { caseMark } from '../fake-provider.ts'

/** The folders of one scenario: two that the adapter is given, and those of the suite. */
export interface Sandbox {
  /** Holds all the others. */
  readonly folder: string
  readonly home: string
  readonly work: string
  readonly temporary: string
  /** Where the fake Case lies, as an executable file. */
  readonly caseFile: string
  readonly admissionFile: string
  /** A repository that no run may touch. */
  readonly target: string
  /** How often the fake Case was started, and how. */
  calls(): readonly CaseCall[]
  /** How many entries lie beside the folders that were made. */
  strays(): number
}

/** How the fake Case was called. */
export interface CaseCall {
  readonly argv: readonly string[]
  /** What the files hold that the command line names. */
  readonly files: readonly string[]
  readonly declaresSystemRole: boolean
}

/** What lies in a new sandbox. */
export interface SandboxContent {
  readonly agent: CaseScript
  readonly admission: string
  /** The harness's own edit of its fixture; `null`: the fake Case has to find something to edit. */
  readonly overlay: string | null
}

/** A folder of its own for all scenarios, that nobody else can read; its last part is named like a run. */
export function makeArtifacts(name: string): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'sotlint-'))), name)
  mkdirSync(folder)
  return folder
}

/** Takes a folder of `makeArtifacts` away, whatever is in it. */
export function dropArtifacts(folder: string): void {
  rmSync(dirname(folder), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`
}

function readCalls(folder: string): readonly CaseCall[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CaseCall)
}

/** Makes the folders of a scenario. */
export function makeSandbox(folder: string, { agent, admission, overlay }: SandboxContent): Sandbox {
  const inside = (name: string): string => join(folder, name)
  const [home, work, temporary, own] = [inside('home'), inside('work'), inside('tmp'), inside('suite')]
  const target = join(own, 'owned-repository')
  const program = fileURLToPath(new URL('./fake-case.mjs', import.meta.url))
  for (const path of [home, work, temporary, target]) mkdirSync(path, { recursive: true })
  const [record, script, caseFile, admissionFile] = [join(own, 'calls'), join(own, 'script.json'), join(own, 'case'), join(own, 'admission.json')]
  writeFileSync(join(target, 'README.md'), '# Owned\n')
  writeFileSync(admissionFile, admission)
  writeFileSync(script, JSON.stringify({ ...agent, record, target, overlay, mark: caseMark }))
  writeFileSync(caseFile, `#!/bin/sh\nexec ${[process.execPath, program, script].map(quoted).join(' ')} "$@"\n`)
  chmodSync(caseFile, 0o755)
  const made = new Set(['home', 'work', 'tmp', 'suite'])
  return { folder, home, work, temporary, caseFile, admissionFile, target, calls: () => readCalls(record), strays: () => readdirSync(folder).filter((name) => !made.has(name)).length }
}
