import { realpathSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Environment } from './environment.ts'
import { oneLine, openRepository } from './repository.ts'
import type { NoRepository, Repository } from './repository.ts'

/** Where git looks for the hooks of a repository. */
export interface HookFolder {
  readonly path: string
  /** The folder of this repository in which it lies; `null` where it may serve other repositories as well. */
  readonly bounds: string | null
  /** The top of the working tree. */
  readonly top: string
}

/** Finds where the hooks of the repository around a folder lie; linked worktrees share them. */
export function hookFolder(folder: string, environment: Environment): HookFolder | NoRepository {
  const repository = openRepository(folder, environment, 'folder')
  if (typeof repository === 'string') return repository
  const { top } = repository
  const common = resolve(top, oneLine(repository.ask(['rev-parse', '--git-common-dir'])) ?? '.git')
  const set = hooksPath(repository)
  if (set === null) return { path: join(common, 'hooks'), bounds: common, top }
  const path = resolve(top, set)
  return { path, bounds: [top, common].find((one) => liesIn(path, one)) ?? null, top }
}

/** What the settings say, without what we ourselves say on git's command line to keep hooks from running. */
function hooksPath(repository: Repository): string | null {
  const answer = repository.ask(['config', '--null', '--show-origin', '--type=path', '--get-all', 'core.hooksPath'])
  const words = (answer ?? Buffer.alloc(0)).toString('utf8').split('\0')
  let found: string | null = null
  for (let i = 0; i + 1 < words.length; i += 2) {
    if (words[i]?.startsWith('command line:') === false) found = words[i + 1] ?? null
  }
  return found
}

function liesIn(path: string, folder: string): boolean {
  const way = relative(realpathSync(folder), path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
