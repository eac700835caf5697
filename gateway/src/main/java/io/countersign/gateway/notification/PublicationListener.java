package io.countersign.gateway.notification;

import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.draft.Revision;
import io.countersign.gateway.draft.RevisionId;
import io.countersign.gateway.organisation.AccountId;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.publication.AccountTurnedToHandOver;
import io.countersign.gateway.publication.AuthorisationEnding;
import io.countersign.gateway.publication.ConnectionBroken;
import io.countersign.gateway.publication.GrantWithdrawn;
import io.countersign.gateway.publication.PublicationChanged;
import io.countersign.gateway.publication.PublishingRegained;
import io.countersign.gateway.publication.ReleaseRefused;
import io.countersign.gateway.publication.WithdrawalOrdered;
import io.countersign.gateway.registry.Account;
import io.countersign.gateway.registry.Accounts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who have to act when a publication stops, and the author when it is out. */
@Component("noticesOfPublication")
class PublicationListener {

    private final NoticeBox box;
    private final Addressees addressees;
    private final Drafts drafts;
    private final Accounts accounts;

    PublicationListener(NoticeBox box, Addressees addressees, Drafts drafts, Accounts accounts) {
        this.box = box;
        this.addressees = addressees;
        this.drafts = drafts;
        this.accounts = accounts;
    }

    @ApplicationModuleListener
    void on(PublicationChanged event) {
        switch (event.to()) {
            case PUBLISHED -> tell(event, NoticeKind.PUBLISHED, creator(event));
            case HANDED_OVER -> tell(event, NoticeKind.HANDED_OVER, operators(event));
            case FAILED -> tell(event, NoticeKind.PUBLICATION_FAILED, operators(event));
            case HELD -> tell(event, NoticeKind.PUBLICATION_HELD, operators(event));
            case OUTCOME_UNKNOWN -> tell(event, NoticeKind.OUTCOME_UNKNOWN, operators(event));
            case DRIFTED, MISMATCHED -> tell(event, NoticeKind.DRIFTED, creator(event));
            case READY, SENDING, STAGED, PUBLISHING, VERIFIED, MATCHED, WITHDRAWING, WITHDRAWN, CORRECTED -> {}
        }
    }

    @ApplicationModuleListener
    void on(ReleaseRefused event) {
        DraftId draft = new DraftId(event.draftId());
        box.tell(
                creator(draft),
                NoticeKind.RELEASE_REFUSED,
                List.of(title(draft), String.join(", ", event.clauses())),
                "/drafts/" + draft,
                "refused:" + event.revisionId() + ":" + event.at());
        if (event.codes().contains("screening.blocked"))
            drafts.revision(new RevisionId(event.revisionId())).ifPresent(revision -> blocked(revision, event.at()));
    }

    /** Rules that came after the signatures hold it: the leads should know, the propaganda department may rule (A13). */
    private void blocked(Revision revision, Instant at) {
        String place = "/drafts/" + revision.draft() + "/rulings/" + revision.digest();
        List<String> facts = List.of(revision.content().title());
        String about = "blocked:" + revision.id() + ":" + at;
        List<PersonId> people = Stream.concat(
                        revision.targets().stream()
                                .flatMap(account -> addressees.on(account, Role.CONTENT_REVIEW_LEAD).stream()),
                        addressees.school(Role.PROPAGANDA_HEAD).stream())
                .toList();
        box.tell(people, NoticeKind.RELEASE_BLOCKED, facts, place, about);
    }

    /** A second person has to confirm (R17), so everybody who answers for the account is asked. */
    @ApplicationModuleListener
    void on(WithdrawalOrdered event) {
        List<PersonId> others =
                addressees.on(event.accountId(), Role.CONTENT_REVIEW_LEAD, Role.FIRST_RESPONSIBLE).stream()
                        .filter(it -> !it.value().equals(event.by()))
                        .toList();
        box.tell(
                others,
                NoticeKind.WITHDRAWAL_ORDERED,
                List.of(title(new DraftId(event.draftId())), name(event.accountId()), event.reason()),
                "/publications/" + event.publicationId(),
                "withdrawal:" + event.publicationId());
    }

