import { printable } from '../model/printable.ts'
import { noticesOf } from './notices.ts'
import type { RunReport } from './run-report.ts'
import { scopeLines, summarise } from './scope-text.ts'
import { nameOf, shownIn } from './shown.ts'
import type { Shown } from './shown.ts'

/** What ends the path in a line: where a path or a message has it in itself, its first colon is spelled out. */
const ENDS_PATH = /:(?=\d+:\d+: (?:error|warning|info): )/g

/** One line, of which a reader can tell where path and message end. */
function piece(text: string): string {
  return printable(text).replace(ENDS_PATH, '\\u003a')
}

function findingLine({ finding, path }: Shown): string {
  const { message, place, severity } = finding
  return `${piece(path)}:${place.line}:${place.column}: ${severity}: ${piece(message)} [${nameOf(finding)}]\n`
}

/** A line a finding, `path:line:column: severity: message [rule/message]`, as compilers write it; other lines have no place in front. */
export function renderUnix(run: RunReport): string {
  const notices = noticesOf(run).map(({ code, fix, message }) => `${message}${fix === null ? '' : ` ${fix}`} (${code})`)
  const others = [...notices, `${summarise(run.trees, true)}.`, ...scopeLines(run).map((text) => `${text}.`)]
  return [...shownIn(run).map(findingLine), ...others.map((text) => `${piece(`${run.command}: ${text}`)}\n`)].join('')
}
