import { probeTokens } from '../model/preflight.ts'
import type { ModeResult, NameCheck } from '../model/preflight.ts'
import { ownText } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { PreflightReport } from './preflight-text.ts'

function write(value: unknown): Safe {
  return ownText(`${JSON.stringify(value, null, 2)}\n`)
}

/** Readiness in the form of `schemas/harness-ready.schema.json`; what is not there to be said is left out. */
export function renderReadyJson(checks: readonly NameCheck[], ready: boolean): Safe {
  return write({ schema: 'harness-ready/1', ready, checks })
}

function modeJson(result: ModeResult) {
  return {
    mode: result.mode,
    row: result.row,
    class: result.class,
    allows: result.allows,
    max_tokens: probeTokens,
    code: result.code,
    http_status: result.httpStatus,
    finish_reason: result.finishReason,
    hint: result.hint,
    warnings: result.warnings,
  }
}

/** A probe or a preflight in the form of `schemas/harness-preflight.schema.json`. */
export function renderPreflightJson(step: Safe, { provider, model, result, stop }: PreflightReport): Safe {
  return write({
    schema: 'harness-preflight/1',
    step,
    ready: stop === null,
    provider,
    model,
    checks: result.checks,
    admission: result.admission,
    modes: result.modes.map(modeJson),
    marker: stop?.marker ?? null,
    failure_reason: stop?.reason ?? null,
  })
}
