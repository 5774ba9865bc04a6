import type { Policy } from '../model/policy.ts'
import { safeId, type Safe } from '../model/safe.ts'

/** A stretch of text that names a work item, in the exact form or in one near it. */
export interface IdMatch {
  readonly start: number
  readonly end: number
  /** Canonical id; `null` when there are too few digits to tell. */
  readonly id: Safe | null
  readonly exact: boolean
}

/** Finds ids in a text. */
export type FindIds = (text: string) => readonly IdMatch[]

/** A file or branch that bears an id in its name (`runs/CTO-WORK-030/x`, `CTO-WORK-030-fix`) refers to nothing. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (/[\w-]/.test(text.charAt(start - 1))) return false
  if (text.charAt(start - 1) === '/' && !/\d/.test(text.charAt(start - 2))) return false
  return !/^(?:\w|-\w|\/[^A-Z]|\.\w)/.test(text.slice(end, end + 2))
}

/** Makes the finder for the policy's form of ids: `CTO-WORK-` and at least three digits. */
export function idFinder(work: Policy['work']): FindIds {
  const words = work.idPrefix.split(/[^A-Za-z0-9]+/).filter(Boolean)
  const near = new RegExp(`${words.join('[-_ ]?')}[-_ ]?(\\d{1,9})`, 'gi')
  return (text) => {
    const found: IdMatch[] = []
    for (const match of text.matchAll(near)) {
      const start = match.index
      const end = start + match[0].length
      if (!standsAlone(text, start, end)) continue
      const digits = match[1] ?? ''
      const enough = digits.length >= work.idDigits
      const id = enough ? safeId(work.idPrefix, digits) : null
      found.push({ start, end, id, exact: id !== null && match[0] === id })
    }
    return found
  }
}
