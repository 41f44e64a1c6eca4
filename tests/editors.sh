#!/usr/bin/env bash
# Tries Copydesk in real editors: each opens tests/editors/draft.md, sees the findings, asks who is speaking, applies a
# quick fix, types a fault, and ends the server.
#
#   tests/editors.sh                          all of them
#   tests/editors.sh vscode neovim            some: vscode neovim helix emacs
#   tests/editors.sh pictures                 no test: takes the pictures of VS Code in docs/images anew
#
# For Debian, as root: editors are installed on the first run (apt, npm, pip) and kept in target/editors.
#   COPYDESK=PROGRAM   the server to try; else a release build of this source
#   VSCODE=VERSION     of code-server, which carries the workbench: 4.100.3 (VS Code 1.100), 4.139.1 (1.139)
# Pictures of VS Code, screens of Helix and the logs are in target/editors/tried/.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
editors=${CARGO_TARGET_DIR:-$repository/target}/editors
vscode=${VSCODE:-4.100.3}

die() {
  echo "tests/editors.sh: $*" >&2
  exit 2
}

# shellcheck source=tests/editors/install.sh
. "$repository/tests/editors/install.sh"

# A fresh folder with a draft that may be changed.
scratch() {
  local folder=$editors/tried/$1
  rm -rf "$folder"
  mkdir -p "$folder/drafts"
  cp "$repository/tests/editors/draft.md" "$folder/drafts/draft.md"
  echo "$folder"
}

try_neovim() {
  local suite nvim folder
  for suite in forky trixie; do # 0.12, 0.10
    nvim=$(install_neovim "$suite")
    folder=$(scratch "neovim-$suite")
    (
      cd "$repository"
      export HOME=$folder XDG_STATE_HOME=$folder/state XDG_CONFIG_HOME=$folder/config TERM=dumb
      timeout 120 "$nvim" --headless --clean -u NONE -i NONE -n --cmd 'set rtp^=editors/neovim' \
        -l editors/neovim/test/draft.lua "$folder/drafts/draft.md"
    )
  done
}

try_helix() {
  apt_install tmux
  local helix folder
  helix=$(install_helix forky)
  folder=$(scratch helix)
  "$helix" --version
  timeout 240 python3 "$repository/editors/helix/test/draft.py" "$helix" "$folder/drafts/draft.md" "$folder"
}

try_emacs() {
  apt_install emacs-nox elpa-eglot elpa-markdown-mode
  local folder
  folder=$(scratch emacs)
  HOME=$folder LANG=C.UTF-8 timeout 120 emacs --batch -Q -L "$repository/editors/emacs" \
    -l "$repository/editors/emacs/test/draft.el" "$folder/drafts/draft.md" 2> "$folder/emacs.log"
}

# Serves a workbench with the packed extension and stays until this shell ends: sets `url`, and `settings` of its user.
# usage: serve_vscode FOLDER
serve_vscode() {
  command -v npm > /dev/null || die "npm is needed for VS Code"
  apt_install chromium curl
  local folder=$1 port main node
  port=$((20000 + RANDOM % 20000))
  main=$(install_vscode "$vscode")
  case $vscode in 4.100.*) node=$(install_node 20)/node ;; *) node=$(install_node 24)/node ;; esac

  "$repository/editors/vscode/package.sh" "$(node -p '`${process.platform}-${process.arch}`')" "$program" > "$folder/package.log" 2>&1 ||
    { tail -n 20 "$folder/package.log" >&2; die "editors/vscode/package.sh has failed"; }
  local vsix
  vsix=$(ls -t "$repository"/editors/vscode/copydesk-*.vsix | head -n 1)

  settings=$folder/data/Machine/settings.json
  mkdir -p "$folder/data/Machine" "$folder/home"
  cp "$repository/editors/vscode/test/settings.json" "$settings"
  local options=(--server-data-dir "$folder/data" --user-data-dir "$folder/data" --extensions-dir "$folder/extensions"
    --accept-server-license-terms)
  # The bundled program is tried: there is no other on this PATH.
  export HOME=$folder/home XDG_CONFIG_HOME=$folder/home XDG_DATA_HOME=$folder/home PATH=$path_before
  "$node" "$main" "${options[@]}" --install-extension "$vsix" > "$folder/install.log" 2>&1 ||
    { tail -n 20 "$folder/install.log" >&2; die "the extension cannot be installed"; }
  setsid "$node" "$main" "${options[@]}" --host 127.0.0.1 --port "$port" --without-connection-token \
    --telemetry-level off --disable-workspace-trust > "$folder/server.log" 2>&1 &
  local server=$!
  # shellcheck disable=SC2064 # the process of now
  trap "kill -- -$server 2> /dev/null" EXIT
  url=http://127.0.0.1:$port
  curl -sf -o /dev/null --retry 60 --retry-delay 1 --retry-connrefused "$url/" || die "VS Code does not answer"
  cd "$repository/editors/vscode/test"
  npm ci --ignore-scripts --silent --no-audit --no-fund
  echo "# code-server $vscode"
}

try_vscode() {
  local folder
  folder=$(scratch "vscode-$vscode")
  serve_vscode "$folder"
  timeout 300 node workbench.mjs "$url" "$folder/drafts" "$settings" "$folder"
}

# No test: takes the pictures of VS Code in docs/images anew.
try_pictures() {
  apt_install fonts-jetbrains-mono pngquant
  local folder name
  folder=$(scratch pictures)
  cp "$repository"/tests/drafts/faulty/{bridge.md,dredger.md,dredger.vtt} "$folder/drafts/"
  # The first fence of the page is the draft it speaks of.
  awk '/^```/ { fence++; next } fence == 1 { print } fence == 2 { exit }' "$repository/docs/attribution.md" > "$folder/drafts/ferry.md"
  serve_vscode "$folder"
  timeout 300 node pictures.mjs "$url" "$folder/drafts" "$settings" "$folder"
  for name in vscode vscode-fix vscode-speaker vscode-transcript; do
    pngquant --force --output "$repository/docs/images/$name.png" 128 "$folder/$name.png"
  done
}

program=${COPYDESK:-}
if [ -z "$program" ]; then
  cargo build --release --locked --manifest-path "$repository/Cargo.toml"
  program=${CARGO_TARGET_DIR:-$repository/target}/release/copydesk
fi
[ -x "$program" ] || die "$program cannot be run"
program=$(realpath "$program")
path_before=$PATH
mkdir -p "$editors/tried/bin"
ln -sf "$program" "$editors/tried/bin/copydesk"
export PATH=$editors/tried/bin:$PATH

# One editor is tried in this shell, which ends at the first fault; several each in one of their own, to the last.
if [ $# -eq 1 ]; then
  declare -F "try_$1" > /dev/null || die "no editor is called $1: vscode, neovim, helix, emacs"
  echo "== $1"
  "try_$1"
  exit
fi
[ $# -gt 0 ] || set -- vscode neovim helix emacs
faults=()
for editor in "$@"; do
  COPYDESK=$program "$0" "$editor" || faults+=("$editor")
done
[ ${#faults[@]} -eq 0 ] || die "failed: ${faults[*]}"
