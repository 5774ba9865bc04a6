import type { Span } from '../../model/place.ts'
import { encodedEnd } from '../fragments/base64.ts'
import { longHexEnd } from '../fragments/hex.ts'
import {
  BLANK, CARRIAGE_RETURN, CLASS_BITS, CLASS_SHIFT, classAt, COUNT, isHex, isPlainWord, LIST_COUNT, LIST_SHIFT, RUN_COUNT, UNITS,
} from './classes.ts'
import { isField } from './dots.ts'
import { BINDABLE, KEY, LOOK, MARKS, ROW_OF } from './neighbours.ts'
import { isTellingList, LONGEST_NUMBER, SHORTEST_LIST } from './numbers.ts'
import { LINES_AROUND, LINES_OF_RECORD, RegionList } from './region-list.ts'
import { isTellingRun } from './runs.ts'
import { looks } from './signs.ts'
import { isUnseen, seenAround } from './unseen.ts'
import { isMachineKey, isTellingWord } from './words.ts'

/** From so many letters, digits and `+/-_` on they may be encoded text. */
const SHORTEST_RUN = 12
const SHORTEST_HEX = 16
const LAST_LETTER = 26
const EQUALS = 61
const NOWHERE = -1e9

/** What the counters say: a run, or a list of numbers, is as long now as it must be. */
const RUN = 4
const LIST = 8
const COUNTED = new Uint8Array(RUN_COUNT + LIST_COUNT + 1)
for (let counts = 0; counts < COUNTED.length; counts++) {
  const isRun = (counts & RUN_COUNT) === SHORTEST_RUN
  const isList = counts >> LIST_SHIFT === SHORTEST_LIST
  COUNTED[counts] = (isRun ? RUN : 0) | (isList ? LIST : 0)
}

/** What is looked up at every unit: V8 takes a module's own constants for constants, and reads those of others anew each time. */
const [units, rowOf, markAt, countedAt] = [UNITS, ROW_OF, MARKS, COUNTED]
const [classBits, classShift, counted] = [CLASS_BITS, CLASS_SHIFT, COUNT]

