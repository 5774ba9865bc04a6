/** An Aho-Corasick automaton over bytes: one step a byte, whatever is sought. Letters of both cases are the same to it. */
export interface Automaton {
  /** The class of each byte; 0 for bytes of which no pattern holds any. */
  readonly classOf: Uint8Array
  /** The next state by state plus class. A state is the place of its row, so that a step takes no multiplication; 0 is the root. */
  readonly next: Int32Array
  /** From this state on a pattern ends in each, and before it in none. */
  readonly firstEnding: number
  /** The number of the longest pattern that ends in a state. */
  endingIn(state: number): number
  /** Bytes from the root to a state. */
  depthOf(state: number): number
  /** By a pattern's number that of the next one, as long or shorter, which ends wherever it does; or -1. */
  readonly shorter: Int32Array
}

/** Equal letters share a class; so do all bytes that no pattern holds. */
function classesOf(patterns: readonly (readonly number[])[]): { readonly classOf: Uint8Array; readonly classes: number } {
  const classOf = new Uint8Array(256)
  let classes = 1
  for (const byte of patterns.flat()) if (classOf[byte] === 0) classOf[byte] = classes++
  for (let upper = 65; upper <= 90; upper++) classOf[upper] = classOf[upper + 32] ?? 0
  return { classOf, classes }
}

/** Builds it from patterns in lower case; its size is that of the patterns' bytes times the bytes that differ. */
export function buildAutomaton(patterns: readonly (readonly number[])[]): Automaton {
  const { classOf, classes } = classesOf(patterns)
  const most = 1 + patterns.reduce((sum, pattern) => sum + pattern.length, 0)
  const next = new Int32Array(most * classes)
  const depth = new Uint16Array(most)
  const ending = new Int32Array(most).fill(-1)
  const shorter = new Int32Array(patterns.length).fill(-1)
  let states = 1
  for (const [number, bytes] of patterns.entries()) {
    let state = 0
    for (const byte of bytes) {
      const edge = state * classes + (classOf[byte] ?? 0)
      if (next[edge] === 0) {
        depth[states] = (depth[state] ?? 0) + 1
        next[edge] = states++
      }
      state = next[edge] ?? 0
    }
    // Several parts can be written alike.
    shorter[number] = ending[state] ?? -1
    ending[state] = number
  }
  linkFailures(next, ending, shorter, classes)
  const rows = inRows(next, ending, classes, states)
  return {
    classOf,
    shorter,
    next: rows.next,
    firstEnding: rows.firstEnding,
    endingIn: (state) => ending[rows.stateAt[state / classes] ?? 0] ?? -1,
    depthOf: (state) => depth[rows.stateAt[state / classes] ?? 0] ?? 0,
  }
}

/** Puts the states in which something ends behind the others, and names each by the place of its row. */
function inRows(next: Int32Array, ending: Int32Array, classes: number, states: number) {
  const all = Array.from({ length: states }, (_, state) => state)
  const quiet = all.filter((state) => ending[state] === -1)
  const stateAt = Int32Array.from([...quiet, ...all.filter((state) => ending[state] !== -1)])
  const rowOf = new Int32Array(states)
  for (const [row, state] of stateAt.entries()) rowOf[state] = row * classes
  const rows = new Int32Array(states * classes)
  for (const [row, state] of stateAt.entries()) {
    for (let c = 0; c < classes; c++) rows[row * classes + c] = rowOf[next[state * classes + c] ?? 0] ?? 0
  }
  return { next: rows, stateAt, firstEnding: quiet.length * classes }
}

/** Goes over the states by depth: where a state has no edge it takes that of the longest suffix which is a state, too. */
function linkFailures(next: Int32Array, ending: Int32Array, shorter: Int32Array, classes: number): void {
  const failure = new Int32Array(ending.length)
  const queue: number[] = []
  for (let c = 1; c < classes; c++) if (next[c]) queue.push(next[c] ?? 0)
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at] ?? 0
    const suffix = failure[state] ?? 0
    const last = lastOf(ending[state] ?? -1, shorter)
    if (last >= 0) shorter[last] = ending[suffix] ?? -1
    else ending[state] = ending[suffix] ?? -1
    for (let c = 1; c < classes; c++) {
      const child = next[state * classes + c] ?? 0
      const other = next[suffix * classes + c] ?? 0
      if (child === 0) next[state * classes + c] = other
      else {
        failure[child] = other
        queue.push(child)
      }
    }
  }
}

/** The last of the patterns that are spelled alike, to which those of the suffix are added. */
function lastOf(number: number, shorter: Int32Array): number {
  let last = number
  while (last >= 0 && (shorter[last] ?? -1) >= 0) last = shorter[last] ?? -1
  return last
}
