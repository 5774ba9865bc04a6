import { chmodSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cleanProject, notes, notesPath } from '../support/documents.ts'
import { git, repositoryWith, temporaryFolder, writeFiles } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

/** Takes an ignore file out of the tree and out of the store, so that git would have to fetch it to know the rules. */
function makePartial(folder: string): void {
  const object = git(folder, 'rev-parse', ':.sot/.gitignore').trim()
  git(folder, 'update-index', '--skip-worktree', '.sot/.gitignore')
  rmSync(join(folder, '.sot/.gitignore'))
  rmSync(join(folder, '.git/objects', object.slice(0, 2), object.slice(2)))
}

/** A checkout in which everything that could be run writes a file when it is. */
function hostileCheckout(canary: string): string {
  const code = `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(canary)}, '')\nexport default {}\n`
  const folder = repositoryWith({
    ...cleanProject,
    [`.sot/${notesPath('Gadget')}`]: notes('Gadget').replace(/^# .*$/m, '# Other'),
    '.sot/.gitattributes': '*.md filter=trap diff=trap\n',
    '.sot/.gitignore': 'none\n',
    'package.json': JSON.stringify({ name: 'trap', type: 'module', main: './trap.js', sotlint: './trap.js', scripts: { prepare: 'node trap.js' } }),
    'trap.js': code,
    'sotlint.config.js': code,
    'sotlint.config.mjs': code,
    'sotlint.config.ts': code,
    '.sotlintrc.js': code,
    '.remarkrc.js': code,
    'node_modules/globby/index.js': code,
    'node_modules/globby/package.json': JSON.stringify({ name: 'globby', type: 'module', main: './index.js' }),
    'node_modules/sotlint/package.json': JSON.stringify({ name: 'sotlint', type: 'module', main: './index.js', version: '6.6.6' }),
    'node_modules/sotlint/index.js': code,
  })
  makePartial(folder)
  const trap = join(folder, 'trap.sh')
  writeFiles(folder, { 'trap.sh': `#!/bin/sh\ntouch '${canary}'\n`, '.git/hooks/post-index-change': `#!/bin/sh\ntouch '${canary}'\n` })
  chmodSync(trap, 0o755)
  chmodSync(join(folder, '.git/hooks/post-index-change'), 0o755)
  const settings = {
    'core.pager': trap,
    'core.sshCommand': trap,
    'core.editor': trap,
    'core.askPass': trap,
    'core.hooksPath': join(folder, '.git/hooks'),
    'diff.external': trap,
    'diff.trap.textconv': trap,
    'filter.trap.clean': trap,
    'filter.trap.smudge': trap,
    'filter.trap.process': trap,
    'alias.ls-files': `!${trap}`,
    'alias.check-ignore': `!${trap}`,
    'credential.helper': trap,
    'remote.origin.url': `ext::${trap}`,
    'remote.origin.promisor': 'true',
    'remote.origin.partialclonefilter': 'blob:none',
    'protocol.ext.allow': 'always',
    'extensions.partialClone': 'origin',
    'core.repositoryFormatVersion': '1',
    'core.fsmonitor': trap,
  }
  for (const [key, value] of Object.entries(settings)) git(folder, 'config', key, value)
  return folder
}

test('a checkout that nobody trusts has nothing of its own run', () => {
  const canary = join(temporaryFolder(), 'canary')
  const folder = hostileCheckout(canary)
  rmSync(canary, { force: true })
  for (const args of [[], ['.'], ['.sot'], ['--format', 'json'], ['--config', 'sotlint.config.js']]) {
    const { code, out, err } = runProgram('validate-cto-child', args, { cwd: folder })
    expect(code).toBe(args[0] === '--config' ? 2 : 1)
    expect(out + err).not.toContain('trap')
    expect(existsSync(canary), args.join(' ')).toBe(false)
  }
  runProgram('sotlint', ['check'], { cwd: join(folder, '.sot/03-PROTOCOLS') })
  expect(runProgram('sotlint', ['--version'], { cwd: folder }).out).not.toContain('6.6.6')
  expect(existsSync(canary)).toBe(false)
})

test('the same checkout does run something when git is asked without our settings', () => {
  const canary = join(temporaryFolder(), 'canary')
  const folder = hostileCheckout(canary)
  rmSync(canary, { force: true })
  git(folder, 'ls-files', '--others')
  expect(existsSync(canary), 'the monitor').toBe(true)
  rmSync(canary)
  try {
    git(join(folder, '.sot'), '-c', 'core.fsmonitor=false', 'ls-files', '--others', '--exclude-standard')
  } catch {
    // Some versions of git go on without the file that they could not fetch, others give up.
  }
  expect(existsSync(canary), 'the transport').toBe(true)
})
