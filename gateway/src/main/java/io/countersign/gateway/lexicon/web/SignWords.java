package io.countersign.gateway.lexicon.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the signs of the lexicon are called; templates know it as {@code @signWords}. */
@Component("signWords")
class SignWords {

    private final MessageSource messages;

    SignWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A sign that a later standard brings has no word yet, and goes by its own name. */
    public String of(String sign) {
        String word = messages.getMessage("sign." + sign, null, sign, LocaleContextHolder.getLocale());
        return word == null ? sign : word;
    }
}
