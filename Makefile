# One command each:  make demo   make test        Settings: PORT=8000  STATE=var  ARGS="-k weighing"
SHELL := /bin/sh
PYTHON ?= python3
PY := .venv/bin/python
UV := $(shell command -v uv 2>/dev/null || { [ -x .uv/bin/uv ] && echo .uv/bin/uv; })
PORT ?= 8000
STATE ?= var
ARGS ?=
export PORT STATE
export PYTHONUNBUFFERED := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# An interpreter is never fetched: python3 is the one thing that must be there.
export UV_PYTHON_DOWNLOADS := never

.PHONY: demo test test-deep bench rules lint fmt install clean browser

demo: .venv/.ok
	@exec $(PY) -m parta.demo.supervise

test: .venv/.ok browser
	@exec $(PY) -m tests.run $(ARGS)

test-deep: .venv/.ok browser
	@exec $(PY) -m tests.run --deep $(ARGS)

bench: .venv/.ok
	@exec $(PY) -m tests.run --bench $(ARGS)

# Every rule of the law: where it is enforced, which test shows it.  ARGS="WEG MEL-10" for a part
rules: .venv/.ok
	@exec $(PY) -m tests.rules $(ARGS)

lint: .venv/.ok
	@exec $(PY) -m tests.run --lint

fmt: .venv/.ok
	@$(PY) -m ruff check --fix-only --quiet . && $(PY) -m ruff format .

install: .venv/.ok

.venv/.ok: requirements-dev.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	 { echo "Python 3.11 or newer is needed: name it, for example make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
ifneq ($(UV),)
	@[ -x $(PY) ] || $(UV) venv --quiet --clear --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" .venv
	@$(UV) pip sync --quiet --python $(PY) --require-hashes requirements-dev.lock
else
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	 { echo "This Python cannot make a virtual environment: install its venv package (Debian: python3-venv) or uv."; exit 1; }
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@$(PY) -m pip install --quiet --require-hashes -r requirements-dev.lock
endif
	@touch $@

# Chromium for tests/pages: CHROMIUM_PATH, one that is installed, or Debian's (waiting for whoever installs now).
browser: .venv/.ok
	@$(PY) -m tests.chromium || exit 1

clean:
	rm -rf .venv/.ok var staticfiles test-results .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -not -path './.venv/*' -not -path './.uv/*' -prune -exec rm -rf {} +
