import { noEndpointValue } from '../../rules/no-endpoint-value.ts'
import { waiversInForce } from '../../rules/waivers-in-force.ts'
import { defaultPolicy } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'
import { INTERNAL_NAME, LAN_URL } from '../scan/corpus/hosts.ts'
import { exceptionTable, WAIVERS } from '../support/exception-table.ts'

const PATH = '.sot/03-PROTOCOLS/CTO-WIDGET-ISSUES.md'
const OTHER = '.sot/03-PROTOCOLS/CTO-GADGET-NOTES.md'
const HEAD = '---\ntitle: CTO Widget Issues\n---\n\n# CTO Widget Issues\n\n'
const LOOSE = 'See cto-work-101.\n'
const ITEM = `## CTO-WORK-102 - Widget\n\n${LOOSE}`

type Keys = Readonly<Record<string, string | number>>

const entry = (keys: Keys) => {
  const all: Keys = { rule: 'reference-form', path: PATH, owner: 'platform team', reason: 'The minutes are quoted.', expires: '2026-12-31', ...keys }
  return `  - ${Object.entries(all).map(([key, value]) => `${key}: ${value}\n`).join('    ')}`
}
const waived = (body: string, ...entries: readonly Keys[]) => ({ [PATH]: `${HEAD}${body}`, [WAIVERS]: `waivers:\n${entries.map(entry).join('')}` })
const first = (message: string) => [`${WAIVERS}:2:5 ${message}`]
const endpoint = { rule: 'no-endpoint-value/endpoint-value', line: 7, tier: 'url' }
const LEAK = `It was \`${LAN_URL}\`.\n`

exceptionTable({
  rule: waiversInForce,
  valid: {
    'no entries': { [PATH]: HEAD, [WAIVERS]: 'waivers: []\n' },
    'a document': waived(LOOSE, {}),
    'a document from the file on': waived(LOOSE, { path: `./${PATH}` }),
    'a glob': waived(LOOSE, { path: '".sot/**/CTO-*.md"' }),
    'one message': waived(LOOSE, { rule: 'reference-form/ref-form' }),
    'a line': waived(LOOSE, { line: 7 }),
    'an item': waived(ITEM, { item: 'CTO-WORK-102' }),
    'an item with a heading inside': waived(ITEM.replace('See', '### Notes\n\nSee'), { item: 'CTO-WORK-102' }),
    'a heading, whatever its spaces': waived(`## Minutes  of\tMay\n\n${LOOSE}`, { heading: 'Minutes of May' }),
    'a heading that ends an item': waived(`${ITEM}\n## Minutes\n\n${LOOSE}`, { heading: 'Minutes' }, { item: 'CTO-WORK-102' }),
    'what has no line of its own': waived(LOOSE, { rule: 'pair-complete' }, {}),
    'the frontmatter': waived(LOOSE, { rule: 'frontmatter-fields' }, {}),
    'the last day': { project: waived(LOOSE, {}), today: '2026-12-31' },
    'a false alarm': waived(LEAK, endpoint),
    'a false alarm under a heading': waived(`## Old\n\n${LEAK}`, { rule: 'no-endpoint-value', heading: 'Old', tier: 'url' }),
    'a rule that did not run': { project: waived(LOOSE, {}), rules: [waiversInForce, noEndpointValue] },
    'a document that could not be read': waived(LOOSE.repeat(40).replaceAll('\n', ' # '), {}),
    'a document that another finding masks': { [PATH]: LOOSE, [WAIVERS]: `waivers:\n${entry({ rule: 'work-heading-form' })}` },
    'a tree of which a part is checked': { project: { ...waived('', {}), [OTHER]: '# A\n' }, only: [PATH] },
  },
  invalid: {
    'the day after the last': { project: waived(LOOSE, {}), today: '2027-01-01', want: first('waiver-expired') },
    'an expired waiver of nothing': { project: waived('', {}), today: '2027-01-01', want: first('waiver-expired') },
    'another document': { project: waived(LOOSE, { path: OTHER }), want: first('waiver-unused') },
    'another tree': { project: waived(LOOSE, { path: PATH.replace('.sot', 'sot') }), want: first('waiver-unused') },
    'another line': { project: waived(LOOSE, { line: 8 }), want: first('waiver-unused') },
    'another item': { project: waived(`${ITEM}\n## CTO-WORK-103 - Gadget\n`, { item: 'CTO-WORK-103' }), want: first('waiver-unused') },
    'an item that a heading has ended': { project: waived(`## CTO-WORK-102 - Widget\n\n## Minutes\n\n${LOOSE}`, { item: 'CTO-WORK-102' }), want: first('waiver-unused') },
    'a heading that another has ended': { project: waived(`## Minutes\n\n### May\n\n${LOOSE}`, { heading: 'Minutes' }), want: first('waiver-unused') },
    'the second of two': { project: waived(LOOSE, {}, { reason: 'The minutes are quoted, too.' }), want: [`${WAIVERS}:7:5 waiver-unused`] },
    'what a comment silences already': {
      project: waived(`<!-- sotlint-disable-next-line reference-form -- Quoted. -->\n${LOOSE}`, {}),
      want: first('waiver-unused'),
    },
    'rules that cannot be waived': {
      project: waived(LOOSE, { rule: 'blocked-until-evidence' }, { rule: 'claim-proven-by-evidence/no-pass' }, { rule: 'directives-justified' }),
      want: [`${WAIVERS}:2:5 waiver-not-allowed`, `${WAIVERS}:7:5 waiver-not-allowed`, `${WAIVERS}:12:5 waiver-not-allowed`],
    },
    'what another policy protects': {
      project: waived(LOOSE, {}),
      policy: { ...defaultPolicy, notWaivable: [literal('reference-form')] },
      want: first('waiver-not-allowed'),
    },
    'an endpoint finding without its tier': { project: waived(LEAK, { rule: 'no-endpoint-value', line: 7 }), want: first('waiver-not-allowed') },
    'an endpoint finding anywhere in a document': { project: waived(LEAK, { rule: 'no-endpoint-value', tier: 'url' }), want: first('waiver-not-allowed') },
    'an endpoint finding in any document': { project: waived(LEAK, { ...endpoint, path: '".sot/**"' }), want: first('waiver-not-allowed') },
    'a tier that is no false alarm': {
      project: waived(LEAK, { ...endpoint, tier: 'assigned' }, { ...endpoint, tier: 'exact' }, { ...endpoint, tier: 'userinfo' }),
      want: [2, 9, 16].map((line) => `${WAIVERS}:${line}:5 waiver-not-allowed`),
    },
    'another tier than that of the finding': { project: waived(LEAK, { ...endpoint, tier: 'name' }), want: first('waiver-unused') },
    'several findings where one was a false alarm': { project: waived(`It was \`${LAN_URL}\` or \`http://${INTERNAL_NAME}/v1\`.\n`, endpoint), want: first('waiver-unused') },
  },
})
