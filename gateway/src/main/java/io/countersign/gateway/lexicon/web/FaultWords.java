package io.countersign.gateway.lexicon.web;

import io.countersign.gateway.shared.web.Labels;
import io.countersign.rules.screening.LexiconFault;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says in the language of the page what the library doubts about a word; templates know it as {@code @faultWords}. */
@Component("faultWords")
class FaultWords {

    /** How the library puts each doubt, behind the word and a colon; what follows it is a fact. */
    private static final Map<String, String> SENTENCES = Map.of(
            "one character finds too much", "short",
            "also in ", "twice",
            "found already by ", "covered",
            "not there to remove", "gone",
            "nothing is left of it", "empty",
            "a word has no white space", "space");

    private final Labels labels;
    private final SignWords signs;

    FaultWords(Labels labels, SignWords signs) {
        this.labels = labels;
        this.signs = signs;
    }

    /** A doubt that the library puts otherwise is shown as it stands. */
    public String of(LexiconFault fault) {
        String message = fault.message();
        int colon = message.indexOf(": ");
        if (colon < 0) return message;
        String word = message.substring(0, colon);
        String what = message.substring(colon + 2);
        Optional<String> known =
                SENTENCES.keySet().stream().filter(what::startsWith).findFirst();
        return known.map(
                        it -> labels.say("lexicon.doubt." + SENTENCES.get(it), word, fact(what.substring(it.length()))))
                .orElse(message);
    }

    /** The sign of a fault. */
    public String sign(LexiconFault fault) {
        return fact(fault.file());
    }

    /** A word file is shown as its sign, anything else as it is. */
    private String fact(String text) {
        return text.startsWith("words/") ? signs.of(text.replaceFirst("^words/(.+)\\.txt.*$", "$1")) : text;
    }
}
