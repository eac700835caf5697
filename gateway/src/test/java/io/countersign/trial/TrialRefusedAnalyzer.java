package io.countersign.trial;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why a trial does not start as a sentence instead of a stack trace. */
class TrialRefusedAnalyzer extends AbstractFailureAnalyzer<TrialRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, TrialRefused cause) {
        return new FailureAnalysis(cause.sentence(), null, cause);
    }
}
