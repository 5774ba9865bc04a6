import { setFlagsFromString } from 'node:v8'
import { readFrom, sinkTo } from '../io/descriptors.ts'
import { createOutput } from '../io/output.ts'
import type { GuardedOutput } from '../io/output.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import { literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { ProgramName } from './commands.ts'
import { programs } from './commands.ts'
import { createExact } from './exact.ts'
import type { Exact } from './exact.ts'
import { main } from './main.ts'
import { renderCrash, renderLeak, renderProblem, renderWarning } from './problem.ts'
import type { ExitCode } from './world.ts'

/** Runs a program on the process it is in, with all that is written guarded. The exit code is set and not forced, so that all output gets out. */
export async function runGuarded(name: ProgramName): Promise<void> {
  const command = programs[name].name
  const exact = createExact(process.env)
  const output = createOutput(sinkTo(1, () => process.stdout), sinkTo(2, () => process.stderr), exact.guard)
  const finish = finisher(command, output)
  takeOver(command, output)
  process.on('exit', () => {
    finish()
    if (!output.failed()) return
    process.exitCode = 2
    output.err(renderProblem(command, unwritten()))
    output.end()
  })
  process.exitCode = await runHere(name, output, exact)
  finish()
}

/** Writes what is held back. That something had to be kept out makes the run a failed one, and is said once. */
function finisher(command: Safe, output: GuardedOutput): () => void {
  let told = false
  return () => {
    output.end()
    if (!output.leaked() || told) return
    told = true
    process.exitCode = 2
    output.err(renderLeak(command))
    output.end()
  }
}

/** What Node says of itself goes through our output as well: its messages repeat what they are about. */
function takeOver(command: Safe, output: GuardedOutput): void {
  process.removeAllListeners('warning')
  process.on('warning', (warning) => output.err(renderWarning(command, warning)))
  process.on('uncaughtException', (error) => {
    output.err(renderCrash(command, error))
    process.exit(2)
  })
}

/** Even the working folder may be gone, while a shell still stands in it. */
async function runHere(name: ProgramName, output: GuardedOutput, exact: Exact): Promise<ExitCode> {
  let cwd: string
  try {
    cwd = process.cwd()
  } catch {
    const gone = new CannotCheck('PATH_MISSING', literal('the working folder is gone'), literal('change to a folder that is there'))
    output.err(renderProblem(programs[name].name, gone))
    return 2
  }
  return main(name, process.argv.slice(2), { cwd, environment: process.env, output, input: () => readFrom(0, () => process.stdin), expectLittle, expectMost, expectMuch }, exact)
}

/** By default V8 optimises what runs often, which takes longer than the check of a few documents and is of use only behind it. */
function expectLittle(): void {
  setFlagsFromString('--no-opt')
}

/**
 * By default V8 compiles for every thread anew, beside it, what is a quarter of all work where no processor is idle. Half of that
 * goes into copies of functions in others, and into functions that are hardly ever called: without these nothing gets slower.
 * By default, too, a heap may grow to several times what is left of it before it is looked through again; a third more is
 * enough where little is garbage that was old.
 */
function expectMuch(): void {
  setFlagsFromString('--heap-growing-percent=30')
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300')
  setFlagsFromString('--interrupt-budget=300000')
}

/** What is known of very many documents stays to the end, so that little of a heap is garbage: it may grow by a twelfth. */
function expectMost(): void {
  setFlagsFromString('--heap-growing-percent=8')
}

function unwritten(): CannotCheck {
  return new CannotCheck('OUTPUT_FAILED', literal('the result could not be written'), literal('check that there is room where the output goes'))
}

