package io.countersign.rules.signoff;

import io.countersign.rules.Policy;
import io.countersign.rules.content.ContentDigest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Named situations around one revision: three appointed reviewers, an editor who wrote it, one account. */
final class CaseFixture {

    static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    static final Policy POLICY = Policy.defaults(LocalDate.parse("2020-01-01"));
    static final ContentDigest DIGEST = new ContentDigest("3fa9c1".repeat(10) + "3fa9");
    static final ContentDigest OTHER_DIGEST = new ContentDigest("0b".repeat(32));

    static final Signer EDITOR = signer("李编辑");
    static final Signer ONE = signer("张一");
    static final Signer TWO = signer("王二");
    static final Signer THREE = signer("赵三");
    static final Signer FOUR = signer("钱四");
    static final Signer HEAD = signer("孙处长");

    static final Appointee FIRST = new Appointee(ONE, Set.of(ReviewStep.FIRST), false, true, false);
    static final Appointee LEAD = new Appointee(TWO, Set.of(ReviewStep.SECOND), true, true, false);
    static final Appointee FINAL = new Appointee(THREE, Set.of(ReviewStep.FINAL), false, true, false);
    static final Appointee DEPUTY = new Appointee(FOUR, Set.of(ReviewStep.SECOND), true, true, true);

    static final AccountStanding IN_ORDER = new AccountStanding(true, true, false, false);
    static final Responsibility RESPONSIBLE = new Responsibility(HEAD, true, false, null);

    private int revision = 2;
    private int latest = 2;
    private boolean underReview = true;
    private boolean urgent;
    private Set<UUID> contributors = Set.of(EDITOR.person());
    private List<ReleaseTarget> targets = List.of(target("校微信", FIRST, LEAD, FINAL, DEPUTY));
    private final List<Vote> votes = new ArrayList<>();
    private @Nullable ScreeningRecord screening = new ScreeningRecord(DIGEST, List.of(), List.of(), 0);
    private Set<String> waived = Set.of();
    private Declarations declarations = new Declarations(false, false, false, true);
    private LocalDate submittedOn = MONDAY;

    static CaseFixture unsigned() {
        return new CaseFixture();
    }

    static CaseFixture withTwoSignatures() {
        return unsigned().approved(ONE, ReviewStep.FIRST).approved(TWO, ReviewStep.SECOND);
    }

    static CaseFixture withThreeSignatures() {
        return withTwoSignatures().approved(THREE, ReviewStep.FINAL);
    }

    static Signer signer(String name) {
        return new Signer(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, "");
    }

    static ReleaseTarget target(String name, Appointee... appointees) {
        return new ReleaseTarget(signer(name).person(), name, IN_ORDER, RESPONSIBLE, Arrays.asList(appointees));
    }

    static Policy parallel() {
        return new Policy(
                LocalDate.parse("2020-01-01"), 3, true, true, true, Duration.ofDays(3), List.of(30, 60, 90, 180));
    }

    static Policy signatures(int number) {
        return new Policy(
                LocalDate.parse("2020-01-01"), number, true, true, false, Duration.ofDays(3), List.of(30, 60, 90, 180));
    }

    CaseFixture approved(Signer by, ReviewStep step) {
        return voted(by, step, Decision.APPROVE, revision, DIGEST);
    }

    CaseFixture voted(Signer by, ReviewStep step, Decision decision, int onRevision, ContentDigest digest) {
        votes.add(vote(by, step, decision, onRevision, digest, votes.size()));
        return this;
    }

    static Vote vote(Signer by, ReviewStep step, Decision decision, int revision, ContentDigest digest, int minute) {
        return new Vote(
                by,
                revision,
                digest,
                step,
                decision,
                decision.needsReason() ? "标题与事实不符" : null,
                NOON.minus(Duration.ofMinutes(60 - minute)),
                new Qualification(Set.of(ReviewStep.values()), false, false));
    }

    CaseFixture revision(int number, int newest) {
        revision = number;
        latest = newest;
        return this;
    }

    CaseFixture withdrawn() {
        underReview = false;
        return this;
    }

    CaseFixture urgent() {
        urgent = true;
        return this;
    }

    CaseFixture contributedBy(Signer... people) {
        contributors = Set.copyOf(Arrays.stream(people).map(Signer::person).toList());
        return this;
    }

    CaseFixture targets(ReleaseTarget... accounts) {
        targets = List.of(accounts);
        return this;
    }

    CaseFixture screened(@Nullable ScreeningRecord record) {
        screening = record;
        return this;
    }

    CaseFixture waived(String... hits) {
        waived = Set.of(hits);
        return this;
    }

    CaseFixture declaring(Declarations declared) {
        declarations = declared;
        return this;
    }

    CaseFixture submittedOn(LocalDate day) {
        submittedOn = day;
        return this;
    }

    ReleaseCase facts() {
        return new ReleaseCase(
                revision,
                latest,
                DIGEST,
                submittedOn,
                underReview,
                urgent,
                contributors,
                targets,
                votes,
                screening,
                waived,
                declarations);
    }

    ReleaseVerdict verdict() {
        return ReleaseCheck.check(facts(), POLICY, NOON);
    }
}
