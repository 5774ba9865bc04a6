import type { Severity } from '../model/finding.ts'
import type { Json } from '../model/policy.ts'
import { fromRoot } from './format.ts'
import type { RenderContext } from './format.ts'
import { noticesOf } from './notices.ts'
import type { Notice } from './notices.ts'
import type { RunReport } from './run-report.ts'
import { nameOf, shownIn } from './shown.ts'
import type { Shown } from './shown.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

function findingEntry({ finding, mark, path }: Shown, context: Pick<RenderContext, 'base'>): Json {
  const { fix, message, place, severity } = finding
  return {
    description: `${message} ${fix}`,
    check_name: nameOf(finding),
    fingerprint: mark.fingerprint,
    severity: SEVERITIES[severity],
    location: { path: fromRoot(path, context), lines: { begin: place.line } },
  }
}

/** What is about no document stands at the root. */
function noticeEntry({ code, fix, message, path, severity }: Notice, index: number, context: Pick<RenderContext, 'base'>): Json {
  return {
    description: fix === null ? message : `${message} ${fix}`,
    check_name: code,
    fingerprint: `${code}-${index}`,
    severity: severity === 'error' ? 'blocker' : 'info',
    location: { path: path === null ? '.' : fromRoot(path, context), lines: { begin: 1 } },
  }
}

/** A report of code quality as GitLab reads it: of entries with one fingerprint it keeps the first, so that no two share one. */
export function renderGitlab(run: RunReport, context: Pick<RenderContext, 'base'>): string {
  const notices = noticesOf(run).map((notice, index) => noticeEntry(notice, index, context))
  return `${JSON.stringify([...notices, ...shownIn(run).map((one) => findingEntry(one, context))], null, 2)}\n`
}
