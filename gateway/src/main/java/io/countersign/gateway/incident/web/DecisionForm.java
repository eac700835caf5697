package io.countersign.gateway.incident.web;

import io.countersign.gateway.incident.CaseState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody decides about a case, and why. */
record DecisionForm(
        @Nullable CaseState decision,
        @NotBlank @Size(max = 2000) @Nullable String reason,
        long version) {}
