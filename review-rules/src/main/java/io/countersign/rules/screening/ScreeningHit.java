package io.countersign.rules.screening;

import io.countersign.rules.Clause;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One finding at its place.
 *
 * @param id the same for the same content, whatever the version of the rules, so that a waiver can name it
 * @param field {@code title}, {@code digest}, {@code bodyHtml}, {@code weibo.text}, {@code sourceUrl} or {@code media:<id>}, whose text is
 *     what was read in the picture
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
        Clause clause) {

    /**
     * The id of a finding. Does not depend on the version of the rules: a waiver outlives an edited lexicon.
     */
    public static String identify(String ruleId, String field, int start, int end, String matched) {
        String name = String.join("\n", ruleId, field, Integer.toString(start), Integer.toString(end), matched);
        byte[] hash = sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    boolean liesInPictureWith(ScreeningHit other) {
        return field.startsWith("media:") && field.equals(other.field) && start < other.end && other.start < end;
    }
}
