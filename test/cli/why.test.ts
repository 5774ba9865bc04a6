import { describe, expect, test } from 'vitest'
import whySchema from '../../schemas/why.schema.json' with { type: 'json' }
import { compileSchema } from '../../src/policy/schema-check.ts'
import type { JsonObject } from '../../src/policy/schema-check.ts'
import { FORWARDED } from '../scan/corpus/hosts.ts'
import { notes, notesPath } from '../support/documents.ts'
import { evidence, workItem } from '../support/evidence.ts'
import { folderWith } from '../support/folder.ts'
import { callProgram } from '../support/program.ts'

const widget = `.sot/${notesPath('Widget')}`
const gear = `.sot/${notesPath('Gear')}`
const sotlint = (cwd: string, ...args: string[]) => callProgram('sotlint', args, { cwd })
const flawsOf = compileSchema(whySchema as unknown as JsonObject)

/** A project with one document that says this. */
const project = (body: string) => ({ [widget]: notes('Widget', `\n${body}`) })

/** What `why` says of the item 101, without the path of the only document. */
async function said(body: string, ...more: string[]): Promise<string> {
  const { code, out, err } = await sotlint(folderWith(project(body)), 'why', 'CTO-WORK-101', ...more)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out.replaceAll(`${widget}:`, '')
}

const failed = (time: string) => evidence(time, { report: 'fail', more: ['Failure reason: `gear stuck`.'] })

