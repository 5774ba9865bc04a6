import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { notes, notesPath } from '../support/documents.ts'
import { fault, has, line, openFile, repositoryToEdit, runEditor, settingsFor } from '../support/editor.ts'
import { temporaryFolder, writeFiles } from '../support/folder.ts'

const hasVim = has('vim', ['--version'], '+quickfix')
const ale = ['/usr/share/vim-ale', '/usr/share/vim/vimfiles/pack/dist-bundle/start/ale'].find((folder) => existsSync(folder))

/** The lines that a script has Vim write, with the settings of the documentation. */
function inVim(folder: string, script: string, before = ''): readonly string[] {
  const place = temporaryFolder()
  writeFiles(place, { vimrc: `filetype plugin on\n${before}${settingsFor('vim')}`, 'do.vim': `set noswapfile\n${script}call writefile(told, '${join(place, 'told')}')\nqall!\n` })
  const out = runEditor(folder, 'vim', ['-es', '-u', join(place, 'vimrc'), '-i', 'NONE', '-N', '--cmd', 'set encoding=utf-8', '-S', join(place, 'do.vim')])
  return existsSync(join(place, 'told')) ? readFileSync(join(place, 'told'), 'utf8').trimEnd().split('\n') : [out]
}

test.skipIf(!hasVim)('Vim: `:make` fills the list, and the cursor lands on the fault (skipped where Vim is not installed)', () => {
  const folder = repositoryToEdit(line)
  const listed = `let told = map(filter(getqflist(), 'v:val.valid'), 'bufname(v:val.bufnr) . ":" . v:val.lnum . " " . v:val.type')\n`
  const cursor = `call add(told, expand('%') . ':' . line('.') . ' ' . strpart(getline('.'), col('.') - 1, ${fault.length}))\n`
  expect(inVim(folder, `edit ${openFile}\nsilent make\n${listed}${cursor}`)).toEqual([`${openFile}:16 w`, `${openFile}:16 ${fault}`])
  // A document that is not open is read for its columns.
  const other = `.sot/${notesPath('Gadget')}`
  writeFiles(folder, { [other]: `\uFEFF${notes('Gadget', `\n${line}\n`)}` })
  expect(inVim(folder, `edit ${openFile}\nsilent make %:h/CTO-GADGET-NOTES.md\nlet told = []\n${cursor}`)).toEqual([`${other}:16 ${fault}`])
})

test.skipIf(!hasVim || ale === undefined)('Vim with ALE: shows what stands in a buffer that is not saved (skipped where either is not installed)', () => {
  const folder = repositoryToEdit('Nothing.')
  const script = `runtime plugin/ale.vim
edit ${openFile}
call setline(16, '${line}')
ALELint
for wait in range(200)
  if !empty(getloclist(0)) | break | endif
  sleep 50m
endfor
let told = [&modified] + map(getloclist(0), 'v:val.lnum . " " . v:val.type . " " . strpart(getline(v:val.lnum), v:val.col - 1, v:val.end_col - v:val.col + 1)')
`
  expect(inVim(folder, script, `set runtimepath^=${ale}\n`)).toEqual(['1', `16 W ${fault}`])
})

test.skipIf(!hasVim || ale === undefined)('Vim with ALE: says on line 1 that nothing could be checked, and nothing where there is nothing to check (skipped where either is not installed)', () => {
  const folder = repositoryToEdit('Nothing.')
  writeFiles(folder, { 'sotlint.config.yaml': 'extends: nowhere\n', 'README.md': '# Read me\n' })
  const diagnose = (file: string, config: string) => {
    writeFiles(folder, { 'sotlint.config.yaml': config })
    const output = `system('validate-cto-child --stdin --stdin-filename ${file} --format rdjson 2>/dev/null', 'x')`
    return inVim(folder, `runtime ale_linters/markdown/sotlint.vim\nlet told = map(ale_linters#markdown#sotlint#Handle(1, [${output}]), 'v:val.lnum . " " . v:val.code')\n`, `set runtimepath^=${ale}\n`)
  }
  expect(diagnose(openFile, 'extends: nowhere\n')).toEqual(['1 CONFIG_INVALID'])
  expect(diagnose('README.md', 'extends: cto-child\n')).toEqual([''])
})
