# `make run` and `make test` set up everything they need on a bare Debian or Ubuntu machine.
BIN := .venv/bin
.PHONY: run test lint soak bench

run: .venv/installed ; $(BIN)/venture run
test: .venv/installed system-packages ; $(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder -m "not soak"
lint: .venv/installed ; $(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports
soak: .venv/installed system-packages ; $(BIN)/pytest -m "soak or hypothesis" --hypothesis-profile=hunting
bench: .venv/installed system-packages ; $(BIN)/python -m benchmarks

.venv/installed: pyproject.toml constraints.txt
	sh tools/make_venv.sh

.PHONY: system-packages
system-packages: .venv/installed ; sh tools/system_packages.sh
