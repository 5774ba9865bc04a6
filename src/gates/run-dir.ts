import { parseJson } from './json-text.ts'
import { isMap } from './report-view.ts'

function runDirOf(text: string): string | null {
  const value = parseJson(text)
  const named = isMap(value) && Object.hasOwn(value, 'run_dir') ? value['run_dir'] : null
  return typeof named === 'string' && named !== '' ? named : null
}

/** The `run_dir` of the JSON that a harness prints, which is all of its output or a line of it; the last one counts. */
export function runDirIn(output: string): string | null {
  const whole = runDirOf(output.trim())
  if (whole !== null) return whole
  for (const line of output.split('\n').toReversed()) {
    if (!line.trimStart().startsWith('{')) continue
    const named = runDirOf(line.trim())
    if (named !== null) return named
  }
  return null
}
