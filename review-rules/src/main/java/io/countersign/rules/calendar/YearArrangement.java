package io.countersign.rules.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One year's holidays and adjusted working days (调休).
 *
 * @param daysOff holidays, weekends inside them included
 * @param workingDays Saturdays and Sundays that are worked
 */
public record YearArrangement(int year, Set<LocalDate> daysOff, Set<LocalDate> workingDays) {

    public YearArrangement {
        daysOff = Set.copyOf(daysOff);
        workingDays = Set.copyOf(workingDays);
    }

    /**
     * Reads a data file: lines {@code off FROM [TO]} and {@code work DAY}, {@code #} starts a remark.
     *
     * @throws IllegalArgumentException if a line is none of these or its day is of another year
     */
    public static YearArrangement read(int year, List<String> lines) {
        var off = new HashSet<LocalDate>();
        var work = new HashSet<LocalDate>();
        for (var line : lines) {
            var words = line.replaceAll("#.*", "").strip().split("\\s+", -1);
            if (words[0].isEmpty()) continue;
            if (words.length < 2) throw new IllegalArgumentException("neither off nor work: " + line);
            var from = day(year, words[1]);
            var to = day(year, words[words.length - 1]);
            switch (words[0]) {
                case "off" -> from.datesUntil(to.plusDays(1)).forEach(off::add);
                case "work" -> work.add(from);
                default -> throw new IllegalArgumentException("neither off nor work: " + line);
            }
        }
        return new YearArrangement(year, off, work);
    }

    private static LocalDate day(int year, String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() != year) throw new IllegalArgumentException(text + " is not in " + year);
        return day;
    }
}
