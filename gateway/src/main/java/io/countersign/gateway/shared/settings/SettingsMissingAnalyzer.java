package io.countersign.gateway.shared.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the missing settings as a message instead of a stack trace. */
class SettingsMissingAnalyzer extends AbstractFailureAnalyzer<SettingsMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SettingsMissing cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set them as environment variables or properties. To try the product without any, run"
                        + " ./mvnw spring-boot:test-run",
                cause);
    }
}
