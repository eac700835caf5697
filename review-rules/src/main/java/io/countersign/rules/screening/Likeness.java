package io.countersign.rules.screening;

/**
 * The passage of a draft that reads most like an advertisement.
 *
 * @param start first UTF-16 offset into the field as it was submitted
 * @param end offset behind the last
 * @param excess by how much it exceeds the limit, on the classifier's own scale
 */
public record Likeness(String field, int start, int end, double excess) {}
