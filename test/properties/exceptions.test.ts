import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultPolicy, lintCorpus, readBaseline, readWaivers, rules, writeBaseline } from '../../src/index.ts'
import type { Finding } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'
import { FORWARDED, INTERNAL_NAME, LAN_ADDRESS, LAN_URL } from '../scan/corpus/hosts.ts'

const today = '2026-06-30'
const PATH = '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'
const IDS = rules.map(({ id }) => id)

/** Lines that rules report, most of them of those that cannot be silenced. */
const LINES = [
  '## CTO-WORK-101 - Widget', '## CTO-WORK-102 - Gadget', '## Run Evidence - 2026-06-01', 'Status: validated.', 'Status: ready.', 'Status: blocked.',
  'CTO-WORK-101 remains blocked until a run has passed.', 'This does not validate `CTO-WORK-102`.', '- Report status: `pass`.', '- Report status: `fail`.',
  'See cto-work-7.', `\`${FORWARDED}\``, `CTO_HARNESS_CASE_LOCAL_BASE_URL=${LAN_URL}`, `It is at ${LAN_ADDRESS}.`, `http://user:pw@${INTERNAL_NAME}/`, '', '',
]
const rule = fc.constantFrom(...IDS)
const directive = fc.uniqueArray(rule, { minLength: 1, maxLength: 6 }).map((ids) => `<!-- sotlint-disable-next-line ${ids.join(', ')} -- It may stand. -->`)
const body = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: directive }), { minLength: 5, maxLength: 40 })
const head = fc.constantFrom('---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n\n', '# No frontmatter\n\n', '---\ntitle: [\n---\n\n# Broken\n\n')

const place = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 45 }).map((line) => `    line: ${line}\n`),
  fc.constant('    item: CTO-WORK-101\n'),
  fc.constant('    heading: CTO Widget Issues\n'),
)
const waiver = fc.tuple(rule, fc.constantFrom(PATH, '"**"'), place).map(
  ([id, path, at]) => `  - rule: ${id}\n    path: ${path}\n${at}    owner: platform team\n    reason: It may stand.\n    expires: 2026-12-31\n`,
)
const endpointWaiver = fc.tuple(fc.constantFrom('assigned', 'exact', 'userinfo', 'url', 'ip', 'name', 'loopback'), place).map(
  ([tier, at]) => `  - rule: no-endpoint-value\n    path: ${PATH}\n    tier: ${tier}\n${at}    owner: platform team\n    reason: It may stand.\n    expires: 2026-12-31\n`,
)
const waiverFile = fc.array(fc.oneof(waiver, endpointWaiver), { minLength: 1, maxLength: 12 }).map((entries) => `waivers:\n${entries.join('')}`)

const isProtected = ({ ruleId }: Finding) => defaultPolicy.notWaivable.includes(ruleId)
/** Of a false alarm a waiver may speak, so only the tiers count of which it may not. */
const isBeyondWaivers = (finding: Finding) => isProtected(finding) && (finding.ruleId !== 'no-endpoint-value' || ['assigned', 'exact', 'userinfo'].includes(String(finding.data['tier'])))

/** A finding that yields to one that says the same may take its place, so the place must be named and not the message. */
const placesOf = (findings: readonly Finding[]) => new Set(findings.map((finding) => `${finding.place.line}:${finding.place.column} ${finding.ruleId}`))

test('no directive, waiver or baseline silences what the policy protects, save a false alarm', () => {
  fc.assert(fc.property(head, body, waiverFile, (front, lines, file) => {
    const documents = [{ path: PATH, text: `${front}${lines.join('\n')}\n` }]
    const waivers = readWaivers(file, literal('w'))
    const plain = lintCorpus(documents, { today, directives: false })
    const adopted = lintCorpus(documents, { today, baseline: 'adopt' })
    const baseline = readBaseline(writeBaseline([adopted], { today }), literal('b'))
    const silenced = [lintCorpus(documents, { today, waivers, baseline }), lintCorpus(documents, { today, waivers, baseline: 'adopt' })]
    for (const result of [adopted, ...silenced]) {
      const here = placesOf(result.findings)
      const wanted = plain.findings.filter(result === adopted ? isProtected : isBeyondWaivers)
      expect([...placesOf(wanted)].filter((one) => !here.has(one))).toEqual([])
      for (const { by, finding } of result.suppressed) if (isProtected(finding)) expect([by, finding.ruleId]).toEqual(['waiver', 'no-endpoint-value'])
    }
    expect(baseline.filter((entry) => defaultPolicy.notWaivable.some((id) => entry.rule?.startsWith(`${id}/`)))).toEqual([])
  }), { numRuns: 150 })
})

test('a baseline that was just written leaves nothing that it could list, and nothing of it is stale', () => {
  fc.assert(fc.property(head, body, (front, lines) => {
    const documents = [{ path: PATH, text: `${front}${lines.join('\n')}\n` }]
    const adopted = lintCorpus(documents, { today, baseline: 'adopt' })
    const text = writeBaseline([adopted], { today })
    const baseline = readBaseline(text, literal('b'))
    const result = lintCorpus(documents, { today, baseline })
    expect(result.findings).toEqual(adopted.findings)
    expect(new Set(result.suppressed.flatMap(({ by, cause }) => (by === 'baseline' ? [cause] : []))).size).toBe(baseline.length)
    expect(writeBaseline([lintCorpus(documents, { today, baseline: 'adopt' })], { today, baseline })).toBe(text)
  }), { numRuns: 80 })
})
