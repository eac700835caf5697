package io.countersign.rules.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule: what must stand in the passage.
 *
 * @param signs any of these counts
 * @param atLeast how many different ones
 * @param differentWords whether different words of one sign count, or only different signs
 */
record Requirement(SignSet signs, int atLeast, boolean differentWords) {

    /** Whether only the words tell if it is met. */
    boolean asksForWords() {
        return differentWords && atLeast > 1;
    }

    /** Whether different words meet it. */
    boolean isMetBy(Passage passage) {
        String[] different = new String[atLeast];
        int count = 0;
        for (int i = passage.first(); i <= passage.last(); i++) {
            Segment segment = passage.segments().get(i);
            if (!signs.meets(segment.present())) continue;
            for (Sighting sighting : segment.sightings()) {
                if (!signs.has(sighting.sign())) continue;
                different[count] = sighting.normalised();
                if (isNew(different, count) && ++count == atLeast) return true;
            }
        }
        return false;
    }

    private static boolean isNew(String[] different, int last) {
        for (int i = 0; i < last; i++) if (different[i].equals(different[last])) return false;
        return true;
    }

    /** The cheap question that is asked first; it answers all where no words are asked for. */
    boolean mayBeMetBy(SignSet present) {
        if (atLeast == 1 || differentWords) return signs.meets(present);
        return signs.common(present) >= atLeast;
    }

    @Nullable Sighting longest(List<Sighting> sightings) {
        Sighting longest = null;
        for (Sighting sighting : sightings)
            if (signs.has(sighting.sign()) && (longest == null || sighting.length() > longest.length()))
                longest = sighting;
        return longest;
    }
}
