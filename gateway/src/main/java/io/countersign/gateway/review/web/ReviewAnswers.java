package io.countersign.gateway.review.web;

import io.countersign.gateway.review.Ruling;
import io.countersign.gateway.review.ScreeningRun;
import io.countersign.gateway.review.Standing;
import io.countersign.gateway.review.Waiver;
import io.countersign.rules.Clause;
import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.ScreeningResult;
import io.countersign.rules.screening.Verdict;
import io.countersign.rules.signoff.Decision;
import io.countersign.rules.signoff.Requirement;
import io.countersign.rules.signoff.ReviewStep;
import io.countersign.rules.signoff.Signer;
import io.countersign.rules.signoff.Vote;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sign-off of a draft as the API writes it. */
@Component
class ReviewAnswers {

    private final RequirementWords words;

    ReviewAnswers(RequirementWords words) {
        this.words = words;
    }

    record PersonAnswer(String id, String name, String post) {

        static PersonAnswer of(Signer signer) {
            return new PersonAnswer(signer.person().toString(), signer.name(), signer.post());
        }
    }

    record WaiverAnswer(String findingId, String reason, String personId, String name, Instant at) {

        static WaiverAnswer of(Waiver waiver) {
            return new WaiverAnswer(
                    waiver.findingId(), waiver.reason(), waiver.person().toString(), waiver.name(), waiver.at());
        }
    }

    record RulingAnswer(
            String findingId, String contentDigest, String reason, String personId, String name, Instant at) {

        static RulingAnswer of(Ruling ruling) {
            return new RulingAnswer(
                    ruling.findingId(),
                    ruling.digest().hex(),
                    ruling.reason(),
                    ruling.person().toString(),
                    ruling.name(),
                    ruling.at());
        }
    }

    /** @param unlisted how many findings there are beside those listed, the gravest of very many */
    record ScreeningAnswer(
            Verdict verdict,
            double score,
            String rulesVersion,
            List<ScreeningHit> findings,
            int unlisted,
            List<WaiverAnswer> waivers,
            List<RulingAnswer> rulings,
            @Nullable Instant at) {

        static ScreeningAnswer of(ScreeningResult result, List<Ruling> rulings) {
            return new ScreeningAnswer(
                    result.verdict(),
                    result.score(),
                    result.rulesVersion(),
                    result.findings(),
                    result.unlisted().count(),
                    List.of(),
                    rulings.stream().map(RulingAnswer::of).toList(),
                    null);
        }

        static ScreeningAnswer of(ScreeningRun run, List<Waiver> waivers, List<Ruling> rulings) {
            var result = run.result();
            return new ScreeningAnswer(
                    result.verdict(),
                    result.score(),
                    result.rulesVersion(),
                    result.findings(),
                    result.unlisted().count(),
                    waivers.stream().map(WaiverAnswer::of).toList(),
                    rulings.stream().map(RulingAnswer::of).toList(),
                    run.at());
        }
    }

    record SignOffAnswer(
            PersonAnswer person,
            ReviewStep step,
            Decision decision,
            @Nullable String comment,
            int revision,
            String contentDigest,
            Instant at) {

        static SignOffAnswer of(Vote vote) {
            return new SignOffAnswer(
                    PersonAnswer.of(vote.signer()),
                    vote.step(),
                    vote.decision(),
                    vote.reason(),
                    vote.revision(),
                    vote.digest().hex(),
                    vote.at());
        }
    }

    record RequirementAnswer(
            Clause clause, Requirement.Status status, String code, String detail, List<PersonAnswer> maySign) {}

    List<RequirementAnswer> requirements(Standing standing) {
        return standing.verdict().requirements().stream()
                .map(one -> new RequirementAnswer(
                        one.clause(),
                        one.status(),
                        one.code(),
                        words.of(one),
                        one.maySign().stream().map(PersonAnswer::of).toList()))
                .toList();
    }
}
