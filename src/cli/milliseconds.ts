/** What has passed since some moment; `performance` would have to be loaded first, which takes one of them. */
export function milliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1e3 + nanoseconds / 1e6
}
