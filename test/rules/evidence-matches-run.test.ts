import { describe, expect, test } from 'vitest'
import { evidenceMatchesRun } from '../../rules/evidence-matches-run.ts'
import { defineTreeRule, lintCorpus, lintText, readPolicy } from '../../src/index.ts'
import { DIGEST, lookUpMadeRuns } from '../support/made-runs.ts'
import { ruleTable } from '../support/rule-table.ts'

const path = '03-PROTOCOLS/CTO-WIDGET-ISSUES.md'
const DIRECTORY = '/home/someone/.hermes/profiles/x/harness-runs/20260601T022535Z-r1-string-slugify-'

/** A section on line 3 that reports one of the made runs, whose facts begin on line 6. */
const citing = (run: number, ...bullets: readonly string[]) =>
  `# CTO Widget Issues\n\n## Case Run Evidence - 2026-06-01\n\n- Run artifact directory: \`${DIRECTORY}${run}\`.\n${bullets.map((bullet) => `- ${bullet}\n`).join('')}`

const PASS = [
  'Report status: `pass`.',
  'Backend: `case`.',
  'Backend exit code: `0`.',
  'Case process started: `true`.',
  'Case model provider: `qwen-local`.',
  'Case model: `qwen3.6-35b-a3b`.',
  'Case model admission status: `admitted`.',
  'Source admission status: `not_admitted`.',
  'Changed files: `src/slugify.js`, `src/words.js`.',
  'Patch: `patch.diff`, `318` bytes.',
  'Tests: `pass`, `5` of `5`.',
  'Same-run fake baseline: `pass`.',
  'Evidence route: Harness Evidence Interface.',
  'Gate verdict: `pass`; agent result diagnosis: `valid-completed`.',
  `Run digest: \`sha256:${DIGEST}\`.`,
]

const FAIL = [
  'Report status: `fail`.',
  'Failure reason: `case agent result protocol failed`.',
  'The harness recorded no changed files.',
  'The patch artifact was empty.',
  'Tests failed because the artificial fixture bug remained unchanged.',
  'Gate verdict: `fail` on `HG14`, `HG15`, `HG16`; agent result diagnosis: `no-output`.',
]

const BLOCKED = ['Report status: `blocked`.', 'Case process started: `false`.', 'Failure reason: `provider response shape unavailable`.', 'Marker: `backend/provider-reasoning-only.txt`.', 'Gate verdict: `blocked` on `HG04`.']

