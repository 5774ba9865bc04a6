import { claimProvenByEvidence } from '../../rules/claim-proven-by-evidence.ts'
import { readPolicy } from '../../src/index.ts'
import { evidence, workItem } from '../support/evidence.ts'
import { ruleTable } from '../support/rule-table.ts'

const claim = workItem('validated')
/** A claim whose acceptance stands from the seventh line on. */
const demands = (...lines: readonly string[]) => `${workItem('validated')}Acceptance:\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`
const LOCAL = ['Report proves `case_model_provider`: `qwen-local`.', 'Report proves `case_model`: `qwen3.6-35b-a3b`.'] as const
const shows = (provider: string, model = 'qwen3.6-35b-a3b') => evidence('02T10', { more: [`Case model provider: \`${provider}\`.`, `Case model: \`${model}\`.`] })
const NO_FALLBACK = 'Report proves no fallback to `anthropic` or `claude-sonnet-4-6`.'
const fail = { report: 'fail', more: ['Failure reason: `it does not turn`.'] }
const [a, b] = ['03-PROTOCOLS/CTO-A-ISSUES.md', '03-PROTOCOLS/CTO-B-ISSUES.md'] as const
/** The path of one of the made runs. */
const made = (run: number) => `/srv/harness-runs/20260602T100000Z-widget-${run}`
const demanding = readPolicy('extends: cto-child\nharness: {requireReachable: true}\n')
const FAKE = { more: ['Backend: `fake`.'] }

