import type { EvidenceSection } from '../src/model/evidence-facts.ts'
import type { Statement, TreeFacts } from '../src/model/facts.ts'
import { blocksOf, statusOf } from '../src/model/items.ts'
import { defineTreeRule } from '../src/model/rule.ts'
import type { Rule } from '../src/model/rule.ts'
import type { Safe } from '../src/model/safe.ts'
import { evidenceTies, itemTies } from '../src/model/ties.ts'

/** Only the latest section by run time counts: what an older one calls the current blocker may long be gone. */
export const currentBlockerListed: Rule = defineTreeRule({
  id: 'current-blocker-listed',
  summary: 'What the latest evidence of a blocked work item calls its current blocker is listed under `Blocked by:`.',
  why: 'Who plans by the list would clear the wrong thing.',
  fix: 'Add {blocker} to the list of {item}.',
  messages: {
    'current-blocker': {
      severity: 'warning',
      text: 'The latest evidence of {item} names {blocker} as the current blocker, but the item does not list it.',
      source: 'INV-05',
    },
  },
  notes: { list: 'What {item} waits for is listed here.' },
  bad: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

Blocked by:

- Part supply.

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Current downstream blocker is \`CTO-WORK-102\`.
`,
  good: `# CTO Widget Issues

## CTO-WORK-101 - Widget

Status: blocked.

Blocked by:

- Part supply by CTO-WORK-102.

## Widget Run Evidence - 2026-06-01

- Run artifact directory: \`harness-runs/20260601T100000Z-widget-1\`.
- Current downstream blocker is \`CTO-WORK-102\`.
`,
  ties: [itemTies, evidenceTies],
  checkTree(facts, report, { policy }) {
    const sections = spokenByItem(facts)
    for (const item of sections.size === 0 ? [] : facts.documents.flatMap(({ workItems }) => workItems)) {
      if (!sections.has(item.id) || statusOf(item)?.word !== policy.work.blockedStatus) continue
      const blocks = blocksOf(item, 'blockers')
      const listed = blocks.flatMap(({ entries }) => entries).flatMap(({ ids }) => ids)
      const place = blocks[0]?.place
      const related = place === undefined ? [] : [{ place, note: 'list' as const, data: { item: item.id } }]
      for (const { ids, place: said } of latest(sections.get(item.id) ?? [])) {
        for (const blocker of ids) {
          if (blocker === item.id || listed.includes(blocker)) continue
          report('current-blocker', said, { item: item.id, blocker }, { related })
        }
      }
    }
  },
})

interface Spoken {
  readonly section: EvidenceSection
  readonly statements: readonly Statement[]
}

/** The sections that belong to each item of which any names the current blocker, in order of document and place: of few items one does. */
function spokenByItem({ documents }: TreeFacts): ReadonlyMap<Safe, readonly Spoken[]> {
  const found = new Map<Safe, Spoken[]>()
  for (const document of documents) {
    for (const { kind, section } of document.statements) {
      if (kind !== 'current-blocker' || section === null) continue
      for (const id of document.evidence[section]?.belongsTo ?? []) found.set(id, [])
    }
  }
  if (found.size === 0) return found
  for (const { evidence, statements } of documents) {
    for (const [index, section] of evidence.entries()) {
      for (const id of new Set(section.belongsTo)) {
        found.get(id)?.push({ section, statements: statements.filter((one) => one.section === index && one.kind === 'current-blocker') })
      }
    }
  }
  return found
}

/** What the latest section says; of two at the same time nobody knows which is the later. */
function latest(sections: readonly Spoken[]): readonly Statement[] {
  const times = sections.map(({ section }) => section.time ?? '')
  const last = times.reduce((a, b) => (a > b ? a : b), '')
  const [only, ...others] = sections.filter((_, i) => times[i] === last)
  return others.length > 0 ? [] : (only?.statements ?? [])
}
