import { Worker } from 'node:worker_threads'

/** How the parts of a piece of work are shared among threads. */
export interface Sharing<Part, Done, Sent = Part> {
  /** The script that the helping threads run; it answers each part by what was made of it. */
  readonly script: URL
  /** What each of them is told before the first part: `workerData`. */
  readonly setup: unknown
  /** How many help this one. */
  readonly helpers: number
  /** Does a part in this thread. */
  readonly here: (part: Part) => Done
  /** What goes to a helper in place of the part: plain data. */
  readonly send: (part: Part) => Sent
  /** Told of each part what came of it, once and in no order. */
  readonly onDone: (done: Done) => void
}

/** What goes to a helper, and what comes back. */
export interface Task<Sent> {
  readonly index: number
  readonly part: Sent
}
export interface Answer<Done> {
  readonly index: number
  readonly done: Done
}

/** So many parts wait at a helper besides the one that it does: this thread hears of what is done only between parts of its own. */
const WAITING = 1

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

/**
 * Has the parts done by this thread and its helpers, each by whoever is free; what came of them is in the order of the parts. Nobody is waited for: when none is left, this thread
 * does itself what the helpers have begun and not yet done. So one that fails, hangs or cannot be started costs time and nothing
 * else, and nothing that it writes gets out.
 */
export async function shareWork<Part, Done, Sent = Part>(parts: readonly Part[], sharing: Sharing<Part, Done, Sent>): Promise<readonly Done[]> {
  const { helpers, here, onDone, script, send, setup } = sharing
  const results = new Map<number, Done>()
  let next = 0
  const shared: Shared<Done, Sent> = {
    take: () => (next < parts.length ? next++ : undefined),
    taskOf: (index) => ({ index, part: send(parts[index] as Part) }),
    done(index, done) {
      if (results.has(index)) return
      results.set(index, done)
      onDone(done)
    },
  }
  const running = Array.from({ length: Math.min(helpers, parts.length - 1) }, () => startHelper(script, setup, shared))
  // The last one that was given away is the last that a helper comes to.
  let last = parts.length - 1
  const takeBack = () => {
    while (results.has(last)) last--
    return last < 0 ? undefined : last
  }
  try {
    for (let index = shared.take() ?? takeBack(); index !== undefined; index = shared.take() ?? takeBack()) {
      shared.done(index, here(parts[index] as Part))
      // The answers of the others are taken, and they get more to do.
      await nextTurn()
    }
    return parts.map((_, index) => results.get(index) as Done)
  } finally {
    for (const { stop } of running) stop()
  }
}

interface Shared<Done, Sent> {
  /** The next part that nobody has begun. */
  take(): number | undefined
  taskOf(index: number): Task<Sent>
  done(index: number, done: Done): void
}

interface Helper {
  stop(): void
}

const NO_HELPER: Helper = { stop: () => undefined }

/** Keeps one thread busy until nothing is left to take. */
function startHelper<Done, Sent>(script: URL, setup: unknown, shared: Shared<Done, Sent>): Helper {
  let worker: Worker
  try {
    worker = new Worker(script, { workerData: setup, stdout: true, stderr: true })
  } catch {
    return NO_HELPER
  }
  const give = () => {
    const index = shared.take()
    if (index !== undefined) worker.postMessage(shared.taskOf(index))
  }
  worker.on('message', ({ done, index }: Answer<Done>) => {
    give()
    shared.done(index, done)
  })
  // An error ends the thread as well, and what it says may repeat what was read.
  worker.on('error', () => undefined)
  for (let waiting = 0; waiting <= WAITING; waiting++) give()
  return { stop: () => void worker.terminate() }
}
