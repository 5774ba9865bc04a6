import { renameSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal } from '../model/safe.ts'
import { withDraft } from './draft-file.ts'
import type { ConfigFile } from './find-config.ts'
import { projectOf } from './find-root.ts'
import type { ShowPath } from './show-path.ts'

/** Names of the files, beside the configuration, that silence findings. */
export const waiversName = 'sotlint.waivers.yaml'
export const baselineName = '.sotlint-baseline.json'

/**
 * The folder whose waivers and baseline hold for a tree: that of its configuration, if the tree lies in it, else the
 * project's.
 */
export function exceptionFolder(root: string, config: ConfigFile | null, rootName: Policy['tree']['root']): string {
  if (config !== null && baseOf(dirname(config.path), root) !== null) return dirname(config.path)
  return projectOf(root, rootName)
}

/** What leads from a folder to a tree in it, as a prefix of paths: empty, or with `/` at its end; `null` for one outside. */
export function baseOf(folder: string, root: string): string | null {
  const way = relative(folder, root).split(sep).join('/')
  if (way === '') return ''
  return way === '..' || way.startsWith('../') || way.includes(':') || way.startsWith('/') ? null : `${way}/`
}

/** Writes a file whole or not at all; a link under that name is replaced and not followed. */
export function writeWhole(path: string, text: string, show: ShowPath): void {
  try {
    withDraft(path, text, (draft) => renameSync(draft, path))
  } catch {
    throw new CannotCheck('FILE_UNWRITABLE', fill(literal('`{path}` could not be written'), { path: show(path) }), literal('check that you may write in its folder, and that it is no folder itself'))
  }
}
