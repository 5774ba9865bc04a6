import type { Material } from '../../io/material.ts'
import type { Policy } from '../../model/policy.ts'
import { fill, literal } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'
import type { SurfaceState } from '../../model/surface.ts'
import { createScanner } from '../../scan/scanner.ts'
import type { Exact } from '../exact.ts'
import { findingsOf, pathOf } from './findings.ts'
import type { ScanFinding } from './findings.ts'
import { lookingOnce } from './materials.ts'
import type { LookedThrough, Looking } from './materials.ts'
import { FILE_NAMES } from './sources.ts'
import type { ScanSource } from './sources.ts'

/** What became of a surface so far. */
interface Tally {
  texts: number
  readonly reasons: Set<Safe>
}

/** All that a scan has found, before anything is silenced. */
export interface Gathered {
  readonly findings: readonly ScanFinding[]
  readonly surfaces: readonly SurfaceState[]
  /** Paths of all texts, names not counted. */
  readonly files: readonly Safe[]
  /** Those that were looked through as a whole. */
  readonly whole: readonly Safe[]
  readonly documents: ReadonlyMap<Safe, string>
  readonly texts: number
  readonly unread: number
  readonly skipped: ReadonlyMap<Safe, number>
}

export interface GatherContext {
  readonly exact: Exact
  readonly clears: Clears
  readonly print: ((value: string) => Safe) | null
}

function lookingFor(policy: Policy, { clears, exact, print }: GatherContext): Looking {
  const matcher = exact.matcherFor(policy)
  return { policy, scanner: createScanner(policy.endpoints, matcher), exact: matcher, clears, print }
}

/** Collects what texts give, a text at a time. */
class Gathering {
  readonly #findings = new Map<string, ScanFinding>()
  readonly #tallies = new Map<Safe, Tally>()
  readonly #files = new Set<Safe>()
  readonly #whole = new Set<Safe>()
  readonly #documents = new Map<Safe, string>()
  readonly #skipped = new Map<Safe, number>()
  #texts = 0
  #unread = 0

  begin({ skipped, surfaces }: ScanSource): void {
    for (const name of surfaces) this.#tally(name)
    for (const [reason, count] of skipped) this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + count)
  }

  add(material: Material, looked: LookedThrough, policy: Policy): void {
    const path = pathOf(material, looked.inner)
    const tally = this.#tally(material.surface)
    if (looked.unread === null) tally.texts++
    else tally.reasons.add(looked.unread)
    if (material.surface !== FILE_NAMES) {
      this.#files.add(path)
      if (looked.unread === null) this.#texts++
      else this.#unread++
      if (looked.unread === null && material.lines === undefined && material.isHistory !== true) this.#whole.add(path)
    }
    if (looked.document !== null) this.#documents.set(path, looked.document)
    for (const found of findingsOf(material, looked, policy)) this.#note(found)
  }

  /** The same place may be come upon on several ways: by its folder, and in the index. */
  #note(found: ScanFinding): void {
    const { messageId, place } = found.finding
    const key = JSON.stringify([place.path, place.line, place.column, messageId, found.tier])
    if (!this.#findings.has(key)) this.#findings.set(key, found)
  }

  #tally(name: Safe): Tally {
    const tally = this.#tallies.get(name) ?? { texts: 0, reasons: new Set() }
    this.#tallies.set(name, tally)
    return tally
  }

  end(): Gathered {
    return {
      findings: [...this.#findings.values()],
      surfaces: [...this.#tallies].map(([name, tally]) => stateOf(name, tally)),
      files: [...this.#files],
      whole: [...this.#whole],
      documents: this.#documents,
      texts: this.#texts,
      unread: this.#unread,
      skipped: this.#skipped,
    }
  }
}

function stateOf(name: Safe, { reasons, texts }: Tally): SurfaceState {
  const [first, ...more] = reasons
  if (first === undefined) return { name, state: texts > 0 ? 'scanned' : 'absent', reason: null, texts }
  const reason = more.length === 0 ? first : fill(literal('{first} (other reasons: {more})'), { first, more: more.length })
  return { name, state: 'not-scanned', reason, texts }
}

/** Looks through all texts of all sources. */
export async function gather(sources: readonly ScanSource[], context: GatherContext): Promise<Gathered> {
  const gathering = new Gathering()
  const lookers = new Map<Policy, ReturnType<typeof lookingOnce>>()
  for (const source of sources) {
    gathering.begin(source)
    const look = lookers.get(source.policy) ?? lookingOnce(lookingFor(source.policy, context))
    lookers.set(source.policy, look)
    for (const material of source.materials) {
      for await (const looked of look(material)) gathering.add(material, looked, source.policy)
    }
  }
  return gathering.end()
}
