;;; copydesk.el --- The copy desk in your editor, through Eglot  -*- lexical-binding: t; -*-

;; Author: the copydesk authors
;; Version: 0.1.0
;; Package-Requires: ((emacs "26.3") (eglot "1.9"))
;; Keywords: wp, languages, tools
;; SPDX-License-Identifier: MIT OR Apache-2.0

;;; Commentary:

;; Who said it, did they say it, and is the name right: findings on a news
;; draft while it is typed.
;;
;;   (require 'copydesk)
;;   (add-hook 'markdown-mode-hook #'copydesk-ensure)
;;   (add-hook 'text-mode-hook #'copydesk-ensure)
;;
;; Needs the program `copydesk' on the PATH.

;;; Code:

(require 'eglot)

(defgroup copydesk nil
  "The copy desk in your editor."
  :group 'text
  :prefix "copydesk-")

(defcustom copydesk-program "copydesk"
  "The program to run, with its path where it is not on the PATH."
  :type 'string)

(defcustom copydesk-settle 500
  "Milliseconds a new finding in the sentence being typed waits before it shows."
  :type 'natnum)

(defconst copydesk-modes
  '((markdown-mode . "markdown") (gfm-mode . "markdown") (markdown-ts-mode . "markdown")
    (mhtml-mode . "html") (html-mode . "html") (html-ts-mode . "html")
    (text-mode . "plaintext"))
  "The major modes a draft is written in, each with its name in the protocol.")

(defun copydesk--contact (&optional _interactive)
  "The command that starts the server, and what it is told at the start."
  (list copydesk-program "lsp" :initializationOptions (list :settle copydesk-settle)))

;; Half of Emacs derives from `text-mode': its entry goes last, so that a mode
;; with a server of its own keeps it.
(pcase-dolist (`(,mode . ,language) copydesk-modes)
  (add-to-list 'eglot-server-programs
               (cons (list mode :language-id language) #'copydesk--contact)
               (eq mode 'text-mode)))

;;;###autoload
(defun copydesk-ensure ()
  "Start copydesk for this draft, unless it runs already.
Modes derived from the ones in `copydesk-modes' (a commit message, a mail) are
passed over: not all that is text is a draft."
  (when (and buffer-file-name (assq major-mode copydesk-modes))
    (eglot-ensure)))

(provide 'copydesk)
;;; copydesk.el ends here
