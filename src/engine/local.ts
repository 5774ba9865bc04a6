import type { DocumentFacts, Setting } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import type { DocumentRule } from '../model/rule.ts'
import { draftOf, makeReporter } from './reporter.ts'
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
function watched(setting: Setting): { readonly seen: Setting; readonly asked: Asked } {
  const asked = { today: false, commits: false }
  const seen = {
    policy: setting.policy,
    get today() {
      asked.today = true
      return setting.today
    },
    get commits() {
      asked.commits = true
      return setting.commits
    },
  }
  return { seen: seen as Setting, asked }
}

const SILENT = Object.freeze({ drafts: Object.freeze([]), crashed: false })

/** Has a rule look at a document, unless it is known what it says; what it had reported when it threw is kept. */
export function askDocument(rule: DocumentRule, facts: DocumentFacts, setting: Setting, memory: LocalMemory | undefined): { readonly drafts: readonly Draft[]; readonly crashed: boolean } {
  const known = memory?.recall(facts, rule)
  if (known !== undefined) return known.length === 0 ? SILENT : { drafts: known.map((finding) => draftOf(rule, finding)), crashed: false }
  const drafts: Draft[] = []
  const { asked, seen } = watched(setting)
  let crashed = false
  try {
    rule.check(facts, makeReporter(rule, drafts), seen)
  } catch {
    crashed = true
  }
  memory?.note(facts, rule, { findings: drafts.map(({ finding }) => finding), asked, crashed })
  return { drafts, crashed }
}
