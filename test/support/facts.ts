import { readDocument } from '../../src/document/read.ts'
import { createReadContext } from '../../src/document/context.ts'
import { defaultPolicy, rules } from '../../src/index.ts'
import type { DocumentFacts } from '../../src/model/facts.ts'
import { ownText } from '../../src/model/safe.ts'
import { compileFrontmatterCheck } from '../../src/policy/frontmatter-schema.ts'
import { compilePhrases } from '../../src/policy/phrase.ts'
import { createScanner } from '../../src/scan/scanner.ts'

const policy = defaultPolicy
const context = createReadContext(policy, createScanner(policy.endpoints), compilePhrases(policy.statements), compileFrontmatterCheck(policy), rules)

/** Facts of one text under the built-in policy. */
export function factsOf(text: string, path = '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'): DocumentFacts {
  return readDocument({ path: ownText(path), givenPath: path, text, problem: null, reported: true, scanOnly: false, credentials: [] }, context)
}
