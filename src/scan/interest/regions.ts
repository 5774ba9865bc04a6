import type { Span } from '../../model/place.ts'
import { encodedEnd } from '../fragments/base64.ts'
import { longHexEnd } from '../fragments/hex.ts'
import { CARRIAGE_RETURN, CLASSES, CLASS_BITS, COUNT, COUNTED, FOREIGN, isCounted, isEscapeLetter, isHex, LIST_COUNT, NEWLINE, RUN_COUNT } from './classes.ts'
import { KEY, NEIGHBOURS } from './neighbours.ts'
import { isTellingList, SHORTEST_LIST } from './numbers.ts'
import { LINES_OF_RECORD, RegionList } from './region-list.ts'
import { isTellingRun } from './runs.ts'
import { looks } from './signs.ts'
import { isMachineKey, isTellingWord } from './words.ts'

/** From so many letters, digits and `+/-_` on they may be encoded text. */
const SHORTEST_RUN = 12
const SHORTEST_HEX = 16
const CLASS_MASK = (1 << CLASS_BITS) - 1
const NEIGHBOUR_MASK = (1 << (3 * CLASS_BITS)) - 1
const LAST_LETTER = 26
const NOWHERE = -1e9

/** What is asked of a text at the places that its neighbours make telling. */
class Reader {
  private readonly text: string
  private readonly variables: RegExp | null
  private readonly regions: RegionList
  private variableAt = 0
  /** Where the last key began that a host can be bound to. */
  private keyAt = NOWHERE
  /** Up to where runs, hexadecimal digits over lines and lists have been read: the counters come round in long ones. */
  private runPast = 0
  private hexPast = 0
  private listPast = 0

  constructor(text: string, variables: RegExp | null) {
    this.text = text
    this.variables = variables
    this.regions = new RegionList(text)
    this.variableAt = this.nextVariable(0)
  }

  /** Looks closer at one unit. */
  look(at: number, cls: number, mark: number): void {
    const { text, regions } = this
    if (at >= this.variableAt) this.passVariables(at)
    if (mark === KEY && isMachineKey(text, at - 1)) this.keyAt = at
    if (cls > 0 && cls <= LAST_LETTER) this.word(at)
    else if (looks[cls]?.(text, at, this.keyAt)) regions.add(at, at)
    if (cls === NEWLINE) regions.newLine(at)
  }

  /** Reads a run from its beginning to its end. */
  run(start: number): void {
    const { text, regions } = this
    if (start < this.runPast) return
    let end = start + SHORTEST_RUN
    while (isCounted(text, end, RUN_COUNT)) end++
    this.runPast = end
    // The letter of an escape is no part of what follows it.
    const from = isEscapeLetter(text, start) ? start + 1 : start
    if (isTellingRun(text, start, end) || (from > start && isTellingRun(text, from, end))) {
      this.runPast = encodedEnd(text, end)
      regions.add(start, this.runPast)
    }
    if (text.charCodeAt(end) === 10 || text.charCodeAt(end) === 13) this.hexLines(start, end)
  }

  /** Reads a list of numbers from its beginning to its end. */
  list(start: number): void {
    if (start < this.listPast) return
    let end = start + SHORTEST_LIST
    while (isCounted(this.text, end, LIST_COUNT)) end++
    this.listPast = end
    if (isTellingList(this.text, start, end)) this.regions.add(start, end)
  }

  close(): readonly Span[] {
    this.passVariables(this.text.length)
    return this.regions.close()
  }

  private word(at: number): void {
    if (!isTellingWord(this.text, at)) return
    this.regions.add(at, at, LINES_OF_RECORD)
    this.regions.addRows(at)
  }

  /** Hexadecimal digits that go on over lines. */
  private hexLines(start: number, end: number): void {
    let first = end
    while (first > start && isHex(this.text.charCodeAt(first - 1))) first--
    if (end - first < SHORTEST_HEX || first < this.hexPast) return
    const past = longHexEnd(this.text, first)
    this.hexPast = Math.max(past, end)
    if (past >= 0) this.regions.add(first, past)
  }

  private nextVariable(from: number): number {
    if (!this.variables) return Infinity
    this.variables.lastIndex = from
    return this.variables.exec(this.text)?.index ?? Infinity
  }

  private passVariables(until: number): void {
    for (; this.variableAt <= until; this.variableAt = this.nextVariable(this.variableAt + 1)) {
      this.regions.add(this.variableAt, this.variableAt, LINES_OF_RECORD)
      this.regions.addTable(this.variableAt)
    }
  }
}

/**
 * The stretches of a text that may hold an endpoint value: on a clean log, few or none. One walk over the text sorts every unit into a class; a
 * table over three neighbouring classes says at which units to look closer, and a count which runs are long enough to be encoded text.
 */
export function regionsOf(text: string, variables: RegExp | null): readonly Span[] {
  const reader = new Reader(text, variables)
  let key = (CARRIAGE_RETURN << CLASS_BITS) | CARRIAGE_RETURN
  let counts = 0
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 32
    const cls = unit < 128 ? (CLASSES[unit] as number) : FOREIGN
    key = ((key << CLASS_BITS) | cls) & NEIGHBOUR_MASK
    counts = (counts + COUNT) & (COUNTED[cls] as number)
    if ((counts & RUN_COUNT) === SHORTEST_RUN) reader.run(at + 1 - SHORTEST_RUN)
    if (counts >> 16 === SHORTEST_LIST) reader.list(at + 1 - SHORTEST_LIST)
    const mark = NEIGHBOURS[key] as number
    if (mark !== 0) reader.look(at - 1, (key >> CLASS_BITS) & CLASS_MASK, mark)
  }
  return reader.close()
}
