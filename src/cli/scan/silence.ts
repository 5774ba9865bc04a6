import { readFacts } from '../../index.ts'
import type { BaselineEntry, Waiver } from '../../index.ts'
import { anchorFinder } from '../../engine/anchors.ts'
import { isFalseAlarm, mayWaive } from '../../engine/waivable.ts'
import { isExpired } from '../../engine/waive.ts'
import type { BaselineRecord, BaselineUse, ExceptionState, Suppressed, WaiverUse } from '../../model/exceptions.ts'
import { comparePlaces } from '../../model/place.ts'
import { matchGlobs } from '../../model/match-globs.ts'
import { comparable } from '../../model/names.ts'
import { literal } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'
import type { ScanExceptions } from './exceptions.ts'
import { scanRule } from './findings.ts'
import type { ScanFinding } from './findings.ts'

/** What was looked through, by the paths that waivers and baseline use. */
export interface ScanCoverage {
  /** Texts that were looked through as a whole. */
  readonly whole: ReadonlySet<string>
  /** True for a path that is gone from a folder that was gone through. */
  isGone(way: string): boolean
  /** Documents in which something was found. */
  readonly documents: ReadonlyMap<Safe, string>
}

export interface Silenced {
  readonly left: readonly ScanFinding[]
  readonly suppressed: readonly Suppressed[]
  readonly waivers: readonly WaiverUse[]
  readonly baseline: readonly BaselineUse[]
  /** What a new baseline lists. */
  readonly records: readonly BaselineRecord[]
  /** Findings that no baseline may list. */
  readonly unlisted: number
}

function isValue({ finding, tier }: ScanFinding): boolean {
  return tier !== null && ((finding.messageId as string) === 'endpoint-value' || (finding.messageId as string) === 'endpoint-suspect')
}

function namesFinding({ messageId, ruleId }: Waiver, { finding }: ScanFinding): boolean {
  return ruleId === finding.ruleId && (messageId === null || messageId === finding.messageId)
}

type AnchorOf = (found: ScanFinding) => ReturnType<ReturnType<typeof anchorFinder>>

/** Items and headings are those of the document that a finding stands in; only Markdown has any. */
function anchors({ documents }: ScanCoverage): AnchorOf {
  const finders = new Map<Safe, ReturnType<typeof anchorFinder>>()
  const path = literal('document.md')
  return ({ finding: { place }, policy }) => {
    const text = documents.get(place.path)
    if (text === undefined) return { item: null, heading: null }
    const find = finders.get(place.path) ?? anchorFinder(readFacts([{ path, text }], { policy }))
    finders.set(place.path, find)
    return find({ ...place, path })
  }
}

function isAt(waiver: Waiver, found: ScanFinding, anchorOf: AnchorOf): boolean {
  if (waiver.line !== null) return waiver.line === found.finding.place.line
  const { heading, item } = anchorOf(found)
  return waiver.item === null ? waiver.heading !== null && comparable(waiver.heading) === heading : waiver.item === item
}

/** A waiver of a false alarm reaches one finding, and none while there are several at its place. */
function waived(findings: readonly ScanFinding[], { waivers, wayTo }: ScanExceptions, coverage: ScanCoverage, today: string): ReadonlyMap<ScanFinding, Waiver> {
  const anchorOf = anchors(coverage)
  const causes = new Map<ScanFinding, Waiver>()
  const { messages } = scanRule()
  for (const waiver of waivers) {
    if (isExpired(waiver, today)) continue
    const isPath = matchGlobs([waiver.path])
    const here = findings.filter((found) => {
      const message = messages[found.finding.messageId]
      return isValue(found) && namesFinding(waiver, found) && message !== undefined && isFalseAlarm(waiver, message) && waiver.tier === found.tier && isPath(wayTo(found.finding.place.path)) && isAt(waiver, found, anchorOf)
    })
    const [alarm] = here
    if (alarm !== undefined && here.length === 1 && !causes.has(alarm)) causes.set(alarm, waiver)
  }
  return causes
}

