/** An outcome of a whole run, by all that it depends on. */
export interface StoredOutcome {
  readonly key: string
  /** What was asked of other places, and has to be asked again. */
  readonly questions: string
  /** The digest of the answers. */
  readonly answers: string
  readonly outcome: string
}

/** Outcomes that are kept: several ways to call the check on one tree. */
const most = 4

/** The outcomes of the last runs, the latest first. */
export class Outcomes {
  #list: readonly StoredOutcome[]
  #isChanged = false

  /** @throws SyntaxError for bytes that `pack` has not made. */
  constructor(bytes: Buffer | null) {
    this.#list = bytes === null ? [] : (JSON.parse(bytes.toString('utf8')) as readonly StoredOutcome[])
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
    return Buffer.from(JSON.stringify(this.#list), 'utf8')
  }
}
