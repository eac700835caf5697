package io.countersign.gateway.shared.jdbc;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Teaches Spring Data JDBC one id type; each module declares a bean of this kind for each of its ids. */
public record IdConversion<T extends EntityId>(Class<T> type, Function<UUID, T> make) {

    public static <T extends EntityId> IdConversion<T> of(Class<T> type, Function<UUID, T> make) {
        return new IdConversion<>(type, make);
    }

    List<GenericConverter> converters() {
        return List.of(new Reading<>(type, make), new Writing(type));
    }

    @ReadingConverter
    private record Reading<T extends EntityId>(Class<T> type, Function<UUID, T> make) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(UUID.class, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : make.apply((UUID) source);
        }
    }

    @WritingConverter
    private record Writing(Class<? extends EntityId> type) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, UUID.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : ((EntityId) source).value();
        }
    }
}
