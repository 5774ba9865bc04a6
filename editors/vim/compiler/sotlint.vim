" Vim compiler file for sotlint: `:compiler sotlint`, then `:make` checks the tree around, and `:make %` one document of it.
" Set g:sotlint_command before, where validate-cto-child is not in PATH.
if exists('current_compiler')
  finish
endif
let current_compiler = 'sotlint'
let s:keep_cpo = &cpo
set cpo&vim

execute 'CompilerSet makeprg=' . escape(get(g:, 'sotlint_command', 'validate-cto-child') . ' --format unix', ' \|"')
CompilerSet errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m

" The columns of the format count UTF-16 units, and those of a list count bytes.
function! s:ByteColumn(text, column) abort
  let [units, bytes] = [0, 0]
  for code in str2list(a:text)
    if units >= a:column - 1
      break
    endif
    let units += code > 0xffff ? 2 : 1
    let bytes += strlen(nr2char(code))
  endfor
  return bytes + 1
endfunction

function! s:LineOf(buffer, number) abort
  if bufloaded(a:buffer)
    return get(getbufline(a:buffer, a:number), 0, '')
  endif
  let file = bufname(a:buffer)
  let text = filereadable(file) ? get(readfile(file, '', a:number), a:number - 1, '') : ''
  return a:number == 1 ? substitute(text, '^\%ufeff', '', '') : text
endfunction

function! s:CountBytes(command) abort
  if get(b:, 'current_compiler', get(g:, 'current_compiler', '')) !=# 'sotlint' || &encoding !=# 'utf-8'
    return
  endif
  let items = a:command ==# 'lmake' ? getloclist(0) : getqflist()
  for item in items
    if item.valid && item.col > 1
      let item.col = s:ByteColumn(s:LineOf(item.bufnr, item.lnum), item.col)
    endif
  endfor
  if a:command ==# 'lmake'
    call setloclist(0, [], 'r', {'items': items})
  else
    call setqflist([], 'r', {'items': items})
  endif
endfunction

augroup sotlint_columns
  autocmd! QuickFixCmdPost make,lmake call s:CountBytes(expand('<amatch>'))
augroup END

let &cpo = s:keep_cpo
unlet s:keep_cpo
