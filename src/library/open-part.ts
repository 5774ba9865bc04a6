import { rules as ownRules } from '../../rules/index.ts'
import type { SourceDocument, VersionReader } from '../document/read-version.ts'
import { showPaths } from '../document/show-paths.ts'
import type { ShownPaths } from '../document/show-paths.ts'
import { allTies, bearingOf } from '../engine/bearing.ts'
import { compareFindings } from '../engine/compare-findings.ts'
import type { NotRun } from '../engine/run.ts'
import { idleWithout } from '../engine/sum-up.ts'
import { citationKey, citationsOf } from '../model/citation.ts'
import type { DocumentFacts } from '../model/facts.ts'
import { reportedRuns } from '../model/run-record.ts'
import { ownText } from '../model/safe.ts'
import type { Clears } from '../model/safe.ts'
import { settingOf } from './context.ts'
import type { CorpusOptions, JudgedTree, LintResult } from './options.ts'
import { beginAsJudged, beginPart, spreadPart } from './part.ts'
import type { Part } from './part.ts'
import { countsOf } from './result.ts'
import type { Counts } from './result.ts'

/** A part of a tree, and how it becomes the whole again. */
export interface OpenPart extends Part {
  readonly shown: ShownPaths
  /** Has read what is not noted. */
  readonly read: VersionReader
  /** What is as it was when the tree was judged before. */
  readonly judged?: AsJudged
  /** Makes of what was said of the part what is to be said of the whole. */
  complete(result: LintResult): LintResult
}

interface AsJudged {
  readonly unasked: readonly NotRun[]
  readonly counts: Counts
}

type Reader = (shownAs: ShownPaths['shownAs']) => VersionReader

/** What rules of ours are tied by; what others are tied by need not be in any index. */
const OWN_TIES = allTies(ownRules)

/** The part of a tree on which all depends that is to be said; `undefined` where that is the whole. */
export function openPart(documents: readonly SourceDocument[], options: CorpusOptions, clears: Clears, reader: Reader): OpenPart | undefined {
  const { before, index, judged, rules = ownRules, saved } = options
  if (index === undefined || rules !== ownRules || OWN_TIES === null) return undefined
  const versions = { now: documents, before: before ?? saved ?? null }
  const seeds = judged === undefined ? beginPart(versions) : beginAsJudged(documents, judged)
  if (seeds === null) return undefined
  const unnoted = seeds.filter(({ entry }) => entry === undefined)
  const shown = showPaths(unnoted.map((document) => [document]), clears)
  // How a path is shown that holds a value depends on all of them.
  if (shown.hidden.size > 0) return undefined
  const read = reader(shown.shownAs)
  const setting = settingOf(options)
  const bearings = read(unnoted).map(({ facts }) => bearingOf(facts, OWN_TIES, setting))
  if (judged === undefined) {
    const part = spreadPart(seeds, bearings, versions, index())
    return { ...part, shown, read, complete: (result) => ({ ...result, coverage: coverageOf(documents, result, false, () => false) }) }
  }
  const gone = new Set(judged.gone)
  const factsOf = (some: readonly SourceDocument[]) => read(some).map(({ facts }) => facts)
  const asJudged = compareJudged(judged, factsOf(seeds.filter((document) => !gone.has(document))), factsOf(judged.gone))
  if (asJudged === null) return undefined
  const part = spreadPart(seeds, bearings, { now: documents, before: null }, index(), spokenOf(judged.result))
  // What was said of the others by themselves was not told apart from what is taken over.
  return { ...part, isJudged: () => true, shown, read, judged: asJudged, complete: (result) => merge(result, judged.result, part, documents) }
}

/** What is not of the part is there, and is judged as it says. */
function coverageOf(documents: readonly SourceDocument[], { coverage }: LintResult, whole: boolean, isJudged: (path: string) => boolean): LintResult['coverage'] {
  const paths = documents.map(({ path }) => ownText(path))
  return { ...coverage, whole, documents: new Map(paths.map((path) => [path, coverage.documents.get(path) ?? isJudged(path)])) }
}

/** What documents cite, whatever stands where in them. */
function citedIn(documents: readonly DocumentFacts[]): readonly string[] {
  const runs = documents.flatMap(({ evidence }) => evidence.flatMap((section) => {
    const hasDigest = section.facts.some(({ key }) => key === 'digest')
    return reportedRuns(section).runs.map(({ name }) => `${name} ${hasDigest}`)
  }))
  return [...runs, ...documents.flatMap(citationsOf).map((citation) => `commit ${citationKey(citation)}`)].sort()
}

/** What holds of the tree as it was and as it is; `null` where other things are cited, so that there is more to ask. */
function compareJudged({ result }: JudgedTree, come: readonly DocumentFacts[], gone: readonly DocumentFacts[]): AsJudged | null {
  const unasked = result.notRun.slice(idleWithout(undefined, ownRules).length)
  const cited = citedIn(come)
  // Of several reasons the one comes first that holds for what is cited first.
  const hasOrder = cited.length > 0 && new Set(unasked.map(({ ruleId }) => ruleId)).size < unasked.length
  if (hasOrder || JSON.stringify(cited) !== JSON.stringify(citedIn(gone))) return null
  const [more, less] = [countsOf(come), countsOf(gone)]
  return {
    unasked,
    counts: { documents: result.documents - less.documents + more.documents, unread: result.unread - less.unread + more.unread },
  }
}

const WHOLE_RULES: ReadonlySet<string> = new Set(ownRules.filter((rule) => 'checkTree' in rule).map(({ id }) => id))

/**
 * The documents of which a rule said something that reads the whole tree. What a rule says of one document by itself is said again
 * of each document of a part; and what kept from being said what goes unsaid was one or the other.
 */
function spokenOf({ findings, suppressed }: LintResult): ReadonlySet<string> {
  const said = [...findings, ...suppressed.map(({ finding }) => finding)]
  return new Set(said.flatMap(({ place, ruleId }) => (WHOLE_RULES.has(ruleId) ? [place.path] : [])))
}

/** Takes over what was said of documents that are not of the part. */
function merge(result: LintResult, before: LintResult, { holds }: Part, documents: readonly SourceDocument[]): LintResult {
  const isElsewhere = (path: string) => !holds({ path, text: null })
  const covered = before.coverage.documents
  return {
    ...result,
    findings: [...result.findings, ...before.findings.filter(({ place }) => isElsewhere(place.path))].sort(compareFindings),
    suppressed: [...result.suppressed, ...before.suppressed.filter(({ finding }) => isElsewhere(finding.place.path))].sort((a, b) => compareFindings(a.finding, b.finding)),
    fingerprints: new Map([...before.fingerprints, ...result.fingerprints]),
    coverage: coverageOf(documents, result, result.coverage.whole, (path) => covered.get(ownText(path)) ?? false),
  }
}
