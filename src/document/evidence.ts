import type { EvidenceFact, EvidenceSection, RunArtifact } from '../model/evidence-facts.ts'
import type { HeadingFact, Statement } from '../model/facts.ts'
import { isCalendarDate } from '../model/calendar.ts'
import type { LineIndex, Span } from '../model/place.ts'
import type { Policy } from '../model/policy.ts'
import { safeDate, safeStamp, type Safe } from '../model/safe.ts'
import type { Maker } from './maker.ts'
import type { FindKey } from './evidence-keys.ts'
import { readLines } from './evidence-lines.ts'
import type { Heading, Outline } from './outline.ts'
import { startingIn } from './ordered.ts'
import { fold, slicePassage, sourceSpan, unitFrom, type Passage } from './passage.ts'
import { readRunPath } from './runs.ts'
import type { ReadSentences } from './sentences.ts'

/** A heading whose stretch reports runs, and which of the document's headings it is. */
export interface EvidenceStretch extends Span {
  readonly heading: Heading
  readonly index: number
}

/** Farthest that a key reaches. */
const KEY_LENGTH = 120

/** The key that a line begins with, if it is one of the policy. */
function keyOf(text: string, findKey: FindKey): ReturnType<FindKey> {
  const colon = text.indexOf(':')
  if (colon <= 0 || colon > KEY_LENGTH) return null
  const key = text.slice(0, colon)
  return key.includes('\n') ? null : findKey(key)
}

/** A fact with its value as it is written. */
interface ReadFact {
  readonly fact: EvidenceFact
  readonly raw: string
}

/** Reads one `Key: value.` line; a value loses its final full stop, and backticks are gone already. */
function readFact(passage: Passage, findKey: FindKey, maker: Maker): ReadFact | null {
  const shape = keyOf(passage.text, findKey)
  if (!shape) return null
  const colon = passage.text.indexOf(':')
  const behind = passage.text.slice(colon + 1).trimStart()
  const folded = fold(behind)
  const raw = folded.endsWith('.') ? folded.slice(0, -1).trim() : folded
  const whole = sourceSpan(passage, 0, passage.text.length)
  const start = passage.text.length - behind.length
  const fact: EvidenceFact = {
    key: shape.key,
    name: shape.name,
    place: maker.place(whole),
    value: maker.text(raw, whole),
    valuePlace: maker.place(behind === '' ? { start: whole.end, end: whole.end } : sourceSpan(passage, start, start + behind.trimEnd().length)),
  }
  return { fact, raw }
}

function paragraphsIn({ start, end }: Span, { passages }: Outline): readonly Passage[] {
  return startingIn(passages, start, end).filter(({ kind }) => kind === 'paragraph')
}

/** Bullets, and lines of paragraphs, of a stretch, as far as they may hold facts: an agent that leaves out the bullet must not hide a fact. */
function factLines(paragraphs: readonly Passage[]): readonly Passage[] {
  const found: Passage[] = []
  for (const passage of paragraphs) {
    const { text } = passage
    if (!text.includes(':')) continue
    if (text.includes('\n') || text.trim() !== text) addLines(passage, found)
    else found.push(passage)
  }
  return found
}

/** Adds the lines of a paragraph of which each begins with what may be a key, the first one aside. */
function addLines(passage: Passage, found: Passage[]): void {
  const lines: Passage[] = []
  let from = 0
  for (const line of passage.text.split('\n')) {
    const isFact = /^[A-Za-z][A-Za-z -]{2,60}: ?\S/.test(line.trim())
    if (from === 0 || isFact) lines.push(slicePassage(passage, from, passage.text.length))
    from += line.length + 1
  }
  for (const [i, line] of lines.entries()) found.push(lines[i + 1] ? endBefore(line, lines[i + 1] as Passage) : line)
}

function endBefore(line: Passage, next: Passage): Passage {
  return slicePassage(line, 0, unitFrom(line, next.start))
}

function runOf({ fact, raw }: ReadFact, runFolder: string): RunArtifact {
  const path = readRunPath(raw, runFolder)
  const exact = !fact.name.includes('…')
  return {
    place: fact.place,
    baseline: fact.key === 'baselineArtifact',
    isRun: exact || path.isRun,
    isReported: exact && fact.key === 'runArtifact',
    inRunFolder: path.inRunFolder,
    stamp: path.stamp,
    name: fact.value === null ? null : (path.name as Safe),
  }
}

const DATED = / - (\d{4}-\d{2}-\d{2})$/
/** Length of what `DATED` matches. */
const DATED_LENGTH = 13

/** The date that a folded heading ends in, ` - YYYY-MM-DD`, if that day exists. */
function headingDate(title: string): Safe | null {
  const date = DATED.exec(title.slice(-DATED_LENGTH))?.[1]
  return date !== undefined && isCalendarDate(date) ? safeDate(date) : null
}

