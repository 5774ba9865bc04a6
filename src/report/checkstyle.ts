import { noticesOf } from './notices.ts'
import type { RunReport } from './run-report.ts'
import { byFile, nameOf } from './shown.ts'
import type { Shown } from './shown.ts'
import { element, XML_HEAD } from './xml.ts'

/** The version of Checkstyle whose form this is; readers ask for one. */
const VERSION = '4.3'

function fileElement(name: string, errors: readonly string[]): string {
  return `  ${element('file', { name }, errors.length === 0 ? null : `\n${errors.map((one) => `    ${one}\n`).join('')}  `)}\n`
}

function findingElement({ finding }: Shown): string {
  const { fix, message, place, severity } = finding
  return element('error', { line: place.line, column: place.column, severity, message: `${message} ${fix}`, source: `sotlint.${nameOf(finding)}` })
}

/** What could not be checked stands under the name of the command. */
function noticesElement(run: RunReport): string {
  const notices = noticesOf(run).map(({ code, fix, message, severity }) => element('error', { line: 1, severity, message: fix === null ? message : `${message} ${fix}`, source: `sotlint.${code}` }))
  return notices.length === 0 ? '' : fileElement(run.command, notices)
}

/** The XML of Checkstyle; a clean file is an empty element, so that it shows as checked. */
export function renderCheckstyle(run: RunReport): string {
  const files = [...byFile(run)].map(([path, found]) => fileElement(path, found.map(findingElement)))
  return `${XML_HEAD}${element('checkstyle', { version: VERSION }, `\n${noticesElement(run)}${files.join('')}`)}\n`
}
