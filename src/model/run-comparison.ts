import type { EvidenceFact, EvidenceSection } from './evidence-facts.ts'
import { comparable } from './names.ts'
import type { EvidenceKey, Policy } from './policy.ts'
import { reportedRuns, verdictWords } from './run-record.ts'
import type { RunRecord, RunWord } from './run-record.ts'
import { fill, literal, ownText } from './safe.ts'
import type { FactText, Safe } from './safe.ts'

/** A fact of a section that a run does not bear out. */
export interface Contradiction {
  readonly fact: EvidenceFact
  /** The name of the run. */
  readonly run: Safe
  /** What the run shows instead, as far as that may be told: words that follow "shows". */
  readonly shown: Safe
}

/** What a run shows of one fact, and whether that is what a section states. */
interface Comparison {
  readonly agrees: boolean
  readonly shown: Safe
}

/** Most characters of a value that are told. */
const LONGEST = 80
const NO_VALUE = literal('no value')
const OTHER = literal('another value')
const AGREES: Comparison = { agrees: true, shown: NO_VALUE }

/** Words of closed lists, in which capitals say nothing. */
const CLOSED: readonly EvidenceKey[] = ['reportStatus', 'processStarted', 'admission', 'sourceAdmission', 'baseline', 'route']

type Compare = (stated: string, record: RunRecord, policy: Policy) => Comparison | null

function quoted(text: FactText): Safe {
  return text === null || text.length > LONGEST ? OTHER : fill(literal('`{text}`'), { text })
}

function listed(texts: readonly FactText[]): Safe {
  if (texts.length === 0) return NO_VALUE
  const shown = texts.map(quoted)
  return shown.includes(OTHER) || shown.join(', ').length > 2 * LONGEST ? OTHER : ownText(shown.join(', '))
}

function isNone(stated: string, { work }: Policy): boolean {
  const word = stated.toLowerCase()
  return word === '' || word === 'null' || work.noReason.some((none) => none.toLowerCase() === word)
}

function byWord(key: RunWord): Compare {
  const folded = (text: string | null) => (CLOSED.includes(key) ? text?.toLowerCase() : text)
  return (stated, { shows }, policy) => {
    if (shows === null) return null
    const shown = shows.words[key]
    if (shown === undefined) return { agrees: isNone(stated, policy), shown: NO_VALUE }
    return { agrees: shown !== null && folded(comparable(shown)) === folded(stated), shown: quoted(shown) }
  }
}

/** The texts of a list, whose backticks are gone. */
function entries(stated: string): readonly string[] {
  return stated.split(/,| and /).map((entry) => entry.trim()).filter((entry) => entry !== '')
}

function sameSet(stated: readonly string[], shown: readonly (string | null)[]): boolean {
  return new Set(stated).size === new Set(shown).size && stated.every((entry) => shown.includes(entry))
}

/** A path is below the run directory, or is written with the directory in front; each that is stated must be there. */
function compareMarkers(stated: string, { shows }: RunRecord, policy: Policy): Comparison | null {
  if (shows === null) return null
  const { markers } = shows
  const isThere = (entry: string) => markers.some((path) => path !== null && (entry === path || entry.endsWith(`/${path}`)))
  return { agrees: isNone(stated, policy) ? markers.length === 0 : entries(stated).every(isThere), shown: listed(markers) }
}

function compareChanges(stated: string, { shows }: RunRecord, policy: Policy): Comparison | null {
  if (shows === null) return null
  const changed = shows.changedFiles
  if (changed === null) return { agrees: isNone(stated, policy), shown: NO_VALUE }
  const told = changed.map(comparable)
  // A name may hold what separates names.
  const agrees = changed.length === 0 ? isNone(stated, policy) : sameSet(entries(stated), told) || stated === told.join(', ')
  return { agrees, shown: listed(changed) }
}

const PATCH = /^(?:(?<path>.*\S)(?:,| -) )?(?<bytes>\d{1,15}) bytes?$/