export interface EvidenceContext {
  readonly text: string
  readonly lines: LineIndex
  readonly evidence: Policy['evidence']
  readonly outline: Outline
  readonly findKey: FindKey
  readonly headsEvidence: HeadsEvidence
  readonly readSentences: ReadSentences
  readonly maker: Maker
  /** The facts of the document's headings. */
  readonly headingFacts: readonly HeadingFact[]
}

/** Tells headings that make an evidence section whatever stands below them. */
export type HeadsEvidence = (heading: Heading) => boolean

/** Makes the check for one policy: such a heading ends in a date or bears one of the policy's words. */
export function evidenceHeadings({ headingWords }: Policy['evidence']): HeadsEvidence {
  const sought = headingWords.map((word) => word.toLowerCase())
  return ({ title }) => {
    if (headingDate(title) !== null) return true
    const lower = title.toLowerCase()
    if (!sought.some((word) => lower.includes(word))) return false
    const words = new Set(lower.split(/[^\p{L}\p{N}]+/u))
    return sought.some((word) => words.has(word))
  }
}

/** A section that states a report or a run directory is evidence under any heading. */
function statesRun(stretch: Span, context: EvidenceContext): boolean {
  const runKey = context.evidence.keys.runArtifact[0]
  return factLines(paragraphsIn(stretch, context.outline)).some(({ text }) => {
    const shape = keyOf(text, context.findKey)
    return shape !== null && (shape.key === 'reportStatus' || shape.name === runKey)
  })
}

/**
 * Finds a document's evidence sections. One ends at the next H1 or H2 and at the next H3 that heads evidence itself; plain H3s
 * inside it are parts of it.
 * @param others headings that are never evidence.
 */
export function findEvidence(length: number, others: ReadonlySet<Heading>, context: EvidenceContext): readonly EvidenceStretch[] {
  const { outline, evidence, headsEvidence } = context
  const found: EvidenceStretch[] = []
  const deepest = Math.max(...evidence.headingDepths)
  for (let i = 0; i < outline.headings.length; i++) {
    const heading = outline.headings[i] as Heading
    if (!evidence.headingDepths.includes(heading.depth) || others.has(heading)) continue
    if (heading.start < (found.at(-1)?.end ?? 0)) continue
    const headed = headsEvidence(heading)
    const ends = (later: Heading) =>
      headed && later.depth > heading.depth && !others.has(later)
        ? evidence.headingDepths.includes(later.depth) && headsEvidence(later)
        : later.depth <= deepest
    let after = i + 1
    while (after < outline.headings.length && !ends(outline.headings[after] as Heading)) after++
    const next = outline.headings[after]
    const stretch = { heading, index: i, start: heading.start, end: next?.start ?? length }
    if (headed || statesRun({ start: heading.end, end: stretch.end }, context)) found.push(stretch)
  }
  return found
}

function timeOf(runs: readonly RunArtifact[], date: Safe | null): Safe | null {
  let latest: Safe | null = null
  for (const { baseline, stamp } of runs) if (!baseline && stamp !== null && (latest === null || stamp > latest)) latest = stamp
  return latest ?? (date && safeStamp(`${date}T00:00:00Z`))
}

/** The ids that statements of a kind name, each once. */
function idsOf(statements: readonly Statement[], kind: Statement['kind']): readonly Safe[] {
  const found = new Set<Safe>()
  for (const statement of statements) if (statement.kind === kind) for (const id of statement.ids) found.add(id)
  return [...found]
}

/** Reads a section's facts and runs. Whom it speaks for comes from the statements in it and the item above it. */
export function readEvidence(
  stretch: EvidenceStretch,
  statements: readonly Statement[],
  above: Safe | null,
  context: EvidenceContext,
): EvidenceSection {
  const { evidence, maker, findKey } = context
  const paragraphs = paragraphsIn(stretch, context.outline)
  const facts: EvidenceFact[] = []
  const runs: RunArtifact[] = []
  for (const line of factLines(paragraphs)) {
    const read = readFact(line, findKey, maker)
    if (read === null) continue
    facts.push(read.fact)
    if (read.fact.key === 'runArtifact' || read.fact.key === 'baselineArtifact') runs.push(runOf(read, evidence.runFolder))
  }
  const date = headingDate(stretch.heading.title)
  const validates = idsOf(statements, 'validates')
  return {
    heading: context.headingFacts[stretch.index] as HeadingFact,
    lines: readLines(stretch.heading, stretch.end, { text: context.text, lines: context.lines, mute: context.outline.mute, maker }),
    date,
    facts: facts.concat(context.readSentences(paragraphs, maker)),
    runs,
    validates,
    denies: idsOf(statements, 'does-not-validate'),
    belongsTo: validates.length > 0 ? validates : above ? [above] : [],
    time: timeOf(runs, date),
  }
}
