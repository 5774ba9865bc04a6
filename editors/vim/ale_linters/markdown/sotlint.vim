" ALE linter for sotlint: checks the text of the buffer, saved or not, in the tree around its file.
" Set g:sotlint_command where validate-cto-child is not in PATH.
let s:types = {'ERROR': 'E', 'WARNING': 'W', 'INFO': 'I'}

function! s:Command() abort
  return get(g:, 'sotlint_command', 'validate-cto-child')
endfunction

function! ale_linters#markdown#sotlint#GetExecutable(buffer) abort
  return split(s:Command())[0]
endfunction

function! ale_linters#markdown#sotlint#GetCommand(buffer) abort
  return s:Command() . ' --stdin --stdin-filename %s --format rdjson'
endfunction

" What has no line says why nothing could be checked; that there was nothing to check is said nowhere.
function! s:ItemOf(diagnostic) abort
  let range = get(a:diagnostic.location, 'range', {'start': {'line': 1}})
  let item = {
  \   'lnum': range.start.line,
  \   'col': get(range.start, 'column', 1),
  \   'type': get(s:types, a:diagnostic.severity, 'E'),
  \   'code': a:diagnostic.code.value,
  \   'text': a:diagnostic.message,
  \ }
  let end = get(range, 'end', {'column': 1})
  return end.column > 1 ? extend(item, {'end_lnum': end.line, 'end_col': end.column - 1}) : item
endfunction

function! ale_linters#markdown#sotlint#Handle(buffer, lines) abort
  let diagnostics = get(ale#util#FuzzyJSONDecode(a:lines, {}), 'diagnostics', [])
  return map(filter(copy(diagnostics), 'v:val.code.value isnot# "NOTHING_CHECKED"'), 's:ItemOf(v:val)')
endfunction

call ale#linter#Define('markdown', {
\   'name': 'sotlint',
\   'executable': function('ale_linters#markdown#sotlint#GetExecutable'),
\   'command': function('ale_linters#markdown#sotlint#GetCommand'),
\   'callback': 'ale_linters#markdown#sotlint#Handle',
\})
