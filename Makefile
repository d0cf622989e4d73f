# Everything a person does with this project; needs Python 3.11 or newer with venv, and nothing else.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules --no-print-directory
# Commands and servers that tests start import the product sooner when its bytecode is kept.
unexport PYTHONDONTWRITEBYTECODE

PYTHON ?= python3
PORT ?= 8000
# One more than the cores of the smallest machine: tests wait for a third of their time.
JOBS ?= 3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
UV_VERSION := 0.13.9

.PHONY: help demo install dev assets test check format bench fuzz screens messages lock clean

help: ## list what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

demo: export DATABASE_URL ?= sqlite:///var/incubator.db
demo: export PORT := $(PORT)
demo: install assets var/secret.key ## serve a demonstration at 127.0.0.1:8000, or at PORT
	@export SECRET_KEY="$$(cat var/secret.key)"; \
	$(BIN)/incubator migrate; \
	$(BIN)/incubator demo; \
	exec $(BIN)/incubator serve

install: $(VENV)/.installed ## install what the product needs to run

dev: $(VENV)/.dev assets ## install what the tests need too, a browser and PostgreSQL among it
	@$(BIN)/python hatch_build.py --dev

assets: $(VENV)/.installed ## build the front end, if its sources changed
	@$(BIN)/python hatch_build.py

# The browser's tests run apart: Playwright keeps an event loop running, which asyncio forbids to others.
test: dev ## run the whole suite on both engines and in a browser
	@$(BIN)/pytest $(SUITE) --ignore=tests/browser
	@$(BIN)/pytest $(SUITE) tests/browser

SUITE := -n $(JOBS) --dist worksteal -m "not benchmark and not screens"

check: dev ## formatting, lint, types, imports and the whole suite: what CI runs
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(MAKE) test

format: $(VENV)/.dev ## put the code into the one format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: dev ## measure bookings under load, the guards of the database and each page in a browser
	@$(BIN)/pytest -m benchmark -s --timeout=1200 --ignore=tests/browser $(ARGS)
	@$(BIN)/pytest -m benchmark -s --timeout=1200 tests/browser

fuzz: dev ## drive the API with generated requests for longer than the suite does
	@FUZZ=long $(BIN)/pytest -m fuzz -s --timeout=1800 $(ARGS)

screens: dev ## take pictures of the pages into docs/screens
	@$(BIN)/pytest -m screens -s --timeout=1200 $(ARGS)

messages: $(VENV)/.dev ## list the sentences that lack a translation, or that no code says any more
	@$(BIN)/python -m incubator.messages

lock: ## choose versions anew and write them down with their hashes
	@$(PYTHON) -m venv var/lock
	@var/lock/bin/python -m pip install --quiet uv==$(UV_VERSION)
	@var/lock/bin/uv pip compile $(LOCK) --upgrade --group build -o requirements.txt pyproject.toml
	@var/lock/bin/uv pip compile $(LOCK) --upgrade --group dev -c requirements.txt -o requirements-dev.txt pyproject.toml

# One lock for every supported Python; it names no index, so each machine asks its own.
LOCK := --quiet --no-strip-extras --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

clean: ## remove everything that was installed or built; var/ with its data stays
	rm -rf $(VENV) node_modules incubator/static dist

$(BIN)/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt pyproject.toml hatch_build.py package-lock.json | $(BIN)/python
	@echo "Installing the product ..."
	@$(PIP) install --quiet --require-hashes -r requirements.txt
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.installed
	@echo "Installing the tools of the tests ..."
	@$(PIP) install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

var/secret.key: | $(BIN)/python
	@mkdir -p var
	@umask 077; $(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(48))' > $@
