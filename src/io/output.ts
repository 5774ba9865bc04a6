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

/** A stream as far as it is used here. */
export interface Sink {
  write(text: string): unknown
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
  readonly isTTY?: boolean
}

/** Whoever closes the pipe has read enough, such as `head`: that is quiet, and no more is written there. */
export function createOutput(stdout: Sink, stderr: Sink): Output {
  const closed = new Set<Sink>()
  let failed = false
  for (const sink of [stdout, stderr]) {
    sink.on('error', (error) => {
      closed.add(sink)
      if (error.code !== 'EPIPE') failed = true
    })
  }
  const write = (sink: Sink, text: string) => {
    if (text !== '' && !closed.has(sink)) sink.write(text)
  }
  return {
    out: (text) => write(stdout, text),
    err: (text) => write(stderr, text),
    failed: () => failed,
    isTerminal: stdout.isTTY === true,
  }
}
