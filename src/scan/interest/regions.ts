import type { Span } from '../../model/place.ts'
import { isHiddenOrFolded } from '../edits/characters.ts'
import { encodedEnd } from '../fragments/base64.ts'
import { classOf, HEX, RUN, SIGN, WORD } from './classes.ts'
import { LINES_OF_RECORD, RegionList } from './region-list.ts'
import { isTelling } from './signs.ts'
import { isTellingRun, isTellingWord } from './words.ts'

const NEWLINE = 10

/** Walks once over a text, and asks at every word and sign whether it may belong to an endpoint value. */
class Reader {
  private readonly text: string
  private readonly regions: RegionList
  /** Two-digit hexadecimal words in a row. */
  private pairs = 0

  constructor(text: string, regions: RegionList) {
    this.text = text
    this.regions = regions
  }

  /** Reads a run of letters, digits and `+/-_`; returns its end. */
  run(start: number): number {
    const { text, regions } = this
    let end = start
    while (end < text.length) {
      const unit = text.charCodeAt(end)
      if (!(classOf(unit) & RUN)) break
      if (unit >= 128 && isHiddenOrFolded(text, end)) regions.add(end, end)
      end++
    }
    if (end - start >= 12 && isTellingRun(text, start, end)) regions.add(start, encodedEnd(text, end))
    for (let at = start; at < end; ) {
      if (classOf(text.charCodeAt(at)) & WORD) at = this.word(at)
      else this.sign(at++)
    }
    return end
  }

  sign(at: number): void {
    const unit = this.text.charCodeAt(at)
    if (unit === NEWLINE) this.regions.newLine(at)
    if (classOf(unit) & SIGN && isTelling(this.text, at, unit)) this.regions.add(at, at)
  }

  private word(start: number): number {
    const { text, regions } = this
    let end = start + 1
    while (end < text.length && classOf(text.charCodeAt(end)) & WORD) end++
    if (isTellingWord(text, start, end)) {
      regions.add(start, end, LINES_OF_RECORD)
      regions.addRows(start)
    }
    const isPair = end - start === 2 && classOf(text.charCodeAt(start)) & HEX && classOf(text.charCodeAt(start + 1)) & HEX
    this.pairs = isPair ? this.pairs + 1 : 0
    if (this.pairs >= 8) regions.add(start - 40, end)
    return end
  }
}

function nextVariable(text: string, variables: RegExp | null, from: number): number {
  if (!variables) return Infinity
  variables.lastIndex = from
  return variables.exec(text)?.index ?? Infinity
}

/** The stretches of a text that may hold an endpoint value: on a clean log, few or none. */
export function regionsOf(text: string, variables: RegExp | null): readonly Span[] {
  const regions = new RegionList(text)
  const reader = new Reader(text, regions)
  let variableAt = nextVariable(text, variables, 0)
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at)
    const bits = classOf(unit)
    if (at >= variableAt) {
      regions.add(variableAt, variableAt, LINES_OF_RECORD)
      regions.addTable(variableAt)
      variableAt = nextVariable(text, variables, variableAt + 1)
    }
    if (bits & RUN) at = reader.run(at)
    else {
      if (bits & SIGN) reader.sign(at)
      else if (unit >= 128 && isHiddenOrFolded(text, at)) regions.add(at, at)
      at++
    }
  }
  if (variableAt < text.length) regions.add(variableAt, variableAt, LINES_OF_RECORD)
  return regions.close()
}
