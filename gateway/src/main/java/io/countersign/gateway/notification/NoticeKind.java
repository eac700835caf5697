package io.countersign.gateway.notification;

/** What a notice is about; its sentence is the message {@code noticeKind.<name>}. */
public enum NoticeKind {
    SIGN_OFF_AWAITED(Weight.WAITS),
    SIGN_OFF_HANDED_OVER(Weight.WAITS),
    VOTES_OUTDATED(Weight.NEWS),
    CHANGES_REQUESTED(Weight.WAITS),
    DRAFT_REJECTED(Weight.NEWS),
    ROUND_EXPIRED(Weight.WAITS),
    ROUND_APPROVED(Weight.NEWS),
    RELEASE_REFUSED(Weight.ALERT),
    RELEASE_BLOCKED(Weight.WAITS),
    RULING_ASKED(Weight.WAITS),
    RULING_GIVEN(Weight.NEWS),
    LEXICON_TRIED(Weight.NEWS),
    HANDED_OVER(Weight.WAITS),
    PUBLISHED(Weight.NEWS),
    PUBLICATION_FAILED(Weight.ALERT),
    PUBLICATION_HELD(Weight.ALERT),
    OUTCOME_UNKNOWN(Weight.ALERT),
    DRIFTED(Weight.ALERT),
    WITHDRAWAL_ORDERED(Weight.WAITS),
    CASE_OPENED(Weight.ALERT),
    DORMANCY(Weight.ALERT),
    CONNECTION_BROKEN(Weight.ALERT),
    AUTHORISATION_ENDING(Weight.WAITS),
    AUTHORISATION_ENDED(Weight.ALERT),
    GRANT_WITHDRAWN(Weight.ALERT),
    TURNED_TO_HAND_OVER(Weight.ALERT),
    PUBLISHING_REGAINED(Weight.WAITS),
    APPOINTED(Weight.NEWS),
    DEPUTY_NAMED(Weight.NEWS),
    APPOINTMENT_ENDED(Weight.NEWS),
    PASSWORD_RESET(Weight.ALERT);

    /** Whether it waits for the person, went wrong, or is only good to know. */
    public enum Weight {
        WAITS,
        ALERT,
        NEWS
    }

    private final Weight weight;

    NoticeKind(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }
}
