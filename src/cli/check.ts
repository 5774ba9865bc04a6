import { basename, dirname, join } from 'node:path'
import { defaultPolicy } from '../index.ts'
import { CacheUnusable } from '../io/cache/cache-file.ts'
import type { TreeCache } from '../io/cache/tree-cache.ts'
import { folderConfigs } from '../io/find-config.ts'
import type { ConfigSource } from '../io/find-config.ts'
import type { Target } from '../io/find-targets.ts'
import { mergeTargets, targetHere, targetsOf } from '../io/find-targets.ts'
import { readSince } from '../io/since.ts'
import { bytesFrom } from '../io/read-input.ts'
import { realFolder } from '../io/real-folder.ts'
import { readTree } from '../io/read-tree.ts'
import type { TakeDocuments, TreeDocument } from '../io/read-tree.ts'
import { createShowPath } from '../io/show-path.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import type { Clears, Safe } from '../model/safe.ts'
import { fill, literal } from '../model/safe.ts'
import { noCaches, openCaches } from './cache/caches.ts'
import type { Caches } from './cache/caches.ts'
import type { CheckOptions } from './check-options.ts'
import { readCheckOptions } from './check-options.ts'
import { checkTree, problemsOf } from './check-tree.ts'
import type { CheckedTree, Reading } from './check-tree.ts'
import { diffsOf, fixLines } from './fix-report.ts'
import type { ProgramName } from './commands.ts'
import { exceptionFiles, exceptionsOf, judge, updateBaseline } from './exceptions.ts'
import type { ExceptionFiles } from './exceptions.ts'
import { noteTree } from './note-tree.ts'
import type { Call } from './parse.ts'
import type { PolicyAt } from './policies.ts'
import { policiesFor } from './policies.ts'
import { problemReport, renderProblem } from './problem.ts'
import { readStagedTrees } from './read-staged.ts'
import { readStdin } from './read-stdin.ts'
import type { StdinContext } from './read-stdin.ts'
import { countSeverity, runReport } from './summarise.ts'
import type { JudgedFiles } from './summarise.ts'
import type { ExitCode, World } from './world.ts'
import { writeRun } from './write-run.ts'

interface Run {
  readonly options: CheckOptions
  readonly world: World
  readonly show: ShowPath
  readonly locked: boolean
  /** True where the check begins again, since files have changed meanwhile: then all texts are held. */
  readonly isAgain: boolean
  /** What comes on the standard input; read once, however often it is asked for. */
  readonly input: StdinContext['input']
  /** Writes one line to stderr that is no result. */
  say(text: Safe): void
}

/** Reasons for which there was nothing to check, which `--allow-empty` lets pass. */
const emptyCodes = ['NO_ROOT', 'NO_FILES', 'PATH_MISSING']

/** Checks the trees that the call names. */
export async function check(call: Call, program: ProgramName, command: Safe, world: World, clears: Clears): Promise<ExitCode> {
  const options = readCheckOptions(call)
  const show = createShowPath(world.cwd, clears)
  const locked = program === 'validate-cto-child'
  const say = (text: Safe) => world.output.err(fill(literal('{command}: {text}\n'), { command, text }))
  const staged = options.compare.with === 'head'
  const caches = openCaches(options.cache, world, clears)
  let given: ReturnType<StdinContext['input']> | null = null
  const input = () => (given ??= bytesFrom(world.input ?? (() => [])))
  const run: Run = { options, world, show, locked, isAgain: false, input, say }
  const { files, trees } = await checkTrees(run, caches)
  const judged = [...files.all.values()].map((shared): JudgedFiles => ({ ...shared, result: judge(shared, files, options) }))
  const problems = trees.flatMap((tree) => tolerated(staged ? tree.files.problems : problemsOf(tree, show), run))
  // With nothing to show but why, the reason stands alone; a program that reads the output is told in its own form.
  const unsaid = (staged || options.stdin !== null) && trees.length === 0
  if (unsaid && staged) say(literal('no SOT document is staged'))
  const nothing = unsaid || (problems.length > 0 && trees.every((tree) => tree.report.files.length === 0))
  const verdict = verdictOf(trees, judged, problems, run)
  const report = runReport(command, trees, judged, problems, { quiet: options.quiet, exact: world.exact })
  if (options.fix === 'show') world.output.out(trees.flatMap(diffsOf).join(''))
  const code = options.fix === 'show' ? verdict : writeRun(report, { ...options, clears, code: verdict, isIdle: nothing, wasRead: readIn(trees) }, world)
  if (options.fix !== null && !options.quiet) for (const line of fixLines(trees, options.fix)) say(line)
  for (const problem of problems) world.output.err(renderProblem(command, problem))
  if (options.updateBaseline) writeBaselines(files, code, run)
  caches.save()
  caches.close()
  return code
}

