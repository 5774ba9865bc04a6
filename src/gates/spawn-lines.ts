import type { Json } from '../model/policy.ts'
import { partsOf } from './json-text.ts'
import { isMap } from './report-view.ts'

/** Case's log of an agent that it starts; `null` for what the line does not say. */
export interface SpawnLine {
  readonly agent: string | null
  readonly provider: string | null
  readonly model: string | null
  readonly cwd: string | null
}

const WORDS = 'spawning agent'

const FIELDS = {
  agent: /(?<![\w-])["']?agent["']?\s*[:=]\s*["']?([^\s"',}]+)/,
  provider: /(?<![\w-])["']?provider["']?\s*[:=]\s*["']?([^\s"',}]+)/,
  model: /(?<![\w-])["']?model["']?\s*[:=]\s*["']?([^\s"',}]+)/,
  cwd: /(?<![\w-])["']?cwd["']?\s*[:=]\s*["']?([^\s"',}]+)/,
} as const

type Field = keyof typeof FIELDS

function fromMap(value: Json, field: Field): string | null {
  const found = partsOf(value).find((part) => part.key === field && typeof part.value === 'string')
  return typeof found?.value === 'string' ? found.value : null
}

/** True when the words are what the line says, and not something that an agent wrote, which stands deeper in it. */
function isLogOf(value: Json): boolean {
  return isMap(value) && Object.values(value).some((inner) => typeof inner === 'string' && inner.trim() === WORDS)
}

/** Reads a log line as Case's own logger writes it, or as one that prints `name=value`. */
export function spawnLine(text: string, value: Json | undefined): SpawnLine | null {
  if (!text.includes(WORDS)) return null
  if (isMap(value)) {
    if (!isLogOf(value)) return null
    return { agent: fromMap(value, 'agent'), provider: fromMap(value, 'provider'), model: fromMap(value, 'model'), cwd: fromMap(value, 'cwd') }
  }
  const read = (field: Field): string | null => FIELDS[field].exec(text)?.[1] ?? null
  return { agent: read('agent'), provider: read('provider'), model: read('model'), cwd: read('cwd') }
}