ruleTable({
  rule: evidenceMatchesRun,
  valid: {
    'a section that says what a passed run shows': citing(7001, ...PASS),
    'one of a failed run': citing(7002, ...FAIL),
    'one of a blocked run': citing(7003, ...BLOCKED),
    'a section that leaves facts out': citing(7002, 'Report status: `fail`.'),
    'the same in other words': citing(7001, 'Report status: Pass', 'Changed files: src/words.js and src/slugify.js', 'Patch: 318 bytes.', 'Tests: `passed`.', 'Tests: 5/5.', 'Failure reason: none.', 'Gate verdict: pass.'),
    'an empty change in other words': citing(7002, 'Changed files: none.', 'Patch: `patch.diff`, 0 bytes.', 'Tests: `failed`, `2` of `5`.', 'The PATCH artifact\n  was empty. Nobody knows why.'),
    'a run that has no exit code': citing(7003, 'Backend exit code: `null`.'),
    'a marker in full': citing(7003, `Marker: \`${DIRECTORY}7003/backend/provider-reasoning-only.txt\`.`),
    'what is said of a run that is not reached': citing(7099, 'Report status: `pass`.', 'Backend exit code: `9`.', 'Run digest: `sha256:00`.'),
    'a sentence that says more than the policy\'s': citing(7001, 'Nobody believes that the patch artifact was empty.'),
    'such a sentence in a code block': `${citing(7001)}\n\`\`\`\nThe patch artifact was empty.\n\`\`\`\n`,
    'such a sentence outside evidence': `# CTO Widget Issues\n\nThe patch artifact was empty.\n\n${citing(7001).slice(21)}`,
    'facts under keys that name no fact of a run': citing(7001, 'Result: `fail`.', 'Focused validator passed: `false`.'),
    'the artifacts of validators beside the run': citing(7001, 'Report status: `pass`.', `Focused validator artifact: \`${DIRECTORY}7002\`.`),
    'validators alone, which report no status': `# CTO Widget Issues\n\n## Validator Evidence - 2026-06-01\n\n- Focused validator artifact: \`${DIRECTORY}7002\`.\n- Backend exit code: \`0\`.\n`,
    'one of several artifacts under other keys': `# CTO Widget Issues\n\n## Loop Evidence - 2026-06-01\n\n- Validator artifact: \`${DIRECTORY}7002\`.\n- Loop artifact after the change: \`${DIRECTORY}7001\`.\n- Report status: \`pass\`.\n`,
    'a run that lies in another folder': citing(7002, 'Report status: `pass`.').replace('harness-runs', 'other-runs'),
    'the artifact of the baseline': citing(7001, 'Report status: `pass`.', `Same-run fake baseline artifact: \`${DIRECTORY}7002\`.`),
  },
  invalid: {
    'a pass that is none': { text: citing(7002, 'Report status: `pass`.'), want: ['6:19 report-file'] },
    'a pass of a run that was blocked': { text: citing(7003, 'Report status: `pass`.', 'Case process started: `true`.', 'Case model admission status: `admitted`.'), want: ['6:19 report-file', '7:26 report-file', '8:33 report-file'] },
    'what a run does not show at all': { text: citing(7003, 'Backend: `case`.', 'Changed files: `a.js`.', 'Patch: `patch.diff`, `1` bytes.', 'Tests: `pass`.'), want: ['6:13 report-file', '7:19 report-file', '8:11 report-file', '9:11 report-file'] },
    'a reason that a passed run does not give': { text: citing(7001, 'Failure reason: `the model was slow`.'), want: ['6:20 report-file'] },
    'a path with a slash at its end': { text: citing(7002, 'Report status: `pass`.').replace('7002`', '7002/`'), want: ['6:19 report-file'] },
    'the one artifact under another key': {
      text: `# CTO Widget Issues\n\n## Loop Evidence - 2026-06-01\n\n- Loop artifact after the change: \`${DIRECTORY}7002\`.\n- Report status: \`pass\`.\n`,
      want: ['6:19 report-file'],
    },
    'either of two runs of one section': { text: citing(7001, `Run artifact directory: \`${DIRECTORY}7002\`.`, 'Report status: `pass`.'), want: ['7:19 report-file'] },
    'a run beside one that is not there': { text: citing(7002, `Run artifact directory: \`${DIRECTORY}7099\`.`, 'Report status: `pass`.'), want: ['7:19 report-file'] },
    'a sentence within a paragraph': { text: `${citing(7001)}\nIt ran. The harness recorded no changed files.\n`, want: ['7:9 report-file'] },
    'a digest of another form': { text: citing(7001, `Run digest: \`${DIGEST}\`.`), want: ['6:16 run-changed'] },
    'a digest of a run that cannot be read whole': { text: citing(7005, `Run digest: \`sha256:${DIGEST}\`.`), want: ['6:16 run-changed'] },
    'a run without a report': { text: citing(7004, 'Report status: `pass`.', 'Gate verdict: `pass`.'), want: ['5:3 report-unreadable', '7:18 report-file'] },
    'a section of another document': {
      tree: { [path]: '# CTO Widget Issues\n', '03-PROTOCOLS/CTO-WIDGET-NOTES.md': citing(7002, 'Report status: `pass`.') },
      want: ['03-PROTOCOLS/CTO-WIDGET-NOTES.md:6:19 report-file'],
    },
  },
})

