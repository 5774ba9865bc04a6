import { classOf, CLASS_BITS, LETTERS } from './classes.ts'

/** What a text may hold for which others look than the endpoint scanner. */
export const CREDENTIAL = 1
export const BEARER = 2
export const NAME = 4
export const SIGNED = 8
export const LONG_RUN = 16

/** Such a run has no fewer units. */
export const LONG = 32

/** A form with three units of it that are always there, seldom in other words, and how far it begins before the second of these. */
interface Sought {
  readonly heads: readonly string[]
  readonly reach: number
  readonly pattern: RegExp
  readonly says: number
}

const one = (head: string, reach: number, pattern: RegExp, says: number): Sought => ({ heads: [head], reach, pattern, says })
const credential = (head: string, reach: number, pattern: RegExp): Sought => one(head, reach, pattern, CREDENTIAL)

/**
 * What every credential that the detector library knows begins with or holds, first: too much here costs time, too little lets
 * one through, and a test holds it against the library's own patterns. Then what the forms of ours cannot do without.
 */
export const SOUGHT_FORMS: readonly Sought[] = [
  credential('a0t', 1, /a3t[a-z0-9]{17}/iy),
  credential('kia', 2, /akia[a-z0-9]{16}/iy),
  credential('gpa', 2, /agpa[a-z0-9]{16}/iy),
  credential('ida', 2, /aida[a-z0-9]{16}/iy),
  credential('roa', 2, /aroa[a-z0-9]{16}/iy),
  credential('aip', 1, /aipa[a-z0-9]{16}/iy),
  credential('npa', 2, /anpa[a-z0-9]{16}/iy),
  credential('anv', 1, /anva[a-z0-9]{16}/iy),
  credential('sia', 2, /asia[a-z0-9]{16}/iy),
  credential('ecr', 2, /secret_?access_?key/iy),
  credential('x-o', 1, /x-oauth-basic@/iy),
  credential('_au', 1, /_authtoken=/iy),
  credential('pm_', 2, /npm_[a-z0-9]/iy),
  credential('xox', 1, /xox[a-z]-/iy),
  credential('xap', 1, /xapp-/iy),
  credential('k.c', 11, /hooks\.slack\.com/iy),
  credential('sk-', 1, /sk-(?:[a-z0-9]{20}|proj-|svcacct-|admin-|ant-)/iy),
  credential('n_a', 3, /lin_api_/iy),
  credential('sg.', 1, /sg\.[\w-]+\./iy),
  credential('shp', 1, /shp[a-z]{2}_/iy),
  { heads: [...LETTERS].map((letter) => `h${letter}_`), reach: 2, pattern: /gh[a-z]_[a-z0-9]/iy, says: CREDENTIAL },
  credential('b_p', 6, /github_pat_/iy),
  credential('s_e', 3, /ops_ey/iy),
  one('rer', 4, /bearer[ \t]/iy, BEARER),
  one('key', 1, /key["'`*_]{0,2}\s{0,4}[:=]/iy, NAME),
  one('ecr', 2, /secret["'`*_]{0,2}\s{0,4}[:=]/iy, NAME),
  one('ssw', 3, /passw(?:or)?d["'`*_]{0,2}\s{0,4}[:=]/iy, NAME),
  one('ssp', 3, /passphrase["'`*_]{0,2}\s{0,4}[:=]/iy, NAME),
  one('tok', 1, /token["'`*_]{0,2}\s{0,4}[:=]/iy, NAME),
  one('.ey', 1, /\.eyJ/y, SIGNED),
]

/** By the class of the second of their units. */
const BY_CLASS: readonly Sought[][] = Array.from({ length: 1 << CLASS_BITS }, () => [])
// Each form once: this is done at every start.
for (const form of SOUGHT_FORMS) for (const at of new Set(form.heads.map((head) => classOf(head.charAt(1))))) BY_CLASS[at]?.push(form)

/** What is said by the forms that stand around a unit of a class, of those that nothing has been said of. */
export function soughtAround(text: string, at: number, own: number, seen: number): number {
  let says = seen
  for (const { pattern, reach, says: saying } of BY_CLASS[own] as readonly Sought[]) {
    if ((says & saying) !== 0 || at < reach) continue
    pattern.lastIndex = at - reach
    if (pattern.test(text)) says |= saying
  }
  return says
}

/** By what they say, the forms at any place. */
const anywhere = new Map<number, RegExp>()

/** True where one of the forms that say the same stands in a text: by a sweep of its own, for texts that nobody walks over at once. */
export function isAnywhere(what: number, text: string): boolean {
  if (what === LONG_RUN) return true
  const pattern = anywhere.get(what) ?? new RegExp(SOUGHT_FORMS.flatMap((form) => (form.says === what ? [form.pattern.source] : [])).join('|'), what === SIGNED ? '' : 'i')
  anywhere.set(what, pattern)
  return pattern.test(text)
}
