#!/usr/bin/env bash
# Packs the extension with a release build of the server: copydesk-<target>-<version>.vsix, in this folder.
# Needs Node 20 or later, and the package registry for `npm ci`; packing itself is offline.
#
#   ./package.sh                          this machine's kind (linux-x64, darwin-arm64, ...), server built from this source
#   ./package.sh TARGET PROGRAM           another kind, with a program that was built for it
set -euo pipefail
cd "$(dirname "$0")"
repository=$(cd ../.. && pwd)

host_target() {
  node -p '`${process.platform}-${process.arch}`'
}

cargo_version() {
  sed -n 's/^version = "\(.*\)"$/\1/p' "$repository/Cargo.toml" | head -n 1
}

target=${1:-$(host_target)}
program=${2:-}
version=$(node -p 'require("./package.json").version')
if [ "$version" != "$(cargo_version)" ]; then
  echo "package.json is version $version, Cargo.toml is version $(cargo_version): they go out together" >&2
  exit 1
fi
if [ -z "$program" ]; then
  if [ "$target" != "$(host_target)" ]; then
    echo "for $target, name a program built for it: ./package.sh $target PROGRAM" >&2
    exit 1
  fi
  cargo build --release --locked --manifest-path "$repository/Cargo.toml"
  program=${CARGO_TARGET_DIR:-$repository/target}/release/copydesk
  case $target in win32-*) program=$program.exe ;; esac
fi

npm ci --ignore-scripts --no-audit --no-fund
npm run --silent typecheck
npm run --silent bundle

rm -rf bin rules
mkdir bin rules
case $target in
  win32-*) install -m 755 "$program" bin/copydesk.exe ;;
  *) install -m 755 "$program" bin/copydesk ;;
esac
find "$repository/docs/rules" -name '*.md' ! -name README.md -exec cp {} rules/ \;
cp "$repository/LICENSE-MIT" "$repository/LICENSE-APACHE" .

npx --no-install vsce package --target "$target" --no-dependencies --out "copydesk-$target-$version.vsix" \
  --baseImagesUrl https://github.com/copydesk/copydesk/raw/HEAD/editors/vscode
