import { fill, literal, ownText } from '../../model/safe.ts'
import type { Safe } from '../../model/safe.ts'

/** A hook of ours, and how it is told from somebody else's. */
export interface Hook {
  readonly name: 'pre-commit' | 'commit-msg'
  readonly text: Safe
  /** What to add to a hook that is there. */
  readonly lines: readonly Safe[]
}

const preamble = literal(`#!/bin/sh
# Written by \`sotlint init --hook\`. The sotlint that the project depends on runs, else the one in PATH, else one by npx.
run() {
  name=$1
  shift
  main=$(dirname "$(git rev-parse --git-common-dir)")
  for folder in {folders}; do
    if [ -x "$folder/node_modules/.bin/$name" ]; then
      "$folder/node_modules/.bin/$name" "$@"
      return
    fi
  done
  if command -v "$name" >/dev/null 2>&1; then
    "$name" "$@"
  else
    npx --yes --package "sotlint@{version}" -- "$name" "$@"
  fi
}

`)

const preCommit = literal(`run validate-cto-child --staged
checked=$?
run sotlint scan --staged
scanned=$?
[ "$checked" -eq 0 ] && [ "$scanned" -eq 0 ]
`)

/** Where npm may have put the programs: in one of these folders below the top, or in the same one of the main worktree. */
function search(folders: readonly Safe[]): Safe {
  const inMain = folders.map((folder) => ((folder as string) === '.' ? literal('"$main"') : fill(literal('"$main/{folder}"'), { folder })))
  return ownText([...folders, ...inMain].join(' '))
}

/**
 * The hooks with the version that npx is to get.
 * @param folders below the top, in words that a shell reads as they stand.
 */
export function hooksFor(version: Safe, folders: readonly Safe[]): readonly Hook[] {
  const head = fill(preamble, { version, folders: search(folders) })
  return [
    { name: 'pre-commit', text: fill(literal('{head}{body}'), { head, body: preCommit }), lines: [literal('npx validate-cto-child --staged || exit 1'), literal('npx sotlint scan --staged || exit 1')] },
    { name: 'commit-msg', text: fill(literal('{head}run sotlint scan --commit-msg "$1"\n'), { head }), lines: [literal('npx sotlint scan --commit-msg "$1" || exit 1')] },
  ]
}

/** A program that runs the hooks of a repository itself, told by its files. */
export interface HookManager {
  readonly files: readonly Safe[]
  /** Where and what to add. */
  readonly advice: Safe
}

/** What runs hooks and is no hook: it would write its own over ours, or ours would keep it from running. */
export const hookManagers: readonly HookManager[] = [
  {
    files: [literal('.pre-commit-config.yaml'), literal('.pre-commit-config.yml')],
    advice: literal(`add to \`.pre-commit-config.yaml\`, below \`repos\`, and run \`pre-commit install --hook-type pre-commit --hook-type commit-msg\`:
  - repo: local
    hooks:
      - id: validate-cto-child
        name: validate-cto-child
        entry: npx validate-cto-child --hook
        language: system
        stages: [commit]  # from pre-commit 3.2 on: [pre-commit]
        always_run: true
        pass_filenames: false
        verbose: true
      - id: sotlint-scan-staged
        name: sotlint scan
        entry: npx sotlint scan --hook
        language: system
        stages: [commit]
        always_run: true
        pass_filenames: false
        verbose: true
      - id: sotlint-commit-msg
        name: sotlint scan --commit-msg
        entry: npx sotlint scan --commit-msg
        language: system
        stages: [commit-msg]
`),
  },
  {
    files: [literal('lefthook.yml'), literal('lefthook.yaml'), literal('.lefthook.yml'), literal('.lefthook.yaml'), literal('lefthook.toml'), literal('lefthook.json'), literal('.config/lefthook.yml'), literal('.config/lefthook.yaml')],
    advice: literal(`add to the configuration of lefthook:
pre-commit:
  commands:
    validate-cto-child:
      run: npx validate-cto-child --hook
    sotlint-scan-staged:
      run: npx sotlint scan --hook
commit-msg:
  commands:
    sotlint-commit-msg:
      run: npx sotlint scan --commit-msg {1}
`),
  },
  {
    files: [literal('.husky')],
    advice: literal(`add to \`.husky/pre-commit\`:
npx validate-cto-child --staged || exit 1
npx sotlint scan --staged || exit 1
and to \`.husky/commit-msg\`:
npx sotlint scan --commit-msg "$1" || exit 1
`),
  },
]
