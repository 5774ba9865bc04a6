import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { defaultPolicy, rules } from '../index.ts'
import type { Finding, Policy } from '../index.ts'
import { fingerprints } from '../engine/fingerprint.ts'
import { judgeBy } from '../engine/sum-up.ts'
import type { Crash } from '../engine/run.ts'
import { writeWhole } from '../io/exception-files.ts'
import { folderConfigs } from '../io/find-config.ts'
import type { ConfigSource } from '../io/find-config.ts'
import { realFolder } from '../io/real-folder.ts'
import { createShowPath } from '../io/show-path.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import { comparePlaces } from '../model/place.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { renderScanBaseline } from '../policy/baseline.ts'
import { count } from '../report/counts.ts'
import type { RunReport } from '../report/run-report.ts'
import { marksOf } from './marks.ts'
import type { Call } from './parse.ts'
import { policiesFor } from './policies.ts'
import type { PolicyAt } from './policies.ts'
import { problemReport, renderProblem } from './problem.ts'
import { isFile, keyOf, readScanExceptions } from './scan/exceptions.ts'
import type { ScanExceptions } from './scan/exceptions.ts'
import { gather } from './scan/gather.ts'
import type { Gathered } from './scan/gather.ts'
import { readScanOptions } from './scan/options.ts'
import type { ScanOptions } from './scan/options.ts'
import { silence } from './scan/silence.ts'
import type { Silenced } from './scan/silence.ts'
import { sourcesOf } from './scan/sources.ts'
import type { ScanSource } from './scan/sources.ts'
import type { ExitCode, World } from './world.ts'
import { writeRun } from './write-run.ts'

/** One run over all that a call names. */
interface ScanRun {
  readonly command: Safe
  readonly options: ScanOptions
  readonly world: World
  readonly show: ShowPath
  readonly sources: readonly ScanSource[]
  readonly exceptions: ScanExceptions
  readonly clears: Clears
  /** Writes one line to stderr that is no result. */
  say(text: Safe): void
}

/** Looks through what the call names. */
export async function scan(call: Call, command: Safe, world: World, clears: Clears): Promise<ExitCode> {
  const options = readScanOptions(call)
  const show = createShowPath(world.cwd, clears)
  const say = (text: Safe) => world.output.err(fill(literal('{command}: {text}\n'), { command, text }))
  const configs = folderConfigs(defaultPolicy.tree.root, show)
  const policyFrom = (source: ConfigSource) => nearestPolicy(policiesFor(options, { cwd: world.cwd, show, configs: source, exact: world.exact, locked: false }), world.cwd)
  const policyAt = policyFrom(configs)
  const exceptions = readScanExceptions(options, { world, show, configs, policy: policyAt(world.cwd) })
  const problems: CannotCheck[] = []
  const sources = await sourcesOf(options, { world, show, clears, policyAt, policyFrom, onMissing: (problem) => void problems.push(problem) })
  const run: ScanRun = { command, options, world, show, sources, exceptions, clears, say }
  const { fingerprints } = exceptions
  const print = fingerprints?.kind === 'keyed' ? (value: string) => fingerprints.of({ rule: '', path: '', block: 0, value }) : null
  const gathered = await gather(sources, { exact: world.exact, clears, print, onText: (texts) => world.step(literal('texts looked through'), texts) })
  world.done(literal('texts looked through'))
  return finish(run, gathered, problems)
}

/** A folder without a configuration of its own is looked through under that of the working folder. */
function nearestPolicy(policyAt: PolicyAt, cwd: string): PolicyAt {
  return (folder) => {
    const own = policyAt(folder)
    return own === defaultPolicy ? policyAt(cwd) : own
  }
}

function finish(run: ScanRun, gathered: Gathered, missing: readonly CannotCheck[]): ExitCode {
  const { command, exceptions, options, say, world } = run
  const today = options.today ?? new Date().toISOString().slice(0, 10)
  const { wayTo } = exceptions
  const coverage = {
    whole: new Set(gathered.whole.map(wayTo)),
    isGone: (way: string) => isGone(way, run),
    documents: gathered.documents,
  }
  const silenced = silence(gathered.findings, exceptions, coverage, { adopt: options.updateBaseline, today })
  const crashes: Crash[] = []
  const uses = { directives: [], waivers: silenced.waivers, baseline: options.updateBaseline ? [] : silenced.baseline }
  const judged = judgeBy(rules, uses, { policy: exceptions.policy, today }, crashes)
  const findings = [...silenced.left.map(({ finding }) => finding), ...judged].map((finding) => (options.strict ? strict(finding) : finding)).sort((a, b) => comparePlaces(a.place, b.place))
  const isIdle = gathered.files.length === 0 && missing.length === 0
  // A commit without changes, or a push of what the remote has, is nothing wrong.
  const isFine = run.sources.every(({ walked }) => walked === null)
  if (isIdle && isFine) say(literal('git holds nothing to look through here'))
  const problems = tolerated([...missing, ...(isIdle && !isFine ? [nothing()] : [])], run)
  const shown = options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings
  const report = reportOf(run, gathered, silenced, { findings: shown, crashes, problems })
  const verdict: ExitCode = problems.length > 0 || crashes.length > 0 ? 2 : findings.some(({ severity }) => severity === 'error') || hasTooMany(findings, run) ? 1 : 0
  const code = writeRun(report, { ...options, clears: run.clears, code: verdict, isIdle: gathered.files.length === 0 && problems.length > 0, wasRead: isNamed(run) }, world)
  for (const problem of problems) world.output.err(renderProblem(command, problem))
  if (exceptions.isForeign) say(literal('the baseline was written with another key for its fingerprints, so it silences nothing here'))
  if (options.updateBaseline) say(code === 2 ? literal('the scan is incomplete, so no baseline was written') : updateBaseline(run, silenced))
  return code
}

