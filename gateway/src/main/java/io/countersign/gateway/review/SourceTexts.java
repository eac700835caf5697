package io.countersign.gateway.review;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftHead;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.organisation.Role;
import io.countersign.gateway.shared.problem.FieldFault;
import io.countersign.gateway.shared.problem.InvalidInput;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.gateway.shared.text.OneLine;
import io.countersign.rules.Clause;
import io.countersign.rules.finding.ReadLines;
import io.countersign.rules.resemblance.ResemblanceCheck;
import io.countersign.rules.resemblance.SentencePrint;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Texts from outside that somebody hands in because a draft may be taken from them (来源文字). The texts themselves are not
 * kept; a draft of any unit that claims to be original and is mostly one of them is asked for a reason when it is
 * submitted (A9).
 */
@Service
public class SourceTexts {

    private static final int LONGEST_ORIGIN = 200;
    private static final int LONGEST_TEXT = 100_000;

    private final Drafts drafts;
    private final EarlierTexts texts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SourceTexts(Drafts drafts, EarlierTexts texts, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.texts = texts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Those who work with the unit's drafts, and the propaganda department; auditors only read. */
    public static boolean mayHandIn(CurrentUser user, DraftHead draft) {
        return user.has(Role.PROPAGANDA_HEAD)
                || user.contentUnits().contains(draft.unit())
                || draft.targets().stream().anyMatch(user::appointedTo);
    }

    /** Remembers the text by its sentences. */
    @Transactional
    public void handIn(DraftId draft, String origin, String text, CurrentUser user) {
        var head = drafts.visible(draft, user).orElseThrow(() -> new NotFound("draft " + draft));
        if (!mayHandIn(user, head)) throw Refusals.forbidden(Clause.N3a, "source.notYours");
        var name = origin.strip();
        var prints = SentencePrint.of(text.lines().toList());
        check(name, text, prints);
        var at = clock.instant();
        jdbc.sql("""
                        insert into source_text (text_id, draft_id, origin, handed_by, handed_by_name, handed_at)
                        values (:text, :draft, :origin, :by, :name, :at)
                        """)
                .param("text", texts.remember(prints))
                .param("draft", draft.value())
                .param("origin", name)
                .param("by", user.person().value())
                .param("name", user.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new SourceHandedIn(draft, name, prints.size(), user.person(), at));
    }

    private static void check(String origin, String text, List<SentencePrint> prints) {
        var faults = new ArrayList<FieldFault>();
        if (origin.isEmpty()) faults.add(FieldFault.of("origin", "required"));
        if (!origin.matches(OneLine.REGEX)) faults.add(FieldFault.of("origin", "oneLine"));
        if (origin.length() > LONGEST_ORIGIN)
            faults.add(FieldFault.of("origin", "tooLong", LONGEST_ORIGIN, origin.length()));
        if (text.length() > LONGEST_TEXT) faults.add(FieldFault.of("text", "tooLong", LONGEST_TEXT, text.length()));
        else if (prints.isEmpty()) faults.add(FieldFault.of("text", "source.noSentence"));
        if (!faults.isEmpty()) throw new InvalidInput(faults);
    }

    /** What was handed in beside the draft, the newest first, held against the text as it stands. */
    @Transactional(readOnly = true)
    public List<SourceText> of(DraftId draft, CurrentUser user) {
        var working = drafts.working(draft, user).orElseThrow(() -> new NotFound("draft " + draft));
        var prints = SentencePrint.of(ReadLines.of(working.content().bodyHtml()));
        return jdbc.sql("select * from source_text where draft_id = :draft order by handed_at desc, text_id")
                .param("draft", draft.value())
                .query((row, i) -> new SourceText(
                        row.getString("origin"),
                        ResemblanceCheck.share(prints, texts.bits(row.getObject("text_id", UUID.class))),
                        row.getString("handed_by_name"),
                        row.getObject("handed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
