import { lstatSync } from 'node:fs'
import { CannotCheck } from '../model/cannot-check.ts'
import { fill, literal } from '../model/safe.ts'
import { writeWhole } from './exception-files.ts'
import type { ShowPath } from './show-path.ts'

/**
 * Writes a result to the file that was named for it, whole or not at all. Only an ordinary file is replaced: a device or a
 * pipe would be gone afterwards, and a link may lead anywhere.
 * @throws CannotCheck `FILE_UNWRITABLE`.
 */
export function writeReportFile(path: string, text: string, show: ShowPath): void {
  const stat = lstatSync(path, { throwIfNoEntry: false })
  if (stat !== undefined && !stat.isFile()) {
    throw new CannotCheck('FILE_UNWRITABLE', fill(literal('`{path}` is no ordinary file, so no result is written to it'), { path: show(path) }), literal('name another file, or leave the file out and redirect the standard output'))
  }
  writeWhole(path, text, show)
}
