import type { Span } from '../../model/place.ts'
import { encodedEnd } from '../fragments/base64.ts'
import { longHexEnd } from '../fragments/hex.ts'
import { CARRIAGE_RETURN, CLASS_BITS, classOf, IN_LIST, IN_RUN, IN_WORD, isHex, LAST_LETTER, MARGIN } from './classes.ts'
import { isField } from './dots.ts'
import { glances, mayBeKey } from './glances.ts'
import { BOUND_WITHIN } from './bound.ts'
import { AFTER, BINDABLE, KEY, LINE, LOOK, PAIRS, SOUGHT } from './neighbours.ts'
import { isTellingList, LONGEST_NUMBER, SHORTEST_LIST } from './numbers.ts'
import { LINES_AROUND, LINES_OF_RECORD, RegionList } from './region-list.ts'
import { isTellingRun } from './runs.ts'
import { looks } from './signs.ts'
import { isAnywhere, LONG, LONG_RUN, soughtAround } from './sought.ts'
import { isUnseen, seenAround } from './unseen.ts'
import type { FindVariable } from './variables.ts'
import { BLOCK, OF_LIST, OF_RUN, UNITS, Walk } from './walk.ts'
import { isMachineKey, isTellingWord } from './words.ts'

/** From so many letters, digits and `+/-_` on they may be encoded text. */
const SHORTEST_RUN = 12
const SHORTEST_HEX = 16
const EQUALS = 61
/** The classes of controls and of a backslash, with which begins what nobody sees. */
const CONTROL = 0
const BACKSLASH = classOf('\\')
const NOWHERE = -1e9

/** V8 takes a module's own constants for constants, and reads those of others anew each time. */
const [pairAt, classBits, after] = [PAIRS, CLASS_BITS, AFTER]

const NONE: readonly Span[] = []

/**
 * Reads one text after the other, each to its end: most texts are short and hold nothing, and then nothing is made for them.
 */
class Reader {
  private readonly walk = new Walk()
  private text = ''
  private classes: Uint8Array = this.walk.classes
  private variables: FindVariable | null = null
  private regions: RegionList | null = null
  private variableAt = 0
  /** Where the last key began that a host can be bound to. */
  private keyAt = NOWHERE
  /** Up to where runs, hexadecimal digits over lines and lists have been read. */
  private runPast = 0
  private hexPast = 0
  private listPast = 0
  private unseenPast = 0
  /** What was seen of what others seek. */
  seen = 0

  /** @param unseenFrom from here on, colours and written line ends are taken out: nowhere in a stretch of which they are taken out already. */
  read(text: string, variables: FindVariable | null, unseenFrom: number): readonly Span[] {
    const found = this.walk.over(text)
    const { blocks, classes, marks } = this.walk
    this.text = text
    this.classes = classes
    this.variables = variables
    this.regions = null
    this.variableAt = this.nextVariable(0)
    this.keyAt = NOWHERE
    this.runPast = this.hexPast = this.listPast = 0
    this.unseenPast = unseenFrom
    this.seen = 0
    for (let i = 0; i < found; i++) this.readBlock(blocks[i] as number, marks[i] as number)
    return this.close()
  }

  /** Looks at the units of a block that are worth it. Each is told by what stands behind it: so the first stands in front of the block. */
  private readBlock(start: number, marks: number): void {
    if (marks & OF_RUN) this.runAround(start - BLOCK)
    if (marks & OF_LIST) this.listAround(start - BLOCK)
    for (let left = marks & UNITS; left !== 0; left &= left - 1) {
      const at = start + 30 - Math.clz32(left & -left)
      this.look(at, this.markAt(at))
    }
  }

  private markAt(at: number): number {
    const { classes } = this
    const one = classes[at + MARGIN] as number
    const before = at === 0 ? CARRIAGE_RETURN : (classes[at + MARGIN - 1] as number)
    const next = classes[at + MARGIN + 1] as number
    return (pairAt[(before << classBits) | one] as number) & ((pairAt[(one << classBits) | next] as number) >>> after)
  }