function comparePatch(stated: string, { shows }: RunRecord, policy: Policy): Comparison | null {
  if (shows === null) return null
  const { patch } = shows
  if (patch === null) return { agrees: isNone(stated, policy), shown: NO_VALUE }
  const { path = null, bytes = null } = PATCH.exec(stated)?.groups ?? { path: stated }
  const isNamed = path === null || (patch.path !== null && (path === patch.path || path.endsWith(`/${patch.path}`)))
  const isSized = bytes === null || Number(bytes) === patch.bytes
  const isEmpty = patch.bytes === 0 && isNone(stated, policy)
  return { agrees: isEmpty || (isNamed && isSized), shown: fill(literal('{path}, {bytes} bytes'), { path: quoted(patch.path), bytes: patch.bytes }) }
}

const COUNTS = /(?<passed>\d{1,9})\s*(?:of|\/)\s*(?<total>\d{1,9})/

/** `fail` and `failed` are one word. */
function outcomeWord(text: string | null): string | null {
  return text === null ? null : (/^(pass|fail)(?:ed)?$/i.exec(text)?.[1] ?? text).toLowerCase()
}

function compareTests(stated: string, { shows }: RunRecord, policy: Policy): Comparison | null {
  if (shows === null) return null
  const { tests } = shows
  if (tests === null) return { agrees: isNone(stated, policy), shown: NO_VALUE }
  const { status, passed, total } = tests
  const counts = COUNTS.exec(stated)?.groups
  const word = outcomeWord(/^[a-z_-]+/i.exec(stated)?.[0] ?? null)
  const isCounted = counts === undefined || (Number(counts['passed']) === passed && Number(counts['total']) === total)
  const shown = passed === null || total === null ? quoted(status) : fill(literal('{status}, {passed} of {total}'), { status: quoted(status), passed, total })
  return { agrees: isCounted && (word === null ? counts !== undefined : word === outcomeWord(status)), shown }
}

/** What is judged is the run, so that this holds where its report cannot be read, too. */
function compareVerdict(stated: string, record: RunRecord): Comparison {
  const { diagnosis, gates, verdict } = record
  const word = /^[a-z]+/i.exec(stated)?.[0].toLowerCase()
  const named = [...stated.matchAll(/\bHG\d\d\b/g)].map(([id]) => id)
  const found = /diagnosis:? ([a-z][a-z-]*)/i.exec(stated)?.[1]
  const said = diagnosis === null ? ownText('') : fill(literal('; agent result diagnosis: {diagnosis}'), { diagnosis: quoted(diagnosis) })
  return {
    agrees: word === verdict && (named.length === 0 || sameSet(named, gates)) && (found === undefined || found === diagnosis),
    shown: fill(literal('{verdict}{said}'), { verdict: verdictWords(record), said }),
  }
}

function compareDigest(stated: string, { digest }: RunRecord): Comparison {
  return { agrees: digest !== null && stated.toLowerCase() === `sha256:${digest}`, shown: OTHER }
}

const COMPARERS: Readonly<Partial<Record<EvidenceKey, Compare>>> = {
  reportStatus: byWord('reportStatus'),
  backend: byWord('backend'),
  exitCode: byWord('exitCode'),
  processStarted: byWord('processStarted'),
  provider: byWord('provider'),
  model: byWord('model'),
  admission: byWord('admission'),
  sourceAdmission: byWord('sourceAdmission'),
  failureReason: byWord('failureReason'),
  baseline: byWord('baseline'),
  route: byWord('route'),
  marker: compareMarkers,
  changedFiles: compareChanges,
  patch: comparePatch,
  tests: compareTests,
  verdict: compareVerdict,
  digest: compareDigest,
}

/** A value that is withheld is compared by nobody: another rule reports it. */
function compare({ key, value }: EvidenceFact, record: RunRecord, policy: Policy): Comparison {
  const stated = comparable(value)
  return (stated === null ? null : COMPARERS[key]?.(stated, record, policy)) ?? AGREES
}

/** The facts of a section that its runs do not bear out: each that it names as that of its report, or else one of them, must. */
export function contradictions(section: EvidenceSection, policy: Policy): readonly Contradiction[] {
  const { named, reached } = reportedRuns(section)
  if (reached.length === 0) return []
  return section.facts.flatMap((fact) => {
    const wrong = reached.flatMap(({ name, record }) => {
      const { agrees, shown } = compare(fact, record, policy)
      return agrees ? [] : [{ fact, run: name, shown }]
    })
    return named || wrong.length === reached.length ? wrong.slice(0, 1) : []
  })
}
