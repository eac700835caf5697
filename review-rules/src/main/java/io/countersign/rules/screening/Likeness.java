package io.countersign.rules.screening;

/**
 * A passage of a draft and how much it reads like an advertisement.
 *
 * @param start first UTF-16 offset into the field as it was submitted
 * @param end offset behind the last
 * @param excess by how much it exceeds the limit, on the classifier's own scale
 */
public record Likeness(String field, int start, int end, double excess) {}
