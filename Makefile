# run · test · check · format · bench · bench-timeline · evaluate · backup · lock. Settings of the environment: docs/operations.md.

PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
GOLD ?= tests/extraction/articles
WORKERS ?= $(shell nproc 2>/dev/null || echo 2)
UV := 0.13.9

BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
# Hashes are always checked. pip does the same work, slower, where uv cannot run.
INSTALL = $(BIN)/uv pip install -q --python $(BIN)/python --link-mode copy --compile-bytecode --require-hashes -r $(1) \
	|| $(BIN)/pip install -q --disable-pip-version-check --require-hashes -r $(1)
LOCK := $(BIN)/uv pip compile -q --generate-hashes --universal --python-version 3.11 --no-emit-index-url \
	--no-annotate --custom-compile-command "make lock"
FORMATTED := manage.py timeline tests $(wildcard bench)
export PATH := $(CURDIR)/$(BIN):$(PATH)
# Compiled modules are kept wherever make runs: compiling them again would double the time of every start.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := run
.PHONY: run test check format bench bench-timeline evaluate backup lock

run: .venv/.run
	@$(MANAGE) prepare --address http://$(HOST):$(PORT)/
	@exec .ci/serve $(BIN)/granian --interface wsgi --no-ws --host $(HOST) --port $(PORT) --workers $(WORKERS) \
		--blocking-threads 4 --workers-kill-timeout 10 --log-level warning timeline.wsgi:application

test: .venv/.test node_modules/.ok
	@.ci/programs
	@npm test --silent
	@$(BIN)/pytest

check: .venv/.test node_modules/.ok
	@.ci/check

format: .venv/.test
	@$(BIN)/ruff format $(FORMATTED)
	@$(BIN)/ruff check --fix $(FORMATTED)
	@find templates -name '*.html' -exec $(BIN)/djade --target-version 5.2 {} +

bench: .venv/.run
	@$(BIN)/python bench/pages.py

evaluate: .venv/.run
	@$(MANAGE) evaluate --gold $(GOLD)

# About two hours on a machine that does nothing else; goes on where it stopped. The worlds: bench/timeline/README.md.
bench-timeline: .venv/.test
	@node bench/timeline/install.js
	@node bench/timeline/measure.js
	@node bench/timeline/summarise.js

backup: .venv/.run
	@$(MANAGE) backup $(FILE)

lock: .venv/.test
	@$(LOCK) -o requirements.lock requirements.txt
	@$(LOCK) -o requirements-dev.lock -c requirements.lock requirements-dev.txt
	@npm install --package-lock-only --silent

.venv/.made:
	@.ci/environment "$(PYTHON)" "$(UV)"
	@touch $@

.venv/.run: requirements.lock .venv/.made
	@$(call INSTALL,requirements.lock)
	@touch $@

.venv/.test: .venv/.run requirements-dev.lock
	@$(call INSTALL,requirements-dev.lock)
	@.ci/node
	@touch $@

node_modules/.ok: package-lock.json .venv/.test
	@npm ci --silent --ignore-scripts
	@touch $@
