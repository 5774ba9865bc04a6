import type { Json } from '../model/policy.ts'
import { FORM, messageOf, scopeOf, suppressionOf } from './json.ts'
import type { RunReport } from './run-report.ts'
import { shownIn, silencedIn } from './shown.ts'
import type { Shown } from './shown.ts'

/** The same members as in the JSON report, with the file that they stand in. */
function findingLine({ finding, path, prefix, suppressed }: Shown): Json {
  if (suppressed === null) return { kind: 'finding', filePath: path, ...messageOf(finding, prefix) }
  return { kind: 'suppressed', filePath: path, ...suppressionOf(suppressed, prefix) }
}

/** An object a line: each finding, each suppressed one, and at last what was looked at; without that line the output is cut off. */
export function renderJsonl(run: RunReport): string {
  const files = run.trees.reduce((sum, tree) => sum + tree.files.length, 0)
  const lines = [...[...shownIn(run), ...silencedIn(run)].map(findingLine), { kind: 'scope', schema: FORM, files, ...scopeOf(run) }]
  return lines.map((one) => `${JSON.stringify(one)}\n`).join('')
}
