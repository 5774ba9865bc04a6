import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fault, has, line, openFile, repositoryToEdit, runEditor, settingsFor } from '../support/editor.ts'
import { temporaryFolder, writeFiles } from '../support/folder.ts'

const hasEmacs = has('emacs', ['--version'], 'GNU Emacs')

/** What a program for Emacs prints behind a mark, with the settings of the documentation. */
function inEmacs(folder: string, program: string): readonly string[] {
  const place = temporaryFolder()
  const tell = '(defun tell (&rest parts) (princ (concat "told: " (mapconcat (lambda (part) (format "%s" part)) parts " ") "\\n")))\n'
  writeFiles(place, { 'do.el': `${settingsFor('elisp')}${tell}${program}` })
  const out = runEditor(folder, 'emacs', ['-Q', '--batch', '-l', join(place, 'do.el')])
  const told = out.split('\n').filter((one) => one.startsWith('told: '))
  return told.length > 0 ? told.map((one) => one.slice(6)) : [out]
}

test.skipIf(!hasEmacs)('Emacs: Flymake shows what stands in a buffer that is not saved (skipped where Emacs is not installed)', () => {
  const program = `(find-file "${openFile}")
(goto-char (point-min))
(search-forward "Nothing.")
(replace-match "${line}" t t)
(flymake-start)
(dotimes (_ 200) (unless (flymake-diagnostics) (accept-process-output nil 0.05)))
(dolist (found (flymake-diagnostics))
  (let ((from (flymake-diagnostic-beg found)))
    (tell (buffer-modified-p) (line-number-at-pos from) (flymake-diagnostic-type found) (buffer-substring from (flymake-diagnostic-end found)))
    (tell (flymake-diagnostic-text found))))
`
  const [first, text] = inEmacs(repositoryToEdit('Nothing.'), program)
  expect(first).toBe(`t 16 :warning ${fault}`)
  expect(text).toMatch(/^A work item is referred to .* \[reference-form\/ref-form\]$/)
})

test.skipIf(!hasEmacs)('Emacs: `M-x compile` goes to the fault, and Flymake says nothing of other files (skipped where Emacs is not installed)', () => {
  const folder = repositoryToEdit(line)
  writeFiles(folder, { 'README.md': 'See cto-work-101.\n'.repeat(20_000) })
  const program = `(find-file "README.md")
(flymake-start)
(dotimes (_ 200) (when (process-live-p sotlint--process) (accept-process-output nil 0.05)))
(tell (length (flymake-diagnostics)) (memq 'sotlint-flymake (flymake-disabled-backends)))
(compile "validate-cto-child --format unix")
(dotimes (_ 200) (when (process-live-p (get-buffer-process "*compilation*")) (accept-process-output nil 0.05)))
(next-error)
(set-buffer (window-buffer))
(tell (file-relative-name buffer-file-name default-directory) (line-number-at-pos) (buffer-substring (point) (+ (point) ${fault.length})))
`
  const [quiet, place] = inEmacs(folder, program)
  expect(quiet).toBe('0 nil')
  expect(place).toBe(`CTO-WIDGET-NOTES.md 16 ${fault}`)
})
