import { defineGate } from '../gate.ts'
import { plainPath } from '../paths.ts'
import { readPatch } from '../patch.ts'
import type { PatchedFile } from '../patch.ts'

/** True when both speak of the same files; a file that was moved may be told by its new name alone. */
function isSameSet(changed: readonly string[], patched: readonly PatchedFile[]): boolean {
  const told = new Set(changed.map(plainPath))
  const known = new Set(patched.flatMap(({ before, after }) => [before, after].flatMap((path) => (path === null ? [] : [plainPath(path)]))))
  return [...told].every((path) => known.has(path)) && patched.every(({ before, after }) => told.has(plainPath(after ?? before ?? '')))
}

/** A change of blanks or of modes mends nothing, and a list of files that the patch does not hold is a claim. */
export const hg14PatchNonempty = defineGate({
  id: 'HG14',
  name: 'patch-nonempty',
  summary: 'The run made a change of the text, and lists the files of it.',
  why: 'A run that changes nothing has solved nothing, whatever its tests say.',
  hint: 'See in the backend\'s logs and in HG16 why the agent made no change.',
  passes: 'The patch changes the text of {count} of {files} files.',
  needs: 'start',
  codes: {
    'patch-missing': { status: 'fail', text: 'There is no patch.' },
    'patch-unreadable': { status: 'fail', text: 'The patch cannot be read as text.' },
    'patch-empty': { status: 'fail', text: 'The patch is empty.' },
    'patch-broken': { status: 'fail', text: 'The patch is none that can be applied.', hint: 'Write it with `git diff`, and whole.' },
    'no-real-change': { status: 'fail', text: 'The patch changes blanks, modes, names or binary files, and no text.' },
    'changed-files-empty': { status: 'fail', text: 'The report lists no changed file.' },
    'files-differ': { status: 'fail', text: 'The report lists other files than the patch changes.', hint: 'List exactly the files of the patch.' },
    'size-differs': { status: 'warning', text: 'The report gives the patch another size or another path.' },
  },
  check({ at, file, report, sought }, say) {
    const found = file('patch')
    const changed = report.list('changed_files')
    if (changed.length === 0) say('changed-files-empty', at('changed_files'))
    if (found === null) {
      say('patch-missing', sought('patch'))
      return {}
    }
    const evidence = [{ file: found.shown }]
    if (found.text === null) {
      say('patch-unreadable', evidence)
      return {}
    }
    const [bytes, path] = [report.number('patch.bytes'), report.text('patch.path')]
    const size = new TextEncoder().encode(found.text).length
    const isOther = path !== null && plainPath(path) !== found.path && !plainPath(path).endsWith(`/${found.path}`)
    if ((bytes !== null && bytes !== size) || isOther) say('size-differs', at('patch'))
    if (found.text.trim() === '') {
      say('patch-empty', evidence)
      return {}
    }
    const { brokenAt, files } = readPatch(found.text)
    const real = files.filter(({ changesText }) => changesText)
    if (files.length === 0 || brokenAt !== null) say('patch-broken', [{ file: found.shown, line: brokenAt ?? 1 }])
    else if (real.length === 0) say('no-real-change', evidence)
    if (files.length > 0 && changed.length > 0 && !isSameSet(changed, files)) say('files-differ', [...at('changed_files'), ...evidence])
    return { count: real.length, files: files.length }
  },
})
