package io.countersign.gateway.draft.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.AwaitingFilter;
import io.countersign.gateway.draft.CreateDraft;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.EditDraft;
import io.countersign.gateway.draft.WorkingDraft;
import io.countersign.gateway.shared.api.IfMatch;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Drafts over the API (contract, section 4). */
@RestController
@RequestMapping("/api/v1/drafts")
class DraftApi {

    private final Drafts drafts;
    private final CreateDraft createDraft;
    private final EditDraft editDraft;
    private final DraftQuery query;
    private final DraftAnswers answers;
    private final ObjectProvider<AwaitingFilter> awaiting;

    DraftApi(
            Drafts drafts,
            CreateDraft createDraft,
            EditDraft editDraft,
            DraftQuery query,
            DraftAnswers answers,
            ObjectProvider<AwaitingFilter> awaiting) {
        this.drafts = drafts;
        this.createDraft = createDraft;
        this.editDraft = editDraft;
        this.query = query;
        this.answers = answers;
        this.awaiting = awaiting;
    }

    @PostMapping
    ResponseEntity<Map<String, @Nullable Object>> create(@RequestBody DraftRequest request, CurrentUser user) {
        WorkingDraft draft = createDraft.create(user, request.unit(), request.input());
        URI place = URI.create("/api/v1/drafts/" + draft.head().id());
        return ResponseEntity.created(place).eTag(version(draft)).body(answers.brief(draft));
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> one(@PathVariable UUID id, CurrentUser user) {
        WorkingDraft draft = working(id, user);
        return ResponseEntity.ok().eTag(version(draft)).body(answers.full(draft, user));
    }

    @PutMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DraftRequest request,
            CurrentUser user) {
        WorkingDraft before = working(id, user);
        long seen = IfMatch.version(ifMatch);
        if (request.unitId() != null && !request.unit().equals(before.head().unit()))
            throw new InvalidInput("unitId", "draft.unitFixed");
        WorkingDraft draft = editDraft.edit(user, new DraftId(id), seen, request.input());
        return ResponseEntity.ok().eTag(version(draft)).body(answers.full(draft, user));
    }

    @GetMapping
    Items<Map<String, @Nullable Object>> list(
            @RequestParam(required = false) @Nullable List<DraftState> state,
            @RequestParam(required = false) @Nullable String unitId,
            @RequestParam(name = "awaiting", required = false) @Nullable String awaited,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            CurrentUser user) {
        DraftQuery.Filter filter =
                new DraftQuery.Filter(state == null ? List.of() : state, unit(unitId), null, only(awaited, user));
        Items<DraftHead> page = query.find(filter, after, PageLimit.of(limit), user);
        return new Items<>(page.items().stream().map(DraftAnswers::head).toList(), page.next());
    }

    private static @Nullable UUID unit(@Nullable String unitId) {
        if (unitId == null || unitId.isBlank()) return null;
        return Ids.of(unitId, UUID::fromString).orElseThrow(() -> new InvalidInput("unitId", "unknown"));
    }

    private @Nullable Set<DraftId> only(@Nullable String awaited, CurrentUser user) {
        if (awaited == null) return null;
        if (!awaited.equals("me")) throw new InvalidInput("awaiting", "invalid");
        Set<DraftId> waiting = new HashSet<>();
        awaiting.forEach(it -> waiting.addAll(it.awaiting(user)));
        return waiting;
    }

    private WorkingDraft working(UUID id, CurrentUser user) {
        return drafts.working(new DraftId(id), user).orElseThrow(() -> new NotFound("draft " + id));
    }

    private static String version(WorkingDraft draft) {
        return Long.toString(draft.head().version());
    }
}
