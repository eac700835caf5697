package io.countersign.gateway.shared.web;

import io.countersign.rules.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words for what the code knows by name; templates know it as {@code @labels}. */
@Component("labels")
public class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /** The word of an enum constant: key {@code draftState.IN_REVIEW} for {@code DraftState.IN_REVIEW}. */
    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName(), constant.name());
    }

    /** The word of a constant that a query read as text: {@code of('draftState', 'IN_REVIEW')}. */
    public String of(String type, String name) {
        return say(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "." + name);
    }

    /** What is wrong, as a sentence: key {@code refusal.<code>} with the facts of the refusal. */
    public String refusal(Refusal refusal) {
        return say("refusal." + refusal.code(), words(refusal));
    }

    /** The way out: key {@code refusal.<code>.remedy}; null where there is none. */
    public @Nullable String remedy(Refusal refusal) {
        return messages.getMessage(
                "refusal." + refusal.code() + ".remedy", words(refusal), null, LocaleContextHolder.getLocale());
    }

    /**
     * The sentence of a key, for keys that are put together at run time. A missing one spoils a word and not the page;
     * the tests find it by its question marks.
     */
    public String say(String key, Object... facts) {
        String sentence = messages.getMessage(key, facts, null, LocaleContextHolder.getLocale());
        return sentence == null ? "??" + key + "??" : sentence;
    }

    private Object[] words(Refusal refusal) {
        return refusal.facts().stream()
                .map(fact -> fact instanceof Enum<?> constant ? of(constant) : fact)
                .toArray();
    }
}
