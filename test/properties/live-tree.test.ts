import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintCorpus, openTree, readBaseline, readWaivers, rules, writeBaseline } from '../../src/index.ts'
import type { LintResult, SourceDocument, TreeOptions } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'
import { change, document } from '../support/random-tree.ts'

const today = '2026-06-30'

/** Types into a live tree what was done to the documents. */
function follow(tree: ReturnType<typeof openTree>, before: ReadonlyMap<string, SourceDocument>, after: ReadonlyMap<string, SourceDocument>): void {
  for (const one of before.keys()) if (!after.has(one)) tree.remove(one)
  for (const [one, document] of after) if (before.get(one) !== document) tree.put(document)
}

/** Findings are compared with what stays the same of them; those that are equal in all that is shown may stand for each other. */
function comparable({ fingerprints, ...result }: LintResult) {
  return { ...result, prints: result.findings.map((finding) => fingerprints.get(finding)).sort(), count: fingerprints.size }
}

const waivers = readWaivers(
  ['references-resolve', 'claim-proven-by-evidence', 'titles-unique', 'sections-complete']
    .map((rule) => `  - rule: ${rule}\n    path: "**"\n    owner: platform team\n    reason: It may stand.\n    expires: 2026-12-31\n`)
    .join('')
    .replace(/^/, 'waivers:\n') +
    '  - rule: no-endpoint-value\n    path: 03-PROTOCOLS/CTO-WIDGET-ISSUES.md\n    tier: ip\n    heading: CTO Widget Issues\n    owner: platform team\n    reason: It may stand.\n    expires: 2026-12-31\n',
  literal('w'),
)

function holds(options: TreeOptions, numRuns: number): void {
  fc.assert(
    fc.property(fc.uniqueArray(document, { selector: (one) => one.path, maxLength: 8 }), fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 6 }), (documents, steps) => {
      const tree = openTree(documents, options)
      const now = new Map(documents.map((one) => [one.path, one]))
      for (const changes of [[], ...steps]) {
        const before = new Map(now)
        for (const one of changes) one(now)
        follow(tree, before, now)
        expect(comparable(tree.lint())).toEqual(comparable(lintCorpus([...now.values()], options)))
      }
    }),
    { numRuns },
  )
}

describe('a tree that stays says after every change what a fresh run says', () => {
  test('with all rules', () => holds({ today }, 20))
  test('with waivers and without directives', () => holds({ today, waivers, directives: false }, 10))
  test('with a baseline', () => {
    const [first] = fc.sample(fc.uniqueArray(document, { selector: (one) => one.path, minLength: 5, maxLength: 8 }), { numRuns: 1, seed: 7 })
    const baseline = readBaseline(writeBaseline([lintCorpus(first ?? [], { today, baseline: 'adopt' })], { today }), literal('b'))
    holds({ today, baseline, waivers }, 10)
  })
  test('also where rules do not say what ties documents together', () => {
    holds({ today, rules: rules.map((rule) => ({ ...rule, ties: undefined })) as unknown as typeof rules }, 6)
  })
})
