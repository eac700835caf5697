package io.countersign.gateway.shared.api;

import io.countersign.gateway.shared.problem.InvalidInput;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next cursor for {@code after}, null on the last page
 */
public record Items<T>(List<T> items, @Nullable String next) {

    /** Makes a page of rows that were read with one more than the limit. */
    public static <T> Items<T> page(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) return new Items<>(List.copyOf(oneMore), null);
        List<T> page = List.copyOf(oneMore.subList(0, limit));
        return new Items<>(page, cursor.apply(page.get(limit - 1)));
    }

    /** A page of a list that is at hand as a whole; the cursor names the last item of the page before. */
    public static <T> Items<T> of(
            List<T> whole, @Nullable Integer limit, @Nullable String after, Function<T, String> cursor) {
        int most = PageLimit.of(limit);
        int start = after == null || after.isBlank() ? 0 : placeOf(after, whole, cursor) + 1;
        return page(whole.subList(start, whole.size()), most, cursor);
    }

    private static <T> int placeOf(String after, List<T> whole, Function<T, String> cursor) {
        int place = whole.stream().map(cursor).toList().indexOf(after);
        if (place < 0) throw new InvalidInput("after", "invalid");
        return place;
    }
}
