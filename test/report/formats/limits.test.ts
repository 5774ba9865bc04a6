import { describe, expect, test } from 'vitest'
import type { Severity } from '../../../src/model/finding.ts'
import { literal, ownText } from '../../../src/model/safe.ts'
import { fromRoot } from '../../../src/report/format.ts'
import { formats } from '../../../src/report/formats.ts'
import { RESULTS } from '../../../src/report/sarif.ts'
import { rules } from '../../../src/index.ts'
import { placeIn } from '../../support/made-facts.ts'
import { contextWith, madeFinding, madeRun, madeTree } from '../../support/made-run.ts'
import { readStep } from '../../support/workflow-commands.ts'

const context = contextWith({ exitCode: 1 })
const many = (number: number, severity: Severity) => Array.from({ length: number }, (_, index) => madeFinding('a.md', index + 1, { severity }))

describe('annotations', () => {
  test('are ten of each kind, errors first; the rest are lines, and are counted', () => {
    const run = madeRun([madeTree('', ['a.md'], [...many(12, 'info'), ...many(11, 'warning'), ...many(13, 'error')])])
    const { commands, lines } = readStep(formats.github.render(run, context))
    expect(commands.map(({ name }) => name)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), ...Array(10).fill('notice')])
    expect(lines.slice(0, 6).map((line) => line.split(' ')[0])).toEqual(['error', 'error', 'error', 'warning', 'info', 'info'])
    expect(lines[6]).toBe('validate-cto-child: 6 more above without annotation: GitHub shows 10 errors, 10 warnings and 10 notices a step.')
  })

  test('are all there are where none is cut', () => {
    const { commands, lines } = readStep(formats.github.render(madeRun([madeTree('', ['a.md'], many(10, 'error'))]), context))
    expect([commands.length, lines.filter((line) => line.includes('annotation'))]).toEqual([10, []])
  })

  test('have columns only where the finding ends on its line', () => {
    const place = { ...placeIn('a.md', 3), endLine: 5, endColumn: 2 }
    const { commands } = readStep(formats.github.render(madeRun([madeTree('', ['a.md'], [madeFinding('a.md', 3, { place }), madeFinding('a.md', 4, { place: placeIn('a.md', 4, 7, 0) })])]), context))
    expect(commands.map(({ properties: { title: _, ...rest } }) => rest)).toEqual([{ file: 'a.md', line: '3', endLine: '5' }, { file: 'a.md', line: '4', col: '7' }])
  })

  test('cannot be given by what a file is called', () => {
    const name = '::stop-commands::x ##[error]y'
    const findings = Array.from({ length: 12 }, (_, index) => madeFinding(name, index + 1))
    const { commands, lines } = readStep(formats.github.render(madeRun([madeTree('', [name], findings)]), context))
    expect(commands.map((command) => [command.name, command.properties['file']])).toEqual(Array(10).fill(['error', name]))
    expect(lines.filter((line) => line.startsWith('error ::stop'))).toHaveLength(2)
  })
})

describe('SARIF', () => {
  interface Log {
    readonly results: readonly { readonly level: string; readonly ruleIndex?: number; readonly message: { readonly text: string }; readonly relatedLocations?: readonly { readonly id: number }[] }[]
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly fullDescription: { readonly text: string } }[] } }
    readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }]
  }
  const render = (run: Parameters<typeof formats.sarif.render>[0]): Log => JSON.parse(formats.sarif.render(run, { ...context, rules })).runs[0]

  test('holds as many results as are kept, the severe ones, and says how many it left out', () => {
    const log = render(madeRun([madeTree('', ['a.md'], [...many(RESULTS, 'info'), ...many(3, 'error')])]))
    expect([log.results.length, log.results.slice(0, 4).map(({ level }) => level)]).toEqual([RESULTS, ['error', 'error', 'error', 'note']])
    expect(log.invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toContain(`3 more results are left out: a file holds ${RESULTS}, errors first.`)
  })

  test('leads to what takes part, by numbers of its own', () => {
    const related = [{ place: placeIn('b.md', 7), message: literal('It stands [here].') }, { place: placeIn('c.md', 8), message: literal('And there.') }]
    const [result] = render(madeRun([madeTree('', ['a.md'], [madeFinding('a.md', 1, { related })])])).results
    expect(result?.relatedLocations?.map(({ id }) => id)).toEqual([1, 2])
    expect(result?.message.text).toMatch(/ \[It stands \\\[here\\\]\.\]\(1\) \[And there\.\]\(2\)$/)
  })

  test('has the rules that its results name, described in a thousand characters', () => {
    const all = rules.map(({ id }, index) => madeFinding('a.md', index + 1, { ruleId: ownText(id) }))
    const { results, tool } = render(madeRun([madeTree('', ['a.md'], all)]))
    expect(results.map(({ ruleIndex }) => tool.driver.rules[ruleIndex ?? -1]?.id)).toEqual(rules.map(({ id }) => id))
    expect(tool.driver.rules.filter(({ fullDescription }) => fullDescription.text.length > 1000)).toEqual([])
    expect(render(madeRun([])).tool.driver.rules).toEqual([])
  })
})

describe('a page of Markdown', () => {
  test('lists what there is room for, errors first, and counts the rest', () => {
    const page = formats.markdown.render(madeRun([madeTree('', ['a.md'], [...many(600, 'warning'), ...many(1, 'error')])]), context)
    expect(page).toContain('| errors | warnings |\n| ---: | ---: |\n| 1 | 600 |\n')
    expect(page.match(/^\| (error|warning) \|/gm)?.slice(0, 2)).toEqual(['| error |', '| warning |'])
    expect(page).toContain('\n101 more are not listed here.\n')
  })
})

describe('a warning', () => {
  test('is no failed case of JUnit, since it fails no run', () => {
    const xml = formats.junit.render(madeRun([madeTree('', ['a.md', 'b.md'], many(2, 'warning'))]), contextWith())
    expect(xml).toContain('<testsuites name="validate-cto-child" tests="4" failures="0" errors="0">')
    expect(xml).toContain('<testcase name="no finding" classname="b.md"/>')
    expect(xml).toContain('<system-out>warning: a.md:1:1 ')
  })
})

test.each([
  ['', 'a/b.md', 'a/b.md'],
  ['child/', '.sot/a.md', 'child/.sot/a.md'],
  ['child/', '../b/a.md', 'b/a.md'],
  ['a/b/', '../../../c.md', '../c.md'],
  ['', '../c.md', '../c.md'],
  ['', './c.md', 'c.md'],
])('from the root %j, %j is %j', (base, path, want) => {
  expect(fromRoot(path, { base: ownText(base) })).toBe(want)
})
