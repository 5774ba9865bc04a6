import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { CannotCheck } from '../model/cannot-check.ts'
import type { Safe } from '../model/safe.ts'
import { fill, literal, oneOf, ownText } from '../model/safe.ts'
import type { ProblemReport } from '../report/run-report.ts'

/** The code is one of a closed list and the message was built from safe parts, so both may be shown. */
export function problemReport({ code, message, hint }: CannotCheck): ProblemReport {
  return { code: ownText(code), message: ownText(message), hint }
}

/** The two lines that a `CannotCheck` becomes on stderr. */
export function renderProblem(command: Safe, problem: CannotCheck): Safe {
  return fill(literal('{command}: {message} ({code})\n  hint: {hint}\n'), { command, ...problemReport(problem) })
}

/** What an exception that nobody foresaw becomes: its class and our own line, never its message, which may repeat input. */
export function renderCrash(command: Safe, error: unknown): Safe {
  const name = (error instanceof Error ? oneOf(error.constructor.name, errorNames) : null) ?? literal('an exception')
  const place = ownPlace(error)
  return fill(literal('{command}: stopped by {name}{where}: that is a bug of ours, not of your documents\n  hint: please report it with this line and the command\n'), {
    command,
    name,
    where: place === null ? ownText('') : fill(literal(' at {place}'), { place }),
  })
}

/** What stands in for a warning of Node, whose own words may repeat input. */
export function renderWarning(command: Safe, { name }: Error): Safe {
  return fill(literal('{command}: Node warns: {name}\n'), { command, name: oneOf(name, warningNames) ?? literal('something of no name that we know') })
}

/** What is said when the output had to be kept from writing a protected value, which nothing should have handed it. */
export function renderLeak(command: Safe): Safe {
  return fill(literal('{command}: a protected value was kept out of what is written here: that is a bug of ours, not of your documents\n  hint: please report it with the command; the result is incomplete\n'), { command })
}

const warningNames = ['Warning', 'DeprecationWarning', 'ExperimentalWarning', 'MaxListenersExceededWarning', 'SecurityWarning'].map(ownText)
const errorNames = ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'URIError', 'AssertionError'].map(ownText)

const placeInPackage = /^([\w./-]+):(\d+):\d+\)?$/

/** The innermost line of the stack in a file of this package: the file exists under that name, so it is no input. */
function ownPlace(error: unknown): Safe | null {
  const stack = error instanceof Error && typeof error.stack === 'string' ? error.stack : ''
  const packageRoot = new URL('../../', import.meta.url)
  const folder = fileURLToPath(packageRoot)
  for (const line of stack.split('\n')) {
    for (const root of [packageRoot.href, folder]) {
      const at = line.indexOf(root)
      const [, path = '', number = ''] = (at < 0 ? null : placeInPackage.exec(line.slice(at + root.length))) ?? []
      if (path === '' || path.startsWith('node_modules') || !existsSync(folder + path)) continue
      return fill(literal('{path}:{line}'), { path: ownText(path), line: Number(number) })
    }
  }
  return null
}
