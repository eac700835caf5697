package io.countersign.gateway.notification.web;

import io.countersign.gateway.notification.Notice;
import io.countersign.gateway.shared.web.Labels;
import java.util.List;
import org.springframework.stereotype.Component;

/** The sentence of a notice in the language of the reader; templates know it as {@code @noticeWords}. */
@Component("noticeWords")
class NoticeWords {

    private final Labels labels;

    NoticeWords(Labels labels) {
        this.labels = labels;
    }

    public String subject(Notice notice) {
        List<String> facts = notice.facts().stream().map(this::fact).toList();
        return labels.say("noticeKind." + notice.kind(), facts.toArray());
    }

    private String fact(String fact) {
        return fact.startsWith("#") ? labels.say(fact.substring(1)) : fact;
    }
}
