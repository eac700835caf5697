package io.countersign.gateway.incident.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.incident.CaseId;
import io.countersign.gateway.incident.CaseKind;
import io.countersign.gateway.incident.CaseQuery;
import io.countersign.gateway.incident.CaseState;
import io.countersign.gateway.incident.Cases;
import io.countersign.gateway.incident.DecideCase;
import io.countersign.gateway.shared.api.IfMatch;
import io.countersign.gateway.shared.api.Items;
import io.countersign.gateway.shared.api.PageLimit;
import io.countersign.gateway.shared.problem.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases over the API. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {

    private final Cases cases;
    private final DecideCase decide;

    CaseApi(Cases cases, DecideCase decide) {
        this.cases = cases;
        this.decide = decide;
    }

    record DecisionRequest(
            @NotNull CaseState state,
            @NotBlank @Size(max = 2000) String reason) {}

    @GetMapping
    Items<CaseAnswer> cases(
            CurrentUser user,
            @RequestParam(required = false) @Nullable CaseKind kind,
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = PageLimit.of(limit);
        return Items.page(
                cases.visibleTo(user, new CaseQuery(kind, state, after), most + 1).stream()
                        .map(CaseAnswer::of)
                        .toList(),
                most,
                it -> it.id().toString());
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseAnswer> one(CurrentUser user, @PathVariable UUID id) {
        CaseAnswer answer = answer(user, id);
        return ResponseEntity.ok().eTag(Long.toString(answer.version())).body(answer);
    }

    @PutMapping("/{id}/decision")
    CaseAnswer decide(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @Valid @RequestBody DecisionRequest request) {
        decide.decide(
                new CaseId(id),
                IfMatch.version(version),
                request.state(),
                request.reason().strip(),
                user);
        return answer(user, id);
    }

    private CaseAnswer answer(CurrentUser user, UUID id) {
        return cases.visible(new CaseId(id), user).map(CaseAnswer::of).orElseThrow(() -> new NotFound("case " + id));
    }
}
