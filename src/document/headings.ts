import type { MalformedHeading } from '../model/facts.ts'
import type { Policy } from '../model/policy.ts'
import { safeId, type Safe } from '../model/safe.ts'
import type { Heading } from './outline.ts'
import { fold } from './passage.ts'

/** What a heading says of a work item. */
export interface WorkHeading {
  /** `null` when the id cannot be told. */
  readonly id: Safe | null
  readonly title: string
  readonly flaw: MalformedHeading['flaw'] | null
}

/** Reads a heading as a work item's; `null` for all others. */
export type ReadWorkHeading = (heading: Heading) => WorkHeading | null

/**
 * Makes the reader. A heading from H2 to H6 that begins like an id is never ordinary text, however it is spelled: else an item
 * with an en dash in its heading would silently vanish, and its status with it.
 */
export function workHeadingReader(work: Policy['work']): ReadWorkHeading {
  const words = work.idPrefix.split(/[^A-Za-z0-9]+/).filter(Boolean)
  const like = new RegExp(`^${words.join('[-_ ]?')}`, 'i')
  const parts = new RegExp(`^(${words.join('[-_ ]?')})([-_ ]{0,3})(\\d{0,12})(.*)$`, 'i')
  return (heading) => {
    const text = heading.title
    if (heading.depth < 2 || !like.test(text)) return null
    const [, prefix = '', hyphen = '', digits = '', rest = ''] = parts.exec(text) ?? []
    if (/^[A-Za-z]/.test(hyphen + digits + rest)) return null
    const enough = digits.length >= work.idDigits && !/^\w/.test(rest)
    const separator = rest.startsWith(work.headingSeparator)
    const title = fold(separator ? rest.slice(work.headingSeparator.length) : rest.replace(/^[\s:–—-]+/, ''))
    const flaw = (): WorkHeading['flaw'] => {
      if (digits === '') return 'digits'
      if (prefix + hyphen !== work.idPrefix) {
        return (prefix + hyphen).toLowerCase() === work.idPrefix.toLowerCase() ? 'case' : 'prefix'
      }
      if (!enough) return 'digits'
      if (title === '') return 'title'
      if (!separator) return 'separator'
      return heading.depth === work.headingDepth ? null : 'depth'
    }
    return { id: enough ? safeId(work.idPrefix, digits) : null, title, flaw: flaw() }
  }
}
