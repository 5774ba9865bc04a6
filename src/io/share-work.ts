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
export async function shareWork<Part, Done>(parts: readonly Part[], { helpers, here, script, setup }: Sharing<Part, Done>): Promise<readonly Done[]> {
  const results: Done[] = []
  const left: number[] = []
  let next = 0
  const take = (): number | undefined => left.pop() ?? (next < parts.length ? next++ : undefined)
  const running = Array.from({ length: Math.min(helpers, parts.length - 1) }, () => help<Part, Done>(script, setup, { parts, results, take, giveBack: (index) => void left.push(index) }))
  for (;;) {
    for (let index = take(); index !== undefined; index = take()) {
      results[index] = here(parts[index] as Part)
      // The answers of the others are taken, and they get more to do.
      await nextTurn()
    }
    await Promise.all(running)
    if (left.length === 0) return results
  }
}

interface Shared<Part, Done> {
  readonly parts: readonly Part[]
  readonly results: Done[]
  take(): number | undefined
  giveBack(index: number): void
}

/** Keeps one helper busy until nothing is left to take, or it is gone. */
function help<Part, Done>(script: URL, setup: unknown, { giveBack, parts, results, take }: Shared<Part, Done>): Promise<void> {
  return new Promise((resolve) => {
    let worker: Worker
    try {
      worker = new Worker(script, { workerData: setup, stdout: true, stderr: true })
    } catch {
      resolve()
      return
    }
    let current = take()
    const give = () => {
      if (current === undefined) void worker.terminate()
      else worker.postMessage({ index: current, part: parts[current] } as Task<Part>)
    }
    worker.on('message', ({ done, index }: Answer<Done>) => {
      results[index] = done
      current = take()
      give()
    })
    // An error ends the thread as well, and what it says may repeat what was read.
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      if (current !== undefined) giveBack(current)
      current = undefined
      resolve()
    })
    give()
  })
}
