import type { Severity } from '../model/finding.ts'
import type { Json } from '../model/policy.ts'
import type { RenderContext } from './format.ts'
import { noticesOf } from './notices.ts'
import type { RunReport } from './run-report.ts'
import { artifactOf, LEVELS, resultOf } from './sarif-result.ts'
import { ruleOf } from './sarif-rule.ts'
import { scopeLines } from './scope-text.ts'
import { compareSeverities, shownIn, silencedIn } from './shown.ts'
import type { Shown } from './shown.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** As many results as GitHub keeps of a run. */
export const RESULTS = 5000

function notification(level: Severity, id: string, text: string, more: { readonly [key: string]: Json } = {}): Json {
  return { descriptor: { id }, level: LEVELS[level], message: { text }, ...more }
}

/** What could not be checked, what was left out here, and what was looked at. */
function notificationsOf(run: RunReport, cut: number, context: Pick<RenderContext, 'base'>): readonly Json[] {
  const notices = noticesOf(run).map(({ code, fix, message, path, ruleId, severity }) =>
    notification(severity, code, fix === null ? message : `${message} ${fix}`, {
      ...(ruleId !== null && { associatedRule: { id: ruleId } }),
      ...(path !== null && { locations: [{ physicalLocation: { artifactLocation: artifactOf(path, context) } }] }),
    }),
  )
  const left = cut === 0 ? [] : [notification('warning', 'RESULTS_CUT', `${cut} more results are left out: a file holds ${RESULTS}, errors first.`)]
  return [...notices, ...left, ...scopeLines(run).map((text) => notification('info', 'SCOPE', `${run.command}: ${text}.`))]
}

/** The results that there is room for: the more severe ones first where there is not room for all, and suppressed ones last. */
function kept(shown: readonly Shown[], silenced: readonly Shown[]): readonly Shown[] {
  const all = [...shown, ...silenced]
  return all.length <= RESULTS ? all : [...shown.toSorted((a, b) => compareSeverities(a.finding.severity, b.finding.severity)), ...silenced].slice(0, RESULTS)
}

/** SARIF 2.1.0 as code scanning takes it. No source text is in it. */
export function renderSarif(run: RunReport, context: RenderContext): string {
  const [shown, silenced] = [shownIn(run), silencedIn(run)]
  const results = kept(shown, silenced)
  const used = new Set<string>([...results.map(({ finding }) => finding.ruleId), ...run.crashes.map(({ ruleId }) => ruleId)])
  const rules = context.rules.filter(({ id }) => used.has(id))
  const index = new Map(rules.map(({ id }, at) => [id, at]))
  const files = new Set(run.trees.flatMap(({ files: paths, prefix }) => paths.map((path) => `${prefix}${path}`)))
  const isWhole = run.crashes.length + run.problems.length === 0 && context.exitCode !== 2
  const sarif: Json = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'sotlint', semanticVersion: context.version, rules: rules.map(ruleOf) } },
        automationDetails: { id: `${run.command}/` },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: isWhole,
            exitCode: context.exitCode,
            toolExecutionNotifications: notificationsOf(run, shown.length + silenced.length - results.length, context),
          },
        ],
        artifacts: [...files].map((path) => ({ location: artifactOf(path, context) })),
        results: results.map((one) => resultOf(one, index, context)),
      },
    ],
  }
  return `${JSON.stringify(sarif, null, 2)}\n`
}
