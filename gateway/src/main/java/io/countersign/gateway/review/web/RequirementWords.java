package io.countersign.gateway.review.web;

import io.countersign.gateway.shared.web.Labels;
import io.countersign.rules.signoff.Requirement;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says a requirement as a sentence; templates know it as {@code @requirementWords}. */
@Component("requirementWords")
class RequirementWords {

    private final Labels labels;

    RequirementWords(Labels labels) {
        this.labels = labels;
    }

    String of(Requirement requirement) {
        return labels.say(
                "requirement." + requirement.code(),
                requirement.facts().stream().map(this::word).toArray());
    }

    private Object word(Object fact) {
        if (fact instanceof Enum<?> constant) return labels.of(constant);
        if (fact instanceof Collection<?> several)
            return several.stream()
                    .map(one -> word(one).toString())
                    .collect(Collectors.joining(labels.say("list.comma")));
        return fact;
    }
}
