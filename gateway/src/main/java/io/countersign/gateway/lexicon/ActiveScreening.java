package io.countersign.gateway.lexicon;

import io.countersign.gateway.shared.web.School;
import io.countersign.rules.screening.Lexicon;
import io.countersign.rules.screening.OwnContacts;
import io.countersign.rules.screening.Screening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The screening that holds on this node. PostgreSQL says which version that is; it is replaced as a whole, and whoever is
 * screening meanwhile ends with the one that he began with.
 */
@Component
public class ActiveScreening {

    private static final Logger log = LoggerFactory.getLogger(ActiveScreening.class);

    private final LexiconBook book;
    private final OwnContacts contacts;
    private final Screening standard;
    private volatile Loaded loaded;

    private record Loaded(int version, Screening screening) {}

    ActiveScreening(LexiconBook book, School school) {
        this.book = book;
        this.contacts = school.contacts();
        this.standard = new Screening(Lexicon.standard(), contacts);
        this.loaded = new Loaded(LexiconVersion.STANDARD, standard);
    }

    /** What this node has, for whoever only wants to see; it may lag behind by a moment. */
    public Screening current() {
        return loaded.screening();
    }

    /** What holds at this moment, for whoever decides by it; one look into the database. */
    public Screening binding() {
        Loaded seen = loaded;
        return seen.version() == book.active() ? seen.screening() : reloaded();
    }

    /** One at a time, and each looks anew: the version that is taken over last is the one that holds. */
    private synchronized Screening reloaded() {
        int active = book.active();
        if (loaded.version() != active) {
            loaded = new Loaded(active, screening(active));
            log.info("screening by {}", loaded.screening().rulesVersion());
        }
        return loaded.screening();
    }

    /** The version that this node has. */
    int version() {
        return loaded.version();
    }

    /** The screening of any version, for a trial. */
    Screening screening(int version) {
        if (version == LexiconVersion.STANDARD) return standard;
        return new Screening(book.version(version).files().lexicon(), contacts);
    }
}
