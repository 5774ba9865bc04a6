import type { Disclosure } from '../../model/facts.ts'
import type { Span } from '../../model/place.ts'
import type { Policy } from '../../model/policy.ts'
import { authorityClaimFinder } from './authority-claims.ts'
import { homePathFinder } from './home-paths.ts'
import { targetPathFinder } from './target-paths.ts'

/** A stretch of the raw text that discloses something. */
export interface DisclosureHit extends Span {
  readonly kind: Disclosure['kind']
}

/** Finds what a raw text discloses, in order of place: frontmatter, code and comments are text like any other. */
export type FindDisclosures = (text: string) => readonly DisclosureHit[]

/** Makes the finder of one policy. */
export function disclosureFinder({ confidential, evidence }: Policy): FindDisclosures {
  const finders = {
    'absolute-path': homePathFinder(evidence.runFolder),
    'target-path': targetPathFinder(confidential.targetNames, confidential.targetPaths, evidence.runFolder),
    'forbidden-claim': authorityClaimFinder(confidential.authorityClaims),
  } as const
  return (text) =>
    (Object.keys(finders) as Disclosure['kind'][])
      .flatMap((kind) => finders[kind](text).map((span) => ({ ...span, kind })))
      .sort((a, b) => a.start - b.start || a.end - b.end)
}
