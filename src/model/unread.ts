import type { ChangeFacts, DocumentFacts } from './facts.ts'

/**
 * True for a document of which work items and evidence may have escaped the reader: that is a finding of its own. A block of
 * fields without an end may have swallowed some.
 */
function isHalfRead({ frontmatterProblems, unread }: DocumentFacts): boolean {
  return unread !== null || frontmatterProblems.some(({ message }) => message === 'frontmatter-yaml')
}

/**
 * True when the change made a document unreadable. What cannot be found then may stand in that document, wherever it stood
 * before, so that nothing counts as gone until the document can be read again.
 */
export function hidesSome({ documents }: ChangeFacts): boolean {
  return documents.some(({ before, after }) => after?.reported && isHalfRead(after) && (before === null || !isHalfRead(before)))
}
