package io.countersign.gateway.review.web;

import io.countersign.gateway.access.CurrentUser;
import io.countersign.gateway.draft.DraftId;
import io.countersign.gateway.draft.Drafts;
import io.countersign.gateway.review.MachineCheck;
import io.countersign.gateway.review.Refusals;
import io.countersign.gateway.shared.problem.NotFound;
import io.countersign.rules.Clause;
import io.countersign.rules.content.DraftContent;
import io.countersign.rules.content.WeiboPart;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What the machine check says of a text that is being written; nothing of it is kept. */
@Controller
class LiveScreening {

    private static final int LONGEST_LINE = 10_000;

    /** As large as the body of a draft may be. */
    private static final int LONGEST_BODY = 1024 * 1024;

    private final Drafts drafts;
    private final MachineCheck check;

    LiveScreening(Drafts drafts, MachineCheck check) {
        this.drafts = drafts;
        this.check = check;
    }

    /** The fields on the screen, exactly as they stand there: findings point into them. */
    record Typed(
            @Nullable @Size(max = LONGEST_LINE) String title,
            @Nullable @Size(max = LONGEST_LINE) String digest,
            @Nullable @Size(max = LONGEST_BODY) String bodyHtml,
            @Nullable @Size(max = LONGEST_LINE) String sourceUrl,
            @Nullable @Size(max = LONGEST_LINE) String weiboText) {

        /** What is not typed is taken from the working copy. */
        DraftContent on(DraftContent saved) {
            var weibo = saved.weibo();
            return new DraftContent(
                    Objects.requireNonNullElse(title, ""),
                    saved.author(),
                    digest,
                    Objects.requireNonNullElse(bodyHtml, ""),
                    saved.coverMediaId(),
                    sourceUrl,
                    saved.wechat(),
                    weiboText == null
                            ? weibo
                            : new WeiboPart(
                                    weiboText,
                                    weibo == null ? List.of() : weibo.mediaIds(),
                                    weibo == null ? null : weibo.linkUrl()),
                    saved.rights(),
                    saved.aiGenerated());
        }
    }

    @PostMapping("/drafts/{id}/screening")
    String screening(@PathVariable UUID id, @Valid @RequestBody Typed typed, CurrentUser user, Model model) {
        var draft = drafts.working(new DraftId(id), user).orElseThrow(() -> new NotFound("draft " + id));
        if (!Drafts.mayWrite(user, draft.head().unit())) throw Refusals.forbidden(Clause.N3a, "screening.notYours");
        var content = typed.on(draft.content());
        var result =
                check.whileTyping(content, draft.head().unit(), draft.content().mediaIds());
        model.addAttribute("panel", FindingsPanel.of(result, content));
        return "review/screening :: panel";
    }
}