/** Says of a path whether it is a file of the trees. */
function readIn(trees: readonly CheckedTree[]): (path: string) => boolean {
  return (path) => {
    const real = join(realFolder(dirname(path)), basename(path))
    return trees.some(({ files, target }) => {
      const root = realFolder(target.root)
      return files.documents.some((document) => join(root, document.path) === real)
    })
  }
}

interface Checked {
  readonly files: ExceptionFiles
  readonly trees: readonly CheckedTree[]
}

/** Begins again without caches where one of them turns out to be none, or a file to be changing. */
async function checkTrees(run: Run, caches: Caches): Promise<Checked> {
  try {
    return await checkTreesWith(run, caches)
  } catch (error) {
    caches.close()
    if (!(error instanceof CacheUnusable)) throw error
    run.world.done(literal('cache not usable'))
    // What there was to say of the call was said. All texts are held then, so that none can become another one.
    return checkTreesWith({ ...run, say: () => undefined, isAgain: true }, noCaches)
  }
}

async function checkTreesWith(run: Run, caches: Caches): Promise<Checked> {
  const { locked, options, show, world } = run
  const staged = options.compare.with === 'head'
  const configs = folderConfigs(defaultPolicy.tree.root, show)
  const read = staged ? readStagedTrees(options, { world, show, locked, caches }) : { configs, readings: await readTrees(run, configs, caches) }
  const files = exceptionFiles(options, { cwd: world.cwd, show, configs: read.configs, exact: world.exact })
  world.done(literal('files read'))
  const isLittle = unitsIn(read.readings) < LITTLE
  const trees: CheckedTree[] = []
  for (const reading of read.readings) trees.push(await checkWith(files, reading, isLittle, run))
  world.done(literal('rules run'))
  return { files, trees }
}

/** Units of text that are read in less time than V8 takes to optimise the reading. */
const LITTLE = 64 * 1024
/** What a document counts for whose text is not read, since rules see it all the same. */
const NOTED = 512

function unitsOfDocument(document: TreeDocument): number {
  if (!('note' in document)) return document.text?.length ?? 0
  // What was noted in this very run was worth a second thread.
  return document.entry === undefined ? LITTLE : NOTED
}

function unitsIn(readings: readonly Reading[]): number {
  const unitsOf = (documents: readonly TreeDocument[]) => documents.reduce((units, document) => units + unitsOfDocument(document), 0)
  return readings.reduce((units, { files, older }) => {
    const now = files.known === undefined ? unitsOf(files.documents) : NOTED * files.known.paths.length
    if (older === null || !('documents' in older)) return units + now
    return units + now + (older.known === undefined ? unitsOf(older.documents) : NOTED * older.known.documents)
  }, 0)
}

async function checkWith(files: ExceptionFiles, reading: Reading, isLittle: boolean, { options, show, world }: Run): Promise<CheckedTree> {
  const shared = files.at(reading)
  const exceptions = exceptionsOf(shared, reading.target, options)
  const tree = await checkTree(reading, { world, show, today: options.today, exceptions, fix: options.fix, parser: options.parser, threads: options.threads, isLittle })
  shared?.trees.push(tree)
  return tree
}

