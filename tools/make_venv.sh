#!/bin/sh
# Makes .venv with the package and its tools, at the versions in constraints.txt.
set -eu
. tools/apt.sh

python=${PYTHON:-python3}
command -v "$python" >/dev/null || apt_install python3
"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || {
    echo "Python 3.11 to 3.13 is needed; set PYTHON=/path/to/python3.x and run make again." >&2
    exit 1
}
"$python" -c 'import ensurepip, venv' 2>/dev/null || apt_install python3-venv
[ -x .venv/bin/python ] || "$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check "pip>=25.1"
.venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt --editable . --group dev
touch .venv/installed
