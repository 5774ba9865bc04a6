/** Times whole processes. What is compared runs in turn, so that a busy machine slows both sides alike. */
import { spawnSync } from 'node:child_process'

/**
 * Node reads the extra certificates at every start, which is no work of ours; colours and CI switches would tell the runs apart; and
 * a variable that holds our version, as npm sets one, has `--version` guarded.
 */
const { NODE_EXTRA_CA_CERTS: _certificates, CI: _ci, FORCE_COLOR: _color, npm_package_version: _version, ...ENVIRONMENT } = process.env

/** Written to stderr at the end of a Node process: its peak of resident memory in KiB. */
const PEAK = `--import=data:text/javascript,process.on('exit',()=>process._rawDebug('peak '+process.resourceUsage().maxRSS))`

/** A process to be timed; `before` makes its ground ready and is not timed, `codes` are the exit codes of a run that did its job. */
export function command(file, args, { cwd, env = {}, codes = [0], before = () => {} } = {}) {
  return { file, args, cwd, env, codes, before }
}

/** An own program, or any script of Node's. */
export const node = (args, options) => command(process.execPath, args, options)

export function run({ file, args, cwd, env, codes, before }) {
  before()
  const began = process.hrtime.bigint()
  const result = spawnSync(file, args, { cwd, env: { ...ENVIRONMENT, ...env }, encoding: 'utf8', maxBuffer: 1 << 28 })
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  if (!codes.includes(result.status)) {
    throw new Error(`${[file, ...args].join(' ')} ended with ${result.status ?? result.signal ?? result.error?.code}\n${result.stdout ?? ''}${result.stderr ?? ''}`)
  }
  return { seconds, output: result.stdout, errors: result.stderr }
}

/** Peak memory of a Node process in MiB, its threads included. */
export function peakOf(one) {
  const { errors } = run({ ...one, args: [PEAK, ...one.args] })
  return Number(/peak (\d+)/.exec(errors)?.[1]) / 1024
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Medians of both sides and of the ratio within a pair; one pair before them warms the disk and is not counted. */
export function paired(pairs, ours, floor) {
  if (pairs > 1) for (const one of [ours, floor]) run(one)
  const times = Array.from({ length: pairs }, () => ({ ours: run(ours).seconds, floor: run(floor).seconds }))
  return {
    pairs,
    ours: median(times.map((time) => time.ours)),
    floor: median(times.map((time) => time.floor)),
    ratio: median(times.map((time) => time.ours / time.floor)),
  }
}
