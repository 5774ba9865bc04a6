import type { ProbeMode } from '../../model/harness.ts'

/** What the answer is measured by. */
export interface Expected {
  readonly mode: ProbeMode
  /** The selected model and the names that are configured as the same. */
  readonly models: readonly string[]
  /** The word that the system text of mode `case` asks for. */
  readonly systemWord: string
}

/** What an answer says, streamed or whole; only the first choice counts. */
export interface Message {
  /** Values of `model` that are there. */
  readonly models: readonly unknown[]
  readonly finishReason: string | null
  /** Blank where the field is null or absent. */
  readonly content: string
  /** False when the field is of another type. */
  readonly contentIsText: boolean
  readonly reasoning: string
  readonly refusal: string
  readonly hasToolCalls: boolean
}

/** What was made of a body. */
export interface Parsed {
  /** Something in it is not the JSON that it should be. */
  readonly isBroken: boolean
  readonly hasError: boolean
  /** `null` when it has not the shape of an answer. */
  readonly message: Message | null
  /** A stream that said that it is at its end; always true of a body that is no stream. */
  readonly isFinished: boolean
}

export type JsonMap = Readonly<Record<string, unknown>>

export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Parses JSON without the parser's message, which would repeat the text; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
