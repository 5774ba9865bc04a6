import { renderJson } from '../report/json.ts'
import type { RunReport } from '../report/run-report.ts'
import { renderText } from '../report/text.ts'
import type { CheckOptions } from './check-options.ts'
import { wantsColor } from './color.ts'
import type { World } from './world.ts'

/** The run in the format that was asked for; what programs read is never coloured. */
export function renderRun(run: RunReport, options: Pick<CheckOptions, 'format' | 'color'>, { environment, output }: World): string {
  switch (options.format) {
    case 'json':
      return renderJson(run)
    case 'text':
      return renderText(run, { color: wantsColor(options.color, environment, output.isTerminal) })
  }
}
