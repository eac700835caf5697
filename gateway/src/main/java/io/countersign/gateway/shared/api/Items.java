package io.countersign.gateway.shared.api;

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

    /** A list that is always short enough for one page. */
    public static <T> Items<T> all(List<T> items) {
        return new Items<>(List.copyOf(items), null);
    }
}
