/** An outcome of a whole run, by all that it depends on. */
export interface StoredOutcome {
  readonly key: string
  /** The commits that were asked of other places and have to be asked again, by their keys and then one by one. */
  readonly commits: string
  /** How many runs were asked for, and which: there may be very many, and often no place to ask. */
  readonly runs: string
  readonly runList: string
  /** The digest of the answers. */
  readonly answers: string
  readonly outcome: string
}

/** Outcomes that are kept: several ways to call the check on one tree. */
const most = 4

const FIELDS = 6

/** What was read stays bytes until somebody asks for it. */
class ReadOutcome implements StoredOutcome {
  readonly #parts: readonly Buffer[]

  constructor(parts: readonly Buffer[]) {
    this.#parts = parts
  }

  get key(): string {
    return this.#text(0)
  }

  get commits(): string {
    return this.#text(1)
  }

  get runs(): string {
    return this.#text(2)
  }

  get runList(): string {
    return this.#text(3)
  }

  get answers(): string {
    return this.#text(4)
  }

  get outcome(): string {
    return this.#text(5)
  }

  #text(index: number): string {
    return this.#parts[index]?.toString('utf8') ?? ''
  }
}

/** The outcomes of the last runs, the latest first. */
export class Outcomes {
  #list: readonly StoredOutcome[]
  #isChanged = false

  /** @throws RangeError for bytes that `pack` has not made. */
  constructor(bytes: Buffer | null) {
    const list: StoredOutcome[] = []
    let parts: Buffer[] = []
    for (let at = 0; bytes !== null && at < bytes.length; ) {
      const end = at + 4 + bytes.readUInt32LE(at)
      if (end > bytes.length) throw new RangeError('The outcomes are cut off.')
      parts.push(bytes.subarray(at + 4, end))
      at = end
      if (parts.length < FIELDS) continue
      list.push(new ReadOutcome(parts))
      parts = []
    }
    if (parts.length > 0) throw new RangeError('The outcomes are cut off.')
    this.#list = list
  }

  /** The key is asked for only where there is any outcome; with none nothing is found. */
  find(keyOf: () => string | null): StoredOutcome | undefined {
    if (this.#list.length === 0) return undefined
    const wanted = keyOf()
    return this.#list.find(({ key }) => key === wanted)
  }

  add(outcome: StoredOutcome): void {
    this.#list = [outcome, ...this.#list.filter(({ key }) => key !== outcome.key)].slice(0, most)
    this.#isChanged = true
  }

  get isChanged(): boolean {
    return this.#isChanged
  }

  pack(): Buffer {
    return Buffer.concat(this.#list.flatMap(({ key, commits, runs, runList, answers, outcome }) => [key, commits, runs, runList, answers, outcome].flatMap(packed)))
  }
}

function packed(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text, 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32LE(bytes.length)
  return [length, bytes]
}
