package io.countersign.rules.learning;

import java.util.List;

/** An example as the classifier reads it. */
record Lesson(Example example, List<List<Counts>> passages) {}
