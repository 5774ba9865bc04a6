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
  /** Where the stretches begin and end, by turns; what stands behind the last is of an earlier passage, as in `#runs`. */
  readonly #parts: number[] = []
  #partsEnd = 0
  readonly #runs: number[] = []
  #runsEnd = 0
  #code: Span[] = []

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
    const end = this.#runsEnd
    if (end > 0 && offset - at === (runs[end - 1] as number) - (runs[end - 2] as number)) return
    runs[end] = at
    runs[end + 1] = offset
    this.#runsEnd = end + 2
  }

  #addPart(from: number, to: number): void {
    const parts = this.#parts
    const end = this.#partsEnd
    const last = end === 0 ? -1 : (parts[end - 1] as number)
    this.#length += to - from
    if (last === from) {
      parts[end - 1] = to
      return
    }
    if (end > 0) for (let at = last; at < from; at++) if (this.#source.charCodeAt(at) !== TICK) this.#onlyTicks = false
    parts[end] = from
    parts[end + 1] = to
    this.#partsEnd = end + 2
  }

  #text(): string {
    const parts = this.#parts
    const end = this.#partsEnd
    if (end === 0) return ''
    const from = parts[0] as number
    const to = parts[end - 1] as number
    if (end === 2) return this.#source.slice(from, to)
    if (this.#onlyTicks) {
      const text = this.#source.slice(from, to).replace(TICKS, '')
      // A stretch of code may hold others.
      if (text.length === this.#length) return text
    }
    let text = ''
    for (let i = 0; i < end; i += 2) text += this.#source.slice(parts[i], parts[i + 1])
    return text
  }

  /** Gives the passage that was put together. */
  take(kind: Passage['kind'], start: number, end: number): Passage {
    const runs = this.#runs
    const code = this.#code
    const passage: Passage = {
      kind,
      text: this.#text(),
      code: code.length === 0 ? NO_CODE : code,
      runs: this.#runsEnd === 2 ? [runs[0] as number, runs[1] as number] : runs.slice(0, this.#runsEnd),
      start,
      end,
    }
    this.#length = 0
    this.#onlyTicks = true
    // To set the length of a list takes V8 longer than all else here.
    this.#partsEnd = 0
    this.#runsEnd = 0
    if (code.length > 0) this.#code = []
    return passage
  }
}
