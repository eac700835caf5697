package io.countersign.gateway.draft;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.UnitId;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.WeiboPart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold of a draft whenever it is saved, finished or not; answers with the input as it will be kept. */
@Component
class InputCheck {

    /** Nobody plans a post for longer ahead; a later time is a slip of the pen. */
    private static final Duration FURTHEST = Duration.ofDays(366);

    private final Accounts accounts;
    private final MediaLibrary media;
    private final Clock clock;

    InputCheck(Accounts accounts, MediaLibrary media, Clock clock) {
        this.accounts = accounts;
        this.media = media;
        this.clock = clock;
    }

    /**
     * Throws all faults at once.
     *
     * @param before the draft that is changed, null for a new one
     */
    DraftInput check(DraftInput input, UnitId unit, CurrentUser user, @Nullable Draft before) {
        List<FieldFault> faults = new ArrayList<>();
        DraftContent content = ContentCheck.check(input.content(), faults);
        for (int i = 0; i < input.targets().size(); i++)
            target(faults, i, input.targets().get(i), unit);
        time(faults, input.publishAt(), before);
        if (faults.isEmpty()) pictures(faults, content, user, before);
        if (!faults.isEmpty()) throw new InvalidInput(faults);
        return new DraftInput(content, input.targets(), input.publishAt(), input.urgent());
    }

    static List<MediaId> media(DraftInput checked) {
        return checked.content().mediaIds().stream().map(MediaId::of).toList();
    }

    /** A closed account publishes nothing any more; a registered-only platform never does (R13). */
    private void target(List<FieldFault> faults, int index, AccountId id, UnitId unit) {
        String field = "targets[" + index + "]";
        Optional<Account> found = accounts.find(id);
        if (found.isEmpty()) {
            faults.add(FieldFault.of(field, "unknown"));
            return;
        }
        Account account = found.get();
        if (!account.unit().equals(unit)) faults.add(FieldFault.of(field, "draft.targetForeign"));
        else if (account.closed()) faults.add(FieldFault.of(field, "draft.targetClosed", account.name()));
        else if (!account.platform().connectable())
            faults.add(FieldFault.of(field, "draft.targetRegisteredOnly", account.name()));
    }

    /** A time that has passed since it was entered stays until somebody changes it or submits. */
    private void time(List<FieldFault> faults, @Nullable Instant publishAt, @Nullable Draft before) {
        if (publishAt == null) return;
        Instant now = clock.instant();
        if (publishAt.isAfter(now.plus(FURTHEST))) faults.add(FieldFault.of("publishAt", "draft.tooFar"));
        if (publishAt.isAfter(now)) return;
        if (before == null || !publishAt.equals(before.publishAt()))
            faults.add(FieldFault.of("publishAt", "draft.past"));
    }

    private void pictures(List<FieldFault> faults, DraftContent content, CurrentUser user, @Nullable Draft before) {
        for (String id : content.mediaIds()) {
            boolean kept = before != null && before.content().mediaIds().contains(id);
            if (kept
                    || MediaLibrary.idOf(id)
                            .flatMap(it -> media.visible(it, user))
                            .isPresent()) continue;
            faults.add(FieldFault.of(place(content, id), "draft.unknownPicture", id));
        }
    }

    private static String place(DraftContent content, String mediaId) {
        if (mediaId.equals(content.coverMediaId())) return "coverMediaId";
        WeiboPart weibo = content.weibo();
        return weibo != null && weibo.mediaIds().contains(mediaId) ? "weibo.mediaIds" : "bodyHtml";
    }
}
