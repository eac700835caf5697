package io.countersign.rules.learning;

import java.util.List;

/**
 * What the classifier is taught with.
 *
 * @param teaching texts that were written to teach; nothing is measured by them, since they stand for nothing published
 * @param samples texts as they are found, learnt and measured by
 */
public record Material(List<Example> teaching, List<Example> samples) {

    public Material {
        teaching = List.copyOf(teaching);
        samples = List.copyOf(samples);
    }

    public static Material of(List<Example> samples) {
        return new Material(List.of(), samples);
    }
}