/** Every fact that a section can state, the change of it, and what is then said. */
const CHANGES: readonly (readonly [run: number, from: string, to: string, shown: string])[] = [
  [7001, 'Report status: `pass`', 'Report status: `fail`', '`Report status` it shows `pass`'],
  [7001, 'Backend: `case`', 'Backend: `fake`', '`Backend` it shows `case`'],
  [7001, 'exit code: `0`', 'exit code: `1`', '`Backend exit code` it shows `0`'],
  [7001, 'started: `true`', 'started: `false`', '`Case process started` it shows `true`'],
  [7001, '`qwen-local`', '`anthropic`', '`Case model provider` it shows `qwen-local`'],
  [7001, '`qwen3.6-35b-a3b`', '`qwen3.6-35b`', '`Case model` it shows `qwen3.6-35b-a3b`'],
  [7001, 'model admission status: `admitted`', 'model admission status: `not_admitted`', '`Case model admission status` it shows `admitted`'],
  [7001, 'Source admission status: `not_admitted`', 'Source admission status: `admitted`', '`Source admission status` it shows `not_admitted`'],
  [7001, '`src/words.js`', '`src/word.js`', '`Changed files` it shows `src/slugify.js`, `src/words.js`'],
  [7001, ', `src/words.js`', '', '`Changed files` it shows `src/slugify.js`, `src/words.js`'],
  [7001, 'Changed files: `src/slugify.js`, `src/words.js`', 'The harness recorded no changed files', '`Changed files` it shows `src/slugify.js`, `src/words.js`'],
  [7001, '`318`', '`319`', '`Patch` it shows `patch.diff`, 318 bytes'],
  [7001, '`patch.diff`', '`other.diff`', '`Patch` it shows `patch.diff`, 318 bytes'],
  [7001, 'Patch: `patch.diff`, `318` bytes', 'The patch artifact was empty', '`Patch` it shows `patch.diff`, 318 bytes'],
  [7001, 'Tests: `pass`', 'Tests: `fail`', '`Tests` it shows `pass`, 5 of 5'],
  [7001, '`5` of', '`4` of', '`Tests` it shows `pass`, 5 of 5'],
  [7001, 'of `5`', 'of `6`', '`Tests` it shows `pass`, 5 of 5'],
  [7001, 'baseline: `pass`', 'baseline: `fail`', '`Same-run fake baseline` it shows `pass`'],
  [7001, 'Harness Evidence Interface', 'a mail', '`Evidence route` it shows `Harness Evidence Interface`'],
  [7001, 'verdict: `pass`', 'verdict: `fail`', '`Gate verdict` it shows `pass`; agent result diagnosis: `valid-completed`'],
  [7001, '`valid-completed`', '`no-output`', '`Gate verdict` it shows `pass`; agent result diagnosis: `valid-completed`'],
  [7002, 'Report status: `fail`', 'Report status: `blocked`', '`Report status` it shows `fail`'],
  [7002, 'protocol failed', 'protocol passed', '`Failure reason` it shows `case agent result protocol failed`'],
  [7002, 'The harness recorded no changed files', 'Changed files: `a.js`', '`Changed files` it shows no value'],
  [7002, 'The patch artifact was empty', 'Patch: `patch.diff`, `7` bytes', '`Patch` it shows `patch.diff`, 0 bytes'],
  [7002, 'Tests failed because the artificial fixture bug remained unchanged', 'Tests: `pass`, `5` of `5`', '`Tests` it shows `fail`, 2 of 5'],
  [7002, ', `HG15`', '', '`Gate verdict` it shows `fail` on `HG14`, `HG15`, `HG16`; agent result diagnosis: `no-output`'],
  [7003, 'reasoning-only', 'unavailable', '`Marker` it shows `backend/provider-reasoning-only.txt`'],
  [7003, 'started: `false`', 'started: `true`', '`Case process started` it shows `false`'],
]

