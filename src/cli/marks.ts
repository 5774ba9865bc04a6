import { sha256 } from '../engine/sha-256.ts'
import type { Finding, Place } from '../index.ts'
import { indexByteColumns } from '../model/byte-columns.ts'
import { indexLines } from '../model/place.ts'
import type { Span } from '../model/place.ts'
import { literal, safeHex } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'
import type { ByteRange, Mark } from '../report/run-report.ts'

/** What marks are made from. */
export interface MarkSources {
  /** What stands before the paths of the tree. */
  readonly prefix: Safe
  readonly fingerprints: ReadonlyMap<Finding, Safe>
  /** The versions of a document by the path that is shown, the one that was checked first. */
  textsAt(path: Safe): readonly string[]
}

const DIGITS = 32

/** Two trees may have the same document, so what leads to a tree is part of it. */
function printOf(finding: Finding, { fingerprints, prefix }: MarkSources): Safe {
  const print = fingerprints.get(finding)
  if (print === undefined) throw new Error('A finding has no fingerprint.')
  return (prefix as string) === '' ? print : (safeHex(sha256(JSON.stringify([prefix, print])).slice(0, DIGITS)) ?? literal(''))
}

/** One version of a document, as positions are looked up in it. */
interface Version {
  /** True where an offset has the line and column that a place states: otherwise the place is one of another version. */
  holds(place: Place): boolean
  rangeOf(span: Span): ByteRange
}

function openVersion(text: string): Version {
  const source = text.replace(/^\uFEFF/, '')
  const lines = indexLines(source)
  const at = indexByteColumns(source, lines)
  return {
    holds({ column, line, start }) {
      const position = lines.position(start)
      return start <= source.length && position.line === line && position.column === column
    },
    rangeOf: ({ start, end }) => ({ start: at(start), end: at(end) }),
  }
}

/** Makes the marks of findings while the texts are at hand. */
export function marksOf(findings: readonly Finding[], sources: MarkSources): ReadonlyMap<Finding, Mark> {
  const opened = new Map<Safe, readonly Version[]>()
  const versionOf = (place: Place): Version | undefined => {
    const versions = opened.get(place.path) ?? sources.textsAt(place.path).map(openVersion)
    opened.set(place.path, versions)
    return versions.find((version) => version.holds(place))
  }
  const rangeOf = (place: Place): ByteRange | null => versionOf(place)?.rangeOf(place) ?? null
  return new Map(findings.map((finding): readonly [Finding, Mark] => {
    const { edit, place, related } = finding
    return [finding, {
      fingerprint: printOf(finding, sources),
      bytes: rangeOf(place),
      related: related.map((other) => rangeOf(other.place)),
      edit: edit ? (versionOf(place)?.rangeOf(edit) ?? null) : null,
    }]
  }))
}
