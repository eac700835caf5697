package io.countersign.gateway.draft.web;

import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.shared.web.Labels;
import org.springframework.stereotype.Component;

/** What a draft is called at the head of its page: its title, or that it has none yet. */
@Component
class Headings {

    private final Labels labels;

    Headings(Labels labels) {
        this.labels = labels;
    }

    String of(DraftHead draft) {
        return draft.title().isBlank() ? labels.say("draft.untitled") : draft.title();
    }
}
