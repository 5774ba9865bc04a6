import type { ChangeFacts, DocumentFacts } from './facts.ts'

const BROKEN = ['frontmatter-missing', 'frontmatter-yaml']

/** True for a document of which work items and evidence may have escaped the reader: that is a finding of its own. */
function isHalfRead({ frontmatterProblems, unread }: DocumentFacts): boolean {
  return unread !== null || frontmatterProblems.some(({ message }) => BROKEN.includes(message))
}

/**
 * True when the change made a document unreadable. What cannot be found then may stand in that document, wherever it stood
 * before, so that nothing counts as gone until the document can be read again.
 */
export function hidesSome({ documents }: ChangeFacts): boolean {
  return documents.some(({ before, after }) => after?.reported && isHalfRead(after) && (before === null || !isHalfRead(before)))
}