describe('a section of which one fact is changed', () => {
  const sections: Readonly<Record<number, string>> = { 7001: citing(7001, ...PASS), 7002: citing(7002, ...FAIL), 7003: citing(7003, ...BLOCKED) }
  const found = (text: string) =>
    lintText(text, { path, rules: [evidenceMatchesRun], lookUpRuns: lookUpMadeRuns }).findings.map(({ message, messageId, place }) => ({ line: place.line, messageId, message }))

  test.each(CHANGES)('run %i: %s → %s', (run, from, to, shown) => {
    const section = sections[run] ?? ''
    const line = section.slice(0, section.indexOf(from)).split('\n').length
    expect(found(section.replace(from, to))).toEqual([
      { line, messageId: 'report-file', message: `The run 20260601T022535Z-r1-string-slugify-${run} does not bear this out: for ${shown}.` },
    ])
  })

  test('a changed digit of the digest', () => {
    const text = sections[7001] ?? ''
    expect(found(text.replace('sha256:4f', 'sha256:5f'))).toEqual([{ line: 20, messageId: 'run-changed', message: expect.stringContaining('slugify-7001') }])
  })

  test('each fact of the sections is changed here', () => {
    const keys = [...PASS, ...FAIL, ...BLOCKED].map((bullet) => /^[^:`]*/.exec(bullet)?.[0] ?? '')
    const touched = CHANGES.map(([run, from]) => (sections[run] ?? '').split('\n').find((line) => line.includes(from)) ?? '')
    expect([...new Set(keys)].filter((key) => key !== 'Run digest' && !touched.some((line) => line.startsWith(`- ${key}`)))).toEqual([])
  })
})

describe('a run that may not be told', () => {
  const secret = (text: string | null) => lintText(citing(7001, 'Failure reason: `x`.'), {
    path,
    rules: [evidenceMatchesRun],
    lookUpRuns: (citations) => lookUpMadeRuns(citations).map((answer) => ('verdict' in answer && answer.shows ? { ...answer, shows: { ...answer.shows, words: { failureReason: text as never } } } : answer)),
  }).findings.map(({ message }) => message)

  test('is spoken of without its words', () => {
    expect(secret(null)).toEqual([expect.stringMatching(/for `Failure reason` it shows another value\.$/)])
    expect(secret('long '.repeat(30))).toEqual([expect.stringMatching(/it shows another value\.$/)])
  })
})

describe('a run that nobody could look at', () => {
  const rules = [evidenceMatchesRun]
  const text = citing(7001, ...PASS)

  test('is stated with its number, and no finding', () => {
    expect(lintText(text, { path, rules })).toMatchObject({ findings: [], notRun: [{ ruleId: 'evidence-matches-run', reason: 'cited runs are unreachable (1 of 1): no folder of runs was asked' }] })
  })

  test('is stated once a reason', () => {
    const others = [7098, 7099].map((run, index) => citing(run, ...PASS).replace('# CTO Widget Issues', '').replace('Case Run', `Case Run ${index}`))
    const { findings, notRun } = lintText(text + others.join(''), { path, rules, lookUpRuns: lookUpMadeRuns })
    expect(findings).toEqual([])
    expect(notRun.map(({ reason }) => reason)).toEqual(['cited runs are unreachable (2 of 3): nobody is at home'])
  })

  test('is stated alike by all rules, and told to the rules of a caller', () => {
    const all = lintCorpus([{ path, text: text + citing(7099).slice(20) }], { lookUpRuns: lookUpMadeRuns })
    expect(all.notRun.filter(({ ruleId }) => ruleId === evidenceMatchesRun.id).map(({ reason }) => reason)).toEqual(['cited runs are unreachable (1 of 2): nobody is at home'])
    const told: unknown[] = []
    const asking = defineTreeRule({ ...evidenceMatchesRun, id: 'asks-for-runs', messages: {}, notes: {}, checkTree: ({ documents }) => void told.push(...documents.flatMap(({ evidence }) => evidence.flatMap(({ runs }) => runs.map(({ answer }) => answer)))) })
    lintCorpus([{ path, text: citing(7099, ...PASS) }], { rules: [asking], lookUpRuns: lookUpMadeRuns })
    expect(told).toEqual([{ unreachable: 'nobody is at home' }])
  })

  test('needs no mention where there is none, where the rule was not chosen, or where the document is not reported', () => {
    expect(lintText('# CTO Widget Issues\n', { path, rules }).notRun).toEqual([])
    expect(lintText(text, { path, rules: [] }).notRun).toEqual([])
    expect(lintCorpus([{ path, text, reported: false }], { rules }).notRun).toEqual([])
  })
})

describe('what is looked up', () => {
  const asked = (documents: Parameters<typeof lintCorpus>[0], policy = readPolicy('extends: cto-child\n')) => {
    const names: string[] = []
    lintCorpus(documents, { policy, lookUpRuns: (citations) => citations.map(({ digest, name }) => ((names.push(`${name.slice(-4)}${digest ? ' with digest' : ''}`), { unreachable: name }))) })
    return names
  }

  test('is each run once, the latest first, and with its digest where one is stated', () => {
    const text = citing(7001, ...PASS) + citing(7002, ...FAIL).slice(20) + citing(7001).slice(20)
    expect(asked([{ path, text }])).toEqual(['7002', '7001 with digest'])
  })

  test('is what a reported document has to do with', () => {
    const item = '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nStatus: blocked.\n'
    const notes = (id: string, run: number) => ({ path: '03-PROTOCOLS/CTO-WIDGET-NOTES.md', reported: false, text: citing(run, `This validates \`${id}\`.`) })
    expect(asked([{ path, text: item }, notes('CTO-WORK-101', 7001)])).toEqual(['7001'])
    expect(asked([{ path, text: item }, notes('CTO-WORK-102', 7001)])).toEqual([])
  })
})
