import { resolve } from 'node:path'
import { defaultPolicy, readPolicy } from '../index.ts'
import type { ConfigFile, ConfigSource } from '../io/find-config.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { CheckOptions } from './check-options.ts'
import type { Exact } from './exact.ts'

/** The policy that holds for a folder: that of the configuration around it, else the built-in one. */
export type PolicyAt = (folder: string) => Policy

export interface PolicyContext {
  readonly cwd: string
  readonly show: ShowPath
  readonly configs: ConfigSource
  readonly exact: Exact
  /** True when a configuration may add to `cto-child` and replace nothing. */
  readonly locked: boolean
}

/** Each configuration is read once, however many trees it governs. */
export function policiesFor(options: Pick<CheckOptions, 'config' | 'lookup'>, context: PolicyContext): PolicyAt {
  const loaded = new Map<string, Policy>()
  const policyOf = (config: ConfigFile | null): Policy => {
    if (config === null) return defaultPolicy
    const policy = loaded.get(config.path) ?? load(config, context)
    loaded.set(config.path, policy)
    return policy
  }
  if (options.config !== null) {
    const named = policyOf(context.configs.read(resolve(context.cwd, options.config)))
    return () => named
  }
  if (!options.lookup) return () => defaultPolicy
  return (folder) => policyOf(context.configs.find(folder))
}

/** The loader knows the key and its place in the text; which file that is, is added here. */
function load(config: ConfigFile, { show, locked, exact }: PolicyContext): Policy {
  try {
    const policy = readPolicy(config.text, { locked, resolve: config.resolve, exact: exact.matcherFor(defaultPolicy) })
    // It may name variables of its own: from here on no output may hold what is in them.
    exact.matcherFor(policy)
    return policy
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error
    const data = { path: show(config.path), message: ownText(error.message) }
    throw new CannotCheck(error.code, fill(literal('`{path}`: {message}'), data), error.hint)
  }
}
