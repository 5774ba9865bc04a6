import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { ROOT } from './generated.ts'

/** A hook of `.pre-commit-hooks.yaml`, in the words of pre-commit. */
export interface ManifestHook {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly entry: string
  readonly language: string
  readonly stages?: readonly string[]
  readonly always_run?: boolean
  readonly pass_filenames?: boolean
  readonly require_serial?: boolean
  readonly verbose?: boolean
}

export const hooks = parse(readFileSync(fileURLToPath(new URL('.pre-commit-hooks.yaml', ROOT)), 'utf8')) as readonly ManifestHook[]

export function hookOf(id: string): ManifestHook {
  const found = hooks.find((hook) => hook.id === id)
  if (found === undefined) throw new Error(`There is no hook ${id}.`)
  return found
}

/** The hooks as a project would have them in its own configuration, with programs that are in PATH: nothing is installed then. */
export function localConfig(): string {
  return stringify({ repos: [{ repo: 'local', hooks: hooks.map((hook) => ({ ...hook, language: 'system' })) }] })
}
