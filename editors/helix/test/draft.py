#!/usr/bin/env python3
"""Tries languages.toml in a real Helix, on its real screen (tmux): findings, hover, quick fix, saving.

usage: draft.py HX DRAFT SCRATCH      `copydesk` on the PATH, a DRAFT that may be changed
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

helix, draft, scratch = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
socket = f"copydesk-helix-{os.getpid()}"
patience = 15
checks = faults = 0


def tmux(*arguments):
    return subprocess.run(["tmux", "-L", socket, *arguments], capture_output=True, text=True, check=False).stdout


def screen():
    return tmux("capture-pane", "-p", "-t", "helix")


def press(*keys):
    for key in keys:
        tmux("send-keys", "-t", "helix", key)
        time.sleep(0.15)


def write(text):
    tmux("send-keys", "-t", "helix", "-l", text)
    time.sleep(0.15)


def once(pattern):
    """Waits until the screen matches, with line breaks read as spaces; answers whether it did."""
    end = time.time() + patience
    while time.time() < end:
        if re.search(pattern, re.sub(r"\s+", " ", screen())):
            return True
        time.sleep(0.1)
    return False


def check(name, holds):
    global checks, faults
    checks += 1
    faults += not holds
    print("ok" if holds else "not ok", checks, "-", name, flush=True)
    if not holds:
        print("\n".join("# " + line for line in screen().splitlines() if line.strip()))


def keep(name):
    (scratch / name).write_text(screen())


def try_draft():
    check("the unclosed quotation is found", once(r"unclosed-quote|never clos"))
    keep("findings.txt")
    press("Space", "d")
    check("it is in the list of findings", once(r"unclosed-quote"))
    press("Escape")
    press("3", "g", "g", "g", "h", "f", "“", "l")
    press("Space", "k")
    check("hover names the speaker", once(r"Zoë Marchand.*Zoë Marchand"))
    keep("hover.txt")
    press("Escape")
    press("5", "g", "g", "g", "h", "f", "“", ";")
    press("Space", "a")
    check("quick fixes are offered", once(r"Close the quotation"))
    keep("quick-fix.txt")
    press("Enter")
    check("the quick fix closes the quotation", once(r"storm,” Marchand said"))
    press("Escape", ":", "w", "Enter")
    time.sleep(0.5)
    check("the draft is saved", "storm,” Marchand said" in draft.read_text(encoding="utf-8"))
    press("7", "g", "g", "g", "h", "i")
    write("“We sail at noon, Marchand said. ")
    press("Escape")
    check("a new finding while typing", once(r"unclosed-quote|never clos"))
    press(":", "q", "!", "Enter")


configuration = scratch / "config" / "helix"
configuration.mkdir(parents=True, exist_ok=True)
shutil.copy(pathlib.Path(__file__).parent.parent / "languages.toml", configuration)
(configuration / "config.toml").write_text(
    '[editor]\nsoft-wrap.enable = true\n[editor.inline-diagnostics]\ncursor-line = "hint"\nother-lines = "hint"\n'
)
home = {"HOME": scratch, "XDG_CONFIG_HOME": scratch / "config", "XDG_CACHE_HOME": scratch / "cache"}
settings = [f"{name}={value}" for name, value in home.items()] + ["LANG=C.UTF-8", "TERM=xterm-256color", "COLORTERM=truecolor"]
tmux("-f", "/dev/null", "-u", "new-session", "-d", "-s", "helix", "-x", "120", "-y", "36", "env", *settings, f"PATH={os.environ['PATH']}", helix, str(draft))
try:
    try_draft()
finally:
    tmux("kill-server")
print(f"1..{checks}")
sys.exit(faults > 0)
