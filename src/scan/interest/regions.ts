import type { Span } from '../../model/place.ts'
import { encodedEnd } from '../fragments/base64.ts'
import { longHexEnd } from '../fragments/hex.ts'
import { BLANK, CARRIAGE_RETURN, CLASS_BITS, classOf, ClassRoom, IN_LIST, IN_RUN, IN_WORD, isHex, LAST_LETTER, MARGIN } from './classes.ts'
import { isField } from './dots.ts'
import { glances, mayBeKey } from './glances.ts'
import { BOUND_WITHIN } from './bound.ts'
import { BINDABLE, KEY, LOOK, MARKS, ROW_OF } from './neighbours.ts'
import { isTellingList, LONGEST_NUMBER, SHORTEST_LIST } from './numbers.ts'
import { LINES_AROUND, LINES_OF_RECORD, RegionList } from './region-list.ts'
import { isReadableRun, isTellingRun } from './runs.ts'
import { looks } from './signs.ts'
import { isUnseen, seenAround } from './unseen.ts'
import { isMachineKey, isTellingWord } from './words.ts'

/** From so many letters, digits and `+/-_` on they may be encoded text. */
const SHORTEST_RUN = 12
const SHORTEST_HEX = 16
const EQUALS = 61
/** The classes of controls and of a backslash, with which begins what nobody sees. */
const CONTROL = 0
const BACKSLASH = classOf('\\')
const NOWHERE = -1e9

/** Two counters of five bits: units of a run of base64 or hexadecimal, and units of a list of numbers. */
const RUN_COUNT = 31
const LIST_SHIFT = 6
const LIST_COUNT = 31 << LIST_SHIFT
/** Added at every unit, before those counters are masked out that the unit ends: so counting needs no branch. They come round at 32. */
const COUNT = 1 | (1 << LIST_SHIFT)
/** By class, the counters that go on. */
const GOES_ON = Uint16Array.from(IN_RUN, (inRun, one) => (inRun === 1 ? RUN_COUNT : 0) | (IN_LIST[one] === 1 ? LIST_COUNT : 0))

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
const [goesOn, rowOf, markAt, countedAt, classBits] = [GOES_ON, ROW_OF, MARKS, COUNTED, CLASS_BITS]

const NONE: readonly Span[] = []

/** Units that are walked over before those among them are looked at that are worth it. */
const CHUNK = 4096

/**
 * Reads one text after the other, each to its end: most texts are short and hold nothing, and then nothing is made for them.
 */
class Reader {
  private readonly room = new ClassRoom()
  /** Places behind those that are worth a look, and what these are. */
  private readonly places = new Int32Array(CHUNK)
  private readonly marks = new Uint8Array(CHUNK)
  private text = ''
  private classes: Uint8Array = new Uint8Array(0)
  private variables: RegExp | null = null
  private regions: RegionList | null = null
  private variableAt = 0
  /** Where the last key began that a host can be bound to. */
  private keyAt = NOWHERE
  /** Up to where runs, hexadecimal digits over lines and lists have been read: the counters come round in long ones. */
  private runPast = 0
  private hexPast = 0
  private listPast = 0
  private unseenPast = 0
  /** Where the walk stands: the class of the last unit, the row of its marks, and the counters. */
  private last = 0
  private row = 0
  private counts = 0

  /** @param unseenFrom from here on, colours and written line ends are taken out: nowhere in a stretch of which they are taken out already. */
  read(text: string, variables: RegExp | null, unseenFrom: number): readonly Span[] {
    this.text = text
    this.classes = this.room.sort(text)
    this.variables = variables
    this.regions = null
    this.variableAt = variables ? this.nextVariable(0) : Infinity
    this.keyAt = NOWHERE
    this.runPast = this.hexPast = this.listPast = 0
    this.unseenPast = unseenFrom
    this.last = CARRIAGE_RETURN
    this.row = this.counts = 0
    const end = text.length + MARGIN
    for (let from = MARGIN; from < end; from += CHUNK) {
      const found = this.walk(from, Math.min(end, from + CHUNK))
      for (let i = 0; i < found; i++) this.look((this.places[i] as number) - MARGIN - 1, this.marks[i] as number)
    }
    this.look(text.length - 1, MARKS[this.row | BLANK] ?? 0)
    return this.close()
  }

  /** Walks over some units and notes the places behind those that are worth a look; returns how many there are. It calls nothing, which keeps it fast. */
  private walk(from: number, to: number): number {
    const { classes, marks, places } = this
    let { last, row, counts } = this
    let found = 0
    for (let at = from; at < to; at++) {
      const own = classes[at] as number
      counts = (counts + COUNT) & (goesOn[own] as number)
      const mark = (markAt[row | own] as number) | (countedAt[counts] as number)
      row = rowOf[(last << classBits) | own] as number
      last = own
      if (mark === 0) continue
      places[found] = at
      marks[found++] = mark
    }
    this.last = last
    this.row = row
    this.counts = counts
    return found
  }

