package io.countersign.gateway.review;

import java.time.Instant;

/**
 * A text from outside that was handed in beside a draft (来源文字).
 *
 * @param origin what was said of where it comes from
 * @param share how many percent of the draft stand in it
 * @param name who handed it in
 */
public record SourceText(String origin, int share, String name, Instant at) {}
