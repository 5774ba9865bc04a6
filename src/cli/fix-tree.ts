import { join } from 'node:path'
import { findCredentials, fixCorpus } from '../index.ts'
import type { ExactMatcher, FixedDocument, LintOptions } from '../index.ts'
import type { Target } from '../io/find-targets.ts'
import type { TreeFiles } from '../io/read-tree.ts'
import { replaceFile } from '../io/replace-file.ts'
import type { NotReplaced } from '../io/replace-file.ts'
import type { ShowPath } from '../io/show-path.ts'
import { CannotCheck } from '../model/cannot-check.ts'
import type { Policy } from '../model/policy.ts'
import { fill, literal } from '../model/safe.ts'
import type { Safe } from '../model/safe.ts'

/** Whether what can be put right is written to the files, or only shown. */
export type FixMode = 'write' | 'show'

/** What was put right in one tree. */
export interface TreeFixes {
  readonly fixed: readonly FixedDocument[]
  /** Documents that keep a change unmade, because they would have said something else. */
  readonly left: readonly Safe[]
}

export interface FixContext {
  readonly mode: FixMode
  readonly show: ShowPath
  readonly today: Safe | null
  readonly exact: ExactMatcher | null
  readonly exceptions: LintOptions
}

/** Puts right what can be: the files as they are then, written or not. One that cannot be written stays as it is and is a problem. */
export async function fixTree(target: Target, files: TreeFiles, policy: Policy, context: FixContext): Promise<{ readonly files: TreeFiles; readonly fixes: TreeFixes }> {
  const { exact, exceptions, mode, show, today } = context
  // What a new baseline would list is put right all the same, and so need not be listed.
  const baseline = exceptions.baseline === 'adopt' ? [] : (exceptions.baseline ?? [])
  const { fixed, left } = fixCorpus(await findCredentials(files.documents), { ...exceptions, policy, exact, baseline, ...(today === null ? {} : { today }) })
  const problems: CannotCheck[] = []
  const done = fixed.filter(({ path, text }) => {
    const before = files.documents.find((document) => document.path === path)?.text ?? ''
    const file = join(target.root, path)
    const failure = mode === 'show' ? null : replaceFile(file, before, text)
    if (failure !== null) problems.push(notWritten(failure, show(file)))
    return failure === null
  })
  const texts = new Map(done.map(({ path, text }) => [path, text]))
  const documents = files.documents.map((document) => ({ ...document, text: texts.get(document.path) ?? document.text }))
  return { files: { ...files, documents, problems: [...files.problems, ...problems] }, fixes: { fixed: done, left } }
}

const MESSAGES: Readonly<Record<NotReplaced, Safe>> = {
  changed: literal('`{path}` changed while it was read, so it was not written'),
  link: literal('`{path}` became a link, so it was not written'),
  'read-only': literal('`{path}` may not be written'),
  failed: literal('`{path}` could not be written'),
}

/** Why a document was left as it is. */
export function notWritten(failure: NotReplaced, path: Safe): CannotCheck {
  if (failure === 'changed') return new CannotCheck('FILE_CHANGED', fill(MESSAGES.changed, { path }), literal('run it again'))
  return new CannotCheck('FILE_UNWRITABLE', fill(MESSAGES[failure], { path }), literal('check who may write the file and its folder; what was changed elsewhere is written'))
}
