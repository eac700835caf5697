package io.countersign.gateway.review.web;

import io.countersign.gateway.review.SignOff;
import io.countersign.gateway.review.WaiverReason;
import io.countersign.rules.signoff.Decision;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a reviewer filled in.
 *
 * @param phrases ready-made opinions that were ticked
 * @param waivers reasons for findings, those left empty included
 */
record SignOffForm(
        int revision,
        String contentDigest,
        Decision decision,
        List<String> phrases,
        String comment,
        List<WaiverReason> waivers) {

    private static final String WAIVER = "waiver.";

    static SignOffForm empty(ReviewView view, Decision decision) {
        return new SignOffForm(
                view.standing().revision(), view.standing().digest().hex(), decision, List.of(), "", List.of());
    }

    static SignOffForm of(
            int revision,
            String contentDigest,
            Decision decision,
            @Nullable String comment,
            MultiValueMap<String, String> all) {
        return new SignOffForm(
                revision,
                contentDigest,
                decision,
                all.getOrDefault("phrase", List.of()),
                Objects.requireNonNullElse(comment, "").strip(),
                waivers(all));
    }

    /** Fields {@code waiver.<finding id>}. */
    static List<WaiverReason> waivers(MultiValueMap<String, String> all) {
        return all.entrySet().stream()
                .filter(field -> field.getKey().startsWith(WAIVER))
                .map(field -> new WaiverReason(
                        field.getKey().substring(WAIVER.length()),
                        String.join(" ", field.getValue()).strip()))
                .toList();
    }

    static List<WaiverReason> given(List<WaiverReason> waivers) {
        return waivers.stream().filter(waiver -> !waiver.reason().isEmpty()).toList();
    }

    SignOff signOff() {
        var text = Stream.concat(phrases.stream(), Stream.of(comment)).filter(part -> !part.isBlank());
        return new SignOff(
                revision, Fingerprints.read(contentDigest), decision, String.join("\n", text.toList()), given(waivers));
    }

    /** What was typed for the finding. */
    public String reason(String findingId) {
        return waivers.stream()
                .filter(waiver -> waiver.findingId().equals(findingId))
                .map(WaiverReason::reason)
                .findFirst()
                .orElse("");
    }

    /** The same words on what stands there now. */
    SignOffForm on(ReviewView view) {
        return new SignOffForm(
                view.standing().revision(), view.standing().digest().hex(), decision, phrases, comment, waivers);
    }
}
