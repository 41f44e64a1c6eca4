--- Tries lsp/copydesk.lua in a real Neovim: findings, hover, quick fix, typing, and the end of the server.
---
--- usage: nvim --headless --clean -u NONE -i NONE -n --cmd 'set rtp^=editors/neovim' -l draft.lua DRAFT
---
--- Needs `copydesk` on the PATH, and a DRAFT that may be changed. Neovim 0.10 is set up with the lines of the README.

local draft = vim.fn.fnamemodify(arg[1], ':p')
local here = vim.fn.fnamemodify(arg[0], ':p:h')
local patience = 10000
local checks, faults = 0, 0

local function say(text)
  io.stdout:write(text .. '\n')
end

local function check(name, holds, seen)
  checks = checks + 1
  faults = faults + (holds and 0 or 1)
  say(('%s %d - %s%s'):format(holds and 'ok' or 'not ok', checks, name, seen and ('  # ' .. tostring(seen)) or ''))
end

local function set_up()
  vim.cmd('filetype on') -- `-u NONE` leaves it off, and then nothing is ever enabled
  if vim.lsp.enable then
    vim.lsp.enable('copydesk')
    return
  end
  local readme = table.concat(vim.fn.readfile(here .. '/../README.md'), '\n')
  local lines = readme:match('## Neovim 0%.10.-```lua\n(.-)```')
  assert(load(lines, 'README.md'))()
end

local function finding(rule)
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if diagnostic.code == rule then
      return diagnostic
    end
  end
end

local function floating_window()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

local function window_text(window)
  return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), ' | ')
end

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1]
end

local function try_draft()
  set_up()
  vim.cmd.edit(vim.fn.fnameescape(draft))

  local function client()
    return vim.lsp.get_clients({ bufnr = 0, name = 'copydesk' })[1]
  end
  check('server is attached', vim.wait(patience, function() return client() and client().initialized end, 20))
  check('encoding is agreed on', client().offset_encoding ~= nil, client().offset_encoding)

  vim.wait(patience, function() return finding('unclosed-quote') end, 20)
  for _, d in ipairs(vim.diagnostic.get(0)) do
    say(('# %d:%d-%d:%d %s [%s] %s'):format(d.lnum + 1, d.col, d.end_lnum + 1, d.end_col, d.source, d.code, d.message))
  end
  local unclosed = finding('unclosed-quote')
  check('the unclosed quotation is found', unclosed ~= nil)
  check('its place is right after é and an emoji', unclosed and line(unclosed.lnum + 1):sub(unclosed.col + 1):find('^“'))
  check('it is an error', unclosed and unclosed.severity == vim.diagnostic.severity.ERROR)

  vim.fn.cursor(3, line(3):find('The pier') + 3)
  vim.lsp.buf.hover()
  vim.wait(patience, floating_window, 20)
  local window = floating_window()
  check('hover names the speaker', window and window_text(window):find('Zoë Marchand', 1, true), window and window_text(window))
  if window then
    vim.api.nvim_win_close(window, true)
  end

  vim.fn.cursor(5, unclosed.col + 1)
  vim.lsp.buf.code_action({ apply = true, filter = function(action) return action.title == 'Close the quotation' end })
  vim.wait(patience, function() return line(5):find('storm,” Marchand said', 1, true) end, 20)
  check('the quick fix closes the quotation', line(5):find('storm,” Marchand said', 1, true), line(5))
  check('and the finding is gone', vim.wait(patience, function() return not finding('unclosed-quote') end, 20))

  vim.api.nvim_buf_set_lines(0, 6, 7, false, { '“We sail at noon, Marchand said.' })
  vim.wait(patience, function() return finding('unclosed-quote') end, 20)
  check('a new finding while typing', finding('unclosed-quote') and finding('unclosed-quote').lnum == 6)

  vim.fn.cursor(3, 1)
  vim.lsp.buf.rename('Zoé Marchant')
  vim.wait(patience, function() return line(5):find('storm,” Marchant said', 1, true) end, 20)
  check('a name changes through the draft', line(3):find('^Zoé Marchant,') and line(5):find('Marchant said'), line(5))

  local running = client()
  if vim.fn.has('nvim-0.11') == 1 then running:stop() else running.stop() end
  check('the server ends', vim.wait(patience, function() return not client() end, 20))
end

local version = vim.version()
say(('# Neovim %d.%d.%d'):format(version.major, version.minor, version.patch))
local finished, fault = xpcall(try_draft, debug.traceback)
if not finished then
  check('no error', false, fault)
end
say('1..' .. checks)
io.stdout:flush()
vim.cmd(faults == 0 and 'qa!' or 'cq!')
