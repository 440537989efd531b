# Everything runs in .venv, which the first target that needs it makes.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SOURCES := helpdesk knowledge tui tests benchmarks

.PHONY: help run test check lint types layers guidance unit bench quality embeddings pictures clean

help: ## Print the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(VENV)/installed ## Open the app (installs it first)
	@$(BIN)/helpdesk

test: $(VENV)/installed-test ## Run everything that CI runs
	@$(MAKE) --no-print-directory check

check: lint types layers guidance unit ## All checks, in an environment that is already installed

lint: ## Style
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)

types: ## Types
	$(BIN)/mypy

layers: ## tui -> helpdesk -> knowledge, and Whoosh in one place
	$(BIN)/lint-imports

guidance: ## The guidance pages
	$(BIN)/helpdesk check

unit: ## The tests
	$(BIN)/python -m pytest -n auto

bench: $(VENV)/installed-test ## Start-up and answer times, as ratios in one run
	$(BIN)/python benchmarks/startup.py

quality: $(VENV)/installed-test ## Measure answer quality and write docs/quality.md
	$(BIN)/python benchmarks/quality.py

embeddings: $(VENV)/installed ## Keep what the language model makes of the example questions
	$(BIN)/python -m helpdesk.keep_embeddings

pictures: $(VENV)/installed-test ## Make the README's pictures from the real app
	$(BIN)/python docs/pictures/make.py

clean: ## Remove the environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@# The first question makes everything ready, which takes some seconds: better here than with a caller on the line.
	-@$(BIN)/helpdesk ask deadline > /dev/null
	@touch $@

$(VENV)/installed-test: $(VENV)/bin/python pyproject.toml constraints.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	@touch $@ $(VENV)/installed