describe('sotlint why', () => {
  test('says what holds an item, what each run is worth in order of time, and what would release it', async () => {
    const text = `${workItem('blocked')}Blocked by:\n\n- Part supply.\n- CTO-WORK-102\n\nCTO-WORK-101 remains blocked until a run has passed.\n\n${failed('03T10')}${evidence('02T10', { admission: null })}${workItem('planned', '102')}`
    expect(await said(text)).toBe(`CTO-WORK-101 - Widget 101
  is \`blocked\`: 18:1

Held by:
  22:3  blocks it:  Part supply.
  23:3  blocks it:  CTO-WORK-102 (CTO-WORK-102 is \`planned\`)
  25:1  says that it remains blocked until something is the case

Evidence, oldest first; none of it proves it:
  2026-06-02T10:00:00Z  35:1  Widget Run 02T10 Evidence - 2026-06-02
    does not state that the model is admitted
    is overtaken by a later run that did not pass: 2026-06-03T10:00:00Z 27:1
  2026-06-03T10:00:00Z  27:1  Widget Run 03T10 Evidence - 2026-06-03
    reports \`fail\`: gear stuck
  2 runs unreachable, so that only the documents speak for them: no folder of \`harness.runs\` is there

What would release it, in this order:
  - a passing run after 2026-06-03T10:00:00Z, in an evidence section with a run directory in \`harness-runs\` and with \`Report status: pass\`, \`Case model admission status: admitted\`, \`Same-run fake baseline: pass\`
  - an end to what blocks it: 22:3, 23:3
  - another word than \`blocked\` on its status line
`)
  })

  test('says of an item that is only referred to that it is not defined, and lists the statements all the same', async () => {
    const text = 'Keep CTO-WORK-100 and CTO-WORK-101 blocked until a run has passed.\n\nA gear alone does not validate CTO-WORK-101.\n'
    expect(await said(text)).toBe(`CTO-WORK-101 is not defined in this tree.
  first named: 16:23

Held by:
  16:1  says to keep it blocked until something is the case

Said not to be validated:
  18:8  says that something alone does not validate it

There is no evidence of it.

What would release it, in this order:
  - a document that defines it: no heading in this tree does
  - a passing run, in an evidence section with a run directory in \`harness-runs\` and with \`Report status: pass\`, \`Case model admission status: admitted\`, \`Same-run fake baseline: pass\`
`)
  })

  test('says that nothing holds an item that is proven, and what held it before', async () => {
    expect(await said(`${workItem('validated')}CTO-WORK-101 remains blocked until a run has passed.\n\n${evidence('02T10')}`)).toBe(`CTO-WORK-101 - Widget 101
  is \`validated\`: 18:1

Statements that held it, before there was proof:
  20:1  says that it remains blocked until something is the case

Evidence, oldest first; it is proven:
  2026-06-02T10:00:00Z  22:1  Widget Run 02T10 Evidence - 2026-06-02
    is full proof
  1 run unreachable, so that only the documents speak for them: no folder of \`harness.runs\` is there

Nothing holds it.
`)
  })

  const doubts: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'no report status': [evidence('02T10', { report: null }), ['states no report status, so it proves nothing']],
    'an unknown report status': [evidence('02T10', { report: 'great' }), ['reports a word that the policy does not know']],
    'two report statuses': [evidence('02T10', { more: ['Report status: `fail`.'] }), ['reports a pass and something else, so it proves nothing']],
    'a blocked run without a reason': [evidence('02T10', { report: 'blocked' }), ['reports `blocked`']],
    'a run outside the harness': [evidence('02T10', { run: '/tmp/run-7' }), ['is no run of the harness: its run directory or its evidence route is another, or missing']],
    'no baseline': [evidence('02T10', { baseline: 'fail' }), ['does not state that the baseline of the same run passed']],
    'a pass that denies itself': [evidence('02T10', { more: ['This does not validate CTO-WORK-101.'] }), ['says itself that it does not validate it']],
    'a later denial': [
      evidence('02T10') + evidence('03T10', { report: null, more: ['This does not validate CTO-WORK-101.'] }),
      ['is denied by a later section: 2026-06-03T10:00:00Z 27:1', 'says itself that it does not validate it', 'states no report status, so it proves nothing'],
    ],
  }
  test.each(Object.entries(doubts))('says why a section does not count: %s', async (_, [sections, want]) => {
    const out = await said(`${workItem('validated')}${sections}`)
    expect(out.split('\n').filter((line) => /^ {4}\S/.test(line)).map((line) => line.trim())).toEqual(want)
    expect(out).toContain('  - a passing run')
  })

  const releases: Readonly<Record<string, readonly [string, readonly RegExp[]]>> = {
    'an item that waits for nothing': [workItem('planned'), []],
    'a closed item that statements hold': [`${workItem('superseded')}CTO-WORK-101 remains blocked until a run has passed.\n`, []],
    'a deferred item': [workItem('deferred'), [/another word than `deferred`/]],
    'a claim without proof': [workItem('done'), [/^a passing run, in/]],
    'a blocked item that names no blocker': [workItem('blocked'), [/^a passing run/, /another word/]],
    'a blocked item whose blocker is closed': [`${workItem('blocked')}Blocked by: CTO-WORK-102\n\n${workItem('cancelled', '102')}`, [/^another word/]],
    'a blocked item whose blocker is proven': [`${workItem('blocked')}Blocked by: CTO-WORK-102\n\n${workItem('passed', '102')}${evidence('02T10')}`, [/^another word/]],
    'a blocked item whose blocker only claims to be': [`${workItem('blocked')}Blocked by: CTO-WORK-102\n\n${workItem('passed', '102')}`, [/^a passing run/, /^an end to/, /^another word/]],
    'a blocked item whose blocker is more than an id': [`${workItem('blocked')}Blocked by: a part of CTO-WORK-102\n\n${workItem('cancelled', '102')}`, [/^a passing run/, /^an end to/, /^another word/]],
    'a blocked item that is proven': [`${workItem('blocked')}${evidence('02T10')}`, [/^another word/]],
    'an item without a status': ['## CTO-WORK-101 - Widget\n', [/^a status line/]],
  }
  test.each(Object.entries(releases))('says what would release %s', async (_, [body, want]) => {
    const steps = (await said(body)).split('\n').flatMap((line) => (line.startsWith('  - ') ? [line.slice(4)] : []))
    expect(steps).toHaveLength(want.length)
    for (const [i, step] of steps.entries()) expect(step).toMatch(want[i] ?? /^$/)
  })

  test('says which provider and model the acceptance asks for, and which not', async () => {
    const demands = 'Acceptance:\n\n- The report proves `case_model`: `tiny-1`.\n- The report proves no fallback to `huge-1`.\n\n'
    const out = await said(`${workItem('blocked')}${demands}${evidence('02T10', { more: ['Case model: `huge-1`.'] })}`)
    expect(out).toContain('\n    ran another provider or model than the acceptance asks for\n')
    expect(out).toMatch(/and with .*, `Case model: tiny-1`, and without `huge-1`\n/)
  })

  test('says who waits for it', async () => {
    const out = await said(`${workItem('planned')}${workItem('blocked', '102')}Blocked by:\n\n- CTO-WORK-101\n\nCurrent active blocker is CTO-WORK-101.\n`)
    expect(out).toContain('Waiting for it:\n  26:3  blocks CTO-WORK-102\n  28:1  calls it the current blocker\n')
  })

  test('withholds what the scanner marks, and names its place', async () => {
    const text = `${workItem('blocked').replace('Widget 101', `Widget on ${FORWARDED}`)}Blocked by:\n\n- The server ${FORWARDED}\n\n${evidence('02T10', { report: 'fail', more: [`Failure reason: ${FORWARDED}.`] })}`
    for (const format of ['text', 'json']) expect(await said(text, '-f', format)).not.toMatch(/localhost|8000/)
    expect(await said(text)).toMatch(/^CTO-WORK-101\n {2}is `blocked`: 18:1\n\nHeld by:\n {2}22:3 {2}blocks it:\n/)
    expect(await said(text)).toContain('\n    reports `fail`\n')
  })
})

