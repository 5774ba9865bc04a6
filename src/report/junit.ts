import { noticesOf } from './notices.ts'
import type { RunReport } from './run-report.ts'
import { scopeLines, summarise } from './scope-text.ts'
import { byFile, nameOf } from './shown.ts'
import type { Shown } from './shown.ts'
import { element, escapeXml, XML_HEAD } from './xml.ts'

/** A suite with how many of its cases failed or could not be run. */
interface Suite {
  readonly xml: string
  readonly tests: number
  readonly failures: number
  readonly errors: number
}

function suite(name: string, cases: readonly string[], { failures = 0, errors = 0 }: Partial<Pick<Suite, 'failures' | 'errors'>>): Suite {
  const counts = { tests: cases.length, failures, errors }
  return { ...counts, xml: `  ${element('testsuite', { name, ...counts }, `\n${cases.map((one) => `    ${one}\n`).join('')}  `)}\n` }
}

/** Only an error fails a run, so a warning is a case that passed and has something to say. */
function findingCase({ finding, path }: Shown): string {
  const { fix, message, place, severity } = finding
  const at = { name: `${nameOf(finding)} (${place.line}:${place.column})`, classname: path }
  const text = escapeXml(`${path}:${place.line}:${place.column} ${message} ${fix}`)
  const inner = severity === 'error' ? element('failure', { type: nameOf(finding), message }, text) : element('system-out', {}, `${severity}: ${text}`)
  return element('testcase', at, inner)
}

function fileSuite(path: string, found: readonly Shown[]): Suite {
  const failures = found.filter(({ finding }) => finding.severity === 'error').length
  const cases = found.length === 0 ? [element('testcase', { name: 'no finding', classname: path })] : found.map(findingCase)
  return suite(path, cases, { failures })
}

/** The run as a whole: its case fails where something could not be checked, and says what was looked at. */
function runSuite(run: RunReport): Suite {
  const notices = noticesOf(run)
  const errors = notices.filter(({ severity }) => severity === 'error').map(({ code, fix, message }) => element('error', { type: code, message }, escapeXml(fix ?? '')))
  const lines = [...notices.filter(({ severity }) => severity === 'info').map(({ message }) => message), `${summarise(run.trees, true)}.`, ...scopeLines(run).map((text) => `${text}.`)]
  const scope = element('system-out', {}, escapeXml(lines.join('\n')))
  return suite(run.command, [element('testcase', { name: 'all of it could be checked', classname: run.command }, [...errors, scope].join(''))], { errors: errors.length > 0 ? 1 : 0 })
}

/** A suite for each file, with a passing case where nothing was found, and one for the run itself. */
export function renderJunit(run: RunReport): string {
  const suites = [runSuite(run), ...[...byFile(run)].map(([path, found]) => fileSuite(path, found))]
  const sum = (key: 'tests' | 'failures' | 'errors'): number => suites.reduce((total, one) => total + one[key], 0)
  return `${XML_HEAD}${element('testsuites', { name: run.command, tests: sum('tests'), failures: sum('failures'), errors: sum('errors') }, `\n${suites.map(({ xml }) => xml).join('')}`)}\n`
}
