import { CannotCheck } from '../../model/cannot-check.ts'
import { clearedPath, fill, literal, ownText } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'

const WORD = /^[A-Za-z0-9]+$/
const LONGEST = 80

/** Words that are written alike in a title and in the file name. */
export interface Topic {
  /** `Widget Lane`. */
  readonly title: Safe
  /** `WIDGET-LANE`. */
  readonly stem: Safe
}

/**
 * The topic that a name means, given as a title, with hyphens, or as the file name with route and kind.
 * @throws CannotCheck `NAME_REFUSED` for what can be no file name of the form that documents have, or holds an endpoint value.
 */
export function topicOf(name: string, prefix: Safe, kindWords: readonly Safe[], clears: Clears): Topic {
  const words = name.replace(/\.md$/i, '').split(/[\s_-]+/).filter((word) => word !== '')
  const is = (word: string | undefined, other: string) => word?.toUpperCase() === other.toUpperCase()
  const from = words.length > 1 && is(words[0], prefix) ? 1 : 0
  const to = words.length - from > 1 && kindWords.some((word) => is(words.at(-1), word)) ? -1 : words.length
  const own = words.slice(from, to)
  const isShouted = own.every((word) => word === word.toUpperCase()) && name.includes('-')
  const title = own.map((word) => `${word.slice(0, 1).toUpperCase()}${isShouted ? word.slice(1).toLowerCase() : word.slice(1)}`).join(' ')
  const isPlain = own.length > 0 && title.length <= LONGEST && own.every((word) => WORD.test(word))
  const [shown, stem] = isPlain ? [clearedPath(title, clears), clearedPath(title.toUpperCase().replaceAll(' ', '-'), clears)] : [null, null]
  const isClear = isPlain && clears(name) && clears(title.toLowerCase()) && clears(title.toLowerCase().replaceAll(' ', '-'))
  if (shown !== null && stem !== null && isClear) return { title: shown, stem }
  throw new CannotCheck(
    'NAME_REFUSED',
    literal('no document can bear the name that was given'),
    fill(literal('give up to {longest} letters (A to Z), digits and blanks or hyphens, and nothing that addresses a service'), { longest: LONGEST }),
  )
}

/** A kind's word as titles have it: `Issues`, but `PRD`. */
export function kindTitle(word: Safe): Safe {
  return word.length <= 3 ? word : ownText(`${word.slice(0, 1)}${word.slice(1).toLowerCase()}`)
}
