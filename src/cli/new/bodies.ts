import type { KindPolicy, Policy } from '../../model/policy.ts'
import { sectionName } from '../../model/names.ts'
import { fill, literal, ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'

/** What to write below a heading, by what the policy calls it; each says what belongs there and promises nothing. */
const TEXTS: Readonly<Record<string, Safe>> = {
  'problem statement': literal('Say what goes wrong today, for whom, and how it shows.'),
  solution: literal('Say what will be there, and what it leaves as it is.'),
  scope: literal('- Name one thing that this work changes.'),
  'non-goals': literal('- Name one thing that this work leaves alone.'),
  'acceptance criteria': literal('- Name one thing that can be seen once the work is done.'),
  validation: literal('- Name the command or the review that shows it.'),
  'risks and dependencies': literal('- Name what the work waits for, and what could stop it.'),
  'success definition': literal('Say in one sentence what is true when the work is over.'),
}

/** The sections that the policy demands of a kind, each with a line to replace. */
export function sectionsBody(kind: KindPolicy): Safe {
  const lists = (kind.lists ?? []).map(sectionName)
  const parts = (kind.sections ?? []).map((section) => {
    const name = sectionName(section) ?? section.toLowerCase()
    const text = TEXTS[name] ?? literal('Say what belongs here.')
    return `## ${section}\n\n${lists.includes(name) && !text.startsWith('- ') ? `- ${text}` : text}\n`
  })
  return ownText(parts.join('\n'))
}

/** One work item with the blocks that the policy knows, open and with nothing claimed. */
export function itemBody(id: Safe, title: Safe, { work }: Policy): Safe {
  const [acceptance, evidence] = [work.labels.acceptance[0], work.labels.currentEvidence[0]]
  const blocks = [
    `${'#'.repeat(work.headingDepth)} ${id}${work.headingSeparator}${title}\n`,
    `${work.statusLabel}: ${work.statuses.open[0] ?? work.blockedStatus}.\n`,
    'Say in a sentence or two what is to be done.\n',
    ...(acceptance === undefined ? [] : [`${acceptance}:\n\n- Name one thing that can be seen once the item is done.\n`]),
    ...(evidence === undefined ? [] : [`${evidence}:\n\n- None yet.\n`]),
  ]
  return ownText(blocks.join('\n'))
}

/** The sentences that say what such a document is not, where its promotion status asks for them. */
export function noticeFor(promotion: Safe | null, { notice }: Policy): Safe {
  const isAsked = promotion !== null && notice.required.includes(promotion) && notice.sentences.length > 0
  return isAsked ? fill(literal('{sentences}\n\n'), { sentences: ownText(notice.sentences.join(' ')) }) : ownText('')
}