/** What could not be checked would be missing in a new baseline, so none is written then. */
function writeBaselines(files: ExceptionFiles, code: ExitCode, { options, say, show, world }: Run): void {
  for (const shared of files.all.values()) {
    say(code === 2 ? literal('the check is incomplete, so no baseline was written') : updateBaseline(shared, files, { show, exact: world.exact }, options))
  }
}

async function readTrees(run: Run, configs: ConfigSource, caches: Caches): Promise<readonly Reading[]> {
  const { locked, options, world, show, say } = run
  const policyAt = policiesFor(options, { cwd: world.cwd, show, configs, exact: world.exact, locked })
  if (options.stdin !== null) return await readStdin(options.stdin, options, { ...run, policyAt, caches })
  const { environment } = world
  const readings: Reading[] = []
  for (const target of findTargets(run, policyAt)) {
    if (target.lone && !options.quiet) say(fill(literal('files of `{path}` lie in no tree: they are one by themselves'), { path: show(target.root) }))
    const policy = policyAt(target.root)
    const cache = caches.at(target.root, policy)
    const files = await readTree(target, policy, environment, show, { cache, take: takerFor(policy, cache, run) })
    const older = options.compare.with === 'ref' ? readSince(target, options.compare.ref, { policy, environment, show, cache }) : null
    readings.push({ target, policy, files, older, cache })
  }
  return readings
}

/** Has notes taken while files are read, so that few texts are held at a time; what is to be put right is held as it is. */
function takerFor(policy: Policy, cache: TreeCache | null, { isAgain, options, world }: Run): TakeDocuments | undefined {
  const { fix, parser, threads, today } = options
  if (isAgain || fix !== null || world.exact.matcherFor(policy) !== null) return undefined
  return (documents) => {
    const setup = { policy, parser, today: today ?? new Date().toISOString().slice(0, 10) }
    return noteTree(documents, setup, { threads, keep: cache === null ? undefined : (document, note) => cache.keep(document, note) }, world)
  }
}

function findTargets(run: Run, policyAt: PolicyAt): readonly Target[] {
  const { cwd, environment } = run.world
  const context = { cwd, environment, show: run.show, layoutAt: (path: string) => policyAt(path).tree }
  const { paths } = run.options
  const finders = paths.length === 0 ? [() => targetHere(context)] : paths.map((path) => () => targetsOf(path, context))
  return mergeTargets(finders.flatMap((find) => orNothing(find, run)))
}

function orNothing(find: () => readonly Target[], run: Run): readonly Target[] {
  try {
    return find()
  } catch (error) {
    if (!(error instanceof CannotCheck) || tolerated([error], run).length > 0) throw error
    return []
  }
}

/** The problems that remain; of those that `--allow-empty` lets pass it is said that they were there. */
function tolerated(problems: readonly CannotCheck[], run: Run): readonly CannotCheck[] {
  if (!run.options.allowEmpty) return problems
  return problems.filter((problem) => {
    if (!emptyCodes.includes(problem.code)) return true
    run.say(fill(literal('nothing to check, as --allow-empty allows: {message}'), { message: problemReport(problem).message }))
    return false
  })
}

function verdictOf(trees: readonly CheckedTree[], judged: readonly JudgedFiles[], problems: readonly CannotCheck[], run: Run): ExitCode {
  const results = [...trees, ...judged].map(({ result }) => result)
  if (problems.length > 0 || results.some(({ crashes }) => crashes.length > 0)) return 2
  if (countSeverity(results, 'error') > 0) return 1
  const warnings = countSeverity(results, 'warning')
  const { maxWarnings } = run.options
  if (warnings <= maxWarnings) return 0
  run.say(fill(literal('{warnings} warnings are more than the {maxWarnings} that --max-warnings allows'), { warnings, maxWarnings }))
  return 1
}
