# Two commands are enough: `make demo` shows what the program does, `make test` proves it.
# Needs Python 3.11 or newer, git and make; everything else goes into .venv.

PYTHON ?= $(firstword $(foreach name,python3.11 python3 python3.12 python3.13 python3.14 python,\
	$(shell $(name) -c 'import sys; print("$(name)" if sys.version_info >= (3, 11) else "")' 2>/dev/null)))
BIN := .venv/bin
STORE := demo/partnergraph.db
ASK := $(BIN)/partnergraph

# Tools that read our UTF-8 files must not guess an encoding from the terminal's settings.
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help setup demo test bench bench-region bench-folder bench-network bench-server readme clean

help:
	@echo "make setup   make .venv and install everything into it"
	@echo "make demo    load the example minutes, show answers, write a page and reports"
	@echo "make test    check style and types, run all tests"
	@echo "make corpus  show what is found in our own minutes of every layout"
	@echo "make bench   measure speed, size and memory"
	@echo "make bench-region   ask a made region of 500,000 nodes, beside one of 50,000"
	@echo "make bench-folder   load 2,000 made papers on one and two workers"
	@echo "make bench-network  measure the network page in Chromium beside pyvis, vis-network, cytoscape"
	@echo "make bench-server   measure publishing to a real Neo4j (Java 17 and Maven, or NEO4J_URI) and asking it"
	@echo "make readme  put what the commands print today into README.md"
	@echo "make clean   remove .venv, demo and caches"

setup: .venv/.ready

.venv/.ready: pyproject.toml
	@if [ -z "$(PYTHON)" ]; then echo "Python 3.11 or newer was not found: install it, or name it with PYTHON=..." >&2; exit 1; fi
	@$(PYTHON) -m venv .venv || { echo "$(PYTHON) cannot make .venv: install its venv module (Debian: apt-get install python3-venv)." >&2; exit 1; }
	@echo "Installing into .venv (once, about a minute)"
	@$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

demo: setup
	@mkdir -p demo
	@rm -f $(STORE) $(STORE)-wal $(STORE)-shm
	@$(ASK) load examples/harbourne --store $(STORE)
	@echo && $(ASK) owns --store $(STORE) --format table
	@echo && $(ASK) gaps --store $(STORE) --format table
	@echo && $(ASK) themes --store $(STORE) --format table
	@echo && echo "Written:"
	@$(ASK) view --store $(STORE) --output demo/network.html
	@$(ASK) report review --store $(STORE) --output demo/review.md
	@$(ASK) report review --store $(STORE) --output demo/review.docx
	@$(ASK) report matters-arising --for 2019-10-17 --store $(STORE) --output demo/arising.docx
	@$(ASK) report tracker --store $(STORE) --output demo/tracker.xlsx

test: setup
	@$(BIN)/ruff check .
	@$(BIN)/mypy --strict
	@$(BIN)/python -m pytest --numprocesses auto --dist loadscope --durations 25

corpus: setup
	@$(BIN)/python -m tests.corpus

bench: setup
	@$(BIN)/python -m benchmarks.run

bench-region: setup
	@$(BIN)/python -m benchmarks.region

bench-folder: setup
	@$(BIN)/python -m benchmarks.folder

bench-network: setup
	@$(BIN)/python -m benchmarks.network

bench-server: setup
	@$(BIN)/python -m benchmarks.server

readme: setup
	@$(BIN)/python -m tests.readme

clean:
	rm -rf .venv demo build partnergraph.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
