import { Worker } from 'node:worker_threads'

/** How the parts of a piece of work are shared among threads. */
export interface Sharing<Part, Done> {
  /** The script that the helping threads run; it answers each part by what was made of it. */
  readonly script: URL
  /** What each of them is told before the first part: `workerData`. */
  readonly setup: unknown
  /** How many help this one. */
  readonly helpers: number
  /** Does a part in this thread. */
  readonly here: (part: Part) => Done
  /** Told of each part what came of it, in no order. */
  readonly onDone: (done: Done) => void
}

/** What goes to a helper, and what comes back. */
export interface Task<Part> {
  readonly index: number
  readonly part: Part
}
export interface Answer<Done> {
  readonly index: number
  readonly done: Done
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

/**
 * Has the parts done by this thread and its helpers, each by whoever is free; what came of them is in the order of the parts. What
 * a helper leaves undone, because it fails or cannot be started, is done here; nothing that it writes gets out.
 */
export async function shareWork<Part, Done>(parts: readonly Part[], { helpers, here, onDone, script, setup }: Sharing<Part, Done>): Promise<readonly Done[]> {
  const results: Done[] = []
  const left: number[] = []
  let next = 0
  const shared: Shared<Part, Done> = {
    parts,
    take: () => left.pop() ?? (next < parts.length ? next++ : undefined),
    giveBack: (index) => void left.push(index),
    done(index, done) {
      results[index] = done
      onDone(done)
    },
  }
  const running = Array.from({ length: Math.min(helpers, parts.length - 1) }, () => startHelper(script, setup, shared))
  try {
    for (;;) {
      for (let index = shared.take(); index !== undefined; index = shared.take()) {
        shared.done(index, here(parts[index] as Part))
        // The answers of the others are taken, and they get more to do.
        await nextTurn()
      }
      await Promise.all(running.map(({ end }) => end))
      if (left.length === 0) return results
    }
  } finally {
    for (const { stop } of running) stop()
  }
}

interface Shared<Part, Done> {
  readonly parts: readonly Part[]
  /** The next part that nobody has begun. */
  take(): number | undefined
  giveBack(index: number): void
  done(index: number, done: Done): void
}

interface Helper {
  /** Comes when it has nothing left to do, or is gone. */
  readonly end: Promise<void>
  stop(): void
}

const NO_HELPER: Helper = { end: Promise.resolve(), stop: () => undefined }

/** Keeps one thread busy until nothing is left to take. */
function startHelper<Part, Done>(script: URL, setup: unknown, shared: Shared<Part, Done>): Helper {
  let worker: Worker
  try {
    worker = new Worker(script, { workerData: setup, stdout: true, stderr: true })
  } catch {
    return NO_HELPER
  }
  const stop = () => void worker.terminate()
  let current: number | undefined
  const give = () => {
    current = shared.take()
    if (current === undefined) stop()
    else worker.postMessage({ index: current, part: shared.parts[current] } as Task<Part>)
  }
  worker.on('message', ({ done, index }: Answer<Done>) => {
    current = undefined
    shared.done(index, done)
    give()
  })
  // An error ends the thread as well, and what it says may repeat what was read.
  worker.on('error', () => undefined)
  const end = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      if (current !== undefined) shared.giveBack(current)
      current = undefined
      resolve()
    })
  })
  give()
  return { end, stop }
}
