import type { CodeSpan, DocumentFacts } from '../src/model/facts.ts'
import { blocksOf } from '../src/model/items.ts'
import { pairsOf } from '../src/model/pairs.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import { pairTies } from '../src/model/ties.ts'

/** Only code spans are compared, and only word for word: whether a sentence says the same as another is not decided here. */
export const criteriaCovered: Rule = defineTreeRule({
  id: 'criteria-covered',
  summary: 'What the acceptance criteria name in code occurs in the acceptance blocks of the paired issues.',
  why: 'A criterion that no work item takes up is nobody\'s work.',
  fix: 'Take the criterion up in the acceptance block of a work item, with the same code span.',
  messages: {
    'criteria-coverage': {
      severity: 'warning',
      text: 'No acceptance block of the paired document names what this code span does.',
      source: 'INV-06',
    },
  },
  notes: { pair: 'This is the paired document.' },
  bad: {
    '03-PROTOCOLS/CTO-WIDGET-PRD.md': '# CTO Widget PRD\n\n## Acceptance Criteria\n\n- The widget writes `turns.txt`.\n',
    '03-PROTOCOLS/CTO-WIDGET-ISSUES.md': '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nAcceptance:\n\n- The widget turns.\n',
  },
  good: {
    '03-PROTOCOLS/CTO-WIDGET-PRD.md': '# CTO Widget PRD\n\n## Acceptance Criteria\n\n- The widget writes `turns.txt`.\n',
    '03-PROTOCOLS/CTO-WIDGET-ISSUES.md': '# CTO Widget Issues\n\n## CTO-WORK-101 - Widget\n\nAcceptance:\n\n- A run shows `turns.txt`.\n',
  },
  ties: pairTies,
  checkTree(facts, report, { policy }) {
    for (const { document, partners } of pairsOf(facts, policy)) {
      if (policy.documents.kinds[document.kind]?.criteria === undefined || document.criteria.length === 0) continue
      const open = uncovered(document.criteria, partners)
      const related = partners.map(({ start }) => ({ place: start, note: 'pair' as const }))
      for (const { place } of open) report('criteria-coverage', place, {}, { related })
    }
  },
})

/** The first code span of each text that no text of an acceptance block names; none where no such block says anything. */
function uncovered(criteria: readonly CodeSpan[], partners: readonly DocumentFacts[]): readonly CodeSpan[] {
  const left = new Map<string, CodeSpan>()
  for (const span of criteria) if (span.text && !left.has(span.text)) left.set(span.text, span)
  let isAccepted = false
  for (const item of partners.flatMap(({ workItems }) => workItems)) {
    // Each list of entries is much to open, and the first few items may name all.
    if (left.size === 0) break
    for (const { code, text } of blocksOf(item, 'acceptance').flatMap(({ entries }) => entries)) {
      for (const accepted of [text, ...code]) {
        if (!accepted) continue
        isAccepted = true
        for (const words of left.keys()) if (holds(accepted, words)) left.delete(words)
      }
    }
  }
  return isAccepted ? [...left.values()] : []
}

/** True where the words stand in a text and are no part of longer ones. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const isWhole = !areOneWord(text.charAt(at - 1), words.charAt(0)) && !areOneWord(words.slice(-1), text.charAt(at + words.length))
    if (isWhole) return true
  }
  return false
}

function areOneWord(end: string, next: string): boolean {
  return /\w/.test(end) && /\w/.test(next)
}
