import { BLANK, CARRIAGE_RETURN, CLASS_BITS, CLASSES, MARGIN } from './classes.ts'
import { AFTER, BINDABLE, IN_A_LIST, IN_A_RUN, KEY, LINE, LOOK, PAIRS, SOUGHT } from './neighbours.ts'

/** Texts up to this size share their room. */
const SHARED = 1 << 20
const FIRST_ROOM = 1 << 14

/** Units that are walked over in one step, and told as one place. */
export const BLOCK = 4
/** The lowest bits of what is said of a block, by unit: the one in front of it is worth a look. */
export const UNITS = (1 << BLOCK) - 1
/** The block and the one before it lie in a run as a whole, or in a list of numbers. */
export const OF_RUN = 1 << BLOCK
export const OF_LIST = 2 << BLOCK

/** What is looked up at every unit: V8 takes a module's own constants for constants, and reads those of others anew each time. */
const [classAt, pairAt, classBits, after, margin, block, anyMark] = [CLASSES, PAIRS, CLASS_BITS, AFTER, MARGIN, BLOCK, LOOK | LINE | SOUGHT | BINDABLE | KEY]
const COUNTED = IN_A_RUN | IN_A_LIST
/** From the bits of a pair down to those of a block. */
const COUNTED_SHIFT = Math.log2(IN_A_RUN / OF_RUN)

/** Numbers of two bytes lie in memory as they do in UTF-16LE. */
const IS_LITTLE = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/** From so many units on, Node copies them faster than they can be asked for one by one: of a long text ten times as fast. */
const WORTH_A_CALL = 32
const SPACE = 32

/** Units that are copied at once: they stay in the processor's cache until they are read. */
const CHUNK = 1 << 14

/** Room for the classes of a text and the blocks of it that are worth a look. */
class Room {
  readonly size: number
  readonly classes: Uint8Array
  readonly blocks: Int32Array
  readonly marks: Uint8Array

  constructor(size: number) {
    this.size = size
    this.classes = new Uint8Array(size + 2 * margin)
    this.classes.fill(BLANK, 0, margin)
    this.blocks = new Int32Array(size / block + 2)
    this.marks = new Uint8Array(size / block + 2)
  }
}

/**
 * Sorts the units of a text into classes, and notes the blocks in which three neighbours stand of which the second is worth a closer look, and
 * those of long runs. It is the only pass over every unit, and calls nothing.
 */
export class Walk {
  private readonly units = new Uint16Array(CHUNK + block)
  private readonly bytes = Buffer.from(this.units.buffer)
  private room = new Room(FIRST_ROOM)
  private used = this.room
  /** Where the walk stands: the class and the pair of the last unit, what the last block lies in, and how many were noted. */
  private last = 0
  private before = 0
  private ran = 0
  private found = 0

  /** The classes of the units, the first of them behind the margin; they hold until the next text. */
  get classes(): Uint8Array {
    return this.used.classes
  }

  /** Where the blocks begin, in order. */
  get blocks(): Int32Array {
    return this.used.blocks
  }

  /** What is said of each. */
  get marks(): Uint8Array {
    return this.used.marks
  }

  /** Walks over a text; returns how many blocks are worth a look. */
  over(text: string): number {
    const { length } = text
    this.used = this.roomFor(length)
    // A line begins behind what stands before the text.
    this.last = CARRIAGE_RETURN
    this.before = this.ran = this.found = 0
    // Past the end by one unit: the last one of the text has a blank behind it.
    for (let from = 0; from <= length; from += CHUNK) {
      this.copy(length <= CHUNK && from === 0 ? text : text.slice(from, from + CHUNK))
      this.step(from, Math.min(length, from + CHUNK - block))
    }
    // What looks on finds blanks first, whatever stands behind them.
    const { classes } = this.used
    const end = length + margin
    classes[end] = classes[end + 1] = classes[end + 2] = classes[end + 3] = BLANK
    return this.found
  }

  private step(from: number, to: number): void {
    const { units } = this
    const { blocks, classes, marks } = this.used
    let { last, before, ran, found } = this
    for (let at = from; at <= to; at += block) {
      const first = classAt[units[at - from] as number] as number
      const second = classAt[units[at - from + 1] as number] as number
      const third = classAt[units[at - from + 2] as number] as number
      const fourth = classAt[units[at - from + 3] as number] as number
      classes[at + margin] = first
      classes[at + margin + 1] = second
      classes[at + margin + 2] = third
      classes[at + margin + 3] = fourth
      const one = pairAt[(last << classBits) | first] as number
      const two = pairAt[(first << classBits) | second] as number
      const three = pairAt[(second << classBits) | third] as number
      const four = pairAt[(third << classBits) | fourth] as number
      last = fourth
      const all = one & two & three & four & COUNTED
      const counted = all & ran
      const ofFirst = before & (one >>> after) & anyMark
      const ofSecond = one & (two >>> after) & anyMark
      const ofThird = two & (three >>> after) & anyMark
      const ofFourth = three & (four >>> after) & anyMark
      ran = all
      before = four
      if ((ofFirst | ofSecond | ofThird | ofFourth | counted) === 0) continue
      blocks[found] = at
      // Adding all bits carries into the next one where there are any: which of the four it is cannot be foreseen, and branches would cost more.
      marks[found++] = (counted >>> COUNTED_SHIFT) | ((ofFirst + anyMark) >>> after) | (((ofSecond + anyMark) >>> after) << 1) | (((ofThird + anyMark) >>> after) << 2) | (((ofFourth + anyMark) >>> after) << 3)
    }
    this.last = last
    this.before = before
    this.ran = ran
    this.found = found
  }

  /** The units of a piece of text, and blanks behind them. */
  private copy(piece: string): void {
    const { units } = this
    const { length } = piece
    if (length < WORTH_A_CALL || !IS_LITTLE) for (let at = 0; at < length; at++) units[at] = piece.charCodeAt(at)
    else this.bytes.write(piece, 'utf16le')
    units[length] = units[length + 1] = units[length + 2] = units[length + 3] = SPACE
  }

  private roomFor(length: number): Room {
    if (length <= this.room.size) return this.room
    const isShared = length <= SHARED
    const room = new Room(block * Math.ceil(((isShared ? 2 : 1) * length) / block))
    if (isShared) this.room = room
    return room
  }
}