describe('the id', () => {
  test.each(['CTO-WORK-101', 'cto-work-101', 'CTO-WORK 101', '101'])('may be written %s', async (word) => {
    const { out } = await sotlint(folderWith(project(workItem('planned'))), 'why', word)
    expect(out).toMatch(/^CTO-WORK-101 - Widget 101\n/)
  })

  test.each([
    ['CTO-WORK-110', 'did you mean `CTO-WORK-101`?'],
    ['CTO-WORK-999', 'it knows CTO-WORK-101 or CTO-WORK-102'],
    ['01', 'it knows CTO-WORK-101 or CTO-WORK-102'],
    [FORWARDED, 'it knows CTO-WORK-101 or CTO-WORK-102'],
  ])('%s is none that the tree knows', async (word, hint) => {
    const ran = await sotlint(folderWith(project(`${workItem('planned')}See CTO-WORK-102.\n`)), 'why', word)
    expect(ran).toEqual({ code: 2, out: '', err: `sotlint: the tree neither defines that work item nor refers to it (UNKNOWN_ITEM)\n  hint: ${hint}\n` })
  })

  test('of another tree is known where the policy lists it', async () => {
    const config = 'extends: cto-child\ntree:\n  external: [CTO-WORK-777]\n'
    const { code, out } = await sotlint(folderWith({ ...project(''), 'sotlint.config.yaml': config }), 'why', 'CTO-WORK-777')
    expect(code).toBe(0)
    expect(out).toMatch(/^CTO-WORK-777 is defined in another tree, as the policy lists it\.\n/)
  })

  test('must be given', async () => expect(await sotlint(folderWith(project('')), 'why')).toMatchObject({ code: 2, err: expect.stringContaining('(USAGE)') }))
})

describe('the tree', () => {
  const two = { [`a/${widget}`]: notes('Widget', `\n${workItem('planned')}`), [`b/${widget}`]: notes('Widget', `\n${workItem('blocked')}`) }

  test('is the one that is named, all of it, from wherever it is asked', async () => {
    const folder = folderWith(two)
    for (const path of ['b', `b/${widget}`]) {
      expect((await sotlint(folder, 'why', '101', path)).out).toContain(`is \`blocked\`: b/${widget}:18:1`)
    }
    expect((await sotlint(folder, 'why', '101', '.')).err).toContain('(SEVERAL_ROOTS)')
    expect((await sotlint(folder, 'why', '101', 'a', 'b')).err).toContain('(USAGE)')
    expect((await sotlint(folderWith({}), 'why', '101')).err).toContain('(NO_ROOT)')
  })

  test('may hold documents that cannot be read, which the answer names', async () => {
    const lost = `--- title: x --- # x ${'word '.repeat(200)}## CTO-WORK-101 - x `
    const { code, out } = await sotlint(folderWith({ ...project(workItem('planned')), [gear]: lost }), 'why', '101')
    expect(code).toBe(0)
    expect(out).toContain(`1 document could not be read and may say more:\n  ${gear}\n`)
  })
})

describe('--format json', () => {
  test.each([
    ['all there is', `${workItem('blocked')}Blocked by:\n\n- CTO-WORK-102\n\nCTO-WORK-101 remains blocked until then.\n\n${failed('03T10')}${evidence('02T10', { more: ['This does not validate CTO-WORK-102.'] })}${workItem('planned', '102')}Blocked by: CTO-WORK-101\n`],
    ['a reference', 'See CTO-WORK-101.\n'],
    ['an item without a status', '## CTO-WORK-101 - Widget\n'],
  ])('is of the published form, and the same each time: %s', async (_, body) => {
    const out = await said(body, '--format', 'json')
    expect(flawsOf(JSON.parse(out))).toEqual([])
    expect(await said(body, '-f', 'json')).toBe(out)
  })

  test('says what the text says', async () => {
    const answer = JSON.parse(await said(`${workItem('blocked')}CTO-WORK-101 remains blocked until then.\n\n${failed('03T10')}`, '-f', 'json'))
    expect(answer).toMatchObject({
      schema: 'sotlint-why/1',
      id: 'CTO-WORK-101',
      definitions: [{ title: 'Widget 101', line: 16, status: { word: 'blocked', class: 'held', line: 18 } }],
      held: true,
      proven: false,
      holding: [{ kind: 'remains-blocked', filePath: widget, line: 20, column: 1, evidence: null }],
      evidence: [{ time: '2026-06-03T10:00:00Z', counts: false, doubts: [{ kind: 'reports', message: 'reports `fail`: gear stuck' }] }],
      release: [{ kind: 'prove', after: '2026-06-03T10:00:00Z', folder: 'harness-runs' }, { kind: 'restate' }],
    })
  })
})
