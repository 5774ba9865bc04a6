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
  readonly onDone: (done: Done, part: Part) => void
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

/** Megabytes for what a helper has just made, of which nearly all is garbage at once: with more, it only takes more room. */
const YOUNG = 12

/** So many parts wait at a helper besides the one that it does: this thread hears of what is done only between parts of its own. */
const WAITING = 1

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

/**
 * Has the parts done by this thread and its helpers, each by whoever is free. Parts are asked for when somebody is free to do them,
 * and what came of them is not held, so that there may be any number. Nobody is waited for: when none is left, this thread does
 * itself what the helpers have begun and not yet done. So one that fails, hangs or cannot be started costs time and nothing else,
 * and nothing that it writes gets out.
 */
export async function shareWork<Part, Done, Sent = Part>(parts: Iterable<Part>, sharing: Sharing<Part, Done, Sent>): Promise<void> {
  const { helpers, here, onDone, script, send, setup } = sharing
  const begun = new Map<number, Part>()
  const left = parts[Symbol.iterator]()
  let next = 0
  const take = (): number | undefined => {
    const { done, value } = left.next()
    if (done === true) return undefined
    begun.set(next, value)
    return next++
  }
  const done = (index: number, result: Done): void => {
    const part = begun.get(index)
    if (part === undefined) return
    begun.delete(index)
    onDone(result, part)
  }
  let failure: { readonly error: unknown } | null = null
  // What helpers say comes between parts of this thread, which then is the one that fails.
  const safely = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      failure ??= { error }
    }
  }
  const shared: Shared<Done, Sent> = {
    give: (post) => safely(() => {
      const index = failure === null ? take() : undefined
      if (index !== undefined) post({ index, part: send(begun.get(index) as Part) })
    }),
    done: (index, result) => safely(() => done(index, result)),
  }
  const running = Array.from({ length: helpers }, () => startHelper(script, setup, shared))
  // The last one that was given away is the last that a helper comes to.
  const takeBack = () => [...begun.keys()].at(-1)
  try {
    for (let index = take() ?? takeBack(); index !== undefined; index = take() ?? takeBack()) {
      done(index, here(begun.get(index) as Part))
      // The answers of the others are taken, and they get more to do.
      await nextTurn()
      throwIf(failure)
    }
    // Parts may have come to an end because they failed when helpers asked for the first.
    throwIf(failure)
  } finally {
    for (const { stop } of running) stop()
  }
}

function throwIf(failure: { readonly error: unknown } | null): void {
  if (failure !== null) throw failure.error
}

interface Shared<Done, Sent> {
  /** Has the next part posted that nobody has begun, if there is one. */
  give(post: (task: Task<Sent>) => void): void
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
    worker = new Worker(script, { workerData: setup, stdout: true, stderr: true, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } })
  } catch {
    return NO_HELPER
  }
  const give = () => shared.give((task) => worker.postMessage(task))
  worker.on('message', ({ done, index }: Answer<Done>) => {
    give()
    shared.done(index, done)
  })
  // An error ends the thread as well, and what it says may repeat what was read.
  worker.on('error', () => undefined)
  for (let waiting = 0; waiting <= WAITING; waiting++) give()
  return { stop: () => void worker.terminate() }
}
