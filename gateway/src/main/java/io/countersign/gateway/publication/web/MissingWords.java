package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.RefusedRelease;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a release lacks: as a refusal of ours, or as the requirement of the sign-off that it is. */
@Component
class MissingWords {

    private final MessageSource messages;

    MissingWords(MessageSource messages) {
        this.messages = messages;
    }

    MissingView of(RefusedRelease refused) {
        String sentence = say("refusal.", refused, say("requirement.", refused, refused.code()));
        return new MissingView(refused.clause(), sentence);
    }

    private String say(String prefix, RefusedRelease refused, String otherwise) {
        Object[] facts = refused.facts().toArray();
        String said = messages.getMessage(prefix + refused.code(), facts, otherwise, LocaleContextHolder.getLocale());
        return said == null ? otherwise : said;
    }
}
