# Everything runs in .venv, which the first target that needs it builds with plain pip.
.PHONY: ask chat bot test lint eval bench

PYTHON ?= python3
DATA ?= data
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
VENV := .venv/.installed
SAMPLES := corpus/documents
INDEX := $(DATA)/.samples-indexed
READERS := $(shell find corpus store retrieval -type f ! -path '*/__pycache__/*')

# export hands the question over as it was typed, whatever quotes and dollar signs are in it
export q

ask: $(INDEX)
	@test -n "$$q" || { echo 'Cách hỏi: make ask q="Tỷ lệ hộ nghèo của Hà Nội năm 2023 là bao nhiêu?"'; exit 2; }
	@$(BIN)/danchung ask --data "$(DATA)" -- "$$q"

chat: $(INDEX)
	@$(BIN)/danchung chat --data "$(DATA)"

bot: $(INDEX)
	@$(BIN)/danchung serve --data "$(DATA)"

test: $(VENV)
	$(BIN)/pytest

lint: $(VENV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

eval: $(VENV)
	$(BIN)/danchung evaluate tests/golden/questions.jsonl --documents $(SAMPLES)

bench: $(VENV)
	$(BIN)/danchung bench answer

$(INDEX): $(VENV) $(READERS)
	@$(BIN)/danchung index $(SAMPLES) --data "$(DATA)" >&2
	@touch "$@"

$(VENV): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $@
