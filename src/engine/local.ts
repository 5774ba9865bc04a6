import type { DocumentFacts, Setting } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import type { DocumentRule, Report } from '../model/rule.ts'
import { draftOf } from './reporter.ts'
import type { Draft } from './reporter.ts'

/** What of a setting a rule has asked for, besides the policy. */
export interface Asked {
  readonly today: boolean
  readonly commits: boolean
}

/** What rules said by id: of those that are not listed, nothing. */
export type LocalFindings = ReadonlyMap<string, readonly Finding[]>

/** What all rules said of one document by itself. */
export interface Said {
  readonly findings: LocalFindings
  readonly asked: Asked
  /** True where one of them threw. */
  readonly crashed: boolean
}

/** What rules say of one document by itself is the same as long as the document is: so they need not be asked twice. */
export interface LocalMemory {
  /** `undefined` where the rules have to be asked. */
  recall(facts: DocumentFacts): LocalFindings | undefined
  note(facts: DocumentFacts, said: Said): void
  /** The facts of a document as if it were reported on: what is noted of one is noted of the other. */
  asReported(facts: DocumentFacts): DocumentFacts
}

const NONE: readonly DocumentRule[] = Object.freeze([])

/** A setting that notes what it is asked for. */
export interface WatchedSetting {
  readonly seen: Setting
  /** What was asked for since the last call. */
  take(): Asked
}

export function watched(setting: Setting): WatchedSetting {
  let [today, commits] = [false, false]
  const seen = {
    policy: setting.policy,
    get today() {
      today = true
      return setting.today
    },
    get commits() {
      commits = true
      return setting.commits
    },
  }
  return {
    // A setting without commits is told apart by what it gives, not by its keys.
    seen: seen as Setting,
    take() {
      const asked = { today, commits }
      today = false
      commits = false
      return asked
    },
  }
}

/** A rule that reads one document at a time, with what it has said so far. */
export interface AskedRule {
  readonly check: DocumentRule
  readonly report: Report
  readonly drafts: Draft[]
}

/** Has the rules look at a document, unless it is known what they say; gives those that threw, of which what they had reported then is kept. */
export function askDocument(rules: readonly AskedRule[], facts: DocumentFacts, setting: WatchedSetting, memory: LocalMemory | undefined): readonly DocumentRule[] {
  const known = memory?.recall(facts)
  if (known !== undefined) {
    if (known.size > 0) for (const { check, drafts } of rules) for (const finding of known.get(check.id) ?? []) drafts.push(draftOf(check, finding))
    return NONE
  }
  const crashed: DocumentRule[] = []
  const findings = new Map<string, readonly Finding[]>()
  for (const { check, drafts, report } of rules) {
    if (facts.kind === 'text' && !check.always) continue
    const before = drafts.length
    try {
      check.check(facts, report, setting.seen)
    } catch {
      crashed.push(check)
    }
    if (memory !== undefined && drafts.length > before) findings.set(check.id, drafts.slice(before).map(({ finding }) => finding))
  }
  memory?.note(facts, { findings, asked: setting.take(), crashed: crashed.length > 0 })
  return crashed
}
