import type { DocumentFacts } from './facts.ts'
import { pack } from './pack.ts'
import { Shapes } from './pack-form.ts'
import type { Safe } from './safe.ts'
import { unpack } from './unpack.ts'
import type { Packed } from './unpack.ts'

type FactName = keyof DocumentFacts

/** What differs from one reading of the same document to the next. */
type Told = Pick<DocumentFacts, 'path' | 'reported'>

/**
 * The facts that are remembered: a table, so that the compiler says when one is missing. Those that stay when they were opened are
 * first, which several rules ask for, or tell apart by which is which; the others are few rules' matter, and go when enough other
 * documents were looked at. In a large tree what was opened would take more room than all else, so of work items and evidence
 * sections, too, stays only what is small: see `shapes`.
 */
const NAMES: Readonly<Record<Exclude<FactName, keyof Told>, boolean>> = {
  kind: true,
  name: true,
  unread: true,
  workItems: true,
  evidence: true,
  statements: true,
  directives: true,
  start: false,
  frontmatter: false,
  frontmatterProblems: false,
  headings: false,
  sections: false,
  notice: false,
  malformedHeadings: false,
  references: false,
  slips: false,
  endpoints: false,
  credentials: false,
  disclosures: false,
  criteria: false,
  commands: false,
  nonGoals: false,
  scopeClaims: false,
}
const names = Object.keys(NAMES) as readonly Exclude<FactName, keyof Told>[]
const kept = names.filter((name) => NAMES[name])

/**
 * The records of facts, so that their keys are written nowhere; another one is written with its keys. With a star, what is large:
 * it is packed apart, is opened for who asks, and does not stay.
 */
const shapes = new Shapes([
  'wellFormed,prefix,stem,word',
  'place,fields',
  'value,key,place',
  'depth,text,place',
  'heading,empty,hasList',
  'id,title,place,wellFormed,statusLines,*blocks,demands',
  'place,word,class,more',
  'role,label,place,*entries,empty',
  'place,text,ids,pure,none,code',
  'key,excluded,values,place',
  'heading,*lines,date,*facts,runs,validates,denies,belongsTo,time',
  'text,place',
  'key,name,place,value,valuePlace',
  'place,baseline,isRun,isReported,inRunFolder,stamp,name',
  'kind,ids,status,place,section',
  'id,exact,place,defines,edit',
  'text,place,script,section',
])

/** Facts that were written by an earlier run, or earlier in this one. Each field is read when a rule asks for it: most rules ask for few. */
class RememberedFacts implements Told {
  readonly path: Safe
  readonly reported: boolean
  readonly #packed: Packed
  readonly #known: unknown[]

  constructor({ path, reported }: Told, packed: Packed, known: unknown[]) {
    this.path = path
    this.reported = reported
    this.#packed = packed
    this.#known = known
    Object.freeze(this)
  }

  field(index: number): unknown {
    // `null` is known, too.
    const known = this.#known[index]
    if (known !== undefined) return known
    const value = this.#packed.opened(index)
    if (index < kept.length) this.#known[index] = value
    return value
  }

  with(changes: Partial<DocumentFacts>): RememberedFacts {
    const others = Object.entries(changes).filter(([name]) => name in NAMES)
    const known = others.length === 0 ? this.#known : [...this.#known]
    for (const [name, value] of others) known[names.findIndex((one) => one === name)] = value
    return new RememberedFacts({ path: this.path, reported: changes.reported ?? this.reported }, this.#packed, known)
  }
}

for (const [index, name] of names.entries()) {
  Object.defineProperty(RememberedFacts.prototype, name, {
    enumerable: true,
    get(this: RememberedFacts) {
      return this.field(index)
    },
  })
}

/** Facts as bytes, with what else is noted of the document. @throws NotPlain for what would not come back as it is. */
export function packFacts(facts: DocumentFacts, more: readonly unknown[]): Uint8Array {
  return pack([...names.map((name) => facts[name]), ...more], facts.path, shapes)
}

/** What `packFacts` has written, the facts under the path that they were read under. @throws NotPacked for other bytes. */
export function openFacts(bytes: Uint8Array, told: Told): { readonly facts: DocumentFacts; readonly more: (index: number) => unknown } {
  const packed = unpack(bytes, told.path, shapes)
  const facts: unknown = new RememberedFacts(told, packed, kept.map(() => undefined))
  // The table above gives it every field of facts.
  return { facts: facts as DocumentFacts, more: (index) => packed.part(names.length + index) }
}

/** The facts with some of them changed; what is remembered of the others stays unread. */
export function factsWith(facts: DocumentFacts, changes: Partial<DocumentFacts>): DocumentFacts {
  const given: unknown = facts
  if (!(given instanceof RememberedFacts)) return Object.freeze({ ...facts, ...changes })
  const changed: unknown = given.with(changes)
  return changed as DocumentFacts
}
