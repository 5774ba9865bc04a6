import type { Policy, StatusClass } from '../model/policy.ts'
import type { Rule } from '../model/rule.ts'
import type { Safe } from '../model/safe.ts'
import type { FrontmatterCheck } from '../policy/frontmatter-schema.ts'
import type { Phrase } from '../policy/phrase.ts'
import type { Scanner } from '../scan/scanner.ts'
import { keyFinder, type FindKey } from './evidence-keys.ts'
import { workHeadingReader, type ReadWorkHeading } from './headings.ts'
import { idFinder, type FindIds } from './references.ts'

/** What is the same for all documents of a run, made once. */
export interface ReadContext {
  readonly policy: Policy
  readonly scanner: Scanner
  readonly phrases: readonly Phrase[]
  readonly check: FrontmatterCheck
  readonly findIds: FindIds
  readonly findKey: FindKey
  readonly readWorkHeading: ReadWorkHeading
  /** All status words. */
  readonly statuses: readonly Safe[]
  /** The rules that a directive may name. */
  readonly rules: readonly Rule[]
}

/** Compiles what reading needs of a policy. */
export function createReadContext(policy: Policy, scanner: Scanner, phrases: readonly Phrase[], check: FrontmatterCheck, rules: readonly Rule[]): ReadContext {
  const { statuses } = policy.work
  return {
    policy,
    scanner,
    phrases,
    check,
    findIds: idFinder(policy.work),
    findKey: keyFinder(policy.evidence.keys),
    readWorkHeading: workHeadingReader(policy.work),
    rules,
    statuses: (Object.keys(statuses) as StatusClass[]).flatMap((name) => statuses[name]),
  }
}
