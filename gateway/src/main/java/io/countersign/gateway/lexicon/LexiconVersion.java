package io.countersign.gateway.lexicon;

import io.countersign.gateway.organisation.PersonId;
import io.countersign.rules.screening.LexiconChanges;
import io.countersign.rules.screening.LexiconFiles;
import java.time.Instant;

/**
 * One state of the school's lexicon: its changes on top of the standard files, so that an improved standard reaches every
 * version.
 *
 * @param number counted from 1; 0 is the standard lexicon by itself
 * @param note what it is for
 */
public record LexiconVersion(
        int number, LexiconChanges changes, String note, PersonId madeBy, String madeByName, Instant madeAt) {

    public static final int STANDARD = 0;

    LexiconFiles files() {
        return LexiconFiles.standard().with(changes, "-s" + number);
    }
}
