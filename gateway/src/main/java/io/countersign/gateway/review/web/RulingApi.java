package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.review.RuleOnFinding;
import io.countersign.gateway.review.web.ReviewAnswers.RulingAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rulings of the propaganda department over the API (A13). */
@RestController
@RequestMapping("/api/v1/drafts/{id}/rulings")
class RulingApi {

    private final RuleOnFinding ruleOnFinding;

    RulingApi(RuleOnFinding ruleOnFinding) {
        this.ruleOnFinding = ruleOnFinding;
    }

    record RulingBody(
            @NotBlank String contentDigest,
            @NotBlank String findingId,
            @NotBlank String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RulingAnswer rule(@PathVariable UUID id, @Valid @RequestBody RulingBody body, CurrentUser user) {
        return RulingAnswer.of(ruleOnFinding.rule(
                new DraftId(id), Fingerprints.read(body.contentDigest()), body.findingId(), body.reason(), user));
    }
}
