package io.countersign.gateway.publication.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.publication.PublicationId;
import io.countersign.gateway.publication.RecordHandOver;
import io.countersign.gateway.publication.ResolveOutcome;
import io.countersign.gateway.publication.RestartPublication;
import io.countersign.gateway.publication.WithdrawPublication;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of released drafts, and what people decide about it. */
@RestController
@RequestMapping("/api/v1/publications")
class PublicationApi {

    private final PublicationRows rows;
    private final Drafts drafts;
    private final ResolveOutcome resolve;
    private final RestartPublication restart;
    private final WithdrawPublication withdraw;
    private final RecordHandOver handOver;

    PublicationApi(
            PublicationRows rows,
            Drafts drafts,
            ResolveOutcome resolve,
            RestartPublication restart,
            WithdrawPublication withdraw,
            RecordHandOver handOver) {
        this.rows = rows;
        this.drafts = drafts;
        this.resolve = resolve;
        this.restart = restart;
        this.withdraw = withdraw;
        this.handOver = handOver;
    }

    /** What a person says of an unknown outcome. */
    enum Outcome {
        PUBLISHED,
        NOT_PUBLISHED
    }

    record Resolution(
            @Nullable Outcome outcome,
            @Nullable String postUrl,
            @Nullable Boolean retry) {}

    record Reason(@Nullable String reason) {}

    record Link(@Nullable String postUrl) {}

    @GetMapping
    Items<PublicationAnswer> list(
            @RequestParam(required = false) @Nullable UUID draftId,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        int most = PageLimit.of(limit);
        if (draftId == null) {
            List<PublicationRow> page = rows.visible(user, after, most + 1);
            return Items.page(page.stream().map(PublicationAnswer::of).toList(), most, PublicationAnswer::id);
        }
        DraftId draft = new DraftId(draftId);
        if (drafts.visible(draft, user).isEmpty()) throw new NotFound("draft " + draft);
        return Items.of(
                rows.ofDraft(draft).stream().map(PublicationAnswer::of).toList(),
                limit,
                after == null ? null : after.toString(),
                PublicationAnswer::id);
    }

    @GetMapping("/{id}")
    PublicationAnswer one(@PathVariable UUID id, CurrentUser user) {
        return answer(new PublicationId(id), user);
    }

    @PostMapping("/{id}/resolution")
    PublicationAnswer resolve(@PathVariable UUID id, @RequestBody Resolution body, CurrentUser user) {
        PublicationId publication = new PublicationId(id);
        if (body.outcome() == null) throw new InvalidInput("outcome", "required");
        switch (body.outcome()) {
            case PUBLISHED -> resolve.published(publication, Objects.requireNonNullElse(body.postUrl(), ""), user);
            case NOT_PUBLISHED -> resolve.notPublished(publication, Boolean.TRUE.equals(body.retry()), user);
        }
        return answer(publication, user);
    }

    @PostMapping("/{id}/restart")
    PublicationAnswer restart(@PathVariable UUID id, CurrentUser user) {
        PublicationId publication = new PublicationId(id);
        restart.restart(publication, user);
        return answer(publication, user);
    }

    @PostMapping("/{id}/by-hand")
    PublicationAnswer byHand(@PathVariable UUID id, CurrentUser user) {
        PublicationId publication = new PublicationId(id);
        restart.byHand(publication, user);
        return answer(publication, user);
    }

    @PostMapping("/{id}/hand-over")
    PublicationAnswer handedOver(@PathVariable UUID id, @RequestBody Link body, CurrentUser user) {
        PublicationId publication = new PublicationId(id);
        handOver.published(publication, Objects.requireNonNullElse(body.postUrl(), ""), user);
        return answer(publication, user);
    }

    @PostMapping("/{id}/withdrawal")
    PublicationAnswer withdraw(@PathVariable UUID id, @RequestBody Reason body, CurrentUser user) {
        PublicationId publication = new PublicationId(id);
        withdraw.order(publication, Objects.requireNonNullElse(body.reason(), ""), user);
        return answer(publication, user);
    }

    @PostMapping("/{id}/withdrawal/confirmation")
    PublicationAnswer confirm(@PathVariable UUID id, CurrentUser user) {
        PublicationId publication = new PublicationId(id);
        withdraw.confirm(publication, user);
        return answer(publication, user);
    }

    private PublicationAnswer answer(PublicationId id, CurrentUser user) {
        return rows.visible(id, user).map(PublicationAnswer::of).orElseThrow(() -> new NotFound("publication " + id));
    }
}
