import { CARRIAGE_RETURN, CLASS_BITS, classesOf, FOREIGN, IN_LIST, IN_RUN, LETTERS as SMALL_LETTERS, NEWLINE } from './classes.ts'
import { PRIVATE_LABELS } from './dots.ts'
import { SOUGHT_FORMS } from './sought.ts'
import { HEADS, LINE_WORDS, SHORT_WORDS } from './words.ts'

/** Rules that one unit can have. */
const RULES = 14
/** Of the bits of a unit's rules, those that say that it is worth a closer look. */
export const LOOK = (1 << 10) - 1
/** It may be the first letter of a word that tells something where it begins a line. */
export const LINE = 1 << 10
/** It may stand in a word that somebody seeks besides. */
export const SOUGHT = 1 << 11
/** It belongs to an endpoint value only if a word stands in front that says of what follows that it is a machine. */
export const BINDABLE = 1 << 12
/** It stands in such a word. */
export const KEY = 1 << 13

/** How far the bits are up of what a pair says of its first unit. */
export const AFTER = RULES
/** The bits of a pair that say of its second unit that it goes on in a run, and in a list of numbers. */
export const IN_A_RUN = 1 << (2 * RULES)
export const IN_A_LIST = 2 << (2 * RULES)

const without = (classes: readonly number[], signs: string): readonly number[] => {
  const left = new Set(classesOf(signs))
  return classes.filter((one) => !left.has(one))
}

const ALL = Array.from({ length: 64 }, (_, index) => index)
const LETTERS = classesOf(SMALL_LETTERS)
const PRIVATE_INITIALS = PRIVATE_LABELS.map(([first]) => first).join('')
const ALPHANUMERIC = [...LETTERS, ...classesOf('0')]
const WORD = [...ALPHANUMERIC, FOREIGN]
const WORD_EDGE = ALL.filter((one) => !ALPHANUMERIC.includes(one))
const FORMATS = '*`~'

/** Between which neighbours a unit is worth a closer look. */
interface Rule {
  befores: readonly number[]
  afters: readonly number[]
  readonly kind: number
}
const rules: readonly Rule[][] = ALL.map(() => [])

function mark(befores: readonly number[], signs: string, afters: readonly number[], kind = LOOK): void {
  for (const at of classesOf(signs)) addRule(at, { befores, afters, kind })
}

/** Rules with the same units in front become one. */
function addRule(at: number, rule: Rule): void {
  const alike = rules[at]?.find(({ befores, kind }) => kind === rule.kind && befores.join() === rule.befores.join())
  if (alike) alike.afters = [...alike.afters, ...rule.afters]
  else rules[at]?.push(rule)
}

for (const at of [0, FOREIGN]) addRule(at, { befores: ALL, afters: ALL, kind: LOOK })
mark(ALL, ':', classesOf('/:'))
mark(without(ALL, '"\''), ':', classesOf('0'))
mark(classesOf('abcdef0'), ':', classesOf('abcdef'))
mark(classesOf('x'), ':', without(ALL, ' \n\r'))
mark(classesOf(' '), ':', classesOf(' '))
mark(classesOf('0'), '.', classesOf('0 \n\r'))
mark(classesOf(' '), '.', classesOf('0 '))
mark(without(ALL, ' \n\r'), '.', classesOf(PRIVATE_INITIALS))
mark(without(ALL, ' \n\r'), '.', [...LETTERS, FOREIGN], BINDABLE)
// An address may go on behind a sign of it and blanks, or before one; nothing goes on behind a blank line.
mark(classesOf('-./:@= \r'), '\n', without(ALL, '\n'))
mark(ALL, '\n', classesOf(' \r>+#*-./:@'))
mark(ALL, '%', classesOf('0abcdefsiu'))
mark(ALL, '&', [...LETTERS, ...classesOf('#')])
mark(ALL, '\\', ALL)
mark([...ALPHANUMERIC, ...classesOf('_.+-')], '@', ALPHANUMERIC)
mark(ALL, '[({<', classesOf('.:@/dacs 0"\''))
mark(ALL, '[', [...ALPHANUMERIC, ...classesOf('_-')])
mark(ALL, '[({', classesOf('\\\n\r'))
mark(ALL, '{', classesOf('}'))
mark([...WORD, ...classesOf('_.:/@-')], '<', [...LETTERS, ...classesOf('/!')])
mark(ALL, '>', classesOf('.: '))
mark(ALL, '=', classesOf('0'))
mark(classesOf('0./'), '"\'', [...WORD, ...classesOf('./')])
mark(WORD, '"\'', classesOf('0.'))
mark([...WORD, ...classesOf('_')], '"\'', [...WORD, ...classesOf('_')])
mark(without(ALL, ' \n\r'), '"\'`', classesOf(' \n\r"\'`+.&|<~\\)('))
mark([...WORD, ...classesOf('_.:/@-')], FORMATS, [...WORD, ...classesOf('_.:/@*`~-')])
mark(classesOf('0.'), '_', classesOf('0.:_'))
mark(classesOf('u'), '+', classesOf('0abcdef'))
mark([...without(WORD_EDGE, '-'), FOREIGN], '-', classesOf('hjlrw'))
mark(classesOf('-'), '-', classesOf('arch'))
mark(without(ALL, ':/\\.-_'), '/', classesOf('/'))
for (const [before, at, after] of HEADS) mark(classesOf(before ?? ''), at ?? '', classesOf(after ?? ''))
for (const [before, at] of SHORT_WORDS) mark(classesOf(before ?? ''), at ?? '', WORD_EDGE)
for (const [at, after] of LINE_WORDS) mark([NEWLINE, CARRIAGE_RETURN, FOREIGN], at ?? '', classesOf(after ?? ''), LINE)
// `serverPort` and `serverPortNumber`.
mark(classesOf('r'), 't', [...WORD_EDGE, ...classesOf('n')])
for (const [before, at, after] of ['hos', 'tar', 'end', 'bas', 'api', 'mac']) mark(classesOf(before ?? ''), at ?? '', classesOf(after ?? ''), KEY)

for (const { heads } of SOUGHT_FORMS) for (const [before, at, after] of heads) mark(classesOf(before ?? ''), at ?? '', classesOf(after ?? ''), SOUGHT)

/**
 * By two neighbouring classes: the bits of those rules of the second that the first is right for, those of the first that the second is right for, and
 * in what the second goes on. So three units are judged by two pairs; a look at 16 KiB for each unit is all that a walk takes.
 */
export const PAIRS = new Int32Array(1 << (2 * CLASS_BITS))

/** Where a kind has fewer bits than rules, the last ones share one, and say too much rather than too little. */
function setBits(at: number, kind: number): void {
  let bit = kind & -kind
  for (const { befores, afters } of rules[at]?.filter((rule) => rule.kind === kind) ?? []) {
    for (const before of befores) set(before, at, bit)
    for (const after of afters) set(at, after, bit << AFTER)
    if ((bit << 1) & kind) bit <<= 1
  }
}

function set(first: number, second: number, bits: number): void {
  const index = (first << CLASS_BITS) | second
  PAIRS[index] = (PAIRS[index] ?? 0) | bits
}

for (const at of ALL) {
  for (const kind of [LOOK, LINE, SOUGHT, BINDABLE, KEY]) setBits(at, kind)
  for (const before of ALL) set(before, at, (IN_RUN[at] === 1 ? IN_A_RUN : 0) | (IN_LIST[at] === 1 ? IN_A_LIST : 0))
}