/** Says of a path whether the call names that file to be looked through. What only lies in a folder may be the result of the last run. */
function isNamed({ options: { commitMessage, paths }, world }: ScanRun): (path: string) => boolean {
  const realFile = (path: string) => join(realFolder(dirname(path)), basename(path))
  const named = new Set([...paths, ...(commitMessage === null ? [] : [commitMessage])].map((path) => realFile(resolve(world.cwd, path))))
  return (path) => named.has(realFile(path))
}

/** Says so where there are more warnings than `--max-warnings` allows. */
function hasTooMany(findings: readonly Finding[], { options: { maxWarnings }, say }: ScanRun): boolean {
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  if (warnings > maxWarnings) say(fill(literal('{warnings} warnings are more than the {maxWarnings} that --max-warnings allows'), { warnings, maxWarnings }))
  return warnings > maxWarnings
}

function strict(finding: Finding): Finding {
  return finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding
}

/** A path that is not there any more, in a folder that was gone through. */
function isGone(way: string, { exceptions, sources, world }: ScanRun): boolean {
  const path = resolve(exceptions.folder, way)
  if (isFile(path)) return false
  return sources.some(({ walked }) => {
    if (walked === null) return false
    const below = relative(walked, path)
    return below !== '' && below !== '..' && !below.startsWith(`..${sep}`) && resolve(world.cwd, walked) === walked
  })
}

function nothing(): CannotCheck {
  return new CannotCheck('NO_FILES', literal('there was nothing to look through'), literal('check what was named, or pass --allow-empty if nothing to look through is fine here'))
}

/** The problems that remain; of those that `--allow-empty` lets pass it is said that they were there. */
function tolerated(problems: readonly CannotCheck[], { options, say }: ScanRun): readonly CannotCheck[] {
  if (!options.allowEmpty) return problems
  for (const problem of problems) say(fill(literal('nothing to look through, as --allow-empty allows: {message}'), { message: problemReport(problem).message }))
  return []
}

function reportOf({ command, exceptions, sources, world }: ScanRun, gathered: Gathered, silenced: Silenced, told: { readonly findings: readonly Finding[]; readonly crashes: readonly Crash[]; readonly problems: readonly CannotCheck[] }): RunReport {
  const { suppressed, waivers } = silenced
  const by = (kind: string): number => suppressed.filter((one) => one.by === kind).length
  const skipped = [...gathered.skipped].map(([reason, files]) => ({ reason, files }))
  const policies: readonly Policy[] = sources.map(({ policy }) => policy)
  const found = [...told.findings, ...suppressed.map(({ finding }) => finding)]
  const marks = marksOf(found, { prefix: ownText(''), fingerprints: fingerprints(found, { documents: [] }), textsAt: () => [] })
  const others = [exceptions.waiverFile, exceptions.baselineFile].flatMap(({ isThere, shown }) => (isThere ? [shown] : []))
  return {
    command,
    trees: [{ prefix: ownText(''), files: [...new Set([...gathered.files, ...others, ...told.findings.map(({ place }) => place.path)])], findings: told.findings, suppressed, marks }],
    surfaces: gathered.surfaces,
    scope: {
      seen: gathered.texts + gathered.unread + skipped.reduce((sum, { files }) => sum + files, 0),
      linted: 0,
      unread: gathered.unread,
      scannedOnly: gathered.texts,
      exceptionFiles: others.length,
      skipped,
      rules: 1,
      notRun: [],
      exact: world.exact.stateOf(policies),
      suppressed: { directive: 0, waiver: by('waiver'), baseline: by('baseline') },
      waivers: waivers.flatMap(({ state, waiver }) => (state === 'in-force' ? [{ waiver, findings: suppressed.filter(({ cause }) => cause === waiver).length }] : [])),
    },
    crashes: told.crashes,
    problems: told.problems.map(problemReport),
  }
}

/** Writes the baseline anew, and says what it lists and what it cannot. */
function updateBaseline({ exceptions, show, world }: ScanRun, { records, suppressed, unlisted }: Silenced): Safe {
  const { baselineFile, fingerprints } = exceptions
  if (fingerprints === null) throw new Error('A baseline was to be written without fingerprints.')
  const isWritten = records.length > 0 || baselineFile.isThere
  const listed = suppressed.filter(({ by }) => by === 'baseline').length
  if (isWritten) {
    writeWhole(baselineFile.path, world.exact.kept(renderScanBaseline({ kind: fingerprints.kind, key: keyOf(fingerprints), entries: records })), show)
  }
  const data = {
    findings: ownText(count(listed, 'finding')),
    path: baselineFile.shown,
    unlisted: ownText(count(unlisted, 'finding')),
    kind: fingerprints.kind === 'keyed' ? literal('fingerprints are made with a key') : literal('no key could be had, so entries name a place and whatever stands there'),
  }
  if (!isWritten) return fill(literal('there was nothing to list, so no baseline was written; {unlisted} cannot be listed'), data)
  return fill(literal('listed {findings} in `{path}`; {unlisted} cannot be listed; {kind}'), data)
}
