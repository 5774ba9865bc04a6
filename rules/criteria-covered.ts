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
      // Texts have no line feed, so that none reaches over two of them.
      const accepted = acceptedWords(partners).join('\n')
      if (accepted === '') continue
      const related = partners.map(({ start }) => ({ place: start, note: 'pair' as const }))
      for (const { place } of uncovered(document.criteria, accepted)) report('criteria-coverage', place, {}, { related })
    }
  },
})

/** The texts of acceptance entries and of their code spans, one string each. */
function acceptedWords(documents: readonly DocumentFacts[]): readonly string[] {
  const found: string[] = []
  for (const { workItems } of documents) {
    for (const item of workItems) {
      for (const { entries } of blocksOf(item, 'acceptance')) {
        for (const { code, text } of entries) {
          if (text) found.push(text)
          for (const one of code) if (one) found.push(one)
        }
      }
    }
  }
  return found
}

function uncovered(criteria: readonly CodeSpan[], accepted: string): readonly CodeSpan[] {
  const seen = new Set<string>()
  return criteria.filter(({ text }) => {
    if (text === null || text === '' || seen.has(text)) return false
    seen.add(text)
    return !holds(accepted, text)
  })
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
