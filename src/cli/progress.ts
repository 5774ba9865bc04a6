import type { Environment } from '../io/environment.ts'
import type { Output } from '../io/output.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { milliseconds } from './milliseconds.ts'

/** One line on a terminal that says how far long work has come, and is gone when anything else is written. */
export interface Progress {
  /** The output that everything else goes through. */
  readonly output: Output
  /** From now on steps are shown, where a person can see them. */
  start(): void
  /** Notes that so many things are done; the line says so if the work has taken long enough. */
  step(what: Safe, count: number): void
  /** Takes the line away, for good. */
  end(): void
}

const FIRST_AFTER = 500
const AGAIN_AFTER = 100
const ERASE = literal('\r\u001b[K')

/** Neither a log nor a terminal that cannot erase has any use for a line that changes. */
function isWatched(output: Output, environment: Environment): boolean {
  const ci = environment['CI']
  return output.isErrTerminal === true && environment['TERM'] !== 'dumb' && (ci === undefined || ci === '' || ci === 'false')
}

/** Times are in milliseconds; nothing is painted by a clock of its own, so that no line comes after the end. */
export function createProgress(command: Safe, output: Output, environment: Environment, now: () => number = milliseconds): Progress {
  const watched = isWatched(output, environment)
  let [running, painted, next] = [false, false, 0]
  const erase = () => {
    if (painted) output.err(ERASE)
    painted = false
  }
  return {
    output: {
      ...output,
      out(text) {
        erase()
        output.out(text)
      },
      err(text) {
        erase()
        output.err(text)
      },
    },
    start() {
      running = watched
      next = now() + FIRST_AFTER
    },
    step(what, count) {
      if (!running || now() < next) return
      next = now() + AGAIN_AFTER
      output.err(fill(literal('{erase}{command}: {what}: {count}'), { erase: ERASE, command, what, count }))
      painted = true
    },
    end() {
      erase()
      running = false
    },
  }
}
