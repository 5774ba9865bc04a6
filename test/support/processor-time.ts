/** Seconds of processor time that some work takes, whatever else keeps the machine busy. */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { system, user } = process.cpuUsage(before)
  return (system + user) / 1_000_000
}
