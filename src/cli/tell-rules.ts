import { rules } from '../index.ts'
import { readFormat } from './check-options.ts'
import { explain } from './explain.ts'
import { rulesAsJson, rulesAsText } from './list-rules.ts'
import type { Call } from './parse.ts'
import type { ExitCode, World } from './world.ts'

/** Runs one of the commands that tell of the rules. */
export function tellRules(call: Call, { output }: World): ExitCode {
  if (call.command === 'explain') output.out(explain(call.arguments[0] ?? '', rules))
  else output.out(readFormat(call.options['format']) === 'json' ? rulesAsJson(rules) : rulesAsText(rules))
  return 0
}
