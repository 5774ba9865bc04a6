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
 * For each word of a sentence, whether what begins there is no statement: a negation or a word such as `if` stands before it in
 * the same clause, or the sentence's subject is `no …`. One pass, however long the sentence.
 * @param reach `sentence` for those that are also hedged by a condition with which the whole sentence begins.
 */
export function hedgedWords(words: readonly Spoken[], reach: 'clause' | 'sentence'): readonly boolean[] {
  const [first] = words
  const begins = { condition: reach === 'sentence' && first !== undefined && CONDITIONS.has(first.text), negation: first !== undefined && isNegation(first) }
  let [conditional, negated, consequence, verb] = [false, false, false, false]
  return words.map((word, i) => {
    const hedged = conditional || negated || (begins.condition && consequence) || (begins.negation && i > 0 && !verb)
    const mark = MARKS.has(word.text)
    // `A, B, or C` is one clause, but what is denied of A is not denied of what follows.
    const joins = word.text === ',' && CONNECTORS.has(words[i + 1]?.text ?? '')
    if (SUBORDINATORS.has(word.text)) conditional = true
    else if (word.text === 'but' || (mark && !joins)) conditional = false
    if (isNegation(word)) negated = true
    else if (word.text === 'but' || mark) negated = false
    consequence ||= word.text === ',' || word.text === 'then'
    verb ||= VERBS.has(word.text)
    return hedged
  })
}
