package io.countersign.rules.screening;

/**
 * Something the screen saw and weighed, also where it was not enough for a finding.
 *
 * @param category name of the sign, e.g. {@code mobile}, {@code price}, {@code coupon}
 * @param start first UTF-16 offset into the field as it was submitted
 * @param end offset behind the last
 * @param normalised what it reads without its disguise
 */
public record Evidence(String category, String field, int start, int end, String normalised) {}
