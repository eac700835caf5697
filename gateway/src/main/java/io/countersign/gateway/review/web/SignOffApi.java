package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftState;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.review.CastVote;
import io.countersign.gateway.review.HandOverStep;
import io.countersign.gateway.review.RulingDesk;
import io.countersign.gateway.review.SignOff;
import io.countersign.gateway.review.SignOffs;
import io.countersign.gateway.review.SubmitDraft;
import io.countersign.gateway.review.WaiverReason;
import io.countersign.gateway.review.WithdrawDraft;
import io.countersign.gateway.review.web.ReviewAnswers.RequirementAnswer;
import io.countersign.gateway.review.web.ReviewAnswers.ScreeningAnswer;
import io.countersign.gateway.review.web.ReviewAnswers.SignOffAnswer;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.ReviewStep;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Submitting, withdrawing and signing over the API. */
@RestController
@RequestMapping("/api/v1/drafts/{id}")
class SignOffApi {

    private final SubmitDraft submitDraft;
    private final WithdrawDraft withdrawDraft;
    private final CastVote castVote;
    private final HandOverStep handOverStep;
    private final SignOffs signOffs;
    private final RulingDesk desk;
    private final Drafts drafts;
    private final ReviewAnswers answers;

    SignOffApi(
            SubmitDraft submitDraft,
            WithdrawDraft withdrawDraft,
            CastVote castVote,
            HandOverStep handOverStep,
            SignOffs signOffs,
            RulingDesk desk,
            Drafts drafts,
            ReviewAnswers answers) {
        this.submitDraft = submitDraft;
        this.withdrawDraft = withdrawDraft;
        this.castVote = castVote;
        this.handOverStep = handOverStep;
        this.signOffs = signOffs;
        this.desk = desk;
        this.drafts = drafts;
        this.answers = answers;
    }

    record WaiverRequest(
            @NotBlank String findingId, @NotBlank String reason) {

        static List<WaiverReason> reasons(@Nullable List<WaiverRequest> waivers) {
            if (waivers == null) return List.of();
            return waivers.stream()
                    .map(it -> new WaiverReason(it.findingId(), it.reason()))
                    .toList();
        }
    }

    record SubmissionRequest(@Nullable List<@NotNull @Valid WaiverRequest> waivers) {}

    record SubmissionAnswer(int revision, String contentDigest, ScreeningAnswer screening, DraftState state) {}

    @PostMapping("/submissions")
    ResponseEntity<SubmissionAnswer> submit(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable SubmissionRequest request,
            CurrentUser user) {
        var waivers = request == null ? null : request.waivers();
        var submission = submitDraft.submit(new DraftId(id), WaiverRequest.reasons(waivers), user);
        return ResponseEntity.status(submission.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new SubmissionAnswer(
                        submission.revision(),
                        submission.digest().hex(),
                        ScreeningAnswer.of(submission.screening(), desk.of(new DraftId(id), submission.digest())),
                        submission.state()));
    }

    record WithdrawalAnswer(String id, DraftState state, long version) {}

    @PostMapping("/withdrawal")
    WithdrawalAnswer withdraw(@PathVariable UUID id, CurrentUser user) {
        var draft = new DraftId(id);
        withdrawDraft.withdraw(draft, user);
        var head = head(draft);
        return new WithdrawalAnswer(id.toString(), head.state(), head.version());
    }

    record SignOffRequest(
            @NotNull Integer revision,
            @NotBlank String contentDigest,
            @NotNull Decision decision,
            @Nullable String comment,
            @Nullable List<@NotNull @Valid WaiverRequest> waivers) {

        SignOff signOff() {
            return new SignOff(
                    revision,
                    Fingerprints.read(contentDigest),
                    decision,
                    comment == null ? "" : comment,
                    WaiverRequest.reasons(waivers));
        }
    }

    record CastAnswer(SignOffAnswer signOff, List<RequirementAnswer> requirements, DraftState state) {}

    @PostMapping("/sign-offs")
    @ResponseStatus(HttpStatus.CREATED)
    CastAnswer sign(@PathVariable UUID id, @Valid @RequestBody SignOffRequest request, CurrentUser user) {
        var draft = new DraftId(id);
        var vote = castVote.cast(draft, request.signOff(), user);
        var requirements = signOffs.standing(draft).map(answers::requirements).orElse(List.of());
        return new CastAnswer(SignOffAnswer.of(vote), requirements, head(draft).state());
    }

    record HandOverRequest(
            @NotNull Integer revision,
            @NotNull UUID deputyId,
            @Nullable String reason) {}

    record HandOverAnswer(ReviewStep step, String deputyId, String deputyName, List<RequirementAnswer> requirements) {}

    @Operation(
            summary = "Hand your step of the open round to your registered deputy",
            description =
                    "The deputy must be registered for you on every target account and able to sign the step. You "
                            + "keep the right to sign but are no longer waited for. Refused with 403, 409 or 422 and the clause.")
    @PostMapping("/hand-overs")
    @ResponseStatus(HttpStatus.CREATED)
    HandOverAnswer handOver(@PathVariable UUID id, @Valid @RequestBody HandOverRequest request, CurrentUser user) {
        var draft = new DraftId(id);
        var reason = request.reason() == null ? "" : request.reason();
        var handOver = handOverStep.hand(draft, request.revision(), new PersonId(request.deputyId()), reason, user);
        var requirements = signOffs.standing(draft).map(answers::requirements).orElse(List.of());
        return new HandOverAnswer(handOver.step(), handOver.deputy().toString(), handOver.deputyName(), requirements);
    }

    private DraftHead head(DraftId draft) {
        return drafts.find(draft).orElseThrow(() -> new NotFound("draft " + draft));
    }
}
