# The commands of the house; see README.md.
MVN := ./mvnw -B

.PHONY: test run bench matrix browser format

## Everything a clean machine needs, then the whole gate; what does not build on each other side by side.
test: browser
	$(MVN) -T 2 verify

## Trial mode on http://localhost:8080
run:
	./mvnw spring-boot:test-run

## Measures the screening beside other libraries; the report is target/bench/report.md.
bench:
	$(MVN) -q -pl review-rules test-compile exec:exec

## Every fault at every step of publishing, kills and long runs; the report is target/matrix/report.md.
matrix:
	$(MVN) -q -pl gateway -am test -Dmatrix=full -Dsurefire.failIfNoSpecifiedTests=false \
		-Dtest='FaultMatrix*,KillMatrix*,ManyPublications*,TwoGateways*'

## A browser for the browser tests: the system's, Debian's package, else Playwright's own.
browser:
	@sh .ci/browser

format:
	$(MVN) spotless:apply
