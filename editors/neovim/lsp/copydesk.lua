--- Copydesk, the copy desk in your editor: who said it, did they say it, and is the name right.
---
--- Needs the program `copydesk` on the PATH. Neovim 0.11 and later: put this file into `lsp/` of your configuration,
--- then `vim.lsp.enable('copydesk')`.
---
--- `settle` is how long, in milliseconds, a new finding in the sentence being typed waits before it shows.

---@type vim.lsp.Config
return {
  cmd = { 'copydesk', 'lsp' },
  filetypes = { 'markdown', 'text', 'html' },
  root_markers = { 'copydesk.toml', '.copydesk.toml', '.git' },
  init_options = { settle = 500 },
}
