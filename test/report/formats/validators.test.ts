import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator'
import { describe, expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { rules } from '../../../src/index.ts'
import { literal } from '../../../src/model/safe.ts'
import { formatNames, formats } from '../../../src/report/formats.ts'
import type { RunReport } from '../../../src/report/run-report.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { ROOT } from '../../support/generated.ts'
import { placeIn } from '../../support/made-facts.ts'
import { contextWith, madeFinding, madeRun, madeTree, madeWaiver, marksFor } from '../../support/made-run.ts'
import { elements, readXml } from '../../support/read-xml.ts'
import { runHere } from '../../support/run.ts'
import { schemaCheck } from '../../support/schema-faults.ts'

const context = contextWith({ rules, exitCode: 1 })

/** A run with all that a format may have to say. */
function fullRun(): RunReport {
  const edit = { start: 2001, end: 2003, parts: [literal('x')] }
  const findings = [
    madeFinding('a: b,%.md', 2, { related: [{ place: placeIn('b.md', 7, 3), message: literal('It [stands](here).') }] }),
    madeFinding('a: b,%.md', 3, { severity: 'warning', place: placeIn('a: b,%.md', 3, 5, 0), message: literal('A [link](1) & <b>.') }),
    madeFinding('é\u{1f600}\n.md', 4, { severity: 'info', edit }),
  ]
  const silenced = madeFinding('c.md', 9)
  const suppressed = [{ finding: silenced, by: 'waiver' as const, cause: madeWaiver(5) }, { finding: findings[0] ?? silenced, by: 'baseline' as const, cause: null }]
  const tree = { ...madeTree('sot/', ['c.md'], findings), suppressed, marks: marksFor([...findings, silenced]) }
  return madeRun([tree], {
    crashes: [{ ruleId: literal('title-is-h1'), path: literal('sot/c.md') }, { ruleId: literal('pair-complete'), path: null }],
    problems: [{ code: literal('FILE_UNREADABLE'), message: literal('`x` could not be read'), hint: literal('look at it') }],
  })
}

const runs: Readonly<Record<string, RunReport>> = {
  'of everything': fullRun(),
  'of a clean file': madeRun([madeTree('', ['a.md'])]),
  'of nothing': madeRun([]),
  'that could not begin': madeRun([], { problems: [{ code: literal('NO_FILES'), message: literal('none was found'), hint: literal('look elsewhere') }] }),
}

const sarifFaults = schemaCheck('sarif-2.1.0.schema.json')
const gitlabFaults = schemaCheck('gitlab-code-quality.schema.json')
const junitSchema = readFileSync(new URL('test/support/schemas/jenkins-junit.xsd', ROOT), 'utf8')

async function rdjsonFaults(value: unknown): Promise<readonly string[]> {
  const { errors } = await new RDFormatValidator({ strictMode: true, allowExtraFields: false }).validateString(JSON.stringify(value))
  return errors.map(({ code, path }) => `${path} ${code}`)
}

/** What xmllint has against it: as JUnit by the schema of Jenkins, as anything else that it is no XML. */
async function xmlFaults(name: string, contents: string): Promise<readonly string[]> {
  const schema = [{ fileName: 'jenkins-junit.xsd', contents: junitSchema }]
  const { errors } = await validateXML({ xml: [{ fileName: 'out.xml', contents }], ...(name === 'junit' ? { schema } : { normalization: 'c14n' as const }) })
  return errors.map(({ message }) => message)
}

describe.each(Object.entries(runs))('a run %s', (_, run) => {
  test('is SARIF 2.1.0 by the schema of OASIS', () => {
    expect(sarifFaults(JSON.parse(formats.sarif.render(run, context)))).toEqual([])
  })

  test('is a code quality report by what GitLab documents, each fingerprint once', () => {
    const entries = JSON.parse(formats.gitlab.render(run, context)) as readonly { readonly fingerprint: string }[]
    expect(gitlabFaults(entries)).toEqual([])
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length)
  })

  test('is diagnostics by the definition of reviewdog', async () => {
    expect(await rdjsonFaults(JSON.parse(formats.rdjson.render(run, context)))).toEqual([])
  })

  test.each(['junit', 'checkstyle'] as const)('is XML that xmllint takes, as %s', async (name) => {
    expect(await xmlFaults(name, formats[name].render(run, context))).toEqual([])
  })

  test('is JUnit with counts that are right', () => {
    const document = readXml(formats.junit.render(run, context))
    const suites = elements(document, 'testsuite')
    expect(suites.length).toBeGreaterThan(0)
    for (const suite of [document, ...suites]) {
      const cases = elements(suite, 'testcase')
      const withA = (name: string) => String(cases.filter((one) => elements(one, name).length > 0).length)
      expect(suite.attributes).toMatchObject({ tests: String(cases.length), failures: withA('failure'), errors: withA('error') })
    }
  })

  test('is Checkstyle with what readers ask for', () => {
    const document = readXml(formats.checkstyle.render(run, context))
    expect([document.name, document.attributes['version']]).toEqual(['checkstyle', '4.3'])
    for (const file of document.children) expect(file.attributes['name']).toBeTruthy()
    for (const { attributes } of elements(document, 'error')) {
      expect(Number(attributes['line'])).toBeGreaterThan(0)
      expect(['error', 'warning', 'info']).toContain(attributes['severity'])
      expect(attributes['message'] && attributes['source']).toBeTruthy()
    }
  })
})

