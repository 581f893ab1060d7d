# The recipes of this project. `make help` lists them; CI runs `make check`, the same one.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.ONESHELL:

BIN := .venv/bin
PYTHON := $(BIN)/python
CODE := src tests scripts
# Two cores: two tests at once. More only help where there are more cores.
JOBS ?= 2
PYTEST := $(PYTHON) -m pytest -n $(JOBS) --dist loadfile
# Checks must not depend on, or touch, an operator's own home.
SCRATCH := NEWSLOOM_HOME=$(CURDIR)/build/scratch-home NEWSLOOM_DATABASE_URL= NEWSLOOM_SITE_URL=
CATALOGUES := $(wildcard src/newsloom/locale/*/LC_MESSAGES/*.po)

.PHONY: help setup demo test test-postgres check check-all format lint types contracts migrations catalogues \
	browser bench evaluate screenshots lock clean

help:  ## list these recipes
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: _environment .venv/catalogues  ## make .venv with all that the other recipes need; WITH=apertium adds that engine
	@if [ "$(WITH)" = apertium ]; then bash scripts/install_apertium.sh; \
	elif [ -n "$(WITH)" ]; then echo "make setup knows WITH=apertium, not WITH=$(WITH)." >&2; exit 2; fi

.PHONY: _environment
_environment:
	@bash scripts/make_environment.sh

# Compiled catalogues are not kept in git: they follow their sources here.
.venv/catalogues: $(CATALOGUES) | _environment
	@$(SCRATCH) $(PYTHON) -m newsloom.website.catalogues compile
	touch $@

demo:  ## set everything up and run the whole way of a story; MODELS=vi fetches neural models, ARGS="--once" ends after it
	@$(MAKE) --no-print-directory setup WITH=apertium >&2
	exec $(BIN)/newsloom demo $(if $(MODELS),--models $(MODELS)) $(ARGS)

test: setup  ## set everything up and pass the tests (SQLite)
	@$(PYTEST) $(ARGS)

test-postgres: setup  ## the same tests on a PostgreSQL server of their own
	@$(PYTHON) tests/postgres_server.py $(PYTEST) $(ARGS)

check: lint types contracts migrations catalogues test test-postgres  ## formatting, lint, types, contracts, migrations, catalogues, tests on both databases

check-all: check browser bench  ## the same, with browser, accessibility and benches

format: setup  ## put the code into its form
	@$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix $(CODE)

lint: setup  ## formatting and lint
	@$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)

types: setup  ## mypy, strict
	@$(SCRATCH) $(BIN)/mypy

contracts: setup  ## which room may import which
	@$(BIN)/lint-imports

migrations: setup  ## every model change has its migration
	@mkdir -p build/scratch-home
	$(SCRATCH) $(BIN)/newsloom manage makemigrations --check --dry-run

catalogues: setup  ## every string of the interface exists in every language
	@$(SCRATCH) $(PYTHON) -m newsloom.website.catalogues check

browser: setup  ## pages in a real Chromium, with accessibility rules
	@command -v chromium >/dev/null || { echo "Chromium is missing: apt-get install chromium" >&2; exit 1; }
	$(PYTHON) -m pytest -m browser $(ARGS)

bench: setup  ## how fast pages are served, read and translated here; MODEL=folder, ARGOS=1 ARGOS_MODEL=package: against others
	@$(PYTHON) -m pytest -m bench $(ARGS)

evaluate: setup  ## measure: extraction on PAGES=folders, the judge on PRESS=folder
	@if [ -z "$(PAGES)$(PRESS)" ]; then echo "Say what on: make evaluate PAGES=… PRESS=…" >&2; exit 2; fi
	if [ -n "$(PAGES)" ]; then $(SCRATCH) $(PYTHON) -m newsloom.ingest.evaluation $(PAGES); fi
	if [ -n "$(PRESS)" ]; then $(SCRATCH) $(PYTHON) -m newsloom.translation.evaluation.press $(PRESS); fi

screenshots: setup  ## take the pictures of docs/images from a running demo
	@command -v chromium >/dev/null || { echo "Chromium is missing: apt-get install chromium" >&2; exit 1; }
	$(PYTHON) scripts/take_screenshots.py

lock:  ## write requirements/*.lock anew from pyproject.toml
	@bash scripts/write_locks.sh

clean:  ## remove what these recipes made, except an operator's home
	@rm -rf .venv build .mypy_cache .ruff_cache .import_linter_cache .hypothesis