/** Where units end that one of the counters counts. */
function countedEnd(text: string, from: number, counter: number): number {
  let end = from
  while (end < text.length && ((units[text.charCodeAt(end)] as number) & counter) !== 0) end++
  return end
}

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
  private unseenPast: number

  constructor(text: string, variables: RegExp | null, unseenPast: number) {
    this.text = text
    this.variables = variables
    this.unseenPast = unseenPast
    this.regions = new RegionList(text)
    this.variableAt = this.nextVariable(0)
  }

  /** Looks closer at one unit. */
  look(at: number, mark: number): void {
    if (at >= this.variableAt) this.passVariables(at)
    if (mark & RUN) this.run(at + 2 - SHORTEST_RUN)
    if (mark & LIST) this.list(at + 2 - SHORTEST_LIST, at)
    if (!(mark & (LOOK | KEY | BINDABLE))) return
    const { text, regions } = this
    if (mark & KEY && isMachineKey(text, at - 1)) this.keyAt = at
    const cls = classAt(text, at)
    if (cls > 0 && cls <= LAST_LETTER) this.word(at)
    else if (at >= this.unseenPast && isUnseen(text, at)) this.unseen(at)
    else if (looks[cls]?.(text, at, this.keyAt)) regions.add(at, at, LINES_AROUND, isField(text, at))
  }

  /** Reads a run from its beginning to its end. */
  private run(start: number): void {
    const { text, regions } = this
    if (start < this.runPast) return
    const end = countedEnd(text, start + SHORTEST_RUN, RUN_COUNT)
    this.runPast = end
    // A code of a mail in front is no part of it.
    const from = text.charCodeAt(start - 1) === EQUALS ? start + 2 : start
    if (isTellingRun(text, start, end) || (from > start && isTellingRun(text, from, end))) {
      this.runPast = encodedEnd(text, end)
      regions.add(start, this.runPast)
    }
    if (text.charCodeAt(end) === 10 || text.charCodeAt(end) === 13) this.hexLines(start, end)
  }

  /** Reads a list of numbers from its beginning to its end. */
  private list(start: number, at: number): void {
    if (start < this.listPast) return
    const { text } = this
    const end = countedEnd(text, start, LIST_COUNT)
    this.listPast = end
    // A digest is no part of a list, and what goes on behind it may be too short for one.
    let from = start
    while (from < end && isPlainWord(text.charCodeAt(from))) from++
    if (from - start > LONGEST_NUMBER && end - from < SHORTEST_LIST) return
    if (isTellingList(text, start, end)) this.regions.add(start, end, LINES_AROUND, false, at)
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

  /** Reads what stands around colours and written line ends without them. */
  private unseen(at: number): void {
    const { text, end, past } = seenAround(this.text, at)
    this.unseenPast = past
    if (read(text, this.variables, Infinity).length > 0) this.regions.add(at, end)
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

const NONE: readonly Span[] = []

/** Units that are walked over before those among them are looked at that are worth it. */
const CHUNK = 4096

/** Places that are worth a look, and what they are. */
class Noted {
  readonly places = new Int32Array(CHUNK)
  readonly marks = new Uint8Array(CHUNK)
}
/** Of a text, and of a stretch of it that is read as it is seen. */
const [ofText, ofStretch] = [new Noted(), new Noted()]

/** Where the walk over a text stands: the class of the last unit, the row of its marks, and the counters. */
interface Walk {
  last: number
  row: number
  counts: number
}

/** Walks over some units and notes the places behind those that are worth a look; returns how many there are. It calls nothing, which keeps it fast. */
function walkOver(text: string, from: number, to: number, walk: Walk, { places, marks }: Noted): number {
  let { last, row, counts } = walk
  let found = 0
  for (let at = from; at < to; at++) {
    const unit = units[text.charCodeAt(at)] as number
    const own = unit >> classShift
    counts = (counts + counted) & unit
    const mark = (markAt[row | own] as number) | (countedAt[counts] as number)
    row = rowOf[(last << classBits) | own] as number
    last = own
    if (mark === 0) continue
    places[found] = at
    marks[found++] = mark
  }
  walk.last = last
  walk.row = row
  walk.counts = counts
  return found
}

/** @param unseenFrom from here on, colours and written line ends are taken out: nowhere in a stretch of which they are taken out already. */
function read(text: string, variables: RegExp | null, unseenFrom: number): readonly Span[] {
  // Of a short text often nothing is noted, and then nobody has to look.
  let reader: Reader | null = variables && new Reader(text, variables, unseenFrom)
  const noted = unseenFrom === 0 ? ofText : ofStretch
  const walk: Walk = { last: CARRIAGE_RETURN, row: 0, counts: 0 }
  for (let from = 0; from < text.length; from += CHUNK) {
    const found = walkOver(text, from, Math.min(text.length, from + CHUNK), walk, noted)
    if (found > 0) reader ??= new Reader(text, variables, unseenFrom)
    for (let i = 0; i < found; i++) reader?.look((noted.places[i] ?? 0) - 1, noted.marks[i] ?? 0)
  }
  const last = MARKS[walk.row | BLANK] ?? 0
  if (last !== 0) reader ??= new Reader(text, variables, unseenFrom)
  reader?.look(text.length - 1, last)
  return reader?.close() ?? NONE
}

/**
 * The stretches of a text that may hold an endpoint value: on a clean log, few or none. One walk over the text sorts every unit into a class; a
 * table over three neighbouring classes says at which units to look closer, and a count which runs are long enough to be encoded text.
 */
export function regionsOf(text: string, variables: RegExp | null): readonly Span[] {
  return read(text, variables, 0)
}
