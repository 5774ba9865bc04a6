import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formats } from '../../../src/report/formats.ts'
import { folderWith } from '../../support/folder.ts'
import { ROOT } from '../../support/generated.ts'
import { placeIn } from '../../support/made-facts.ts'
import { contextWith, madeFinding, madeRun, madeTree } from '../../support/made-run.ts'

const hasVim = spawnSync('vim', ['--version'], { encoding: 'utf8' }).stdout?.includes('+quickfix') === true

test.skipIf(!hasVim)('Vim reads the lines by the errorformat of README.md (skipped where Vim is not installed)', () => {
  const paths = ['a: b,%.md', '-x.md', 'é\u{1f600}.md']
  const findings = (['error', 'warning', 'info'] as const).map((severity, index) => madeFinding(paths[index] ?? '', index + 2, { severity, place: placeIn(paths[index] ?? '', index + 2, 5) }))
  const [setting = ''] = /(?<=`:)set errorformat=[^`]*(?=`)/.exec(readFileSync(new URL('README.md', ROOT), 'utf8')) ?? []
  const read = `${setting}\ncgetfile out\ncall writefile(map(getqflist(), 'v:val.valid . bufname(v:val.bufnr) . "|" . v:val.lnum . ":" . v:val.col . " " . v:val.type'), 'list')\nqall!\n`
  const folder = folderWith({ out: formats.unix.render(madeRun([madeTree('', paths, findings)]), contextWith()), 'read.vim': read })
  spawnSync('vim', ['-es', '-u', 'NONE', '-i', 'NONE', '-N', '--cmd', 'set encoding=utf-8', '-S', 'read.vim'], { cwd: folder, stdio: 'ignore', timeout: 20_000 })
  const lines = readFileSync(join(folder, 'list'), 'utf8').split('\n')
  expect(lines.filter((line) => line.startsWith('1'))).toEqual(['1a: b,%.md|2:5 e', '1-x.md|3:5 w', '1é\u{1f600}.md|4:5 i'])
  expect(lines.filter((line) => line.startsWith('0'))).toHaveLength(2)
})
