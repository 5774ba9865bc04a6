/** True for a file's path, as against the name of a built-in policy. */
export function isPath(target: string): boolean {
  return target.includes('/') || /\.(?:ya?ml|json)$/.test(target)
}

/** A path that only a relative place of the same file system can be meant by: no root, no drive, no scheme. */
export function isRelative(path: string): boolean {
  return !/^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path)
}

/** The path, seen from where the first config stands, that `target` means in the config at `from` (empty: the first one). */
export function joinPath(from: string, target: string): string {
  const steps: string[] = []
  for (const step of [...from.split('/').slice(0, -1), ...target.replaceAll('\\', '/').split('/')]) {
    if (step === '' || step === '.') continue
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}
