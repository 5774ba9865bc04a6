import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy, StatementKind } from '../model/policy.ts'
import type { Rule } from '../model/rule.ts'
import { ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { readChain } from './chain.ts'
import type { ChainOptions } from './chain.ts'
import { failure, findSchemaFlaws } from './config-failure.ts'
import type { Wording } from './config-words.ts'
import { findContradictions } from './consistency.ts'
import { policyFrom } from './own-policy.ts'
import { compilePhrases } from './phrase.ts'
import { findSeverityFlaws } from './rule-names.ts'

export interface LoadOptions extends ChainOptions {
  /** The rules whose names `severity` may use. */
  readonly rules: readonly Rule[]
}

/** Phrases that are not of the phrase language, each by its own place. */
function findPhraseFlaws(statements: Policy['statements']): readonly Wording[] {
  const none = Object.fromEntries(Object.keys(statements).map((kind) => [kind, []])) as unknown as Policy['statements']
  return (Object.entries(statements) as [StatementKind, readonly Safe[]][]).flatMap(([kind, phrases]) =>
    phrases.flatMap((phrase) => {
      try {
        compilePhrases({ ...none, [kind]: [phrase] })
        return []
      } catch (error) {
        if (!(error instanceof CannotCheck)) throw error
        return [{ path: ['statements', kind, `=${phrase}`], what: ownText(error.message), hint: error.hint }]
      }
    }),
  )
}

/**
 * Reads the text of a config into a policy that is complete and free of contradictions, and holds nothing that the scanner marks.
 * @throws CannotCheck `CONFIG_INVALID` that says what is wrong, at which key, line and column, and what to do.
 */
export function loadPolicy(text: string, options: LoadOptions): Policy {
  const { data, configs } = readChain(text, options)
  const broken = failure(configs, findSchemaFlaws(data, options.clears))
  if (broken) throw broken
  const policy = policyFrom(data)
  const flawed = failure(configs, [
    ...findContradictions(policy),
    ...findSeverityFlaws(policy, options.rules),
    ...findPhraseFlaws(policy.statements),
  ])
  if (flawed) throw flawed
  return policy
}
