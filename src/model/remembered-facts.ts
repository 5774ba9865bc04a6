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
/** What stays is one value, since it is opened together: so each text in it is there once. */
const kept = names.filter((name) => NAMES[name])
const others = names.filter((name) => !NAMES[name])

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

/** Facts that were written by an earlier run, or earlier in this one. Most are read when a rule asks for them: most rules ask for few. */
class RememberedFacts implements Told {
  readonly path: Safe
  readonly reported: boolean
  readonly #packed: Packed
  /** What is another than was packed. */
  readonly #changed: Partial<DocumentFacts> | null

  constructor({ path, reported }: Told, packed: Packed, changed: Partial<DocumentFacts> | null) {
    this.path = path
    this.reported = reported
    this.#packed = packed
    this.#changed = changed
    Object.freeze(this)
  }

  field(name: FactName, index: number): unknown {
    const changed = this.#changed
    if (changed !== null && name in changed) return changed[name]
    if (index >= kept.length) return this.#packed.opened(1 + index - kept.length)
    return (this.#packed.first() as readonly unknown[])[index]
  }

  with(changes: Partial<DocumentFacts>): RememberedFacts {
    const { path: _, reported = this.reported, ...others } = changes
    const changed = Object.keys(others).length === 0 ? this.#changed : { ...this.#changed, ...others }
    return new RememberedFacts({ path: this.path, reported }, this.#packed, changed)
  }
}

for (const [index, name] of names.entries()) {
  Object.defineProperty(RememberedFacts.prototype, name, {
    enumerable: true,
    get(this: RememberedFacts) {
      return this.field(name, index)
    },
  })
}

/** Facts as bytes, with what else is noted of the document. @throws NotPlain for what would not come back as it is. */
export function packFacts(facts: DocumentFacts, more: readonly unknown[]): Uint8Array {
  const valuesOf = (some: readonly (keyof typeof NAMES)[]) => some.map((name) => facts[name])
  return pack([valuesOf(kept), ...valuesOf(others), ...more], facts.path, shapes)
}

/**
 * What `packFacts` has written, the facts under the path that they were read under.
 * @param from where it begins among the bytes.
 * @throws NotPacked for other bytes.
 */
export function openFacts(bytes: Uint8Array, told: Told, from = 0): { readonly facts: DocumentFacts; readonly more: (index: number) => unknown } {
  const packed = unpack(bytes, told.path, shapes, from)
  const facts: unknown = new RememberedFacts(told, packed, null)
  // The table above gives it every field of facts.
  return { facts: facts as DocumentFacts, more: (index) => packed.part(1 + others.length + index) }
}

/** The facts with some of them changed; what is remembered of the others stays unread. */
export function factsWith(facts: DocumentFacts, changes: Partial<DocumentFacts>): DocumentFacts {
  const given: unknown = facts
  if (!(given instanceof RememberedFacts)) return Object.freeze({ ...facts, ...changes })
  const changed: unknown = given.with(changes)
  return changed as DocumentFacts
}
