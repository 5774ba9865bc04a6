import { isMap, parseJson } from './answer.ts'
import type { JsonMap, Parsed } from './answer.ts'
import { createGatherer, firstChoice, hasError } from './message.ts'
import type { Gatherer } from './message.ts'

/** Puts a streamed answer together; how its bytes are cut into chunks makes no difference. */
export interface StreamReader {
  /** True when the stream has said that it is at its end, so that nothing more needs to be read. */
  push(chunk: Uint8Array): boolean
  /** What all of it said; an event that is not closed by a blank line is no event. */
  end(): Parsed
}

interface Tally {
  readonly gatherer: Gatherer
  events: number
  pieces: number
  isBroken: boolean
  hasError: boolean
  isDone: boolean
  hasFinishReason: boolean
}

function takePiece(body: JsonMap, tally: Tally): void {
  if (hasError(body)) tally.hasError = true
  tally.gatherer.addModel(body)
  const choices = body['choices']
  // The last piece may have no choice and tell the usage.
  if (Array.isArray(choices) && choices.length === 0 && isMap(body['usage'])) return
  tally.events += 1
  const choice = firstChoice(body)
  if (choice === null || (choice['index'] ?? 0) !== 0) return
  tally.gatherer.finish(choice)
  if (typeof choice['finish_reason'] === 'string') tally.hasFinishReason = true
  const delta = choice['delta']
  if (!isMap(delta)) return
  tally.pieces += 1
  tally.gatherer.add(delta)
}

function takeEvent(name: string, data: string, tally: Tally): void {
  if (name === 'error') tally.hasError = true
  if (data.trim() === '[DONE]') {
    tally.isDone = true
    return
  }
  const body = parseJson(data)
  if (body === undefined) tally.isBroken = true
  else if (isMap(body)) takePiece(body, tally)
  else tally.events += 1
}

/** Feeds lines to events as https://html.spec.whatwg.org/multipage/server-sent-events.html has it. */
function createEventReader(onEvent: (name: string, data: string) => void, onError: () => void) {
  let name = ''
  let data: string[] = []
  return {
    line(line: string): void {
      if (line === '') {
        if (data.length > 0) onEvent(name, data.join('\n'))
        name = ''
        data = []
        return
      }
      const [, field = '', value = ''] = /^([^:]*):? ?([^]*)$/.exec(line) ?? []
      if (field === 'data') data.push(value)
      else if (field === 'event') name = value
      // llama.cpp once gave errors in a field of their own.
      else if (field === 'error') onError()
    },
    /** The end mark counts even where the blank line behind it is missing. */
    flush(): void {
      if (data.length === 1 && data[0]?.trim() === '[DONE]') onEvent(name, '[DONE]')
    },
  }
}

/** Cuts text into lines at LF, CRLF or CR; a CR at the end of a chunk may be half of a line end, and waits. */
function createLineReader(onLine: (line: string) => void) {
  let pending: string[] = []
  let held = ''
  return {
    push(text: string): void {
      const all = held + text
      held = all.endsWith('\r') ? '\r' : ''
      const [first = '', ...others] = all.slice(0, all.length - held.length).split(/\r\n|\n|\r/)
      pending.push(first)
      for (const next of others) {
        onLine(pending.join(''))
        pending = [next]
      }
    },
    end(): void {
      const last = pending.join('')
      if (last !== '' || held !== '') onLine(last)
    },
  }
}

export function createStreamReader(): StreamReader {
  const tally: Tally = { gatherer: createGatherer(), events: 0, pieces: 0, isBroken: false, hasError: false, isDone: false, hasFinishReason: false }
  const events = createEventReader(
    // What comes behind the end mark is not read by anyone.
    (name, data) => void (tally.isDone || takeEvent(name, data, tally)),
    () => void (tally.hasError ||= !tally.isDone),
  )
  const lines = createLineReader((line) => events.line(line))
  const decoder = new TextDecoder()
  return {
    push(chunk) {
      lines.push(decoder.decode(chunk, { stream: true }))
      return tally.isDone
    },
    end() {
      lines.push(decoder.decode())
      lines.end()
      events.flush()
      const isFinished = tally.isDone || tally.hasFinishReason
      // A stream of nothing is one that was cut or is empty; one of other things is no answer.
      const hasShape = tally.pieces > 0 || tally.events === 0
      return { isBroken: tally.isBroken, hasError: tally.hasError, isFinished, message: hasShape ? tally.gatherer.message() : null }
    },
  }
}
