# `make` alone lists the targets.

SWIFT  ?= swift
PYTHON ?= python3
PREFIX ?= /usr/local

SWIFT_SOURCES = Package.swift Sources Tests Benchmarks Fuzzing
SHELL_SCRIPTS = scripts/*.sh scripts/hooks/*.sh .ci/run

.PHONY: help libraries demo demo-programs build test kills story sanitize format lint reference fuzz golden bench coverage discovery probing install clean
.DEFAULT_GOAL := help

help:
	@awk -F ' ## ' '/^[a-z-]+:.* ## / { sub(/:.*/, "", $$1); printf "make %-14s %s\n", $$1, $$2 }' \
	  $(firstword $(MAKEFILE_LIST))

libraries:
	@sh scripts/install-system-libraries.sh

demo: build ## build, then run the census example and show its summary and report
	@sh scripts/demo.sh

demo-programs: build .venv/programs/made ## build, then run a scikit-learn model as a program against the ladder
	@sh scripts/demo-programs.sh

# Swift's own libraries are linked in: the binary runs where no Swift is installed, and starts faster.
build: libraries ## build the release binary, .build/release/harness
	$(SWIFT) build -c release --static-swift-stdlib --product harness

test: libraries ## run every test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest

kills: libraries ## kill 200 runs at random moments, and see that nothing is lost or half there
	$(SWIFT) build --build-tests
	HARNESS_KILLS=200 $(SWIFT) test --skip-build --disable-xctest --filter killedRunsLeaveNothingHalf

story: build ## play six months of a team with three made-up projects, in .build/story
	rm -rf .build/story
	$(PYTHON) scripts/six-months.py .build/release/harness .build/story

# Each has a build of its own. The tests that start the built program are left out: they take hours
# under a sanitizer, and run the same code. Leaks are not looked for: Swift keeps bits of an enum's case
# in its pointers, which the search then takes for none, and calls every static table of them lost.
sanitize: libraries ## run the tests under the address and the thread sanitizer
	ASAN_OPTIONS=detect_leaks=0 \
	  $(SWIFT) test --sanitize=address --scratch-path .build-asan --disable-xctest --skip EndToEndTests
	$(SWIFT) test --sanitize=thread --scratch-path .build-tsan --disable-xctest --skip EndToEndTests

format: ## rewrite the sources in the project's format
	$(SWIFT) format format --in-place --parallel --recursive $(SWIFT_SOURCES)

lint: ## check format and style; shell scripts too
	$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_SOURCES)
	@for script in $(SHELL_SCRIPTS); do sh -n "$$script" || exit 1; done
	@if command -v shellcheck >/dev/null; then shellcheck $(SHELL_SCRIPTS); fi

# The studies' tables are printed, for docs/EVIDENCE.md; with them it takes about an hour.
reference: .venv/reference/made ## make the tests' reference values anew, and repeat the simulation studies
	@for script in reference/*.py; do \
	  echo "$$script"; .venv/reference/bin/python "$$script" || exit 1; \
	done
	@git --no-pager diff --stat -- Tests
	@$(MAKE) coverage discovery probing

fuzz: libraries ## let libFuzzer look for files and numbers that break the readers, a minute each
	$(PYTHON) Fuzzing/seeds.py .build/fuzz/corpus
	@for target in FuzzReader FuzzNumber FuzzParquet; do \
	  HARNESS_FUZZING=1 $(SWIFT) build -c release --sanitize=fuzzer --scratch-path .build/fuzz \
	    --product $$target || exit 1; \
	done
	.build/fuzz/release/FuzzReader -max_total_time=60 -max_len=4096 .build/fuzz/corpus/reader
	.build/fuzz/release/FuzzNumber -max_total_time=60 -max_len=1000 .build/fuzz/corpus/number
	mkdir -p .build/fuzz/corpus/parquet
	.build/fuzz/release/FuzzParquet -max_total_time=60 -max_len=32768 \
	  .build/fuzz/corpus/parquet Tests/ParquetTests/Fixtures

golden: libraries ## record the golden files anew, and show which changed
	-RECORD_GOLDEN=1 $(SWIFT) test --disable-xctest --filter ReportingTests
	@git --no-pager diff --stat -- Tests

# BENCH="--only adult tree --rounds 5" chooses parts; all of them take about 45 minutes.
bench: build .venv/bench/made ## time runs and their stages beside polars, scikit-learn and others
	HARNESS_BENCHMARKS=1 $(SWIFT) build -c release --static-swift-stdlib --product harness-bench
	.venv/bench/bin/python Benchmarks/run.py $(BENCH)

coverage: libraries ## count how often intervals hold the true value, for docs/EVIDENCE.md
	HARNESS_BENCHMARKS=1 $(SWIFT) build -c release --static-swift-stdlib --product harness-bench
	.build/release/harness-bench coverage

discovery: libraries ## count how often planted slices are found, for docs/EVIDENCE.md
	HARNESS_BENCHMARKS=1 $(SWIFT) build -c release --static-swift-stdlib --product harness-bench
	.build/release/harness-bench discovery-study
	.build/release/harness-bench discovery-variants
	.build/release/harness-bench null-runs

probing: libraries ## count how often learning curves and label noise hold the truth, for docs/EVIDENCE.md
	HARNESS_BENCHMARKS=1 $(SWIFT) build -c release --static-swift-stdlib --product harness-bench
	.build/release/harness-bench probing

# Shells look for completions in these folders by themselves.
install: build ## copy the binary, shell completions and git hooks to $(DESTDIR)$(PREFIX)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/harness/hooks" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -s -m 755 .build/release/harness "$(DESTDIR)$(PREFIX)/bin/harness"
	.build/release/harness --generate-completion-script bash \
	  >"$(DESTDIR)$(PREFIX)/share/bash-completion/completions/harness"
	.build/release/harness --generate-completion-script zsh \
	  >"$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_harness"
	.build/release/harness --generate-completion-script fish \
	  >"$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/harness.fish"
	install -m 755 scripts/hooks/*.sh "$(DESTDIR)$(PREFIX)/share/harness/hooks"

clean: ## remove what building, Python and runs left behind
	rm -rf .build .build-asan .build-tsan .venv Benchmarks/data harness-runs configs/harness-runs

.venv/reference/made: reference/requirements.txt
.venv/bench/made: Benchmarks/requirements.txt
.venv/programs/made: adapters/python/requirements.txt

.venv/%/made:
	@rm -rf .venv/$*
	$(PYTHON) -m venv .venv/$*
	.venv/$*/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@
