import type { Position, Span } from '../../model/place.ts'
import type { EndpointPolicy } from '../../model/policy.ts'
import { fill, literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import { buildAutomaton } from './automaton.ts'
import type { Needle } from './needle.ts'
import { plainsOf } from './parts.ts'
import type { Plain } from './plain.ts'
import { radixNeedles } from './radix-forms.ts'
import { Search, type Sighting } from './search.ts'
import { plainNeedles, unitNeedles } from './written-forms.ts'

/** A stretch that holds a protected value or a part of it; `form` says which part and how it is written: `host, base64`. */
export interface ExactHit extends Span {
  readonly form: Safe
}

/** The same in a stream: places are bytes, columns count UTF-16 units of text in UTF-8. */
export interface ExactStreamHit extends ExactHit, Position {}

/** Searches bytes that come in chunks, in memory that does not grow with them. */
export interface ExactStream {
  /** What is sure by now, in order of place. */
  push(chunk: Uint8Array): readonly ExactStreamHit[]
  /** What is left, when nothing more comes. */
  end(): readonly ExactStreamHit[]
}

/** Finds the protected values that it was made from. It has no text, length or number in it that could be written. */
export interface ExactMatcher {
  /** Hits in UTF-16 units, in order and apart from each other. */
  find(text: string): readonly ExactHit[]
  stream(): ExactStream
  /** The most units that a hit of `find` takes, line breaks in it not counted. */
  reach(): number
}

/** Units of a text that is sought in other forms than its own: by as much, any value is told. */
const LONGEST_ENCODED = 64

/** The encodings of a part's first stretch stand for those of all of it. */
function needlesOf(plain: Plain): readonly Needle[] {
  const written = plainNeedles(plain)
  if (plain.asWritten) return written
  const head: Plain = plain.text.length > LONGEST_ENCODED ? { ...plain, text: plain.text.slice(0, LONGEST_ENCODED), cut: true } : plain
  return [...written, ...unitNeedles(head), ...radixNeedles(head)]
}

/** Of what one part is written alike in, the form that is named first. */
function distinct(needles: readonly Needle[]): readonly Needle[] {
  const found = new Map<string, Needle>()
  for (const needle of needles) {
    const key = `${needle.part} ${needle.pattern.join(' ')}`
    if (!found.has(key)) found.set(key, needle)
  }
  return [...found.values()]
}

function formOf({ needle: { part, form }, wrapped }: Sighting): Safe {
  const written = form === null ? part : fill(literal('{part}, {form}'), { part, form })
  return wrapped ? fill(literal('{written}, over a line break'), { written }) : written
}

/** One hit a stretch: what overlaps becomes one with the outermost ends, named after the longest. */
function merged(sightings: readonly Sighting[]): readonly ExactHit[] {
  const hits: { start: number; end: number; longest: Sighting }[] = []
  for (const sighting of sightings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = hits.at(-1)
    if (!last || sighting.start >= last.end) {
      hits.push({ start: sighting.start, end: sighting.end, longest: sighting })
      continue
    }
    last.end = Math.max(last.end, sighting.end)
    if (sighting.end - sighting.start > last.longest.end - last.longest.start) last.longest = sighting
  }
  return hits.map(({ start, end, longest }) => ({ start, end, form: formOf(longest) }))
}

/** The offset in UTF-16 units of each of some places in a text's UTF-8, which are in order. */
function unitOffsets(text: string, places: readonly number[]): readonly number[] {
  let [unit, byte] = [0, 0]
  return places.map((place) => {
    while (byte < place && unit < text.length) {
      const code = text.codePointAt(unit) ?? 0
      byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
      unit += code < 0x10000 ? 1 : 2
    }
    return unit
  })
}

/**
 * Makes the matcher of the values that variables have now; `null` when none of them is to be sought. It keeps what it needs to
 * itself: nothing of a value can be read from it, printed or serialised.
 */
export function createExactMatcher(values: readonly string[], policy: EndpointPolicy): ExactMatcher | null {
  const needles = distinct(values.flatMap((value) => plainsOf(value, policy)).flatMap(needlesOf))
  if (needles.length === 0) return null
  const automaton = buildAutomaton(needles.map(({ pattern }) => pattern))
  const longest = Math.max(...needles.map(({ pattern }) => pattern.length))
  const utf8 = new TextEncoder()

  function find(text: string): readonly ExactHit[] {
    const sightings: Sighting[] = []
    const bytes = utf8.encode(text)
    new Search(automaton, needles, (sighting) => sightings.push(sighting), bytes).end()
    const hits = merged(sightings)
    if (hits.length === 0 || bytes.length === text.length) return hits
    const offsets = unitOffsets(text, hits.flatMap(({ start, end }) => [start, end]))
    return hits.map(({ form }, i) => ({ start: offsets[2 * i] ?? 0, end: offsets[2 * i + 1] ?? 0, form }))
  }

  function stream(): ExactStream {
    let waiting: Sighting[] = []
    const search = new Search(automaton, needles, (sighting) => waiting.push(sighting))
    // What ends within this of what has been read may be part of something longer.
    const near = 4 * longest
    const settle = (until: number): readonly ExactStreamHit[] => {
      if (waiting.length === 0) return []
      const hits = merged(waiting).filter(({ end }) => end <= until)
      const past = hits.at(-1)?.end ?? 0
      waiting = waiting.filter(({ start }) => start >= past)
      return hits.map((hit) => ({ ...hit, ...search.position(hit.start) }))
    }
    return {
      push(chunk) {
        const settled: ExactStreamHit[] = []
        search.push(chunk, () => settled.push(...settle(search.place - near)))
        return settled
      },
      end() {
        search.end()
        return settle(Infinity)
      },
    }
  }

  return Object.freeze({ find, stream, reach: () => 4 * longest })
}