  /** Looks closer at one unit. */
  private look(at: number, mark: number): void {
    if (at >= this.variableAt) this.passVariables(at)
    const { classes } = this
    if (mark & KEY && mayBeKey(classes, at + MARGIN - 1) && isMachineKey(this.text, at - 1)) this.keyAt = at
    const one = classes[at + MARGIN] as number
    if (mark & SOUGHT) this.seen = soughtAround(this.text, at, one, this.seen)
    if (mark & LINE) this.word(at + 1)
    if (!(mark & (LOOK | BINDABLE))) return
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

  /** Where that begins of which two blocks were met, the first at an offset. */
  private startOf(kind: Uint8Array, inside: number): number {
    const { classes } = this
    let start = inside
    while (start > 0 && kind[classes[start + MARGIN - 1] as number] === 1) start--
    return start
  }

  /** Two blocks of a run: one that is long enough goes on before them, or fills the next block as well and is met again there. */
  private runAround(inside: number): void {
    // Of a long run every block is noted.
    if (inside < this.runPast || IN_RUN[this.classes[inside + MARGIN - 1] as number] !== 1) return
    const start = this.startOf(IN_RUN, inside)
    const end = this.endOf(IN_RUN, inside + 2 * BLOCK)
    if (end - start >= SHORTEST_RUN) this.run(start, end)
  }

  /** Reads a run from its beginning to its end. */
  private run(start: number, end: number): void {
    const { classes, text } = this
    this.runPast = end
    if (end - start >= LONG) this.seen |= LONG_RUN
    // A code of a mail in front is no part of it.
    const from = text.charCodeAt(start - 1) === EQUALS ? start + 2 : start
    if (isTellingRun(text, classes, start, end) || (from > start && isTellingRun(text, classes, from, end))) {
      this.runPast = encodedEnd(text, end)
      // What goes on in the next lines is passed over.
      this.seen |= LONG_RUN
      this.found().add(start, this.runPast)
    }
    if (text.charCodeAt(end) === 10 || text.charCodeAt(end) === 13) this.hexLines(start, end)
  }

  private listAround(inside: number): void {
    if (inside < this.listPast) return
    const start = this.startOf(IN_LIST, inside)
    const end = this.endOf(IN_LIST, inside + 2 * BLOCK)
    if (end - start >= SHORTEST_LIST) this.list(start, end)
  }

  /** Reads a list of numbers from its beginning to its end. */
  private list(start: number, end: number): void {
    const { classes, text } = this
    this.listPast = end
    // A digest is no part of a list, and what goes on behind it may be too short for one.
    const from = Math.min(end, this.endOf(IN_WORD, start))
    if (from - start > LONGEST_NUMBER && end - from < SHORTEST_LIST) return
    if (isTellingList(text, classes, start, end)) this.found().add(start, end, LINES_AROUND, false, start + SHORTEST_LIST - 2)
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
    return this.variables?.(this.text, from) ?? Infinity
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

/** Longer texts are not walked over for what others seek: they come in windows to be scanned. */
const LONGEST = 1 << 20

/** The last text of which it was asked what it holds: it is about to be scanned. */
let last: { readonly text: string; readonly seen: number; readonly regions: readonly Span[] } | null = null

/** True where a text may hold one of the forms that others seek: the walk that the endpoint scanner takes tells that as well. */
export function mayHold(text: string, what: number): boolean {
  if (text.length > LONGEST) return isAnywhere(what, text)
  if (last?.text !== text) {
    const regions = ofTexts.read(text, null, 0)
    last = { text, seen: ofTexts.seen, regions }
  }
  return (last.seen & what) !== 0
}

/**
 * The stretches of a text that may hold an endpoint value: on a clean log, few or none. Its units are sorted into classes; one walk over these looks
 * pairs of neighbours up in a table that says at which units to look closer, and which stretches are long enough to be encoded text. Most of those are
 * passed over at a glance at the classes around them.
 */
export function regionsOf(text: string, variables: FindVariable | null): readonly Span[] {
  if (last?.text === text) {
    const { regions } = last
    // No text is held that nobody reads.
    last = null
    if (variables === null || variables(text, 0) === Infinity) return regions
  }
  return ofTexts.read(text, variables, 0)
}
