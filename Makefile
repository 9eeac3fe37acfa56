# Everything runs in an environment of its own, .venv, from pinned packages whose hashes are checked.
.DEFAULT_GOAL := help
.PHONY: help demo test test-long check bench docs bundle requirements clean

# The first of these that is 3.11 or newer and can make an environment is used; PYTHON=... names another.
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11
UV ?= uv
# LibreOffice must run once, so its tests stay together on one worker.
PYTEST ?= -n auto --dist loadgroup

BIN := .venv/bin
PY := $(BIN)/python
PIP := $(PY) -m pip --disable-pip-version-check --no-input --quiet
SELF := --no-deps --no-build-isolation --no-index --editable .

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: .venv/runtime.stamp ## score the example: the card on screen, the reports in demo/
	$(BIN)/handprint demo --out demo

test: .venv/development.stamp ## the whole test suite
	$(PY) -m pytest $(PYTEST)

test-long: .venv/development.stamp ## the suite with 25 times as many random cases, and other ones every time
	HANDPRINT_TESTS=long $(PY) -m pytest $(PYTEST)

check: .venv/development.stamp ## style, types, direction of imports, stale pages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PY) docs/generate.py --check
	$(PY) docs/interview_page.py --check

bench: .venv/development.stamp ## measure, and write docs/performance.md
	$(PY) benchmarks/run.py

docs: .venv/development.stamp ## write the generated pages under docs/ again
	$(PY) docs/generate.py
	$(PY) docs/interview_page.py

bundle: .venv/development.stamp ## one zip in dist/ that installs without network or admin rights
	$(PY) -m requirements.bundle

# No index and no host name goes into these files; which index is used is a matter of the machine.
COMPILE = $(UV) pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
  --no-emit-index-url --no-emit-find-links --custom-compile-command 'make requirements'

requirements: ## choose the newest allowed packages and pin them (needs uv)
	$(COMPILE) pyproject.toml -o requirements/runtime.txt
	$(COMPILE) pyproject.toml --extra columns -c requirements/runtime.txt -o requirements/columns.txt
	$(COMPILE) --group build -o requirements/build.txt
	$(COMPILE) pyproject.toml --all-extras --group development -c requirements/columns.txt -c requirements/build.txt \
	  -o requirements/development.txt

clean: ## remove all that was made
	rm -rf .venv build dist demo .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@for python in $(PYTHON); do \
	  if command -v "$$python" >/dev/null 2>&1 \
	    && "$$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	  then exec "$$python" -m venv --clear .venv; fi; \
	done; \
	echo 'handprint needs Python 3.11 or newer with venv; please install it first (Debian, Ubuntu: sudo apt install python3-venv).' >&2; \
	exit 1

.venv/runtime.stamp: .venv/bin/python requirements/runtime.txt requirements/build.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/runtime.txt -r requirements/build.txt
	$(PIP) install $(SELF)
	@touch $@

.venv/development.stamp: .venv/bin/python requirements/development.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/development.txt
	$(PIP) install $(SELF)
	@touch $@
