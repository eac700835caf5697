package io.countersign.rules.screening;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule: what must stand in the passage.
 *
 * @param signs any of these counts
 * @param atLeast how many different ones
 * @param differentWords whether different words of one sign count, or only different signs
 */
record Requirement(BitSet signs, int atLeast, boolean differentWords) {

    /** Whether different words meet it; if signs are counted, {@link #mayBeMetBy} has said so. */
    boolean isMetBy(List<Sighting> sightings) {
        if (atLeast == 1 || !differentWords) return true;
        String[] different = new String[atLeast];
        int count = 0;
        for (Sighting sighting : sightings) {
            if (!signs.get(sighting.sign())) continue;
            different[count] = sighting.normalised();
            if (isNew(different, count) && ++count == atLeast) return true;
        }
        return false;
    }

    private static boolean isNew(String[] different, int last) {
        for (int i = 0; i < last; i++) if (different[i].equals(different[last])) return false;
        return true;
    }

    /** The cheap question that is asked first. */
    boolean mayBeMetBy(BitSet present) {
        if (!signs.intersects(present)) return false;
        return atLeast == 1 || differentWords || counted(present) >= atLeast;
    }

    private int counted(BitSet present) {
        int count = 0;
        for (int sign = signs.nextSetBit(0); sign >= 0; sign = signs.nextSetBit(sign + 1))
            if (present.get(sign)) count++;
        return count;
    }

    @Nullable Sighting longest(List<Sighting> sightings) {
        Sighting longest = null;
        for (Sighting sighting : sightings)
            if (signs.get(sighting.sign()) && (longest == null || sighting.length() > longest.length()))
                longest = sighting;
        return longest;
    }
}
