import type { Span } from '../model/place.ts'
import { NO_CODE, type Passage } from './passage.ts'

const [SPACE, TICK] = [32, 96]
const TICKS = /`/g

/**
 * Puts the passages of a plain text together, one behind the other. All of such a passage stands in the source as it is, so
 * only its stretches are noted, and the text is taken at the end. Gives what `PassageText` gives of the same nodes.
 */
export class PlainPassage {
  readonly #source: string
  #length = 0
  /** True while nothing but backticks is left out between the stretches. */
  #onlyTicks = true
  /** Where the stretches begin and end, by turns. */
  readonly #parts: number[] = []
  readonly #runs: number[] = []
  readonly #code: Span[] = []

  constructor(source: string) {
    this.#source = source
  }

  /** Adds a stretch of the source, which begins where the last one ends or behind that. */
  add(from: number, to: number): void {
    this.#note(0, from)
    this.#addPart(from, to)
  }

  /** Adds a code span: what stands in it goes from `from` to `to`. */
  addCode(from: number, to: number): void {
    this.#code.push({ start: this.#length, end: this.#length + to - from })
    if (this.#source.charCodeAt(from - 1) === SPACE && this.#source.charCodeAt(from) === SPACE) this.#noteBlanks(from)
    else this.#note(0, from)
    this.#addPart(from, to)
  }

  /** Blanks behind the one that is left out: the first of them are found one before where they stand. */
  #noteBlanks(from: number): void {
    let at = from
    while (this.#source.charCodeAt(at) === SPACE) at++
    this.#note(0, from - 1)
    this.#note(at - from, at)
  }

  /** Notes the place of a unit so far behind the text's end, unless it goes on where the last run would. */
  #note(ahead: number, offset: number): void {
    const runs = this.#runs
    const at = this.#length + ahead
    const last = runs.length - 2
    if (last < 0 || offset - at !== (runs[last + 1] as number) - (runs[last] as number)) runs.push(at, offset)
  }

  #addPart(from: number, to: number): void {
    const parts = this.#parts
    const last = parts.length === 0 ? from : (parts[parts.length - 1] as number)
    for (let at = last; at < from; at++) if (this.#source.charCodeAt(at) !== TICK) this.#onlyTicks = false
    if (last === from && parts.length > 0) parts[parts.length - 1] = to
    else parts.push(from, to)
    this.#length += to - from
  }

  #text(): string {
    const parts = this.#parts
    const [from, to] = [parts[0] ?? 0, parts[parts.length - 1] ?? 0]
    if (parts.length <= 2) return this.#source.slice(from, to)
    if (this.#onlyTicks) {
      const text = this.#source.slice(from, to).replace(TICKS, '')
      // A stretch of code may hold others.
      if (text.length === this.#length) return text
    }
    let text = ''
    for (let i = 0; i < parts.length; i += 2) text += this.#source.slice(parts[i], parts[i + 1])
    return text
  }

  /** Gives the passage that was put together, in lists of their own length. */
  take(kind: Passage['kind'], start: number, end: number): Passage {
    const runs = this.#runs
    const code = this.#code
    const passage: Passage = {
      kind,
      text: this.#text(),
      code: code.length === 0 ? NO_CODE : code.slice(),
      runs: runs.length === 2 ? [runs[0] as number, runs[1] as number] : runs.slice(),
      start,
      end,
    }
    this.#length = 0
    this.#onlyTicks = true
    this.#parts.length = 0
    runs.length = 0
    if (code.length > 0) code.length = 0
    return passage
  }
}
