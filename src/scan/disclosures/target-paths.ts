import type { Span } from '../../model/place.ts'
import { isNegation } from '../words/assertion.ts'

/** A line on which something else begins than what the line above speaks of: a blank one, a bullet, a heading, a row, a key. */
const BEGINS = /^[ \t]*(?:$|[-*+] |\d{1,9}[.)] |#{1,6} |[>|]|[\w-]{1,40}:(?!\/\/))/
const SENTENCE_END = /[.!?](?=\s|$)/
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>`"')\]]+|(?<![\w.-])[\w.-]{1,64}@[\w.-]{1,255}:[\w./~-]+/
const PATH = /(?<![\w.~/\\-])(?:~?\/[\w.@~-]+(?:\/[\w.@~-]*)*|\.{1,2}\/[\w.@~-]+(?:\/[\w.@~-]*)*|[A-Za-z]:[\\/]{1,2}[\w.@~-]+(?:[\\/]{1,2}[\w.@~-]*)*)/
/** A relative path is one only where it is bound to the name, or else `provider/model` would be. */
const BOUND_CODE = /^[`"'*_]{0,4}(?:\s{1,4}(?:path|root|folder|directory|checkout|clone))?[`"'*_]{0,4}\s{0,4}(?::|=|is at|is in|is|at|in|)\s{0,4}[*_]{0,2}`([\w.@-]+(?:\/[\w.@-]+)+\/?)`/i
const BOUND = /^[`"'*_]{0,4}(?:\s{1,4}(?:path|root|folder|directory|checkout|clone)\b)?[`"'*_]{0,4}\s{0,4}[:=][*_]{0,2}\s{0,4}["']?([\w.@-]+(?:\/[\w.@-]+)+\/?)(?=["'.,;)\s]|$)/i
const DENIALS = /\b(?:must|may|shall|should|can|is|are|was|were|will|do|does)(?:\s{1,4}not\b|n['’]t\b)|\bcannot\b/i

/** Makes the finder of places of a target repository: a path or address in a sentence that names one, and the policy's own list. */
export function targetPathFinder(names: readonly string[], paths: readonly string[], runFolder: string): (text: string) => readonly Span[] {
  const words = names.map((name) => name.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s_-]{0,4}'))
  const name = words.length === 0 ? null : new RegExp(`(?<![A-Za-z0-9])(?:${words.join('|')})(?![A-Za-z0-9])`, 'i')
  // Without a look at what stands before it, a name is found in a fraction of the time.
  const anyName = new RegExp(words.join('|'), 'i')
  return (text) => [...(name === null || !anyName.test(text) ? [] : namedIn(text, name, runFolder)), ...paths.flatMap((path) => listed(text, path))]
}

/** Units of raw text that speak of one thing: a bullet, a row or a paragraph, its soft line breaks included. */
function* units(text: string): Generator<{ readonly unit: string; readonly offset: number }> {
  let start = 0
  for (let line = 0; line < text.length; ) {
    const next = text.indexOf('\n', line)
    const end = next < 0 ? text.length : next
    if (line > start && BEGINS.test(text.slice(line, end).replace(/\r$/, ''))) {
      yield { unit: text.slice(start, line), offset: start }
      start = line
    }
    line = end + 1
  }
  yield { unit: text.slice(start), offset: start }
}

function namedIn(text: string, name: RegExp, runFolder: string): readonly Span[] {
  const found: Span[] = []
  if (!name.test(text)) return found
  let open = false
  for (const { unit, offset } of units(text)) {
    if (unit.trim() === '') continue
    // `Target Repository:` above a list speaks of the list's first entry.
    if (open) found.push(...placesIn(unit, offset, null, runFolder))
    open = false
    for (let from = 0; from < unit.length; ) {
      const stop = SENTENCE_END.exec(unit.slice(from))
      const sentence = unit.slice(from, stop ? from + stop.index + 1 : unit.length)
      const match = name.exec(sentence)
      if (match && !denies(sentence, match.index)) {
        const spans = placesIn(sentence, offset + from, match.index + match[0].length, runFolder)
        found.push(...spans)
        open = spans.length === 0 && /:[`*_]{0,4}\s*$/.test(sentence.slice(-40))
      }
      from += sentence.length
    }
  }
  return found
}

/** The very sentences that forbid such a path name the repository. */
function denies(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at).split(/[^\p{L}'’]+/u)
  return before.some((text) => isNegation({ text: text.toLowerCase() })) || DENIALS.test(sentence)
}

/** @param behind where the name ends, if it stands in the sentence. */
function placesIn(sentence: string, offset: number, behind: number | null, runFolder: string): readonly Span[] {
  const rest = behind === null ? '' : sentence.slice(behind)
  const bound = BOUND_CODE.exec(rest) ?? BOUND.exec(rest)
  const relative = bound?.[1] === undefined ? null : { 0: bound[1], index: (behind ?? 0) + bound[0].lastIndexOf(bound[1]) }
  for (const match of [ADDRESS.exec(sentence), PATH.exec(sentence), relative]) {
    if (match === null || match[0].split(/[\\/]+/).includes(runFolder)) continue
    return [{ start: offset + match.index, end: offset + match.index + match[0].length }]
  }
  return []
}

function listed(text: string, path: string): readonly Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + path.length)) {
    const end = at + path.length
    const inside = /[\w.~-]/.test(text.charAt(at - 1)) || (/[\w-]$/.test(path) && /[\w-]/.test(text.charAt(end)))
    if (!inside) found.push({ start: at, end })
  }
  return found
}
