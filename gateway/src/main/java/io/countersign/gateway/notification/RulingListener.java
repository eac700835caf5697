package io.countersign.gateway.notification;

import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.lexicon.TrialEnded;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.review.RulingAsked;
import io.countersign.gateway.review.RulingDesk;
import io.countersign.gateway.review.RulingGiven;
import io.countersign.gateway.review.RulingRequest;
import io.countersign.rules.content.ContentDigest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the propaganda department what it is asked to rule on, and whoever asked what came of it. */
@Component
class RulingListener {

    private final NoticeBox box;
    private final Addressees addressees;
    private final Drafts drafts;
    private final RulingDesk desk;

    RulingListener(NoticeBox box, Addressees addressees, Drafts drafts, RulingDesk desk) {
        this.box = box;
        this.addressees = addressees;
        this.drafts = drafts;
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(RulingAsked event) {
        box.tell(
                addressees.school(Role.PROPAGANDA_HEAD),
                NoticeKind.RULING_ASKED,
                List.of(title(event.draftId()), event.reason()),
                place(event.draftId(), event.digest()),
                asked(event.draftId(), event.digest()));
    }

    @ApplicationModuleListener
    void on(RulingGiven event) {
        box.settle(asked(event.draftId(), event.digest()));
        List<PersonId> people = Stream.concat(
                        drafts.find(event.draftId()).map(DraftHead::creator).stream(),
                        desk.requests(event.draftId(), event.digest()).stream().map(RulingRequest::person))
                .toList();
        box.tell(
                people,
                NoticeKind.RULING_GIVEN,
                List.of(title(event.draftId()), event.reason()),
                place(event.draftId(), event.digest()),
                "ruled:" + event.draftId() + ":" + event.digest() + ":" + event.findingId());
    }

    @ApplicationModuleListener
    void on(TrialEnded event) {
        if (event.by() != null) return;
        box.tell(
                List.of(event.asker()),
                NoticeKind.LEXICON_TRIED,
                List.of(
                        Integer.toString(event.version()),
                        Integer.toString(event.done()),
                        Integer.toString(event.changed())),
                "/rules/trials/" + event.trial(),
                "trial:" + event.trial());
    }

    private String title(DraftId draft) {
        return drafts.find(draft).map(DraftHead::title).orElse("");
    }

    private static String place(DraftId draft, ContentDigest digest) {
        return "/drafts/" + draft + "/rulings/" + digest;
    }

    private static String asked(DraftId draft, ContentDigest digest) {
        return "ruling:" + draft + ":" + digest;
    }
}
