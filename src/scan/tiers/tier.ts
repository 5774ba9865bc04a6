import type { Span } from '../../model/place.ts'
import type { Safe } from '../../model/safe.ts'
import type { ViewContext } from '../layer.ts'
import type { StateWords } from '../allow/states.ts'
import type { HostJudge } from '../hosts/host-kind.ts'

/** The names that findings carry. */
export type EndpointTier =
  | 'assigned'
  | 'url'
  | 'ip'
  | 'name'
  | 'host-port'
  | 'target'
  | 'loopback'
  | 'userinfo'
  | 'encoded'
  | 'exact'

/** Something that was found in one text, in offsets of that text. */
export interface Found extends Span {
  readonly tier: EndpointTier
  readonly level: 'error' | 'warning'
  /** Of tier `exact`: which part of the protected value it is, and how it is written. */
  readonly form?: Safe
  /** True where an encoding was undone first, so that `form` does not name it. */
  readonly decoded?: true
}

/** What a tier may ask about the text and the words in it. */
export interface Search {
  readonly text: string
  readonly context: ViewContext | 'raw'
  readonly hosts: HostJudge
  readonly states: StateWords
  /** Names of the protected variables. */
  readonly variables: readonly string[]
  /** Lower-case nicknames, which are no values. */
  readonly nicknames: ReadonlySet<string>
}

/** Finds one kind of endpoint value. */
export type Tier = (search: Search) => Iterable<Found>

/** The rest of the line before an offset, at most so many units. */
export function lineBefore(text: string, at: number, limit: number): string {
  const from = Math.max(0, at - limit)
  const before = text.slice(from, at)
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1)
}

function isLabelUnit(unit: number): boolean {
  const lower = unit | 32
  return (lower >= 97 && lower <= 122) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 95 || unit >= 0xa1
}

/** Start of the dotted word (letters, digits, hyphens, underscores) that ends at an offset; at most 253 units. */
export function dottedWordStart(text: string, end: number): number {
  let at = end
  while (at > 0 && end - at < 253) {
    const unit = text.charCodeAt(at - 1)
    if (isLabelUnit(unit) || (unit === 46 && at < end && text.charCodeAt(at) !== 46 && at > 1 && isLabelUnit(text.charCodeAt(at - 2)))) at--
    else break
  }
  while (at < end && /[-_.]/.test(text[at] ?? '')) at++
  return at
}
