import { resolve } from 'node:path'
import { writeReportFile } from '../io/report-file.ts'
import { createShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import { fill, literal, ownText } from '../model/safe.ts'
import type { Clears, Safe } from '../model/safe.ts'
import type { RenderContext } from '../report/format.ts'
import { formats } from '../report/formats.ts'
import type { RunReport } from '../report/run-report.ts'
import { allRules } from './all-rules.ts'
import { wantsColor } from './color.ts'
import { ownVersion } from './own-version.ts'
import { renderProblem } from './problem.ts'
import type { FormatRequest } from './report-formats.ts'
import type { ExitCode, World } from './world.ts'

/** How a run is to be written. */
export interface WriteOptions {
  readonly formats: readonly FormatRequest[]
  readonly color: boolean | undefined
  readonly clears: Clears
  /** The code that the run ends with, as far as it is known. */
  readonly code: ExitCode
  /** True where nothing is to be said but why: people read that on stderr, and programs in their own form. */
  readonly isIdle?: boolean
  /** Says of a file, by its full path, whether it was read in this run: no result takes its place. */
  readonly wasRead?: (path: string) => boolean
}

/** Variables by which a runner names the root of the repository. */
const ROOTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR']

/** What leads from the runner's root to the working folder; empty where no runner names one around it. */
function baseOf({ cwd, environment }: World, clears: Clears): Safe {
  const root = ROOTS.map((name) => environment[name]).find((value) => value !== undefined && value !== '')
  if (root === undefined) return ownText('')
  const way: Safe = createShowPath(resolve(root), clears)(cwd)
  // A way that leads out of the root, or is told by a stand-in, says nothing.
  const isBelow = !/^\.\.?(?:\/|$)/.test(way) && resolve(root, way) === resolve(cwd)
  return isBelow ? fill(literal('{way}/'), { way }) : ownText('')
}

/** Writes the run in each format that was asked for, files first; a file that cannot be written is a problem, and exit code 2. */
export function writeRun(run: RunReport, { clears, code, color, formats: requests, isIdle = false, wasRead = () => false }: WriteOptions, world: World): ExitCode {
  const show = createShowPath(world.cwd, clears)
  const base = baseOf(world, clears)
  let end = code
  const ordered = requests.toSorted((a, b) => Number(a.file === null) - Number(b.file === null))
  for (const { file, name } of ordered) {
    const render = (more: Pick<RenderContext, 'alone' | 'color'>): string => formats[name].render(run, { ...more, version: ownVersion(), get rules() { return allRules() }, exitCode: code, base })
    if (file === null) {
      if (!isIdle || name !== 'text') world.output.out(render({ alone: false, color: wantsColor(color, world.environment, world.output.isTerminal) }))
      continue
    }
    const path = resolve(world.cwd, file)
    try {
      if (wasRead(path)) throw new CannotCheck('FILE_UNWRITABLE', fill(literal('`{path}` was read in this run, and is not written over'), { path: show(path) }), literal('name another file behind `--format NAME=`'))
      writeReportFile(path, world.exact.kept(render({ alone: true, color: false })), show)
    } catch (error) {
      if (!(error instanceof CannotCheck)) throw error
      world.output.err(renderProblem(run.command, error))
      end = 2
    }
  }
  return end
}
