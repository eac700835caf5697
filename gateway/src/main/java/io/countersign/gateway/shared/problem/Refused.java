package io.countersign.gateway.shared.problem;

import io.countersign.rules.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A rule said no to a command; nothing was changed. */
@SuppressWarnings("serial") // never serialised
public final class Refused extends RuntimeException {

    private final HttpStatus status;
    private final Refusal refusal;
    private final List<?> findings;

    public Refused(HttpStatus status, Refusal refusal) {
        this(status, refusal, List.of());
    }

    private Refused(HttpStatus status, Refusal refusal, List<?> findings) {
        super(refusal.clause() + " refuses: " + refusal.code() + " " + refusal.facts());
        this.status = status;
        this.refusal = refusal;
        this.findings = List.copyOf(findings);
    }

    /** The same refusal with the findings of the screening that led to it. */
    public Refused findings(List<?> found) {
        return new Refused(status, refusal, found);
    }

    public HttpStatus status() {
        return status;
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<?> findings() {
        return findings;
    }
}
