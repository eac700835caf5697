# The commands of the house; see README.md.
MVN := ./mvnw -B

.PHONY: test run browser format

## Everything a clean machine needs, then the whole gate.
test: browser
	$(MVN) verify

## Trial mode on http://localhost:8080
run:
	./mvnw spring-boot:test-run

## A browser for the browser tests: the system's, Debian's package, else Playwright's own.
browser:
	@sh .ci/browser

format:
	$(MVN) spotless:apply