  /** Looks closer at one unit. */
  private look(at: number, mark: number): void {
    if (at >= this.variableAt) this.passVariables(at)
    if (mark & RUN) this.run(at + 2 - SHORTEST_RUN)
    if (mark & LIST) this.list(at + 2 - SHORTEST_LIST, at)
    if (!(mark & (LOOK | KEY | BINDABLE))) return
    const { classes } = this
    if (mark & KEY && mayBeKey(classes, at + MARGIN - 1) && isMachineKey(this.text, at - 1)) this.keyAt = at
    const one = classes[at + MARGIN] as number
    if (one === CONTROL || one === BACKSLASH) {
      if (at >= this.unseenPast && isUnseen(this.text, at)) return this.unseen(at)
    } else if (!(mark & BINDABLE && at - this.keyAt <= BOUND_WITHIN) && !(mark & LOOK && glances[one]?.(classes, at + MARGIN))) return
    this.lookCloser(at, one)
  }

  private lookCloser(at: number, one: number): void {
    const { text } = this
    if (one > CONTROL && one <= LAST_LETTER) this.word(at)
    else if (looks[one]?.(text, at, this.keyAt)) this.found().add(at, at, LINES_AROUND, isField(text, at))
  }

  private found(): RegionList {
    return (this.regions ??= new RegionList(this.text))
  }

  /** Reads a run from its beginning to its end. */
  private run(start: number): void {
    if (start < this.runPast) return
    const { classes, text } = this
    const end = this.endOf(IN_RUN, start + SHORTEST_RUN)
    this.runPast = end
    // A code of a mail in front is no part of it.
    const from = text.charCodeAt(start - 1) === EQUALS ? start + 2 : start
    if (isTellingRun(text, classes, start, end) || (from > start && isTellingRun(text, classes, from, end))) {
      this.runPast = encodedEnd(text, end)
      if (isReadableRun(text, start, this.runPast)) this.found().add(start, this.runPast)
    }
    if (text.charCodeAt(end) === 10 || text.charCodeAt(end) === 13) this.hexLines(start, end)
  }

  /** Reads a list of numbers from its beginning to its end. */
  private list(start: number, at: number): void {
    if (start < this.listPast) return
    const { classes, text } = this
    const end = this.endOf(IN_LIST, start)
    this.listPast = end
    // A digest is no part of a list, and what goes on behind it may be too short for one.
    const from = Math.min(end, this.endOf(IN_WORD, start))
    if (from - start > LONGEST_NUMBER && end - from < SHORTEST_LIST) return
    if (isTellingList(text, classes, start, end)) this.found().add(start, end, LINES_AROUND, false, at)
  }

  /** Where the units end that are of a kind. */
  private endOf(kind: Uint8Array, from: number): number {
    const { classes } = this
    const past = this.text.length + MARGIN
    let end = from + MARGIN
    while (end < past && kind[classes[end] as number] === 1) end++
    return end - MARGIN
  }

  private close(): readonly Span[] {
    this.passVariables(this.text.length)
    // No text is held that nobody reads.
    this.text = ''
    return this.regions?.close() ?? NONE
  }

  private word(at: number): void {
    if (!isTellingWord(this.text, at)) return
    this.found().add(at, at, LINES_OF_RECORD)
    this.found().addRows(at)
  }

  /** Reads what stands around colours and written line ends without them. */
  private unseen(at: number): void {
    const { text, end, past } = seenAround(this.text, at)
    this.unseenPast = past
    if (ofStretches.read(text, this.variables, Infinity).length > 0) this.found().add(at, end)
  }

  /** Hexadecimal digits that go on over lines. */
  private hexLines(start: number, end: number): void {
    let first = end
    while (first > start && isHex(this.text.charCodeAt(first - 1))) first--
    if (end - first < SHORTEST_HEX || first < this.hexPast) return
    const past = longHexEnd(this.text, first)
    this.hexPast = Math.max(past, end)
    if (past >= 0) this.found().add(first, past)
  }

  private nextVariable(from: number): number {
    if (!this.variables) return Infinity
    this.variables.lastIndex = from
    return this.variables.exec(this.text)?.index ?? Infinity
  }

  private passVariables(until: number): void {
    for (; this.variableAt <= until; this.variableAt = this.nextVariable(this.variableAt + 1)) {
      this.found().add(this.variableAt, this.variableAt, LINES_OF_RECORD)
      this.found().addTable(this.variableAt)
    }
  }
}

/** For texts, and for stretches of them that are read as they are seen. */
const [ofTexts, ofStretches] = [new Reader(), new Reader()]

/**
 * The stretches of a text that may hold an endpoint value: on a clean log, few or none. Its units are sorted into classes; one walk over these looks
 * three neighbours up in a table that says at which units to look closer, and counts which runs are long enough to be encoded text. Most of those are
 * passed over at a glance at the classes around them.
 */
export function regionsOf(text: string, variables: RegExp | null): readonly Span[] {
  return ofTexts.read(text, variables, 0)
}
