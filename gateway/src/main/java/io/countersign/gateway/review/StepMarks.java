package io.countersign.gateway.review;

import io.countersign.gateway.shared.web.Labels;
import io.countersign.gateway.shared.web.StepMark;
import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.Signer;
import io.countersign.rules.signoff.StepStanding;
import io.countersign.rules.signoff.Vote;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the three reviews as marks for lists and for the review page. */
@Component
public class StepMarks {

    private final Labels labels;

    StepMarks(Labels labels) {
        this.labels = labels;
    }

    public List<StepMark> of(Standing standing) {
        return standing.steps().stream().map(step -> mark(step, standing)).toList();
    }

    private StepMark mark(StepStanding step, Standing standing) {
        var label = labels.of(step.step());
        var objection = objection(standing, step.step());
        if (objection != null)
            return new StepMark(
                    label, StepMark.Progress.RETURNED, objection.signer().name(), objection.at(), objection.reason());
        if (!step.open()) {
            var last = step.counted().get(step.counted().size() - 1);
            return new StepMark(
                    label,
                    StepMark.Progress.DONE,
                    names(step.counted().stream().map(Vote::signer).toList()),
                    last.at(),
                    last.reason());
        }
        var current = step.turn() && standing.state().stands();
        return new StepMark(
                label,
                current ? StepMark.Progress.CURRENT : StepMark.Progress.WAITING,
                step.maySign().isEmpty() ? null : names(step.maySign()),
                null,
                null);
    }

    private static @Nullable Vote objection(Standing standing, ReviewStep step) {
        return standing.currentVotes().stream()
                .filter(vote -> vote.step() == step && vote.decision().objects())
                .findFirst()
                .orElse(null);
    }

    private String names(List<Signer> signers) {
        return signers.stream().map(Signer::name).collect(Collectors.joining(labels.say("list.comma")));
    }
}
