package io.countersign.gateway.lexicon;

import io.countersign.rules.screening.Screening;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the archive once with both versions; it looks after each page whether it is still wanted. */
@Component
class RunTrial {

    /** The newest pieces tell enough, and a trial ends within minutes. */
    private static final int MOST_PIECES = 20_000;

    private static final int PAGE = 100;

    /** What a person can look through. */
    private static final int MOST_KEPT = 200;

    private final ObjectProvider<ArchiveShelf> shelves;
    private final ActiveScreening screenings;
    private final Trials trials;
    private final EndTrial ending;

    RunTrial(ObjectProvider<ArchiveShelf> shelves, ActiveScreening screenings, Trials trials, EndTrial ending) {
        this.shelves = shelves;
        this.screenings = screenings;
        this.trials = trials;
        this.ending = ending;
    }

    void run(UUID id) {
        Optional<Trial> wanted = trials.find(id).filter(Trial::running);
        if (wanted.isEmpty()) return;
        trials.restart(id);
        if (read(wanted.get())) ending.finished(id);
    }

    /** False when it was cancelled. */
    private boolean read(Trial trial) {
        Screening before = screenings.screening(trial.against());
        Screening after = screenings.screening(trial.version());
        List<ArchiveShelf> all = shelves.orderedStream().toList();
        int each = MOST_PIECES / Math.max(1, all.size());
        TrialCount count = TrialCount.of(
                all.stream().mapToInt(shelf -> Math.min(each, shelf.size())).sum());
        for (ArchiveShelf shelf : all) {
            ArchivedPiece last = null;
            int left = each;
            for (var page = page(shelf, last, left); !page.isEmpty(); page = page(shelf, last, left)) {
                for (ArchivedPiece piece : page) count = compare(trial.id(), piece, before, after, count);
                last = page.get(page.size() - 1);
                left -= page.size();
                if (!trials.progress(trial.id(), count)) return false;
            }
        }
        return trials.progress(trial.id(), count);
    }

    private static List<ArchivedPiece> page(ArchiveShelf shelf, @Nullable ArchivedPiece last, int left) {
        return left == 0 ? List.of() : shelf.after(last, Math.min(PAGE, left));
    }

    private TrialCount compare(UUID id, ArchivedPiece piece, Screening before, Screening after, TrialCount count) {
        Optional<TrialChange> change = TrialChange.of(piece, before.screen(piece.input()), after.screen(piece.input()));
        if (change.isEmpty()) return count.unchanged();
        if (count.changed() < MOST_KEPT) trials.keep(id, count.changed(), change.get());
        return count.with(change.get());
    }
}
