#!/usr/bin/env bash
# The extension in a real editor in a browser: code-server from npm, driven by Selenium in Debian's Chromium.
# Not part of CI: building the editor's native modules takes a few minutes. Needs Node 20 with its headers,
# a C++ compiler, chromium and chromium-driver, and `policy-model` with the extras `lsp` and `dev`.
#   editors/vscode/trial/run.sh [FOLDER]     FOLDER keeps the editor for the next time, and takes the pictures
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"

# Its own installation script also fetches programs from elsewhere, none of which is needed here. The headers of
# the running Node are beside it; argon2 (for passwords, of which there are none) comes built since 0.40.
if [ ! -d "$folder/node_modules/code-server" ]; then
  (
    cd "$folder"
    export npm_config_nodedir npm_config_yes=true
    npm_config_nodedir=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
    npm install --ignore-scripts --no-audit --no-fund code-server@4.99.4 argon2@0.41.1
    rm -rf node_modules/code-server/node_modules/argon2
    cd node_modules/code-server/lib/vscode
    npm install --ignore-scripts --omit=dev --no-audit --no-fund
    npm rebuild node-pty @vscode/spdlog native-watchdog @parcel/watcher
    ln -sfn node_modules node_modules.asar
  )
fi
(cd "$here/.." && npm ci --no-audit --no-fund && npm run package)
cd "$here/../../.."
exec python -m editors.vscode.trial "$folder"
