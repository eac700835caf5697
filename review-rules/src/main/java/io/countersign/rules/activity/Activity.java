package io.countersign.rules.activity;

import java.time.Instant;

/** One thing that happened on an account. */
public record Activity(ActivityKind kind, Instant at) {

    public static Activity post(Instant at) {
        return new Activity(ActivityKind.POST, at);
    }
}
