package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftSection;
import io.countersign.gateway.review.RulingDesk;
import io.countersign.gateway.review.SignOffs;
import io.countersign.gateway.review.Standing;
import io.countersign.gateway.review.web.ReviewAnswers.ScreeningAnswer;
import io.countersign.gateway.review.web.ReviewAnswers.SignOffAnswer;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What review adds to the answer about one draft: screening, sign-offs and requirements. */
@Configuration(proxyBeanMethods = false)
class ReviewSections {

    private record Section(String name, BiFunction<DraftId, CurrentUser, @Nullable Object> content)
            implements DraftSection {

        @Override
        public @Nullable Object of(DraftId draft, CurrentUser user) {
            return content.apply(draft, user);
        }
    }

    @Bean
    DraftSection screeningSection(SignOffs signOffs, RulingDesk desk) {
        return new Section(
                "screening",
                (draft, user) -> signOffs.lastScreening(draft)
                        .map(run -> ScreeningAnswer.of(
                                run,
                                signOffs.standing(draft).map(Standing::waivers).orElse(List.of()),
                                desk.of(draft, run.digest())))
                        .orElse(null));
    }

    @Bean
    DraftSection signOffSection(SignOffs signOffs) {
        return new Section(
                "signOffs",
                (draft, user) -> signOffs.standing(draft)
                        .map(standing ->
                                standing.votes().stream().map(SignOffAnswer::of).toList())
                        .orElse(List.of()));
    }

    @Bean
    DraftSection requirementSection(SignOffs signOffs, ReviewAnswers answers) {
        return new Section(
                "requirements",
                (draft, user) ->
                        signOffs.standing(draft).map(answers::requirements).orElse(List.of()));
    }
}
