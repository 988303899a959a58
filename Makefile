# What a newcomer types. Every target first installs the system libraries that are missing.
.DEFAULT_GOAL := help
.PHONY: help setup demo accueil test lint cli docs study traits oracles bulk-kill torture nightly bench check-deep planted fuzz power-loss million

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Install the system libraries that are missing (libxml2, OpenSSL 3, SQLite 3, libdmtx)
	@Scripts/setup.sh

demo: setup ## Run Examples/QualifyPatient: from typed traits to a qualified identity
	@swift run --quiet --package-path Examples/QualifyPatient QualifyPatient

accueil: setup ## Open a reception desk in the browser: fictional patients, simulated INSi (http://127.0.0.1:8080/)
	@swift run --quiet --package-path Examples/AccueilPatient AccueilPatient

test: setup ## Run every test of the package, of the tools and of the examples
	Scripts/setup-tests.sh
	swift test
	swift test --package-path Tools
	Scripts/check-examples.sh
	Scripts/check-readme.sh
	Scripts/check-linkage.sh
	Scripts/check-oracles.sh

lint: ## Check the format of every source file
	swift format lint --strict --recursive Package.swift Sources Tests Tools/Package.swift Tools/Sources Tools/Tests Examples Snippets Benchmarks/Package.swift Benchmarks/Sources Benchmarks/AllTraits/Package.swift Benchmarks/AllTraits/Sources Fuzz/Package.swift Fuzz/Sources Fuzz/Tests Scripts

cli: setup ## Build the command identito in release mode (Tools/.build/release/identito)
	swift build --package-path Tools -c release --product identito

docs: setup ## Build the reference documentation (.build/documentation)
	Scripts/build-docs.sh

study: setup ## Search a fictional practice of 3,762 patients, as it stands and by the retrieval plan
	swift run --quiet --package-path Tools identito study

traits: setup ## Build the package without traits, and with each alone
	Scripts/check-traits.sh

oracles: setup ## Check the tools against independent programs (INSI_SCHEMAS: folder of the official XSDs)
	swift build --package-path Tools --product identito
	Scripts/check-oracles.sh

bulk-kill: setup ## Verify a base of 10,000 INS in a process that is killed 20 times, by unit calls and by deposits
	IDENTITOVIGILANCE_BULK_KILL=10000 swift test --filter BulkKillTests

power-loss: setup ## Cut the power of stores under 1,000 seeds, and kill a process that writes 1,000 times
	IDENTITOVIGILANCE_POWER_LOSS=1000 IDENTITOVIGILANCE_KILLS=1000 swift test --filter 'PowerLossTests|\.KillTests'

million: setup ## Store a million fictional identities, and measure
	swift run --package-path Benchmarks/AllTraits -c release store-load "$$(mktemp -d)/million.sqlite"

torture: cli ## Simulate 500 structures under faults, about a minute; a failure prints its seed
	Tools/.build/release/identito torture --seeds 450
	Tools/.build/release/identito torture --seeds 50 --sqlite

nightly: cli ## Simulate 10,000 structures under faults in memory, and 1,000 over SQLite files
	Tools/.build/release/identito torture --seeds 10000
	Tools/.build/release/identito torture --seeds 1000 --sqlite

bench: setup ## Measure our work beside that of its peers, in one run; takes minutes (results: Documentation/Performance.md)
	Benchmarks/bench.sh

check-deep: setup ## Run every test under the thread and the address sanitizer (a long build of its own)
	Scripts/setup-tests.sh
	Scripts/check-deep.sh

planted: setup ## Plant a defect of each kind and show what sees it: lost act, wrong rule, leaked name, unsigned assertion
	Scripts/planted.sh

fuzz: setup ## Fuzz whatever reads bytes from outside, 100,000 executions of each (FUZZ_RUNS, FUZZ_NAMES)
	Scripts/fuzz.sh
