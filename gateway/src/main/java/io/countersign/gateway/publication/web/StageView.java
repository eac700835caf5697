package io.countersign.gateway.publication.web;

import io.countersign.gateway.publication.PublicationState;
import io.countersign.gateway.publication.PublishingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a publication as its page draws it.
 *
 * @param at when it was reached, null before
 * @param progress {@code done}, {@code current}, {@code stopped} or {@code waiting}
 */
record StageView(PublicationStage stage, @Nullable Instant at, String progress) {

    /** The steps of the publication's way, by the times at which its states were reached last. */
    static List<StageView> line(PublicationRow row, boolean staged, Map<PublicationState, Instant> reached) {
        List<StageView> line = new ArrayList<>();
        boolean open = false;
        for (PublicationStage stage : way(row.mode(), staged, reached.containsKey(PublicationState.STAGED))) {
            Instant at = open ? null : time(stage, reached);
            line.add(new StageView(stage, at, at != null ? "done" : open ? "waiting" : pause(row.state())));
            open |= at == null;
        }
        return line;
    }

    public String icon() {
        return switch (progress) {
            case "done" -> "check";
            case "current" -> "busy";
            case "stopped" -> "alert";
            default -> "dot";
        };
    }

    private static List<PublicationStage> way(PublishingMode mode, boolean staged, boolean inTheBox) {
        if (mode.byHand())
            return inTheBox
                    ? List.of(PublicationStage.COMPARED, PublicationStage.HANDED_OVER, PublicationStage.MATCHED)
                    : List.of(PublicationStage.HANDED_OVER, PublicationStage.MATCHED);
        if (mode == PublishingMode.MASS_SEND)
            return List.of(
                    PublicationStage.UPLOADED,
                    PublicationStage.COMPARED,
                    PublicationStage.SUBMITTED,
                    PublicationStage.PROCESSED,
                    PublicationStage.PUBLIC);
        return staged
                ? List.of(
                        PublicationStage.UPLOADED,
                        PublicationStage.COMPARED,
                        PublicationStage.SUBMITTED,
                        PublicationStage.PROCESSED,
                        PublicationStage.PUBLIC,
                        PublicationStage.CHECKED)
                : List.of(PublicationStage.SUBMITTED, PublicationStage.PUBLIC, PublicationStage.CHECKED);
    }

    private static @Nullable Instant time(PublicationStage stage, Map<PublicationState, Instant> reached) {
        return switch (stage) {
            case UPLOADED, COMPARED -> reached.get(PublicationState.STAGED);
            case SUBMITTED -> reached.get(PublicationState.PUBLISHING);
            case PROCESSED, PUBLIC -> reached.get(PublicationState.PUBLISHED);
            case CHECKED -> reached.get(PublicationState.VERIFIED);
            case HANDED_OVER -> reached.get(PublicationState.HANDED_OVER);
            case MATCHED -> reached.get(PublicationState.MATCHED);
        };
    }

    private static String pause(PublicationState state) {
        return switch (state) {
            case HELD, FAILED, OUTCOME_UNKNOWN, DRIFTED, MISMATCHED, WITHDRAWING, WITHDRAWN -> "stopped";
            case READY, SENDING, STAGED, PUBLISHING, PUBLISHED, VERIFIED, HANDED_OVER, MATCHED, CORRECTED -> "current";
        };
    }
}
