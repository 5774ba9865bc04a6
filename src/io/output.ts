/** The one place through which sotlint writes: what must never be written is stopped here or nowhere. */
export interface Output {
  /** Findings and other results. */
  out(text: string): void
  /** Chatter, and problems of the run itself. */
  err(text: string): void
  /** True when something could not be written for another reason than that nobody reads on. */
  failed(): boolean
  readonly isTerminal: boolean
}

/** An output that may hold back the end of what was written until it is sure to be no part of a protected value. */
export interface GuardedOutput extends Output {
  /** Writes what is held back. More may be written after it. */
  end(): void
  /** True when something had to be kept out: all that is written was cleared before, so that is a bug. */
  leaked(): boolean
}

/** A stream as far as it is used here. */
export interface Sink {
  write(text: string): unknown
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
  readonly isTTY?: boolean
}

/** Knows the protected values. */
export interface Guard {
  /** The stretches of a text that hold one, in order and apart from each other. */
  find(text: string): readonly { readonly start: number; readonly end: number }[]
  /** The most units that such a stretch takes; 0 while nothing is protected. */
  reach(): number
}

const STAND_IN = '[endpoint]'

function lineEndsIn(text: string): number {
  return text.split('\n').length - 1
}

/** Lets text through in pieces; behind the last one nothing is held back any more. */
export type Filter = (text: string, isLast: boolean) => string

/** Makes a filter for what the guard finds in pieces of text or over their borders; `onLeak` is told the line, from 1. */
export function createFilter(guard: Guard, onLeak: (line: number) => void): Filter {
  let [held, line] = ['', 1]
  return (text, isLast) => {
    const all = held + text
    const hits = guard.find(all)
    const sure = isLast ? all.length : Math.max(0, all.length - guard.reach())
    const end = hits.find((hit) => hit.start < sure && sure < hit.end)?.start ?? sure
    let [passed, from] = ['', 0]
    for (const hit of hits.filter((one) => one.end <= end)) {
      const clean = all.slice(from, hit.start)
      passed += clean + STAND_IN
      line += lineEndsIn(clean)
      onLeak(line)
      line += lineEndsIn(all.slice(hit.start, hit.end))
      from = hit.end
    }
    const rest = all.slice(from, end)
    line += lineEndsIn(rest)
    held = all.slice(end)
    return passed + rest
  }
}

const UNGUARDED: Guard = { find: () => [], reach: () => 0 }

/** Whoever closes the pipe has read enough, such as `head`: that is quiet, and no more is written there. */
export function createOutput(stdout: Sink, stderr: Sink, guard: Guard = UNGUARDED): GuardedOutput {
  const closed = new Set<Sink>()
  let [failed, leaked] = [false, false]
  for (const sink of [stdout, stderr]) {
    sink.on('error', (error) => {
      closed.add(sink)
      if (error.code !== 'EPIPE') failed = true
    })
  }
  const writer = (sink: Sink) => {
    const pass = createFilter(guard, () => (leaked = true))
    return (text: string, isLast = false) => {
      const passed = pass(text, isLast)
      if (passed !== '' && !closed.has(sink)) sink.write(passed)
    }
  }
  const [out, err] = [writer(stdout), writer(stderr)]
  return {
    out: (text) => out(text),
    err: (text) => err(text),
    end() {
      out('', true)
      err('', true)
    },
    failed: () => failed,
    leaked: () => leaked,
    isTerminal: stdout.isTTY === true,
  }
}
