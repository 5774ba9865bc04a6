import { CLASSES, CLASS_BITS, FOREIGN, NEWLINE } from './classes.ts'
import { HEADS, SHORT_WORDS } from './words.ts'

/** Place of three neighbouring classes in the table. */
const placeOf = (before: number, at: number, after: number): number => (before << (2 * CLASS_BITS)) | (at << CLASS_BITS) | after

/** What the middle one of three units may be. */
export const LOOK = 1
/** It stands in a word that says of what follows that it is a machine. */
export const KEY = 2

/** By three neighbouring classes: whether the middle one is worth a closer look. Most units of a clean log are passed over by this alone. */
export const NEIGHBOURS = new Uint8Array(1 << (3 * CLASS_BITS))

const classesOf = (signs: string): readonly number[] => [...new Set([...signs].map((sign) => CLASSES[sign.charCodeAt(0)] ?? 0))]
const without = (classes: readonly number[], signs: string): readonly number[] => {
  const left = new Set(classesOf(signs))
  return classes.filter((one) => !left.has(one))
}

const ALL = Array.from({ length: 64 }, (_, index) => index)
const LETTERS = classesOf('abcdefghijklmnopqrstuvwxyz')
const ALPHANUMERIC = [...LETTERS, ...classesOf('0')]
const WORD = [...ALPHANUMERIC, FOREIGN]
const WORD_EDGE = ALL.filter((one) => !ALPHANUMERIC.includes(one))
const MARKS = '*`~'

function mark(befores: readonly number[], signs: string, afters: readonly number[], value = LOOK): void {
  for (const before of befores) {
    for (const at of classesOf(signs)) for (const after of afters) NEIGHBOURS[placeOf(before, at, after)] = value
  }
}

for (const at of [0, NEWLINE, FOREIGN]) {
  for (const before of ALL) for (const after of ALL) NEIGHBOURS[placeOf(before, at, after)] = LOOK
}
mark(ALL, ':', classesOf('/:'))
mark(without(ALL, '"\''), ':', classesOf('0'))
mark(classesOf('abcdef0'), ':', classesOf('abcdef'))
mark(classesOf('x'), ':', without(ALL, ' \n\r'))
mark(classesOf(' '), ':', classesOf(' '))
mark(classesOf('0'), '.', classesOf('0 \n\r'))
mark(classesOf(' '), '.', classesOf('0 '))
mark(without(ALL, ' \n\r'), '.', [...LETTERS, FOREIGN])
mark(ALL, '%', classesOf('0abcdefsiu'))
mark(ALL, '&', [...LETTERS, ...classesOf('#')])
mark(ALL, '\\', ALL)
mark([...ALPHANUMERIC, ...classesOf('_.+-')], '@', ALPHANUMERIC)
mark(ALL, '[({<', classesOf('.:@/dacs 0"\''))
mark(ALL, '[', [...ALPHANUMERIC, ...classesOf('_-')])
mark(ALL, '(', classesOf('\\\n\r'))
mark(ALL, '{', classesOf('}\n\r'))
mark([...WORD, ...classesOf('_.:/@-')], '<', [...LETTERS, ...classesOf('/!')])
mark(ALL, '>', classesOf('.:'))
mark(classesOf('0./'), '"\'', [...WORD, ...classesOf('./')])
mark(WORD, '"\'', classesOf('0.'))
mark([...WORD, ...classesOf('_')], '"\'', [...WORD, ...classesOf('_')])
mark(without(ALL, ' \n\r'), '"\'`', classesOf(' \n\r"\'`+.&|<~\\)('))
mark([...WORD, ...classesOf('_.:/@')], MARKS, [...WORD, ...classesOf('_.:/@*`~')])
mark(classesOf('0.'), '_', classesOf('0.:_'))
mark(classesOf('u'), '+', classesOf('0abcdef'))
mark([...without(WORD_EDGE, '-'), FOREIGN], '-', classesOf('hjlrw'))
mark(classesOf('-'), '-', classesOf('arch'))
mark(without(ALL, ':/\\.-_'), '/', classesOf('/'))
for (const [before, at, after] of HEADS) mark(classesOf(before ?? ''), at ?? '', classesOf(after ?? ''))
for (const [before, at] of SHORT_WORDS) mark(classesOf(before ?? ''), at ?? '', WORD_EDGE)
// `serverPort` and `serverPortNumber`.
mark(classesOf('r'), 't', [...WORD_EDGE, ...classesOf('n')])
for (const [before, at, after] of ['hos', 'tar', 'end', 'bas', 'api', 'mac']) mark(classesOf(before ?? ''), at ?? '', classesOf(after ?? ''), KEY)
