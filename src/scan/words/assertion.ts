const NEGATIONS = new Set(['not', 'no', 'never', 'nothing', 'none', 'nobody', 'neither', 'nor', 'cannot', 'without', 'hardly'])
const SUBORDINATORS = new Set(['if', 'when', 'whenever', 'once', 'until', 'unless', 'while', 'whether', 'before', 'after', 'should', 'what', 'whatever'])
/** These make a condition of what stands before the comma, and so of all that follows from it. */
const CONDITIONS = new Set(['if', 'when', 'whenever', 'once', 'unless', 'after', 'should'])
const CONNECTORS = new Set(['and', 'or', 'nor', '&', '/', 'plus'])
const VERBS = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had', 'may', 'can', 'must', 'shall', 'will', 'does', 'do', 'did'])
const MARKS = new Set([',', ';', ':', '—', '–', '('])

interface Spoken {
  readonly text: string
}

/** True for `not`, `never`, `isn't` and their like. */
export function isNegation({ text }: Spoken): boolean {
  return NEGATIONS.has(text) || /n['’]t$/.test(text)
}

/**
 * True when the words of a sentence before `at` make no statement of what follows: a negation or a word such as `if` in the same
 * clause, a sentence that begins with a condition, or one whose subject is `no …`.
 */
export function isHedged(words: readonly Spoken[], at: number): boolean {
  const first = words[0]
  if (at > 0 && first !== undefined) {
    if (CONDITIONS.has(first.text) && words.slice(0, at).some(({ text }) => text === ',' || text === 'then')) return true
    if (isNegation(first) && !words.slice(0, at).some(({ text }) => VERBS.has(text))) return true
  }
  let joined = false
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i] as Spoken
    if (SUBORDINATORS.has(word.text)) return true
    if (!joined && isNegation(word)) return true
    if (word.text === 'but') return false
    if (!MARKS.has(word.text)) continue
    if (word.text !== ',' || !CONNECTORS.has(words[i + 1]?.text ?? '')) return false
    joined = true
  }
  return false
}