test('all of it holds for the bad examples', async () => {
  const folder = temporaryFolder()
  const names = ['sarif', 'gitlab', 'rdjson', 'junit', 'checkstyle'] as const
  const { code } = await runHere('validate-cto-child', ...names.flatMap((name) => ['--format', `${name}=${join(folder, name)}`]), 'sot-examples/bad')
  expect(code).toBe(1)
  const [sarif, gitlab, rdjson, junit, checkstyle] = names.map((name) => readFileSync(join(folder, name), 'utf8')) as [string, string, string, string, string]
  expect([sarifFaults(JSON.parse(sarif)), gitlabFaults(JSON.parse(gitlab)), await rdjsonFaults(JSON.parse(rdjson))]).toEqual([[], [], []])
  expect([await xmlFaults('junit', junit), await xmlFaults('checkstyle', checkstyle)]).toEqual([[], []])
  expect(JSON.parse(sarif).runs[0].results.length).toBe(JSON.parse(rdjson).diagnostics.length)
})

describe('the validators', () => {
  test.each([
    ['a level that there is not', sarifFaults, { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: 'x' }, level: 'fatal' }] }] }],
    ['a path that is no URI', sarifFaults, { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, artifacts: [{ location: { uri: 'a b' } }] }] }],
    ['a severity that there is not', gitlabFaults, [{ description: 'x', check_name: 'x', fingerprint: 'x', severity: 'error', location: { path: 'x', lines: { begin: 1 } } }]],
    ['a path with a dot in front', gitlabFaults, [{ description: 'x', check_name: 'x', fingerprint: 'x', severity: 'info', location: { path: './x', lines: { begin: 1 } } }]],
    ['a column of 0', rdjsonFaults, { diagnostics: [{ message: 'x', location: { path: 'x', range: { start: { line: 1, column: 0 } } } }] }],
    ['a severity in small letters', rdjsonFaults, { diagnostics: [{ message: 'x', location: { path: 'x' }, severity: 'error' }] }],
  ])('refuse %s', async (_, faults, value) => {
    expect(await faults(value)).not.toEqual([])
  })

  test.each([
    ['an attribute that there is not', 'junit', '<testsuites><testsuite name="a" tests="0" warnings="0"/></testsuites>'],
    ['a case with its parts in another order', 'junit', '<testsuite name="a" tests="1"><testcase name="b"><system-out/><failure/></testcase></testsuite>'],
    ['an element that is not closed', 'checkstyle', '<checkstyle><file></checkstyle>'],
    ['a character that XML forbids', 'checkstyle', '<checkstyle>\u0001</checkstyle>'],
  ])('refuse %s as %s', async (_, name, text) => {
    expect(await xmlFaults(name, text)).not.toEqual([])
  })

  test.each(['<a b="&"/>', '<a>\u0001</a>', '<a><b></a>', '<a/><a/>', 'x', '<a b="<"/>'])('refuse %j as XML', (text) => {
    expect(() => readXml(text)).toThrow()
  })
})

describe('what is incomplete', () => {
  test.each(formatNames)('shows as %s, with what to do', (name) => {
    const incomplete = { ...context, exitCode: 2, alone: true }
    const format = formats[name as keyof typeof formats]
    const text = format.render(fullRun(), incomplete)
    const spelled = name === 'markdown' ? [/title-is-h1/, /FILE\\_UNREADABLE/, /could not be read/, /look at it/] : [/title-is-h1/, /could not be read/, /look at it/]
    for (const said of spelled) expect(text).toMatch(said)
    expect(format.render(runs['that could not begin'] ?? fullRun(), incomplete)).toMatch(/none was found[\s\S]*look elsewhere/)
    if (name !== 'json' && name !== 'jsonl' && name !== 'text') expect(format.render(madeRun([]), { ...context, exitCode: 0 })).toContain('There was nothing to check')
  })

  test('is no success in SARIF', () => {
    const invocation = (run: RunReport, exitCode: number): unknown => JSON.parse(formats.sarif.render(run, { ...context, exitCode })).runs[0].invocations[0].executionSuccessful
    expect([invocation(fullRun(), 2), invocation(madeRun([]), 1), invocation(madeRun([]), 0)]).toEqual([false, true, true])
  })

  test('is no verdict', () => {
    expect(formats.agent.render(fullRun(), { ...context, exitCode: 2 })).toMatch(/\nverdict: incomplete \(.*\)\n$/)
    expect(formats.agent.render(madeRun([]), { ...context, exitCode: 1 })).toMatch(/\nverdict: fail \(/)
    expect(formats.agent.render(madeRun([]), { ...context, exitCode: 0 })).toMatch(/\nverdict: pass \(/)
    expect(formats.markdown.render(fullRun(), { ...context, exitCode: 2 })).toMatch(/^## validate-cto-child: could not check all of it\n/)
  })
})
