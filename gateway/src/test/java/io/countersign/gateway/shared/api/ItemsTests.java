package io.countersign.gateway.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.gateway.shared.problem.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsTests {

    private static final List<String> WHOLE = List.of("a", "b", "c", "d", "e");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 6})
    void pagesShowEachItemOnceInItsOrder(int limit) {
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            Items<String> page = page(limit, next);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit).isNotEmpty();
            seen.addAll(page.items());
            next = page.next();
        } while (next != null);
        assertThat(seen).isEqualTo(WHOLE);
    }

    @Test
    void emptyListIsAPage() {
        assertThat(Items.of(List.<String>of(), null, null, Function.identity()))
                .isEqualTo(new Items<>(List.of(), null));
    }

    @Test
    void cursorThatNamesNoItemIsAFault() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> page(2, "z"));
    }

    private static Items<String> page(int limit, @Nullable String after) {
        return Items.of(WHOLE, limit, after, Function.identity());
    }
}
