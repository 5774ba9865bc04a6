;;; sotlint.el --- Flymake for SOT documents  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "27.1"))

;;; Commentary:

;; Checks the text of a buffer, saved or not, in the tree around its file:
;;
;;   (load "/path/to/sotlint.el")
;;   (add-hook 'find-file-hook #'sotlint-flymake-setup)

;;; Code:

(require 'flymake)
(require 'json)
(require 'seq)

(defgroup sotlint nil
  "Checks of SOT documents."
  :group 'tools)

(defcustom sotlint-command '("validate-cto-child")
  "The program and its first arguments."
  :type '(repeat string))

(defvar-local sotlint--process nil
  "The check that runs on this buffer.")

(defconst sotlint--types '(("ERROR" . :error) ("WARNING" . :warning) ("INFO" . :note)))

(defun sotlint--position (place)
  "Where PLACE is in this buffer: its line, and its column in bytes."
  (save-excursion
    (goto-char (point-min))
    (forward-line (1- (alist-get 'line place)))
    (let ((byte (+ (position-bytes (point)) (1- (or (alist-get 'column place) 1)))))
      (min (or (byte-to-position byte) (point-max)) (line-end-position)))))

(defun sotlint--region (range)
  "The beginning and the end of RANGE, of which at least one character is shown."
  (let* ((start (or (alist-get 'start range) '((line . 1))))
         (end (alist-get 'end range))
         (from (sotlint--position start))
         (to (if end (sotlint--position end) from)))
    (if (< from to) (cons from to)
      (or (flymake-diag-region (current-buffer) (alist-get 'line start)) (cons from (1+ from))))))

(defun sotlint--diagnostic (found)
  "The diagnostic for FOUND, which may say why nothing could be checked."
  (let ((region (sotlint--region (alist-get 'range (alist-get 'location found)))))
    (flymake-make-diagnostic
     (current-buffer) (car region) (cdr region)
     (cdr (assoc (alist-get 'severity found) sotlint--types))
     (format "%s [%s]" (alist-get 'message found) (alist-get 'value (alist-get 'code found))))))

(defun sotlint--diagnostics (output)
  "What the buffer OUTPUT says of this buffer, or `failed' where it says nothing."
  (condition-case nil
      (let* ((json-object-type 'alist) (json-array-type 'list)
             (result (with-current-buffer output (goto-char (point-min)) (json-read)))
             (told (seq-remove (lambda (one) (equal (alist-get 'value (alist-get 'code one)) "NOTHING_CHECKED"))
                               (alist-get 'diagnostics result))))
        (save-restriction (widen) (mapcar #'sotlint--diagnostic told)))
    ((json-error end-of-file) 'failed)))

(defun sotlint--done (process source report)
  "Tell REPORT what PROCESS found in SOURCE, unless another check has begun."
  (unless (process-live-p process)
    (unwind-protect
        (when (and (buffer-live-p source) (eq process (buffer-local-value 'sotlint--process source)))
          (with-current-buffer source
            (let ((diagnostics (sotlint--diagnostics (process-buffer process))))
              (if (eq diagnostics 'failed)
                  (funcall report :panic :explanation "sotlint gave no result; try it in a shell")
                (funcall report diagnostics)))))
      (kill-buffer (process-buffer process)))))

(defun sotlint-flymake (report &rest _)
  "Check the text of this buffer and tell REPORT what is found, as Flymake asks."
  (when (process-live-p sotlint--process)
    (kill-process sotlint--process))
  (let ((source (current-buffer)))
    (setq sotlint--process
          (make-process
           :name "sotlint"
           :buffer (generate-new-buffer " *sotlint*")
           :stderr (get-buffer-create " *sotlint errors*")
           :noquery t
           :connection-type 'pipe
           :coding (cons 'utf-8 (or buffer-file-coding-system 'utf-8))
           :command (append sotlint-command (list "--stdin" "--stdin-filename" buffer-file-name "--format" "rdjson"))
           :sentinel (lambda (process _) (sotlint--done process source report))))
    (save-restriction
      (widen)
      (process-send-region sotlint--process (point-min) (point-max)))
    (process-send-eof sotlint--process)))

;;;###autoload
(defun sotlint-flymake-setup ()
  "Have Flymake check this buffer, if it holds a Markdown file of this machine."
  (when (and buffer-file-name
             (not (file-remote-p buffer-file-name))
             (string-match-p "\\.\\(?:md\\|markdown\\)\\'" buffer-file-name))
    (add-hook 'flymake-diagnostic-functions #'sotlint-flymake nil t)
    (flymake-mode 1)))

(provide 'sotlint)
;;; sotlint.el ends here