/** A record of each finding that a baseline may list: of equal ones in a file the first stays the first while lines move. */
function recordsOf(findings: readonly ScanFinding[], { fingerprints, isListable, wayTo }: ScanExceptions): ReadonlyMap<ScanFinding, BaselineRecord> {
  const records = new Map<ScanFinding, BaselineRecord>()
  if (fingerprints === null) return records
  const never: readonly string[] = scanRule().messages['endpoint-value']?.falseAlarms?.never ?? []
  const counts = new Map<string, number>()
  for (const found of [...findings].sort((a, b) => comparePlaces(a.finding.place, b.finding.place))) {
    const { finding: { messageId, place, ruleId }, print, tier } = found
    if (tier === null || !isValue(found) || never.includes(tier) || !isListable(place.path)) continue
    const subject = { rule: `${messageId}/${tier}`, path: wayTo(place.path), value: print }
    const same = JSON.stringify(subject)
    const ordinal = counts.get(same) ?? 0
    counts.set(same, ordinal + 1)
    const fingerprint = fingerprints.of({ ...subject, block: fingerprints.kind === 'keyed' ? ordinal : place.line })
    records.set(found, { path: subject.path, rule: `${ruleId}/${messageId}`, fingerprint })
  }
  return records
}

function keyOf({ fingerprint, path }: Pick<BaselineRecord, 'fingerprint' | 'path'>): string {
  return `${fingerprint}:${path}`
}

/** Takes out what a waiver or the baseline silences, and says what became of their entries; `adopt` silences what a new baseline would list. */
export function silence(findings: readonly ScanFinding[], exceptions: ScanExceptions, coverage: ScanCoverage, { adopt, today }: { readonly adopt: boolean; readonly today: string }): Silenced {
  const causes = waived(findings, exceptions, coverage, today)
  const records = recordsOf(findings.filter((found) => !causes.has(found)), exceptions)
  const entries = new Map(exceptions.baseline.map((entry) => [keyOf(entry), entry]))
  const left: ScanFinding[] = []
  const suppressed: Suppressed[] = []
  const used = new Set<Waiver | BaselineEntry>()
  for (const found of findings) {
    const record = records.get(found)
    const entry = record && entries.get(keyOf(record))
    const cause = causes.get(found) ?? entry ?? null
    if (cause !== null) used.add(cause)
    if (causes.has(found)) suppressed.push({ finding: found.finding, by: 'waiver', cause })
    else if (entry || (adopt && record)) suppressed.push({ finding: found.finding, by: 'baseline', cause: adopt ? null : cause })
    else left.push(found)
  }
  const isCovered = (way: string): boolean => coverage.whole.has(way) || coverage.isGone(way)
  const uses = exceptions.baseline.map((entry): BaselineUse => ({ entry, state: used.has(entry) ? 'in-force' : isCovered(entry.path) ? 'unused' : 'not-judged' }))
  const kept = uses.flatMap(({ entry: { fingerprint, path, rule }, state }) => (state === 'not-judged' && rule !== null ? [{ fingerprint, path, rule }] : []))
  return {
    left,
    suppressed,
    waivers: exceptions.waivers.map((waiver) => ({ waiver, state: stateOf(waiver, used, isCovered(waiver.path), today, findings[0]) })),
    baseline: uses,
    records: [...kept, ...records.values()],
    unlisted: left.filter(isValue).length,
  }
}

/** Waivers of other rules, and of what was not looked through, are not for a scan to judge. */
function stateOf(waiver: Waiver, used: ReadonlySet<unknown>, isCovered: boolean, today: string, some: ScanFinding | undefined): ExceptionState {
  const rule = scanRule()
  if (waiver.ruleId !== rule.id || !isCovered) return 'not-judged'
  if (some && !mayWaive(waiver, rule, some.policy)) return 'not-allowed'
  if (isExpired(waiver, today)) return 'expired'
  return used.has(waiver) ? 'in-force' : 'unused'
}
