import { join } from 'node:path'
import { isTaken } from '../../io/create-file.ts'
import type { Environment } from '../../io/environment.ts'
import { foldersUp } from '../../io/find-root.ts'
import { hookFolder } from '../../io/hook-folder.ts'
import { readFile } from '../../io/read-file.ts'
import { realFolder } from '../../io/real-folder.ts'
import { createShowPath } from '../../io/show-path.ts'
import type { ShowPath } from '../../io/show-path.ts'
import { CannotCheck } from '../../model/cannot-check.ts'
import { fill, literal, ownText } from '../../model/safe.ts'
import type { Clears, Safe } from '../../model/safe.ts'
import { hookManagers, hooksFor } from './hook-text.ts'
import type { Hook, HookManager } from './hook-text.ts'
import type { Plan } from './plan.ts'

const maxHookBytes = 1_000_000

/** The program, if any, that runs the hooks of a repository. */
export function managerAt(top: string): HookManager | null {
  return hookManagers.find(({ files }) => files.some((name) => isTaken(join(top, name)))) ?? null
}

export interface HookContext {
  readonly environment: Environment
  readonly show: ShowPath
  readonly clears: Clears
}

/**
 * Plans the hooks of the repository around a folder.
 * @throws CannotCheck `GIT_FAILED` where there is none.
 */
export function planHooks(folder: string, version: Safe, { environment, show, clears }: HookContext): Plan {
  const found = hookFolder(folder, environment)
  if (typeof found === 'string') throw new CannotCheck('GIT_FAILED', literal('there is no repository of git here to put a hook into'), literal('run `git init` first, or leave out `--hook`'))
  const manager = managerAt(found.top)
  if (manager !== null) return { files: [], left: [literal('the hooks belong to another program here, so none was written')], next: [manager.advice] }
  const { bounds, path, top } = found
  const hooks = hooksFor(version, foldersAround(realFolder(folder), top, clears))
  if (bounds !== null) return planEach(path, bounds, hooks, show)
  const advice = hooks.map(({ lines, name }) => adviceFor(ownText(name), lines))
  return { files: [], left: [fill(literal('`core.hooksPath` leads to `{path}`, which other repositories may use as well, so no hook was written there'), { path: show(path) })], next: advice }
}

/** The folder and those around it, below the top, as a shell may read them: one with other characters in its name is passed over. */
function foldersAround(folder: string, top: string, clears: Clears): readonly Safe[] {
  return foldersUp(folder, top).map(createShowPath(top, clears)).filter((path) => /^[\w.][\w./-]*$/.test(path))
}

function planEach(path: string, bounds: string, hooks: readonly Hook[], show: ShowPath): Plan {
  const plan: { files: Plan['files'][number][]; left: Safe[]; next: Safe[] } = { files: [], left: [], next: [] }
  for (const hook of hooks) {
    const file = join(path, hook.name)
    if (!isTaken(file)) {
      plan.files.push({ path: file, text: hook.text, bounds, isExecutable: true })
      continue
    }
    const missing = missingFrom(file, hook)
    plan.left.push(fill(missing.length === 0 ? literal('`{path}` is there and does it already') : literal('`{path}` is there, so it was left as it is'), { path: show(file) }))
    if (missing.length > 0) plan.next.push(adviceFor(show(file), missing))
  }
  return plan
}

/** Of what a hook is to run, what the one that is there does not. */
function missingFrom(file: string, { lines }: Hook): readonly Safe[] {
  const read = readFile(file, maxHookBytes)
  const text = typeof read === 'string' ? '' : (read.text ?? '')
  const own = text.split('\n').filter((line) => !/^\s*#/.test(line)).join('\n')
  return lines.filter((line) => {
    const call = line.replace(/^npx /, '').replace(/ \|\| exit 1$/, '')
    return !own.includes(call) && !own.includes(call.replace(/--staged$/, '--hook'))
  })
}

function adviceFor(name: Safe, lines: readonly Safe[]): Safe {
  return fill(literal('add to `{name}`:\n{lines}\n'), { name, lines: ownText(lines.join('\n')) })
}
