/** Why a path leads out of the fixture; `null` for one that stays in it. */
export type PathFault = 'absolute' | 'outside' | 'inner' | 'empty'

/** Folders in the fixture that belong to tools and not to the work. */
const INNER: ReadonlySet<string> = new Set(['.git', '.case'])

/** A home, as shells and tools of agents take it. */
const HOME = /^~(?:[/\\]|$)/

/** A root, a home, a drive, or a scheme; a colon elsewhere is a letter of a name. */
const ROOTED = /^(?:[/\\]|~(?:[/\\]|$)|[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]+:[/\\])/

function stepsOf(path: string): readonly string[] {
  return path.split(/[/\\]/).filter((step) => step !== '' && step !== '.')
}

/** The rule for paths of a change: relative, without a step up, and in no folder of a tool. */
export function pathFault(path: string): PathFault | null {
  if (path.trim() === '') return 'empty'
  if (ROOTED.test(path)) return 'absolute'
  const steps = stepsOf(path)
  if (steps.includes('..')) return 'outside'
  return steps.some((step) => INNER.has(step.toLowerCase())) ? 'inner' : null
}

/** A path without what says nothing: `./a//b` is `a/b`. */
export function plainPath(path: string): string {
  return `${/^[/\\]/.test(path) ? '/' : ''}${stepsOf(path).join('/')}`
}

/** True for a path that leaves the folder it is read from: relative, with more steps up than down before them. */
export function climbsOut(path: string): boolean {
  if (ROOTED.test(path)) return false
  let depth = 0
  for (const step of stepsOf(path)) {
    depth += step === '..' ? -1 : 1
    if (depth < 0) return true
  }
  return false
}

function resolved(path: string): string {
  const steps: string[] = []
  for (const step of stepsOf(path)) {
    if (step === '..') steps.pop()
    else steps.push(step)
  }
  return `/${steps.join('/')}`
}

/** True for a path in a home, and for an absolute one that lies in none of the folders. */
export function isElsewhere(path: string, folders: readonly string[]): boolean {
  if (HOME.test(path)) return true
  if (!path.startsWith('/') || folders.length === 0) return false
  const full = resolved(path)
  return !folders.map(resolved).some((folder) => full === folder || folder === '/' || full.startsWith(`${folder}/`))
}
