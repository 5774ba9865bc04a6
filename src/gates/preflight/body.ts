import type { ProbeMode } from '../../model/harness.ts'
import type { Answer } from '../../model/preflight.ts'
import type { Parsed } from './answer.ts'
import { readWhole } from './message.ts'
import { createStreamReader } from './stream.ts'

/** What a body is at first sight. */
export type Looks = 'stream' | 'json' | 'nothing' | 'other'

const EVENT_STREAM = /^\s*text\/event-stream\s*(?:;|$)/i
const STREAM_START = /^(?:(?:data|event|id|retry|error):|:)/

/** The body decides over the header, which is asked only where the body is neither. */
function looksOf(text: string, contentType: string | null): Looks {
  const start = text.trimStart()
  if (start === '') return 'nothing'
  if (start.startsWith('{') || start.startsWith('[')) return 'json'
  return STREAM_START.test(start) || (contentType !== null && EVENT_STREAM.test(contentType)) ? 'stream' : 'other'
}

/** A body as it is needed to classify it. */
export interface Body {
  readonly text: string
  readonly looks: Looks
  readonly parsed: Parsed
}

/** Strips a byte order mark, as every decoder of a response does. */
function decode(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder()
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
}

function readStream(chunks: readonly Uint8Array[]): Parsed {
  const reader = createStreamReader()
  for (const chunk of chunks) reader.push(chunk)
  return reader.end()
}

const UNREAD: Parsed = { isBroken: true, hasError: false, message: null, isFinished: false }

/** What an answer's body holds, read in the way in which the mode was to be answered. */
export function readBody(answer: Answer, mode: ProbeMode): Body {
  if (answer.kind === 'failed') return { text: '', looks: 'nothing', parsed: UNREAD }
  const text = decode(answer.chunks)
  const looks = looksOf(text, answer.contentType)
  if (looks === 'json') return { text, looks, parsed: readWhole(text) }
  return { text, looks, parsed: looks === 'stream' && mode !== 'json' ? readStream(answer.chunks) : UNREAD }
}
