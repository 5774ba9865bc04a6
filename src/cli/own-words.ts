import preflightSchema from '../../schemas/harness-preflight.schema.json' with { type: 'json' }
import readySchema from '../../schemas/harness-ready.schema.json' with { type: 'json' }
import { rows } from '../gates/preflight/rows.ts'
import { defaultPolicy, rules } from '../index.ts'
import { programs } from './commands.ts'

/** The words that our own texts consist of; a host may be called like one of them, and is not given away by them. */
export function ownWords(): ReadonlySet<string> {
  const texts = JSON.stringify([rules, defaultPolicy, programs, rows, readySchema, preflightSchema]).toLowerCase()
  return new Set(texts.match(/[a-z][a-z0-9]*/g))
}
