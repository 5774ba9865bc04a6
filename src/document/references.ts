import type { Edit } from '../model/edit.ts'
import type { Policy } from '../model/policy.ts'
import { safeId, type Safe } from '../model/safe.ts'
import type { JoinedTexts } from './joined.ts'
import type { MayChange } from './may-change.ts'
import { lastStartingBy } from './ordered.ts'
import type { Outline } from './outline.ts'
import { sourceSpan, type Passage } from './passage.ts'

/** A stretch of text that names a work item, in the exact form or in one near it. */
export interface IdMatch {
  readonly start: number
  readonly end: number
  /** Canonical id; `null` when there are too few digits to tell. */
  readonly id: Safe | null
  readonly exact: boolean
}

const NONE: readonly IdMatch[] = []

/** Finds ids in a text. */
export type FindIds = (text: string) => readonly IdMatch[]

/** Finds ids in passages: those that name any, in order, with what they name. */
export type FindIdsIn = (texts: JoinedTexts) => ReadonlyMap<Passage, readonly IdMatch[]>

/** A file or branch that bears an id in its name (`runs/CTO-WORK-030/x`, `CTO-WORK-030-fix`) refers to nothing. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (/[\w-]/.test(text.charAt(start - 1))) return false
  if (text.charAt(start - 1) === '/' && !/\d/.test(text.charAt(start - 2))) return false
  return !/^(?:\w|-\w|\/[^A-Z]|\.\w)/.test(text.slice(end, end + 2))
}

/** What may be an id of the policy's form. */
function idPattern(work: Policy['work']): RegExp {
  const words = work.idPrefix.split(/[^A-Za-z0-9]+/).filter(Boolean)
  return new RegExp(`${words.join('[-_ ]?')}[-_ ]?(\\d{1,9})`, 'gi')
}

/** Makes the finder for the policy's form of ids: `CTO-WORK-` and at least three digits. */
export function idFinder(work: Policy['work']): FindIds {
  const near = idPattern(work)
  return (text) => {
    near.lastIndex = 0
    let match = near.exec(text)
    if (!match) return NONE
    const found: IdMatch[] = []
    for (; match; match = near.exec(text)) {
      const start = match.index
      const end = near.lastIndex
      if (!standsAlone(text, start, end)) continue
      const digits = match[1] ?? ''
      const enough = digits.length >= work.idDigits
      const id = enough ? safeId(work.idPrefix, digits) : null
      found.push({ start, end, id, exact: id !== null && match[0] === id })
    }
    return found
  }
}

/** Makes the finder of ids in the passages of a text. */
export function passageIdFinder(work: Policy['work'], findIds: FindIds): FindIdsIn {
  const near = idPattern(work)
  return (texts) => {
    const found = new Map<Passage, readonly IdMatch[]>()
    for (const passage of texts.holding(near)) {
      const ids = findIds(passage.text)
      if (ids.length > 0) found.set(passage, ids)
    }
    return found
  }
}

/** The change that gives an id its exact form, or `null`. */
export type EditForm = (match: IdMatch, passage: Passage) => Edit | null

/** What stands around a name of something else: an account, an anchor, a setting, a part of an address. */
const [NAME_BEFORE, NAME_BEHIND] = [/[@#=?&:~.\\]/, /[@#=\\]/]

const letters = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '')

/**
 * Makes the maker of such changes for one text. A heading is left, since the title may repeat it; so are an address, which
 * leads elsewhere when it is changed, and words with blanks between them, which may be no id: `CTO work 2026`. In code, only
 * what has the case of an id and is all of its span is one for certain: `cto-work-101` may be a branch there.
 */
export function formEditor({ text, outline }: { readonly text: string; readonly outline: Outline }, work: Policy['work'], mayChange: MayChange): EditForm {
  const blanks = /[A-Za-z0-9][^A-Za-z0-9]+[A-Za-z0-9]/.test(work.idPrefix) ? 1 : 0
  return ({ id, exact, start, end }, passage) => {
    if (id === null || exact || passage.kind === 'heading') return null
    const span = sourceSpan(passage, start, end)
    const written = text.slice(span.start, span.end)
    if (written !== passage.text.slice(start, end)) return null
    if ((written.match(/ /g)?.length ?? 0) > blanks || /[A-Za-z] +[A-Za-z]/.test(written)) return null
    if (NAME_BEFORE.test(text.charAt(span.start - 1)) || NAME_BEHIND.test(text.charAt(span.end))) return null
    const link = lastStartingBy(outline.attributes, span.start)
    if (link && span.end <= link.end && !/^!?\[/.test(text.slice(link.start, link.start + 2))) return null
    const code = passage.code.find((one) => one.start < end && start < one.end)
    if (code && (code.start !== start || code.end !== end || letters(written) !== letters(id))) return null
    return mayChange(span) ? { ...span, parts: [id] } : null
  }
}