ruleTable({
  rule: claimProvenByEvidence,
  valid: {
    'a claim with full pass evidence': claim + evidence('02T10'),
    'each word that claims': ['unblocked', 'passed', 'done'].map((word, i) => workItem(word, `10${i}`) + evidence(`0${i + 1}T10`)).join(''),
    'evidence that names its route': claim + evidence('02T10', { more: ['Evidence route: Harness Evidence Interface.'] }),
    'a route in other capitals': claim + evidence('02T10', { more: ['Evidence route: `harness evidence  interface`.'] }),
    'old fails before the pass, whatever their place': claim + evidence('02T10') + evidence('01T10', fail) + evidence('02T09', fail),
    'a fail of the same day without a run': claim + evidence('02T10') + evidence('02T11', { ...fail, run: null, heading: 'Widget Probe Evidence - 2026-06-02' }),
    'a later section that reports nothing': claim + evidence('02T10') + evidence('03T10', { report: null }),
    'a later fail of another item': claim + evidence('02T10') + workItem('blocked', '102') + evidence('03T10', fail),
    'a later fail that names the item it is for': claim + evidence('02T10') + evidence('03T10', { ...fail, more: [...fail.more, 'This validates CTO-WORK-102.'] }),
    'a later pass that lacks something': claim + evidence('02T10') + evidence('03T10', { baseline: null }),
    'a complete pass after a fail after a pass': claim + evidence('02T10') + evidence('03T10', fail) + evidence('03T11'),
    'evidence in another document': {
      tree: { [a]: claim, [b]: workItem('blocked', '102') + evidence('02T10', { more: ['This validates `CTO-WORK-101`.'] }) },
    },
    'evidence in a document that is only looked up': {
      tree: { [a]: claim, [b]: { text: evidence('02T10', { more: ['This validates CTO-WORK-101.'] }), reported: false } },
    },
    'evidence under an H3 of the item': claim + evidence('02T10').replace('## ', '### '),
    'the provider and model that are demanded': demands(...LOCAL, NO_FALLBACK) + shows('qwen-local'),
    'one of several that are demanded': demands('It shows `case_model_provider`: `qwen-local` or `qwen-spare`.') + shows('qwen-spare'),
    'a demand in one code span': demands('It shows `case_model_provider=qwen-local`.') + shows('qwen-local'),
    'a model that is demanded of another key': demands('It shows `case_model_admission_status`: `admitted`, and `case_model` is stated.') + shows('any'),
    'an exclusion that ends with its sentence': demands('There is no fallback to `anthropic`. It shows `qwen-local`.') + shows('qwen-local'),
    'a demand outside the acceptance': `${claim}It shows \`case_model_provider\`: \`qwen-local\`.\n\n${shows('any')}`,
    'a pass that fell back before one that did not': demands(...LOCAL) + evidence('01T10') + shows('qwen-local'),
    'statuses that claim nothing': ['planned', 'ready', 'in-progress', 'blocked', 'deferred', 'superseded', 'cancelled']
      .map((word, i) => workItem(word, `11${i}`))
      .join(''),
    'a status line that another rule rejects': workItem('validated twice'),
    'a source that was not admitted, on a fail': workItem('blocked') + evidence('02T10', { ...fail, more: ['Source admission status: `not_admitted`.'] }),
    'a pass whose run the gate passes': claim + evidence('02T10', { run: made(7001) }),
    'the same where the policy demands that it is reached': { text: claim + evidence('02T10', { run: made(7001) }), policy: demanding },
    'no demand where nothing is claimed': { text: workItem('blocked') + evidence('02T10'), policy: demanding },
    'the failed run of a validator beside it': claim + evidence('02T10', { run: made(7001), more: [`Validator artifact: \`${made(7002)}\`.`] }),
    'a failed run before the pass': claim + evidence('02T11') + evidence('02T10', { run: made(7002) }),
    'one artifact of several that the gate passes': claim + evidence('02T10', { run: null, more: [`Loop artifact: \`${made(7001)}\`.`, `Validator artifact: \`${made(7002)}\`.`] }),
    'an item that a pass may free': workItem('validated', '030') + evidence('02T10'),
    'an item that the table does not name, by a run of the fake backend': claim + evidence('02T10', FAKE),
    'an item that an earlier real run frees': workItem('validated', '030') + evidence('02T10') + evidence('03T10', FAKE),
    'a held item that no run may free': workItem('blocked', '028') + evidence('02T10'),
    'a source that was admitted': claim + evidence('02T10', { more: ['Source admission status: `admitted`.'] }),
  },
  invalid: {
    'a claim without evidence': { text: claim, want: ['3:1 no-pass'], related: [] },
    'a claim in capitals, with emphasis': { text: '## CTO-WORK-101 - Widget\n\n**Status:** `DONE`\n', want: ['3:1 no-pass'] },
    'a claim under a malformed heading': { text: '## CTO-WORK-101 – Widget\n\nStatus: done.\n', want: ['3:1 no-pass'] },
    'a claim with words of evidence only': {
      text: `${claim}Current evidence:\n\n- Report status: \`pass\`.\n`,
      want: ['3:1 no-pass'],
    },
    'a claim with a fail only': { text: claim + evidence('02T10', fail), want: ['3:1 no-pass'], related: ['5'] },
    'a claim with a blocked run and a fail': {
      text: claim + evidence('02T10', { ...fail, report: 'blocked' }) + evidence('03T10', fail),
      want: ['3:1 no-pass'],
      related: ['5', '13'],
    },
    'a claim with a validator only': {
      text: `${claim}## Widget Loop Evidence - 2026-06-01\n\n- Focused validator passed: \`widget --json\`.\n`,
      want: ['3:1 no-pass'],
    },
    'a report status that is no word': { text: claim + evidence('02T10', { report: 'passed' }), want: ['3:1 no-pass'] },
    'a report status in capitals': { text: claim + evidence('02T10', { report: 'PASS' }), want: ['3:1 no-pass'] },
    'a pass that is also a fail': { text: claim + evidence('02T10', { more: ['Report status: `fail`.'] }), want: ['3:1 no-pass'] },
    'a pass in a code fence': { text: `${claim}\`\`\`\n${evidence('02T10')}\`\`\`\n`, want: ['3:1 no-pass'] },
    'a pass in a comment': { text: `${claim}<!--\n${evidence('02T10')}-->\n`, want: ['3:1 no-pass'] },
    'a pass of another item': { text: claim + workItem('blocked', '102') + evidence('02T10'), want: ['3:1 no-pass'] },
    'a pass above the item': { text: evidence('02T10') + claim, want: ['10:1 no-pass'] },
    'a pass that names another item': {
      text: claim + evidence('02T10', { more: ['This validates CTO-WORK-102.'] }),
      want: ['3:1 no-pass'],
    },
    'a pass that denies the item': {
      text: claim + evidence('02T10', { more: ['This does not validate CTO-WORK-101.'] }),
      want: ['3:1 no-pass'],
      related: ['11', '5'],
    },
    'a pass of another document': { tree: { [a]: claim, [b]: workItem('done', '102') + evidence('02T10') }, want: [`${a}:3:1 no-pass`] },
    'a run in another folder': {
      text: claim + evidence('02T10', { run: '/srv/runs/20260602T100000Z-widget-7' }),
      want: ['3:1 not-harness'],
      related: ['5'],
    },
    'a folder that only ends so': {
      text: claim + evidence('02T10', { run: '/srv/my-harness-runs/20260602T100000Z-widget-7' }),
      want: ['3:1 not-harness'],
    },
    'a run without a name of its form': { text: claim + evidence('02T10', { run: '/srv/harness-runs/latest' }), want: ['3:1 not-harness'] },
    'a run at a time that is none': {
      text: claim + evidence('02T10', { run: '/srv/harness-runs/20260602T250000Z-widget-7' }),
      want: ['3:1 not-harness'],
    },
    'no run': { text: claim + evidence('02T10', { run: null }), want: ['3:1 not-harness'] },
    'a run of the baseline only': {
      text: claim + evidence('02T10', { run: null, more: ['Same-run fake baseline artifact: `/srv/harness-runs/20260602T100000Z-widget-8`.'] }),
      want: ['3:1 not-harness'],
    },
    'another route': { text: claim + evidence('02T10', { more: ['Evidence route: a screen recording.'] }), want: ['3:1 not-harness'] },
    'an admission that is missing': { text: claim + evidence('02T10', { admission: null }), want: ['3:1 not-admitted'], related: ['5'] },
    'an admission that was refused': { text: claim + evidence('02T10', { admission: 'not_admitted' }), want: ['3:1 not-admitted'] },
    'an admission of the source only': {
      text: claim + evidence('02T10', { admission: null, more: ['Source admission status: `admitted`.'] }),
      want: ['3:1 not-admitted'],
    },
    'a baseline that is missing': { text: claim + evidence('02T10', { baseline: null }), want: ['3:1 no-baseline'], related: ['5'] },
    'a baseline that failed': { text: claim + evidence('02T10', { baseline: 'fail' }), want: ['3:1 no-baseline'] },
    'a baseline of which only the run is named': {
      text: claim + evidence('02T10', { baseline: null, more: ['Same-run fake baseline artifact: `/srv/harness-runs/20260602T100000Z-widget-8`.'] }),
      want: ['3:1 no-baseline'],
    },
    'each thing that the best pass lacks': {
      text: claim + evidence('01T10', { admission: null, baseline: null, run: null }) + evidence('02T10', { admission: null, baseline: null }),
      want: ['3:1 no-baseline', '3:1 not-admitted'],
      related: ['9', '9'],
    },
    'a provider that is not the one demanded': {
      text: demands(...LOCAL) + shows('anthropic'),
      want: ['3:1 fallback'],
      related: ['10', '7'],
    },
    'a model that is not the one demanded': { text: demands(...LOCAL) + shows('qwen-local', 'qwen3.6-7b'), want: ['3:1 fallback'], related: ['10', '8'] },
    'a provider in other capitals': { text: demands(LOCAL[0]) + shows('Qwen-Local'), want: ['3:1 fallback'] },
    'a provider that is not stated': { text: demands(LOCAL[0]) + evidence('02T10'), want: ['3:1 fallback'] },
    'a provider that is stated twice': {
      text: demands(LOCAL[0]) + evidence('02T10', { more: ['Case model provider: `qwen-local`.', 'Case model provider: `anthropic`.'] }),
      want: ['3:1 fallback'],
    },
    'a provider that is excluded': { text: demands(NO_FALLBACK) + shows('Anthropic'), want: ['3:1 fallback'], related: ['9', '7'] },
    'a model that is excluded': { text: demands(NO_FALLBACK) + shows('qwen-local', 'claude-sonnet-4-6'), want: ['3:1 fallback'] },
    'a provider that a negated demand excludes': { text: demands('It never shows `case_model_provider`: `anthropic`.') + shows('anthropic'), want: ['3:1 fallback'] },
    'a demand of a nested entry, over two lines': { text: demands('Report:\n  - proves `case_model_provider`:\n    `qwen-local`.') + shows('any'), want: ['3:1 fallback'] },
    'a later fail': { text: claim + evidence('02T10') + evidence('03T10', fail), want: ['3:1 superseded'], related: ['5', '12'] },
    'a later fail that stands further up': {
      text: claim + evidence('02T11', fail) + evidence('02T10'),
      want: ['3:1 superseded'],
      related: ['13', '5'],
    },
    'a later blocked run': { text: claim + evidence('02T10') + evidence('02T11', { ...fail, report: 'blocked' }), want: ['3:1 superseded'] },
    'a later fail in capitals': { text: claim + evidence('02T10') + evidence('02T11', { ...fail, report: 'Fail' }), want: ['3:1 superseded'] },
    'a later fail of another item that denies this one': {
      text:
        claim +
        evidence('02T10') +
        workItem('blocked', '102') +
        evidence('03T10', { ...fail, more: [...fail.more, 'This does not validate `CTO-WORK-101`.'] }),
      want: ['3:1 superseded'],
    },
    'a fail at the very time of the pass': { text: claim + evidence('02T10') + evidence('02T10', { ...fail, heading: 'Widget Probe Evidence - 2026-06-02' }), want: ['3:1 superseded'] },
    'a claim that statements forbid, with their places': {
      text: `${claim}\`CTO-WORK-101\` remains blocked until a run has passed. A part alone does not validate CTO-WORK-101.\n`,
      want: ['3:1 no-pass'],
      related: ['5', '5'],
    },
    'a pass whose run the gate does not pass': { text: claim + evidence('02T10', { run: made(7002) }), want: ['3:1 run-failed'], related: ['5'] },
    'a pass whose run was blocked': { text: claim + evidence('02T10', { run: made(7003) }), want: ['3:1 run-failed'] },
    'a pass whose run has no report': { text: claim + evidence('02T10', { run: made(7004) }), want: ['3:1 run-failed'] },
    'a failed run beside one that passed': { text: claim + evidence('02T10', { run: made(7001), more: [`Run artifact directory: \`${made(7002)}\`.`] }), want: ['3:1 run-failed'] },
    'a failed run under another key': { text: claim + evidence('02T10', { run: null, more: [`Loop artifact: \`${made(7002)}\`.`] }), want: ['3:1 run-failed'] },
    'a later run that failed, and is said to have passed': { text: claim + evidence('02T10') + evidence('03T10', { run: made(7002).replace('0602', '0603') }), want: ['3:1 run-failed'], related: ['12'] },
    'a run that is not reached where the policy demands it': { text: claim + evidence('02T10'), policy: demanding, want: ['3:1 run-unreachable'] },
    'one of two runs that is not reached there': { text: claim + evidence('02T10', { run: made(7001), more: [`Run artifact directory: \`${made(7099)}\`.`] }), policy: demanding, want: ['3:1 run-unreachable'] },
    'an item that no run may free': { text: workItem('validated', '028') + evidence('02T10'), want: ['3:1 not-eligible'], related: ['5'] },
    'an item that only a real run may free': { text: workItem('validated', '030') + evidence('02T10', FAKE), want: ['3:1 not-eligible'] },
    'an item of which the policy lists only what never frees it': {
      text: claim + evidence('02T10'),
      policy: readPolicy('extends: cto-child\nharness: {unblocking: {passed: {never: [CTO-WORK-101]}}}\n'),
      want: ['3:1 not-eligible'],
    },
    'each item on its own': {
      text: claim + workItem('done', '102'),
      want: ['3:1 no-pass', '7:1 no-pass'],
    },
    'a pass whose source was not admitted': {
      text: claim + evidence('02T10', { more: ['Source admission status: `not_admitted`.'] }),
      want: ['11:3 source-not-admitted'],
    },
    'a pass whose source was not admitted, without a claim': {
      text: workItem('blocked') + evidence('02T10', { more: ['Source admission status: not_admitted'] }),
      want: ['11:3 source-not-admitted'],
    },
  },
})
