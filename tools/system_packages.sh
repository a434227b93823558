#!/bin/sh
# Installs what the tests drive and a bare machine lacks: Chromium, LibreOffice Calc, PostgreSQL.
set -eu
. tools/apt.sh

missing=""
command -v soffice >/dev/null || missing="$missing libreoffice-calc-nogui"
command -v pdftoppm >/dev/null || missing="$missing poppler-utils"
command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
browser=$(command -v chromium || command -v google-chrome || command -v chromium-browser || true)
# Ubuntu's package of that name only points to a snap, which a container or a server cannot run.
if [ -z "$browser" ] && ! grep -q '^ID=ubuntu' /etc/os-release; then missing="$missing chromium"; fi
[ -z "$missing" ] || apt_install $missing
if [ -z "$browser" ] && grep -q '^ID=ubuntu' /etc/os-release; then
    .venv/bin/playwright install --with-deps chromium
fi
