;;; draft.el --- Tries copydesk.el in a real Emacs  -*- lexical-binding: t; -*-

;; usage: emacs --batch -Q -L editors/emacs -l draft.el DRAFT
;;
;; Findings, hover, quick fix, typing, and the end of the server.  Needs
;; `copydesk' on the PATH, and a DRAFT that may be changed.

;; Debian puts the packages of Emacs 28 here, and `-Q' passes them over.
(dolist (packages '("/usr/share/emacs/site-lisp/elpa" "/usr/share/emacs/site-lisp/elpa-src"))
  (when (file-directory-p packages)
    (let ((default-directory packages)) (normal-top-level-add-subdirs-to-load-path))))

(require 'cl-lib)
(require 'flymake)
(require 'copydesk)
(require 'markdown-mode nil t)

(defvar checks 0)
(defvar faults 0)

(defun check (name holds &optional seen)
  (cl-incf checks)
  (unless holds (cl-incf faults))
  (princ (format "%s %d - %s%s\n" (if holds "ok" "not ok") checks name (if seen (format "  # %s" seen) ""))))

(defun wait-until (holds)
  "Let the server speak until HOLDS answers something, 10 seconds at most."
  (let ((end (+ (float-time) 10)) answer)
    (while (and (not (setq answer (funcall holds))) (< (float-time) end))
      (accept-process-output nil 0.05))
    answer))

(defun unclosed ()
  (cl-find-if (lambda (finding) (string-match-p "unclosed-quote" (flymake-diagnostic-text finding)))
              (flymake-diagnostics)))

(defun hover-text ()
  (let ((answer (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (plist-get (plist-get answer :contents) :value)))

(defun try-draft ()
  (copydesk-ensure)
  (run-hooks 'post-command-hook)
  (check "server is attached" (wait-until #'eglot-current-server))
  (flymake-start)
  (check "the unclosed quotation is found" (wait-until #'unclosed))
  (dolist (finding (flymake-diagnostics))
    (princ (format "# %s %s\n" (flymake-diagnostic-type finding) (flymake-diagnostic-text finding))))
  (check "its place is right after é and an emoji"
         (eq ?“ (char-after (flymake-diagnostic-beg (unclosed)))))

  (goto-char (point-min))
  (search-forward "The pier")
  (let ((text (hover-text)))
    (check "hover names the speaker" (and text (string-match-p "Zoë Marchand" text)) text))

  (goto-char (flymake-diagnostic-beg (unclosed)))
  (let* ((offers (eglot-code-actions (point) (1+ (point)) nil nil))
         (close (cl-find-if (lambda (offer) (equal (plist-get offer :title) "Close the quotation")) offers)))
    (check "quick fixes are offered" close (mapconcat (lambda (offer) (plist-get offer :title)) offers ", "))
    (if (fboundp 'eglot-execute)
        (eglot-execute (eglot-current-server) close)
      (eglot--apply-workspace-edit (plist-get close :edit))))
  (check "the quick fix closes the quotation"
         (string-match-p "storm,” Marchand said" (buffer-string)))
  (eglot--signal-textDocument/didChange)
  (check "and the finding is gone" (wait-until (lambda () (not (unclosed)))))

  (goto-char (point-max))
  (insert "\n“We sail at noon, Marchand said.\n")
  (eglot--signal-textDocument/didChange)
  (check "a new finding while typing" (wait-until #'unclosed))

  (eglot-shutdown (eglot-current-server))
  (check "the server ends" (not (eglot-current-server)))
  (set-buffer-modified-p nil))

(setq eglot-sync-connect 10
      eglot-autoshutdown nil
      eglot-confirm-server-edits nil
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0.1)
(princ (format "# Emacs %s\n" emacs-version))
(condition-case fault
    (with-current-buffer (find-file-noselect (pop command-line-args-left))
      (unless (assq major-mode copydesk-modes) (text-mode))
      (princ (format "# %s\n" major-mode))
      (try-draft))
  (error (check "no error" nil fault)))
(princ (format "1..%d\n" checks))
(kill-emacs (if (> faults 0) 1 0))
;;; draft.el ends here
