import { CLASS_BITS, classesOf, FOREIGN, LETTERS as SMALL_LETTERS } from './classes.ts'
import { PRIVATE_LABELS } from './dots.ts'
import { HEADS, SHORT_WORDS } from './words.ts'

/** What the middle one of three units may be. */
export const LOOK = 1
/** It stands in a word that says of what follows that it is a machine. */
export const KEY = 2
/** It belongs to an endpoint value only if such a word stands in front. */
export const BINDABLE = 16

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
  readonly befores: ReadonlySet<number>
  readonly afters: readonly number[]
  readonly mark: number
}
const rules: readonly Rule[][] = ALL.map(() => [])

function mark(befores: readonly number[], signs: string, afters: readonly number[], value = LOOK): void {
  const rule: Rule = { befores: new Set(befores), afters, mark: value }
  for (const at of classesOf(signs)) rules[at]?.push(rule)
}

for (const at of [0, FOREIGN]) rules[at]?.push({ befores: new Set(ALL), afters: ALL, mark: LOOK })
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
// `serverPort` and `serverPortNumber`.
mark(classesOf('r'), 't', [...WORD_EDGE, ...classesOf('n')])
for (const [before, at, after] of ['hos', 'tar', 'end', 'bas', 'api', 'mac']) mark(classesOf(before ?? ''), at ?? '', classesOf(after ?? ''), KEY)

/** Rows of marks by the class of the third unit, each once; the first is empty. */
const rows: Uint8Array[] = [new Uint8Array(ALL.length)]

/** By two neighbouring classes, where the row begins of the marks that the second of them has. */
export const ROW_OF = new Uint16Array(1 << (2 * CLASS_BITS))
for (const [at, own] of rules.entries()) {
  const known = new Map<string, number>([['', 0]])
  for (const before of own.length === 0 ? [] : ALL) {
    const holding = own.filter(({ befores }) => befores.has(before))
    const name = holding.map((rule) => own.indexOf(rule)).join()
    let row = known.get(name)
    if (row === undefined) {
      row = rows.length
      known.set(name, row)
      rows.push(rowOf(holding))
    }
    ROW_OF[(before << CLASS_BITS) | at] = row << CLASS_BITS
  }
}

/** The rows one behind the other: small enough to stay in the processor's cache. */
export const MARKS = new Uint8Array(rows.length << CLASS_BITS)
for (const [index, row] of rows.entries()) MARKS.set(row, index << CLASS_BITS)

function rowOf(holding: readonly Rule[]): Uint8Array {
  const row = new Uint8Array(ALL.length)
  for (const { afters, mark: value } of holding) for (const after of afters) row[after] = (row[after] ?? 0) | value
  return row
}
