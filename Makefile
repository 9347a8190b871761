# Two commands do all set-up: `make build` and `make test`. Needs git, make and Python 3.11+ with venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := NO_MKDOCS_2_WARNING=1 $(BIN)/python
unexport PYTHONDONTWRITEBYTECODE # what every start would compile anew: a second of each

.PHONY: build serve check test bench bench-search load audit mutants edits lighthouse screenshots lock wheel clean

build: $(VENV)/.runtime
	$(RUN) -m gongkai build

serve: $(VENV)/.runtime
	$(RUN) -m gongkai serve

check: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache --no-logo
	$(RUN) -m tools.catalogue check
	$(RUN) -m tools.schemas check
	$(RUN) -m pytest --quiet tests/unit/test_literals.py tests/unit/test_identity.py tests/unit/test_baseline.py # tables that must be complete; old browsers
	$(RUN) -m gongkai check $(if $(wildcard site/index.html),--site site)

WORKERS := $(shell echo $$(($$(getconf _NPROCESSORS_ONLN) + 1))) # one more than processors: one often waits for a browser

test: $(VENV)/.test
	$(RUN) -m tools.browser
	$(RUN) -m tools.servers
	$(RUN) -m pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder # what a module shares is made once, the dear ones first

bench: $(VENV)/.test
	PYTHONPATH=. $(RUN) -m tests.bench.peers $(BENCH)

bench-search: $(VENV)/.test
	PYTHONPATH=. $(RUN) -m tests.bench.search $(SITES)

mutants: $(VENV)/.test
	$(RUN) -m tests.mutants $(FOLDER)

edits: $(VENV)/.test # every field of every file of two offices on a form, and 300 edits at random
	EDITS_TRIED=300 $(RUN) -m pytest -p no:randomly tests/unit/test_editor_fields.py

load: $(VENV)/.test
	PYTHONPATH=. $(RUN) tests/bench/load.py

audit: $(VENV)/.test
	$(PYTHON) -m venv $(VENV)-audit
	$(VENV)-audit/bin/pip install --quiet --disable-pip-version-check pip-audit
	$(VENV)-audit/bin/pip-audit --strict --require-hashes --disable-pip -r requirements.lock

lighthouse: $(VENV)/.test
	$(RUN) -m tools.lighthouse

screenshots: $(VENV)/.test
	$(RUN) -m tools.screenshots
	$(RUN) -m tools.walkthrough # the pictures of the guide, and what its chapters cost in clicks

lock: $(VENV)/.test
	$(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --no-annotate --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --no-annotate --python-version 3.11 --generate-hashes --no-header --extra test -c requirements.lock pyproject.toml -o requirements-test.lock

wheel: $(VENV)/.runtime # what another portal installs: the engine, and the packages it was tried with
	rm -rf build dist
	$(BIN)/pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .
	rm -rf build
	cp requirements.lock dist/

clean:
	-$(if $(wildcard $(BIN)/python),$(RUN) -m gongkai clean)
	rm -rf .cache build dist $(VENV) $(VENV)-audit .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/pyvenv.cfg:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock pyproject.toml | $(VENV)/pyvenv.cfg
	$(BIN)/pip install --quiet --disable-pip-version-check --only-binary :all: --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.test: requirements-test.lock $(VENV)/.runtime
	$(BIN)/pip install --quiet --disable-pip-version-check --only-binary :all: --no-binary jieba --no-build-isolation --require-hashes -r requirements-test.lock # jieba: no wheel
	touch $@
