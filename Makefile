# make run · make test · make check · make bench · make quality · make tour
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
PO     := $(wildcard resources/translations/*/LC_MESSAGES/svodka.po)
MO     := $(PO:.po=.mo)
TOUR   ?= build/tour
export PIP_DISABLE_PIP_VERSION_CHECK = 1

.PHONY: help run tour test check bench quality translations wheel clean
help:            ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

$(STAMP): pyproject.toml constraints.txt hatch_build.py
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Svodka needs Python 3.11 or newer; this one is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

%.mo: %.po $(STAMP)
	$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

run: $(STAMP) $(MO)          ## open the window (without a display: the tour, offscreen)
	$(BIN)/svodka

tour: $(STAMP) $(MO)         ## drive the window through the main job and keep the pictures
	$(BIN)/svodka tour --out $(TOUR)

check: $(STAMP) $(MO)        ## style, types and import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check                  ## everything: checks, all tests, coverage
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2 --cov --cov-report=term:skip-covered

quality: $(STAMP) $(MO)      ## score the analysis against the corpora and write the scores down
	$(BIN)/python -m tests.quality

bench: $(STAMP) $(MO)        ## measure start, import, search and stalls
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench

translations: $(STAMP)       ## collect the strings and merge them into the catalogues
	$(BIN)/pybabel --quiet extract -F babel.cfg -k tr -k msgid -k trn:1,2 --no-location --sort-output --project svodka -o resources/translations/svodka.pot app
	for po in $(PO); do $(BIN)/pybabel --quiet update --no-fuzzy-matching --ignore-obsolete --omit-header -i resources/translations/svodka.pot -o $$po -l $$(basename $$(dirname $$(dirname $$po))); done

wheel: $(STAMP)              ## a wheel in dist/
	$(BIN)/python -m build --wheel --outdir dist .

clean:                       ## remove what was built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .hypothesis
