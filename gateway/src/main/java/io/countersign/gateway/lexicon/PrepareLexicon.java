package io.countersign.gateway.lexicon;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.rules.screening.LexiconChanges;
import io.countersign.rules.screening.LexiconFault;
import io.countersign.rules.screening.LexiconFiles;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a version of the lexicon from a school's changes; it screens nothing until it is activated. */
@Service
public class PrepareLexicon {

    /** What a person can still look over; a heap of words is a new standard lexicon. */
    private static final int MOST_WORDS = 5000;

    private static final int LONGEST_WORD = 40;
    private static final int LONGEST_NOTE = 200;

    private final LexiconBook book;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PrepareLexicon(LexiconBook book, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.events = events;
        this.clock = clock;
    }

    /** What an editor should know of the changes before they are activated. */
    public List<LexiconFault> check(LexiconChanges changes) {
        return LexiconFiles.standard().faultsOf(changes);
    }

    /** Answers the number of the new version. */
    @Transactional
    public int prepare(LexiconChanges changes, String note, CurrentUser user) {
        LexiconDoor.prepare(user);
        refuseFaults(changes, note.strip());
        int version = book.add(changes, note.strip(), user, clock.instant());
        events.publishEvent(new LexiconPrepared(
                version, count(changes.added()), count(changes.removed()), note.strip(), user.person()));
        return version;
    }

    private void refuseFaults(LexiconChanges changes, String note) {
        if (note.isEmpty()) throw new InvalidInput("note", "required");
        if (note.length() > LONGEST_NOTE) throw new InvalidInput("note", "tooLong", LONGEST_NOTE, note.length());
        int words = count(changes.added()) + count(changes.removed());
        if (words > MOST_WORDS) throw new InvalidInput("changes", "lexicon.tooMany", MOST_WORDS, words);
        List<FieldFault> faults = Stream.of(changes.added(), changes.removed())
                .flatMap(it -> it.values().stream())
                .flatMap(Collection::stream)
                .filter(word -> word.length() > LONGEST_WORD)
                .map(word -> FieldFault.of("changes", "lexicon.longWord", LONGEST_WORD, word))
                .toList();
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        List<FieldFault> fatal = check(changes).stream()
                .filter(LexiconFault::fatal)
                .map(fault -> FieldFault.of("changes", "lexicon.fatal", fault.file(), fault.message()))
                .toList();
        if (!fatal.isEmpty()) throw new InvalidInput(fatal);
    }

    private static int count(Map<String, List<String>> words) {
        return words.values().stream().mapToInt(List::size).sum();
    }
}
