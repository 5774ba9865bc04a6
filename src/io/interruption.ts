const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What is to be done when the process is told to stop, or stops for any other reason; taken back by the function that it gives. */
export type Cleaning = () => void

const open = new Set<Cleaning>()

function cleanAll(): void {
  for (const clean of open) clean()
  open.clear()
}

function stopBy(signal: NodeJS.Signals): void {
  cleanAll()
  for (const one of signals) process.off(one, stopBy)
  // Whoever waits for this process is to see what ended it.
  process.kill(process.pid, signal)
}

/** Has something cleaned up however the process ends, save by a signal that nobody can catch. */
export function onInterruption(clean: Cleaning): () => void {
  if (open.size === 0) {
    for (const signal of signals) process.on(signal, stopBy)
    process.on('exit', cleanAll)
  }
  open.add(clean)
  return () => {
    open.delete(clean)
    if (open.size > 0) return
    for (const signal of signals) process.off(signal, stopBy)
    process.off('exit', cleanAll)
  }
}