    @ApplicationModuleListener
    void on(ConnectionBroken event) {
        Account account = accounts.get(event.accountId());
        box.tell(
                keepers(account),
                NoticeKind.CONNECTION_BROKEN,
                List.of(account.name(), event.reason()),
                "/accounts/" + account.id(),
                "broken:" + account.id() + ":" + event.at());
    }

    @ApplicationModuleListener
    void on(AuthorisationEnding event) {
        Account account = accounts.get(event.accountId());
        box.tell(
                keepers(account),
                event.days() == 0 ? NoticeKind.AUTHORISATION_ENDED : NoticeKind.AUTHORISATION_ENDING,
                List.of(account.name(), String.valueOf(event.days())),
                "/accounts/" + account.id(),
                "ending:" + account.id() + ":" + event.endsAt() + ":" + event.days());
    }

    /** Those who can do something about a connection. */
    private List<PersonId> keepers(Account account) {
        return Stream.of(
                        addressees.unitAdmins(account.unit()),
                        addressees.on(account.id(), Role.OPERATOR),
                        addressees.school(Role.SYSTEM_ADMIN))
                .flatMap(List::stream)
                .toList();
    }

    @ApplicationModuleListener
    void on(GrantWithdrawn event) {
        Account account = accounts.get(event.accountId());
        box.tell(
                keepers(account),
                NoticeKind.GRANT_WITHDRAWN,
                List.of(account.name(), event.code(), event.reason()),
                "/accounts/" + account.id(),
                "grant:" + account.id() + ":" + event.at());
    }

    @ApplicationModuleListener
    void on(AccountTurnedToHandOver event) {
        Account account = accounts.get(event.accountId());
        List<PersonId> people = Stream.concat(keepers(account).stream(), addressees.school(Role.REGISTRAR).stream())
                .toList();
        box.tell(
                people,
                NoticeKind.TURNED_TO_HAND_OVER,
                List.of(account.name(), event.reason()),
                "/accounts/" + account.id(),
                "by-hand:" + account.id() + ":" + event.at());
    }

    /** Those who may choose the mode. */
    @ApplicationModuleListener
    void on(PublishingRegained event) {
        Account account = accounts.get(event.accountId());
        List<PersonId> people = Stream.of(addressees.school(Role.REGISTRAR), addressees.school(Role.SYSTEM_ADMIN))
                .flatMap(List::stream)
                .toList();
        box.tell(
                people,
                NoticeKind.PUBLISHING_REGAINED,
                List.of(account.name()),
                "/accounts/" + account.id() + "/connection",
                "regained:" + account.id() + ":" + event.at());
    }

    private void tell(PublicationChanged event, NoticeKind kind, List<PersonId> people) {
        box.tell(
                people,
                kind,
                List.of(
                        title(new DraftId(event.draftId())),
                        name(event.accountId()),
                        Objects.requireNonNullElse(event.words(), "")),
                "/publications/" + event.publicationId(),
                kind + ":" + event.publicationId() + ":" + event.at());
    }

    private List<PersonId> creator(PublicationChanged event) {
        return creator(new DraftId(event.draftId()));
    }

    private List<PersonId> creator(DraftId draft) {
        return drafts.find(draft).map(DraftHead::creator).stream().toList();
    }

    private List<PersonId> operators(PublicationChanged event) {
        return Stream.concat(creator(event).stream(), addressees.on(event.accountId(), Role.OPERATOR).stream())
                .toList();
    }

    private String title(DraftId draft) {
        return drafts.find(draft).map(DraftHead::title).orElse("");
    }

    private String name(AccountId account) {
        return accounts.get(account).name();
    }
}
