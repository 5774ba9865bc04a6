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

/** What one rule said of one document by itself. */
export interface Said {
  readonly findings: readonly Finding[]
  readonly asked: Asked
  readonly crashed: boolean
}

/** What rules say of one document by itself is the same as long as the document is: so it need not be asked twice. */
export interface LocalMemory {
  /** `undefined` where the rule has to be asked. */
  recall(facts: DocumentFacts, rule: DocumentRule): readonly Finding[] | undefined
  note(facts: DocumentFacts, rule: DocumentRule, said: Said): void
  /** The facts of a document as if it were reported on: what is noted of one is noted of the other. */
  asReported(facts: DocumentFacts): DocumentFacts
}

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

/** Has a rule look at a document, unless it is known what it says. False where it threw; what it had reported then is kept. */
export function askDocument({ check, drafts, report }: AskedRule, facts: DocumentFacts, setting: WatchedSetting, memory: LocalMemory | undefined): boolean {
  const known = memory?.recall(facts, check)
  if (known !== undefined) {
    for (const finding of known) drafts.push(draftOf(check, finding))
    return true
  }
  const before = drafts.length
  let crashed = false
  try {
    check.check(facts, report, setting.seen)
  } catch {
    crashed = true
  }
  const asked = setting.take()
  if (memory !== undefined) memory.note(facts, check, { findings: drafts.slice(before).map(({ finding }) => finding), asked, crashed })
  return !crashed
}
