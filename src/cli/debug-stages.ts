import type { Output } from '../io/output.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import { milliseconds } from './milliseconds.ts'

/** What `--debug` shows: our own stages with the time they took. Nothing that was read can be in it. */
export interface DebugStages {
  done(stage: Safe): void
  /** From now on stages are shown, the ones so far included. */
  show(): void
}

export function debugStages(command: Safe, output: Output): DebugStages {
  const waiting: Safe[] = []
  let shown = false
  let last = milliseconds()
  return {
    done(stage) {
      const now = milliseconds()
      const text = fill(literal('{command}: debug: {stage}, {milliseconds} ms\n'), { command, stage, milliseconds: Math.round(now - last) })
      last = now
      if (shown) output.err(text)
      else waiting.push(text)
    },
    show() {
      shown = true
      for (const text of waiting.splice(0)) output.err(text)
    },
  }
}
