package io.countersign.rules.screening;

import io.countersign.rules.Clause;

/**
 * One finding at its place.
 *
 * @param id the same for the same content, whatever the version of the rules, so that a waiver can name it
 * @param field {@code title}, {@code digest}, {@code bodyHtml}, {@code weibo.text}, {@code sourceUrl} or {@code media:<id>}
 * @param start first UTF-16 offset into the field as it was submitted
 * @param end offset behind the last
 * @param excerpt the text around, as a reader sees it
 * @param matched the text between start and end, as a reader sees it (without tags, entities resolved)
 * @param explanation one Chinese sentence with the way out
 */
public record ScreeningHit(
        String id,
        String ruleId,
        Category category,
        Severity severity,
        String field,
        int start,
        int end,
        String excerpt,
        String matched,
        String explanation,
        Clause clause) {}
