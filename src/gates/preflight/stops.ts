import type { HarnessPolicy, Stop, StopKind } from '../../model/harness.ts'
import { probeTokens } from '../../model/preflight.ts'
import type { ModeResult, NameCheck, PreflightResult } from '../../model/preflight.ts'
import { fill, literal, ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { isReady, noEntry } from './readiness.ts'

/** What names that are not all present stop a run for: a file without the model's entry is the next step's finding. */
export function stopOfNames(checks: readonly NameCheck[]): StopKind | null {
  if (isReady(checks)) return null
  const faults = checks.filter(({ state }) => state !== 'present')
  return faults.length > 0 && faults.every(({ reason }) => reason === noEntry) ? 'admission' : 'config'
}

/** The answer that decides: the first that stops the run, else the first. */
export function decidingMode(modes: readonly ModeResult[]): ModeResult | null {
  return modes.find(({ allows }) => !allows) ?? modes[0] ?? null
}

function nameLine({ name, state }: NameCheck): Safe {
  return fill(literal('{name}={state}\n'), { name, state: ownText(state) })
}

function probeLines({ class: className, httpStatus, finishReason }: ModeResult): Safe {
  const lines = [
    fill(literal('class={className}\nmax_tokens={probeTokens}\n'), { className, probeTokens }),
    ...(httpStatus === null ? [] : [fill(literal('http_status={httpStatus}\n'), { httpStatus })]),
    ...(finishReason === null ? [] : [fill(literal('finish_reason={finishReason}\n'), { finishReason })]),
  ]
  return ownText(lines.join(''))
}

/** What is left of a run that must not start. */
export interface Marker extends Stop {
  readonly body: Safe
}

/** The marker of a stop; its lines are states and classes, and nothing of them comes from the server. */
export function markerOf({ stop, checks, modes, admission }: PreflightResult, { stops }: HarnessPolicy): Marker | null {
  if (stop === null) return null
  const mode = decidingMode(modes)
  const names = ownText(checks.map(nameLine).join(''))
  if (stop === 'config') return { ...stops.config, body: names }
  if (stop === 'admission') return { ...stops.admission, body: fill(literal('{names}admission={admission}\n'), { names, admission: ownText(admission ?? 'absent') }) }
  return { ...stops[stop], body: mode === null ? literal('class=unknown\n') : probeLines(mode) }
}
