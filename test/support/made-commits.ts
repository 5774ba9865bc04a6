import type { LookUpCommits } from '../../src/index.ts'
import { literal } from '../../src/model/safe.ts'

/** The commits of a repository that exists in tests alone. */
const commits: Readonly<Record<string, string>> = { '4b825dc642cb6eb9a060e54bf8d69288fbee4904': 'Add the widget fixture' }

/** Answers as that repository does; the key `Other commit` is of one that cannot be reached. */
export const lookUpMadeCommits: LookUpCommits = (citations) =>
  citations.map(({ key, commit, subject }) => {
    if (key === 'Other commit') return { unreachable: literal('nobody is at home') }
    const name = Object.keys(commits).find((full) => full.startsWith(commit))
    if (name === undefined) return 'unknown'
    return commits[name] === subject ? 'as-cited' : 'other-subject'
  })
