package io.countersign.gateway;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.access.CurrentUsers;
import io.countersign.gateway.draft.CreateDraft;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.DraftInput;
import io.countersign.gateway.draft.MediaId;
import io.countersign.gateway.draft.MediaLibrary;
import io.countersign.gateway.organisation.PersonId;
import io.countersign.gateway.review.CastVote;
import io.countersign.gateway.review.SignOff;
import io.countersign.gateway.review.Submission;
import io.countersign.gateway.review.SubmitDraft;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.Rights;
import io.countersign.rules.signoff.Decision;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestComponent;

/** Writes, submits and signs drafts of a {@link TestSchool} as its people do, by the public commands. */
@TestComponent
public class TestDrafts {

    private final CreateDraft create;
    private final SubmitDraft submit;
    private final CastVote cast;
    private final MediaLibrary media;
    private final CurrentUsers users;

    TestDrafts(CreateDraft create, SubmitDraft submit, CastVote cast, MediaLibrary media, CurrentUsers users) {
        this.create = create;
        this.submit = submit;
        this.cast = cast;
        this.media = media;
        this.users = users;
    }

    /** A draft of the school's editor for the college's WeChat account. */
    public DraftId written(TestSchool school, String title) {
        MediaId cover = media.keep(picture(), school.editor).id();
        DraftContent content = new DraftContent(
                title,
                "图书馆",
                "自下周一起调整",
                "<p>各位同学，图书馆自下周一起每天八点开放。</p>",
                cover.toString(),
                null,
                null,
                Rights.OWN_WORK,
                false);
        return create.create(
                        user(school.editor),
                        school.college,
                        new DraftInput(content, List.of(school.collegeWechat), null, false))
                .head()
                .id();
    }

    public Submission submitted(TestSchool school, DraftId draft) {
        return submit.submit(draft, List.of(), user(school.editor));
    }

    public void signed(DraftId draft, Submission submission, PersonId by, Decision decision, String comment) {
        cast.cast(
                draft, new SignOff(submission.revision(), submission.digest(), decision, comment, List.of()), user(by));
    }

    public CurrentUser user(PersonId person) {
        return users.of(person).orElseThrow();
    }

    private static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
