package io.countersign.gateway.lexicon;

import io.countersign.rules.screening.ScreeningHit;
import io.countersign.rules.screening.ScreeningResult;
import io.countersign.rules.screening.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A piece that a version judges differently.
 *
 * @param gained the words of findings that it has only by the new version
 * @param lost those of findings that it had only by the old one
 */
public record TrialChange(
        PieceKind kind,
        String title,
        String link,
        Verdict before,
        Verdict after,
        List<String> gained,
        List<String> lost) {

    static Optional<TrialChange> of(ArchivedPiece piece, ScreeningResult before, ScreeningResult after) {
        List<String> gained = only(after, before);
        List<String> lost = only(before, after);
        if (gained.isEmpty() && lost.isEmpty() && before.verdict() == after.verdict()) return Optional.empty();
        return Optional.of(new TrialChange(
                piece.kind(), piece.title(), piece.link(), before.verdict(), after.verdict(), gained, lost));
    }

    boolean stricter() {
        return after.compareTo(before) < 0;
    }

    boolean milder() {
        return after.compareTo(before) > 0;
    }

    private static List<String> only(ScreeningResult here, ScreeningResult there) {
        Set<String> known = there.findings().stream().map(ScreeningHit::id).collect(Collectors.toSet());
        return here.findings().stream()
                .filter(hit -> !known.contains(hit.id()))
                .map(ScreeningHit::matched)
                .distinct()
                .toList();
    }
}
